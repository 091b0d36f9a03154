package org.rolescope.policy.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rolescope.policy.Condition;
import org.rolescope.policy.Effect;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.Statement;
import org.rolescope.policy.parse.JsonValue.Member;
import org.rolescope.policy.parse.Problems.Place;

/** Reads one statement; whatever breaks the grammar becomes one of its defects. */
final class StatementReader {
  private static final List<String> ELEMENTS =
      List.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");

  private final Problems problems;
  private final Defects defects;
  private final JsonValue.Members object;
  private final String pointer;
  private final UnaryOperator<String> words;

  StatementReader(
      Problems problems, JsonValue.Members object, String pointer, UnaryOperator<String> words) {
    this.words = words;
    this.problems = problems;
    this.defects = new Defects(problems);
    this.object = object;
    this.pointer = pointer;
  }

  Statement read() {
    if (object.repeatsName()) {
      defects.addReported("a name is there twice in one object");
    }
    names();
    String sid = sid();
    Effect effect = effect();
    PrincipalElement principal = principal();
    PatternReader patterns = new PatternReader(problems, defects);
    PatternElement action = patterns.read(element("Action"), element("NotAction"));
    if (action.sense() == PatternElement.Sense.ABSENT) {
      defects.add("policy.action", "found no Action, expected Action or NotAction", here());
    }
    PatternElement resource = patterns.read(element("Resource"), element("NotResource"));
    List<Condition> conditions =
        new ConditionReader(problems, defects, words).read(element("Condition"));
    return new Statement(
        sid, effect, principal, action, resource, conditions, defects.all(), pointer);
  }

  private void names() {
    for (Member member : object.members()) {
      if (ELEMENTS.contains(member.name())) {
        continue;
      }
      ElementNames.report(
          problems,
          member.name(),
          ELEMENTS,
          "the statement matches nothing",
          new Place(pointerTo(member.name()), member.line()));
      // Leaving out a condition or a principal would make the statement mean something else.
      ElementNames.meant(member.name(), ELEMENTS)
          .ifPresent(
              meant ->
                  defects.addReported(
                      "found " + Problems.quote(member.name()) + ", expected `" + meant + "`"));
    }
  }

  private String sid() {
    Optional<JsonValue> found = object.get("Sid");
    if (found.isEmpty()) {
      return "";
    }
    String effect = "nothing; a Sid has no effect";
    if (!(found.get() instanceof JsonValue.Text sid)) {
      String message = "found " + found.get().kind() + " as Sid, expected text";
      problems.note("policy.sid", message, effect, place("Sid", found.get()));
      return "";
    }
    if (!isSid(sid.text())) {
      String message =
          "found the Sid " + Problems.quote(sid.text()) + ", expected letters and digits";
      problems.note("policy.sid", message, effect, place("Sid", found.get()));
    }
    return sid.text();
  }

  private static boolean isSid(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private Place place(String element, JsonValue value) {
    return new Place(pointerTo(element), value.line());
  }

  /** Of a statement that is not usable, the effect it seems to mean; DENY where it says nothing. */
  private Effect effect() {
    Optional<JsonValue> found = object.get("Effect");
    String text = found.isPresent() && found.get() instanceof JsonValue.Text t ? t.text() : "";
    if (!text.equals("Allow") && !text.equals("Deny")) {
      String shown = found.map(Problems::shown).orElse("no Effect");
      int line = found.map(JsonValue::line).orElse(object.line());
      Place place = found.isEmpty() ? here() : new Place(pointerTo("Effect"), line);
      defects.add("policy.effect", "found " + shown + ", expected `Allow` or `Deny`", place);
    }
    return text.toLowerCase(Locale.ROOT).equals("allow") ? Effect.ALLOW : Effect.DENY;
  }

  private PrincipalElement principal() {
    PrincipalReader reader = new PrincipalReader(problems, defects);
    Optional<Element> positive = element("Principal");
    Optional<Element> negative = element("NotPrincipal");
    if (positive.isPresent() && negative.isPresent()) {
      defects.add("policy.principal", "found Principal and NotPrincipal, expected one", here());
    }
    if (positive.isPresent()) {
      return new PrincipalElement.Principals(reader.read(positive.get()));
    }
    return negative
        .<PrincipalElement>map(e -> new PrincipalElement.NotPrincipals(reader.read(e)))
        .orElse(PrincipalElement.ABSENT);
  }

  private Optional<Element> element(String name) {
    return object.get(name).map(value -> new Element(name, value, pointerTo(name)));
  }

  private String pointerTo(String name) {
    return JsonPointer.member(pointer, name);
  }

  private Place here() {
    return new Place(pointer, object.line());
  }

  /** One element of a statement. */
  record Element(String name, JsonValue value, String pointer) {
    Place place() {
      return new Place(pointer, value.line());
    }
  }
}

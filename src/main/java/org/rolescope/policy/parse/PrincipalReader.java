package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Unresolved;
import org.rolescope.policy.parse.JsonValue.Member;
import org.rolescope.policy.parse.Problems.Place;
import org.rolescope.policy.parse.StatementReader.Element;
import org.rolescope.policy.parse.TextList.Entry;

/** Reads {@code Principal} and {@code NotPrincipal} (R33, R76). */
final class PrincipalReader {
  private static final List<String> KEYS = List.of("AWS", "Service", "Federated", "CanonicalUser");

  private final Problems problems;
  private final Defects defects;

  PrincipalReader(Problems problems, Defects defects) {
    this.problems = problems;
    this.defects = defects;
  }

  List<PrincipalPattern> read(Element element) {
    if (element.value() instanceof JsonValue.Text text && text.text().equals("*")) {
      return List.of(new PrincipalPattern.Everyone(false, element.pointer()));
    }
    if (element.value() instanceof JsonValue.Text text && Unresolved.in(text.text())) {
      return List.of(new PrincipalPattern.Open("", text.text(), element.pointer()));
    }
    if (!(element.value() instanceof JsonValue.Members keys)) {
      wrongKind(element);
      return List.of();
    }
    List<PrincipalPattern> patterns = new ArrayList<>();
    for (Member key : keys.members()) {
      String pointer = JsonPointer.member(element.pointer(), key.name());
      if (KEYS.contains(key.name())) {
        entries(key, pointer, patterns);
      } else {
        String expected = ", expected one of " + String.join(", ", KEYS);
        String message = "found the key " + Problems.quote(key.name()) + expected;
        defects.add("policy.principal", message, new Place(pointer, key.line()));
      }
    }
    if (patterns.isEmpty() && defects.all().isEmpty()) {
      // R82
      defects.add("policy.empty", "found an empty " + element.name(), element.place());
    }
    return patterns;
  }

  private void wrongKind(Element element) {
    defects.add(
        "policy.principal",
        "found "
            + Problems.shown(element.value())
            + " as "
            + element.name()
            + ", expected `*` or an object",
        element.place());
  }

  /**
   * R76: an entry is text. A number breaks the grammar, and its statement matches nothing (R49),
   * whatever stands beside it: the zeros that an account's id may begin with are lost in a number,
   * and without the entry NotPrincipal or a Deny would mean somebody else. Text that can name
   * nobody leaves the other entries as they are (R33.13).
   */
  private void entries(Member key, String pointer, List<PrincipalPattern> patterns) {
    for (Entry entry : TextList.entries(key.value(), pointer)) {
      if (!(entry.value() instanceof JsonValue.Text text)) {
        String message = "found " + entry.value().kind() + " as a principal, expected text";
        defects.add("policy.type", message, entry.place());
        continue;
      }
      PrincipalPattern pattern = PrincipalEntries.read(key.name(), text.text(), entry.pointer());
      patterns.add(pattern);
      if (pattern instanceof PrincipalPattern.Nobody nobody) {
        problems.warning(
            "policy.principal",
            "found " + Problems.quote(nobody.text()) + ": " + nobody.reason(),
            "the entry names nobody",
            entry.place());
      } else {
        PatternLint.principal(problems, pattern, entry);
      }
    }
  }
}

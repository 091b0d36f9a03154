package org.rolescope.load.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rolescope.base.SourceLocation;
import org.rolescope.base.Unseen;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.load.intake.PowerShell;

/** The fields of one entity; says what is odd about them, and goes on without. */
public final class Fields {
  private static final Pattern UNSEEN = Pattern.compile("[" + Unseen.CHARACTERS + "]");

  private final JsonValue object;
  private final Intake intake;

  public Fields(JsonValue object, Intake intake) {
    this.object = object;
    this.intake = intake;
    Set<String> seen = new HashSet<>();
    for (Member member : object.members()) {
      if (!seen.add(JsonValue.fold(member.name()))) {
        intake
            .report()
            .warning(
                "load.duplicate-key",
                "`" + member.name() + "` stands twice in one object",
                "the first one counts",
                intake.at(member.value()));
      }
    }
  }

  public Intake intake() {
    return intake;
  }

  public SourceLocation at() {
    return intake.at(object);
  }

  /** The object whose fields these are. */
  public JsonValue itself() {
    return object;
  }

  public boolean has(String name) {
    return object.get(name).isPresent();
  }

  public Optional<JsonValue> value(String name) {
    return object.get(name);
  }

  /** A text, or a number as written; empty if it is not there or something else. */
  public String text(String name) {
    Optional<JsonValue> value = object.get(name);
    if (value.isEmpty()) {
      return "";
    }
    if (!value.get().is(Kind.TEXT) && !value.get().is(Kind.NUMBER)) {
      wrongType(name, "a text", value.get());
      return "";
    }
    return value.get().text();
  }

  /** An object; empty if it is not there or something else. */
  public Optional<Fields> object(String name) {
    Optional<JsonValue> value = object.get(name);
    if (value.isPresent() && !value.get().is(Kind.OBJECT)) {
      wrongType(name, "an object", value.get());
      return Optional.empty();
    }
    return value.map(found -> new Fields(found, intake));
  }

  /**
   * The items of a list. AWS's own examples show a list of one as the bare object.
   *
   * @return no items if the field is not there; empty if it is something else than a list
   */
  public Optional<List<JsonValue>> list(String name) {
    Optional<JsonValue> value = object.get(name);
    if (value.isEmpty()) {
      return Optional.of(List.of());
    }
    if (value.get().is(Kind.ARRAY)) {
      return Optional.of(value.get().items());
    }
    if (value.get().is(Kind.OBJECT)) {
      return Optional.of(List.of(value.get()));
    }
    wrongType(name, "a list", value.get());
    return Optional.empty();
  }

  /** The objects among the items of a list; other items are reported and left out. */
  public List<Fields> objects(String name) {
    List<Fields> objects = new ArrayList<>();
    for (JsonValue item : list(name).orElse(List.of())) {
      if (item.is(Kind.OBJECT)) {
        objects.add(new Fields(item, intake));
      } else {
        wrongType(name, "a list of objects", item);
      }
    }
    return objects;
  }

  /** Says that a field is of another type; of what was cut off it is said once, by its reader. */
  public void wrongType(String name, String expected, JsonValue found) {
    if (PowerShell.cutOff(found)) {
      return;
    }
    intake
        .report()
        .warning(
            "load.wrong-type",
            "`" + name + "` should be " + expected + ", not " + describe(found),
            "what it says is not known",
            intake.at(found));
  }

  /** A value in a few words. */
  public static String describe(JsonValue value) {
    return switch (value.kind()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case NULL -> "null";
      case BOOLEAN, NUMBER -> "`" + value.text() + "`";
      case TEXT -> "the text `" + clip(value.text()) + "`";
    };
  }

  /**
   * A text that others wrote, on one line of limited length: what would change the text around it
   * does not get into it.
   */
  public static String plain(String text, int longest) {
    String plain = UNSEEN.matcher(text).replaceAll("\uFFFD").strip();
    return plain.length() <= longest ? plain : plain.substring(0, longest) + "…";
  }

  /** The beginning of a text, on one line. */
  public static String clip(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 60 ? line : line.substring(0, 57) + "…";
  }
}

package org.rolescope.load.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON value that knows where it stands.
 *
 * @param text the content of a text, the digits of a number, {@code true} or {@code false}
 * @param members of an object, in order, repeated names included
 * @param items of an array
 */
public record JsonValue(
    Kind kind, String text, List<Member> members, List<JsonValue> items, Place place) {

  /** What a value is. */
  public enum Kind {
    OBJECT,
    ARRAY,
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /** A name and its value in an object. */
  public record Member(String name, JsonValue value) {}

  /** The common form of a name in all its spellings. */
  public static String fold(String name) {
    return Names.fold(name);
  }

  public static JsonValue scalar(Kind kind, String text, Place place) {
    return new JsonValue(kind, text, List.of(), List.of(), place);
  }

  public static JsonValue object(List<Member> members, Place place) {
    return new JsonValue(Kind.OBJECT, "", members, List.of(), place);
  }

  public static JsonValue array(List<JsonValue> items, Place place) {
    return new JsonValue(Kind.ARRAY, "", List.of(), items, place);
  }

  /** An object that is read when somebody asks for its members. */
  static JsonValue unopened(Unopened members, Place place) {
    return new JsonValue(Kind.OBJECT, "", members, List.of(), place);
  }

  /** Whether nobody has had a reason to look into this object, and nothing in it was cut off. */
  boolean isUnopened() {
    return members instanceof Unopened;
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  /**
   * The member of that name in any spelling; the first if repeated; null values count as absent.
   */
  public Optional<JsonValue> get(String name) {
    for (Member member : members) {
      if (Names.same(member.name(), name)) {
        return member.value().is(Kind.NULL) ? Optional.empty() : Optional.of(member.value());
      }
    }
    return Optional.empty();
  }

  /** JSON pointer within the file. */
  public String pointer() {
    return place.pointer();
  }

  /** 1-based line in the file. */
  public int line() {
    return place.line();
  }

  /**
   * The value below this one to which a relative JSON pointer leads, or the last one on its way.
   */
  public JsonValue follow(String pointer) {
    JsonValue at = this;
    for (String step : pointer.split("/", -1)) {
      Optional<JsonValue> next = at.child(step);
      if (next.isPresent()) {
        at = next.get();
      }
    }
    return at;
  }

  private Optional<JsonValue> child(String step) {
    List<JsonValue> children = new ArrayList<>(items);
    members.forEach(member -> children.add(member.value()));
    return children.stream()
        .filter(child -> Place.escape(child.place.name()).equals(step))
        .findFirst();
  }

  /** Compact JSON text of the value; names in their order, repeated ones included. */
  public String toJson() {
    if (members instanceof Unopened object) {
      return object.compact();
    }
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    switch (kind) {
      case OBJECT -> writeMembers(out);
      case ARRAY -> writeItems(out);
      case TEXT -> quote(text, out);
      case NUMBER, BOOLEAN -> out.append(text);
      case NULL -> out.append("null");
    }
  }

  private void writeMembers(StringBuilder out) {
    String separator = "{";
    for (Member member : members) {
      out.append(separator);
      quote(member.name(), out);
      out.append(':');
      member.value().write(out);
      separator = ",";
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private void writeItems(StringBuilder out) {
    String separator = "[";
    for (JsonValue item : items) {
      out.append(separator);
      item.write(out);
      separator = ",";
    }
    out.append(items.isEmpty() ? "[]" : "]");
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append(text, written, i).append('\\').append(c);
        written = i + 1;
      } else if (c < ' ') {
        out.append(text, written, i).append("\\u00").append(Character.forDigit(c >> 4, 16));
        out.append(Character.forDigit(c & 15, 16));
        written = i + 1;
      }
    }
    out.append(text, written, text.length()).append('"');
  }
}

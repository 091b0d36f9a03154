package org.rolescope.policy.parse;

import java.util.List;
import java.util.Optional;

/** A JSON value with the line it begins on, counted from 1 in its own text. */
sealed interface JsonValue {
  int line();

  /** What it is, for messages: {@code text}, {@code a list}. */
  String kind();

  /** Appends the value without white space. */
  void write(StringBuilder out);

  /** Whether an object in it holds a name twice. */
  boolean repeatsName();

  /** A string. */
  record Text(String text, int line) implements JsonValue {
    @Override
    public String kind() {
      return "text";
    }

    @Override
    public void write(StringBuilder out) {
      JsonText.quote(text, out);
    }

    @Override
    public boolean repeatsName() {
      return false;
    }
  }

  /** A number, {@code true}, {@code false} or {@code null}, as written. */
  record Word(String text, int line) implements JsonValue {
    @Override
    public String kind() {
      return text.equals("null") || isBoolean() ? "`" + text + "`" : "a number";
    }

    boolean isBoolean() {
      return text.equals("true") || text.equals("false");
    }

    @Override
    public void write(StringBuilder out) {
      out.append(text);
    }

    @Override
    public boolean repeatsName() {
      return false;
    }
  }

  /** An array. */
  record Items(List<JsonValue> values, int line) implements JsonValue {
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String kind() {
      return "a list";
    }

    @Override
    public void write(StringBuilder out) {
      String separator = "[";
      for (JsonValue value : values) {
        out.append(separator);
        value.write(out);
        separator = ",";
      }
      out.append(values.isEmpty() ? "[]" : "]");
    }

    @Override
    public boolean repeatsName() {
      for (JsonValue value : values) {
        if (value.repeatsName()) {
          return true;
        }
      }
      return false;
    }
  }

  /** An object, its members in the order of the text, repeated names included. */
  record Members(List<Member> members, int line) implements JsonValue {
    public Members {
      members = List.copyOf(members);
    }

    /** The first member of that name. */
    Optional<JsonValue> get(String name) {
      for (Member member : members) {
        if (member.name().equals(name)) {
          return Optional.of(member.value());
        }
      }
      return Optional.empty();
    }

    @Override
    public String kind() {
      return "an object";
    }

    @Override
    public void write(StringBuilder out) {
      String separator = "{";
      for (Member member : members) {
        out.append(separator);
        JsonText.quote(member.name(), out);
        out.append(':');
        member.value().write(out);
        separator = ",";
      }
      out.append(members.isEmpty() ? "{}" : "}");
    }

    @Override
    public boolean repeatsName() {
      SeenNames names = new SeenNames();
      for (Member member : members) {
        if (!names.add(member.name()) || member.value().repeatsName()) {
          return true;
        }
      }
      return false;
    }
  }

  /** A member of an object; {@code line} is that of its name. */
  record Member(String name, JsonValue value, int line) {}
}

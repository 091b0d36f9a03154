package org.rolescope.load.intake;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rolescope.load.intake.JsonValue.Member;

/**
 * The members of an object that was passed over when it was read. It is read when somebody asks for
 * them, which nobody does whose policy has been seen before.
 */
final class Unopened extends AbstractList<Member> {
  private final String json;
  private final Place place;
  private @Nullable List<Member> members;

  /**
   * @param json the object as it stands in the file, without any escape
   * @param place where it begins
   */
  Unopened(String json, Place place) {
    this.json = json;
    this.place = place;
  }

  /** Whether a text is safe to be kept so: what stands in it is what it says. */
  static boolean suits(String json) {
    return json.indexOf('\\') < 0
        && !json.contains("\"@{")
        && !json.contains("\"System.")
        && !json.contains("\"Amazon.");
  }

  /** The object without white space between its tokens. */
  String compact() {
    char[] text = json.toCharArray();
    int length = 0;
    boolean quoted = false;
    for (char c : text) {
      quoted ^= c == '"';
      if (c > ' ' || quoted) {
        text[length++] = c;
      }
    }
    return new String(text, 0, length);
  }

  private List<Member> opened() {
    List<Member> known = members;
    if (known == null) {
      known = JsonReader.ofSlice(json, place).map(JsonValue::members).orElse(List.of());
      members = known;
    }
    return known;
  }

  @Override
  public Member get(int index) {
    return opened().get(index);
  }

  @Override
  public int size() {
    return opened().size();
  }
}

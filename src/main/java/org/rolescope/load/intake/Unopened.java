package org.rolescope.load.intake;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rolescope.load.intake.JsonValue.Member;

/**
 * The members of an object that was passed over when it was read. It is read when somebody asks for
 * them, which nobody does whose policy has been seen before.
 */
final class Unopened extends AbstractList<Member> {
  private final char[] json;
  private final String compact;
  private final Place place;
  private @Nullable List<Member> members;

  private Unopened(char[] json, String compact, Place place) {
    this.json = json;
    this.compact = compact;
    this.place = place;
  }

  /**
   * An object as it stands in a file; empty if what stands in it is not what it says: an escape, or
   * a value that PowerShell cut off.
   *
   * @param json not changed from now on
   * @param place where it begins
   */
  static Optional<Unopened> of(char[] json, Place place) {
    char[] out = new char[json.length];
    int length = 0;
    boolean quoted = false;
    for (int i = 0; i < json.length; i++) {
      char c = json[i];
      if (c == '"') {
        quoted = !quoted;
        if (quoted && mayBeCutOff(json, i + 1)) {
          return Optional.empty();
        }
      } else if (c == '\\') {
        return Optional.empty();
      }
      if (c > ' ' || quoted) {
        out[length++] = c;
      }
    }
    return Optional.of(new Unopened(json, new String(out, 0, length), place));
  }

  private static boolean mayBeCutOff(char[] json, int at) {
    return begins(json, at, "@{") || begins(json, at, "System.") || begins(json, at, "Amazon.");
  }

  private static boolean begins(char[] json, int at, String with) {
    if (at + with.length() > json.length) {
      return false;
    }
    for (int i = 0; i < with.length(); i++) {
      if (json[at + i] != with.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The object without white space between its tokens. */
  String compact() {
    return compact;
  }

  private List<Member> opened() {
    List<Member> known = members;
    if (known == null) {
      known = JsonReader.ofSlice(new String(json), place).map(JsonValue::members).orElse(List.of());
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

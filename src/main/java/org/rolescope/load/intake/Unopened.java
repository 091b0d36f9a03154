package org.rolescope.load.intake;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.policy.parse.PolicyParser;

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
   * An object as it stands in a file; empty if it is to be read at once: what stands in it is not
   * what it says, for an escape or a value that PowerShell cut off, or no policy may say it (R79).
   *
   * @param json not changed from now on
   * @param place where it begins
   */
  static Optional<Unopened> of(char[] json, Place place) {
    byte[] out = new byte[json.length];
    int length = 0;
    boolean quoted = false;
    for (int i = 0; i < json.length; i++) {
      char c = json[i];
      if (c == '"') {
        quoted = !quoted;
        if (quoted && mayBeCutOff(json, i + 1)) {
          return Optional.empty();
        }
      } else if (c == '\\' || c > PolicyParser.LAST_CHARACTER) {
        return Optional.empty();
      }
      if (c > ' ' || quoted) {
        out[length++] = (byte) c;
      }
    }
    // From bytes to a text it is one copy; from characters each would be looked at once more.
    String compact = new String(out, 0, length, StandardCharsets.ISO_8859_1);
    return Optional.of(new Unopened(json, compact, place));
  }

  private static boolean mayBeCutOff(char[] json, int at) {
    char first = at < json.length ? json[at] : ' ';
    return first == '@' && begins(json, at, "@{")
        || first == 'S' && begins(json, at, "System.")
        || first == 'A' && begins(json, at, "Amazon.");
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

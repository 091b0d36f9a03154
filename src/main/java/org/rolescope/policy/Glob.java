package org.rolescope.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text in which some characters stand for others: {@code *} for any run of characters (also
 * none), {@code ?} for exactly one. A {@code *} may also be just a character: in text that a policy
 * variable brought in (R107), or where an operator knows no wildcards.
 */
public final class Glob {
  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;

  /** Code points; the two constants above for wildcards. */
  private final int[] codes;

  private Glob(int[] codes) {
    this.codes = codes;
  }

  /** A text whose {@code *} and {@code ?} are wildcards. */
  public static Glob of(String text) {
    int[] codes = codePoints(text);
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(codes[i]);
    }
    return new Glob(codes);
  }

  /**
   * Whether a pattern, taken without regard to case, may match a text that begins so; false is sure
   * and cheap: most actions in policies are of other services.
   *
   * @param first in lower case
   */
  public static boolean mayBegin(String pattern, char first) {
    char begin = pattern.isEmpty() ? first : pattern.charAt(0);
    boolean letter = begin >= 'a' && begin <= 'z' || begin >= 'A' && begin <= 'Z';
    return !letter || Character.toLowerCase(begin) == first;
  }

  /** Whether {@link #of} reads a wildcard in the text. */
  public static boolean hasWildcard(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /** A text that stands for itself. */
  public static Glob literal(String text) {
    return new Glob(codePoints(text));
  }

  private static int[] codePoints(String text) {
    int[] codes = new int[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(codes[count - 1])) {
      codes[count++] = text.codePointAt(i);
    }
    return count == codes.length ? codes : Arrays.copyOf(codes, count);
  }

  private static int code(int codePoint) {
    return codePoint == '*' ? ANY_RUN : codePoint == '?' ? ANY_ONE : codePoint;
  }

  /** This text followed by the other one. */
  public Glob plus(Glob next) {
    int[] joined = Arrays.copyOf(codes, codes.length + next.codes.length);
    System.arraycopy(next.codes, 0, joined, codes.length, next.codes.length);
    return new Glob(joined);
  }

  /** How many colons there are. */
  public int colons() {
    int count = 0;
    for (int code : codes) {
      count += code == ':' ? 1 : 0;
    }
    return count;
  }

  /** The parts between colons, at most {@code limit}; the last one keeps its colons. */
  public List<Glob> splitAtColons(int limit) {
    List<Glob> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < codes.length && parts.size() < limit - 1; i++) {
      if (codes[i] == ':') {
        parts.add(new Glob(Arrays.copyOfRange(codes, start, i)));
        start = i + 1;
      }
    }
    parts.add(new Glob(Arrays.copyOfRange(codes, start, codes.length)));
    return parts;
  }

  /**
   * Whether the whole of {@code text} is of this form. Case-sensitive. O(length of the text ×
   * length of the pattern) at worst, because only the last {@code *} is ever taken back.
   */
  public boolean matches(String text) {
    int at = 0;
    int next = 0;
    int star = -1;
    int resume = 0;
    while (at < text.length()) {
      int given = text.codePointAt(at);
      if (next < codes.length && codes[next] == ANY_RUN) {
        star = next++;
        resume = at;
      } else if (next < codes.length && (codes[next] == ANY_ONE || codes[next] == given)) {
        next++;
        at += Character.charCount(given);
      } else if (star >= 0) {
        next = star + 1;
        resume += Character.charCount(text.codePointAt(resume));
        at = resume;
      } else {
        return false;
      }
    }
    return onlyRuns(next);
  }

  /**
   * Whether every text with this beginning is of this form, none is, or some are. O(length of the
   * beginning × length of the pattern).
   */
  public Truth matchesAnythingAfter(String beginning) {
    boolean[] reached = new boolean[codes.length + 1];
    reached[0] = true;
    for (int given : beginning.codePoints().toArray()) {
      reached = step(reached, given);
    }
    spread(reached);
    Truth result = Truth.FALSE;
    for (int i = 0; i <= codes.length; i++) {
      if (reached[i]) {
        result = result.or(i < codes.length && onlyRuns(i) ? Truth.TRUE : Truth.UNKNOWN);
      }
    }
    return result;
  }

  private boolean[] step(boolean[] reached, int given) {
    spread(reached);
    boolean[] after = new boolean[reached.length];
    for (int i = 0; i < codes.length; i++) {
      if (reached[i] && codes[i] == ANY_RUN) {
        after[i] = true;
      } else if (reached[i] && (codes[i] == ANY_ONE || codes[i] == given)) {
        after[i + 1] = true;
      }
    }
    return after;
  }

  /** A run may be empty: what comes after it is reached, too. */
  private void spread(boolean[] reached) {
    for (int i = 0; i < codes.length; i++) {
      reached[i + 1] |= reached[i] && codes[i] == ANY_RUN;
    }
  }

  private boolean onlyRuns(int from) {
    for (int i = from; i < codes.length; i++) {
      if (codes[i] != ANY_RUN) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && Arrays.equals(codes, glob.codes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(codes);
  }

  /** The text with its wildcards; it does not tell a wildcard from the same character. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int c : codes) {
      text.appendCodePoint(c == ANY_RUN ? '*' : c == ANY_ONE ? '?' : c);
    }
    return text.toString();
  }
}

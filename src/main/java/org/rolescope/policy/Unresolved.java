package org.rolescope.policy;

import java.util.List;
import java.util.regex.Pattern;
import org.rolescope.policy.ContextValue.Unknown;

/**
 * Values that the source of a text names but does not tell: a parameter of a template, what
 * Terraform knows only after apply. In a text such a value stands as <code>${?name}</code>, which
 * no policy in IAM holds: there the name of a variable begins with a letter. What depends on one is
 * neither true nor false but lacks a fact, so a mark can only ever make an answer weaker.
 */
public final class Unresolved {
  private static final Pattern MARK = Pattern.compile("\\$\\{\\?([^{}]++)}");
  private static final String BEGIN = "${?";

  /** Some text that stands for any other: it is in no pattern and no name. */
  private static final String ANY = "\uffff";

  private static final int MAX_NAME = 200;

  private Unresolved() {}

  /** The mark of a value with this name; what would break a text apart is replaced. */
  public static String mark(String called) {
    String safe =
        called
            .replace("::", "\u0000")
            .replaceAll("[{}*?:/\\\\$\"\\p{Cntrl}&&[^\u0000]]", ".")
            .replace("\u0000", "::");
    String name = safe.isBlank() ? "a value without a name" : safe;
    return BEGIN + name.substring(0, Math.min(MAX_NAME, name.length())) + "}";
  }

  /** Whether the text has a part that is not known. */
  public static boolean in(String text) {
    return text.contains(BEGIN) && MARK.matcher(text).find();
  }

  /** The parts of the text that are not known, as missing facts; empty if there are none. */
  public static List<Unknown> facts(String text) {
    return text.contains(BEGIN)
        ? MARK.matcher(text)
            .results()
            .map(mark -> new Unknown(Unknown.Why.MISSING, "the value of " + mark.group(1)))
            .distinct()
            .toList()
        : List.of();
  }

  /** The text for a reader: <code>${name}</code>. */
  public static String shown(String text) {
    return text.replace(BEGIN, "${");
  }

  /** The text without its unknown parts. */
  public static String known(String text) {
    return text.contains(BEGIN) ? MARK.matcher(text).replaceAll("") : text;
  }

  /** Whether two texts are the same; the same unknown name in both is the same value. */
  public static Truth same(String one, String other) {
    if (one.equals(other)) {
      return Truth.TRUE;
    }
    boolean open = in(one) || in(other);
    return open && overlap(one, other, "") ? Truth.UNKNOWN : Truth.FALSE;
  }

  /**
   * Whether a pattern with <code>*</code> and <code>?</code> matches a text, where either may have
   * unknown parts.
   */
  public static Truth matches(String pattern, String text) {
    if (!in(pattern)) {
      Glob glob = Glob.of(pattern);
      if (!in(text)) {
        return Truth.of(glob.matches(text));
      }
      if (glob.matches(known(text))
          && glob.matches(MARK.matcher(text).replaceAll(ANY.repeat(pattern.length() + 1)))) {
        return Truth.TRUE;
      }
    } else if (pattern.equals(text)) {
      return Truth.TRUE;
    }
    return overlap(pattern, text, "*?") ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether the known beginnings and the known ends of both can belong to one text. */
  private static boolean overlap(String one, String other, String wildcards) {
    String begin = beginning(one, wildcards);
    String otherBegin = beginning(other, "");
    String end = end(one, wildcards);
    String otherEnd = end(other, "");
    return (begin.startsWith(otherBegin) || otherBegin.startsWith(begin))
        && (end.endsWith(otherEnd) || otherEnd.endsWith(end));
  }

  /** Up to the first part that may be anything: unknown, a policy variable, or a wildcard. */
  private static String beginning(String text, String wildcards) {
    int mark = text.indexOf("${");
    int end = mark < 0 ? text.length() : mark;
    for (char wildcard : wildcards.toCharArray()) {
      int at = text.indexOf(wildcard);
      end = at < 0 ? end : Math.min(end, at);
    }
    return text.substring(0, end);
  }

  private static String end(String text, String wildcards) {
    int start = text.contains("${") ? text.lastIndexOf('}') + 1 : 0;
    for (char wildcard : wildcards.toCharArray()) {
      start = Math.max(start, text.lastIndexOf(wildcard) + 1);
    }
    return text.substring(start);
  }
}

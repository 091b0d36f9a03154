package org.rolescope.drawing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.simulate.OpenQuestion;

/**
 * An open question in a few letters, with its icon.
 *
 * @param glyph for a chip
 * @param word the key, short: {@code MFA}, {@code ExternalId}, {@code sub}
 * @param detail the key and what is wanted of it: {@code sub = …/shop:…/main}
 */
public record ConditionWords(Glyph glyph, String word, String detail) {
  private static final int LONGEST = 26;
  private static final Pattern SUBJECT = Pattern.compile("repo:[^/]+/([^:]+):.*(/[^/]+)");

  public static ConditionWords of(OpenQuestion question) {
    if (question.why() == Why.MISSING) {
      return new ConditionWords(Glyph.CONDITION, "?", missing(question.text()));
    }
    String word = word(question.key());
    return new ConditionWords(glyph(word, question.key()), word, detail(word, question));
  }

  private static String missing(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("document of") || lower.contains("policy text")
        ? "policy text missing"
        : cut(text);
  }

  private static String word(String key) {
    String last = key.substring(Math.max(key.lastIndexOf(':'), key.lastIndexOf('/')) + 1);
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "aws:multifactorauthpresent" -> "MFA";
      case "aws:multifactorauthage" -> "MFA age";
      case "aws:principalorgid" -> "OrgID";
      default -> last;
    };
  }

  private static Glyph glyph(String word, String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    if (word.startsWith("MFA")) {
      return Glyph.MFA;
    }
    if (lower.equals("sts:externalid")) {
      return Glyph.EXTERNAL_ID;
    }
    if (lower.endsWith(":sub")) {
      return Glyph.SUBJECT;
    }
    if (lower.equals("aws:sourceip") || lower.contains("vpc")) {
      return Glyph.NETWORK;
    }
    boolean session =
        lower.startsWith("aws:principaltag/")
            || lower.startsWith("aws:requesttag/")
            || lower.equals("sts:sourceidentity")
            || lower.equals("sts:rolesessionname");
    return session ? Glyph.SESSION_TAG : Glyph.CONDITION;
  }

  private static String detail(String word, OpenQuestion question) {
    boolean speaksForItself =
        word.equals("MFA") || word.equals("ExternalId") || word.equals("SourceIp");
    if (speaksForItself || question.values().isEmpty()) {
      return word;
    }
    String more = question.values().size() > 1 ? " …" : "";
    String sign = question.operator().toLowerCase(Locale.ROOT).contains("not") ? " ≠ " : " = ";
    return cut(word + sign + shortValue(question.values().get(0)) + more);
  }

  /** A subject of GitHub Actions without the owner and the middle of the ref. */
  private static String shortValue(String value) {
    Matcher subject = SUBJECT.matcher(value);
    return subject.matches()
        ? Fonts.ELLIPSIS + "/" + subject.group(1) + ":" + Fonts.ELLIPSIS + subject.group(2)
        : value;
  }

  /** At most 26 characters, cut in the middle. */
  static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int head = LONGEST / 2;
    return text.substring(0, head) + Fonts.ELLIPSIS + text.substring(text.length() - head + 1);
  }
}

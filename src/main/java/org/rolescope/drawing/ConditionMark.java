package org.rolescope.drawing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.simulate.OpenQuestion;

/**
 * An open question in a few letters, with its icon.
 *
 * @param glyph for a chip
 * @param word the key, short: {@code MFA}, {@code ExternalId}, {@code sub}
 * @param detail the key and what is wanted of it: {@code sub = …/shop:…/main}
 * @param value what is wanted alone; the same as the word where the key speaks for itself
 */
public record ConditionMark(Glyph glyph, String word, String detail, String value) {
  private static final int LONGEST = 26;
  private static final Pattern SUBJECT = Pattern.compile("repo:[^/]+/([^:]+):.*(/[^/]+)");

  public static ConditionMark of(OpenQuestion question) {
    if (question.why() == Why.MISSING) {
      String fact = missing(question.text());
      return new ConditionMark(Glyph.CONDITION, "?", fact, fact);
    }
    String key = word(question.key());
    Glyph glyph = glyph(key, question.key());
    Optional<OperatorName> operator = OperatorName.parse(question.operator());
    boolean not = operator.filter(name -> name.base().negated()).isPresent();
    // R93: who brings nothing gets in as well, which a word for the key alone would hide.
    String orNone = !not && operator.filter(OperatorName::ifExists).isPresent() ? " or none" : "";
    String word = key + orNone;
    boolean speaksForItself =
        key.equals("MFA") || key.equals("ExternalId") || key.equals("SourceIp");
    if (speaksForItself || question.values().isEmpty()) {
      return new ConditionMark(glyph, word, word, word);
    }
    String more = question.values().size() > 1 ? " …" : "";
    String value = shortValue(question.values().get(0)) + more + orNone;
    return new ConditionMark(
        glyph, word, cut(key + (not ? " ≠ " : " = ") + value), cut((not ? "≠ " : "") + value));
  }

  /** Of a condition that holds already, given as {@code key = value}. */
  public static ConditionMark ofMet(String text) {
    String[] parts = text.split(" = ", 2);
    String word = word(parts[0]);
    if (parts.length < 2) {
      return new ConditionMark(Glyph.MET, word, cut(text), cut(text));
    }
    String value = shortValue(parts[1]);
    return new ConditionMark(Glyph.MET, word, cut(word + " = " + value), cut(value));
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

  /** A subject of GitHub Actions without owner and middle of the ref, an ARN without its head. */
  private static String shortValue(String value) {
    Matcher subject = SUBJECT.matcher(value);
    if (subject.matches()) {
      return Fonts.ELLIPSIS + "/" + subject.group(1) + ":" + Fonts.ELLIPSIS + subject.group(2);
    }
    return Arn.parse(value).map(arn -> Fonts.ELLIPSIS + arn.resource()).orElse(value);
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

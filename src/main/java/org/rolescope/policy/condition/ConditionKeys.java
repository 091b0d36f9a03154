package org.rolescope.policy.condition;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Glob;

/** What is known about condition keys themselves (ASSUME_ROLE part E). */
public final class ConditionKeys {
  private static final Set<String> MULTIVALUED =
      Set.of(
          "sts:transitivetagkeys",
          "sts:requestcontextproviders",
          "aws:tagkeys",
          "aws:principalorgpaths",
          "aws:principalservicenameslist",
          "aws:sourceorgpaths",
          "aws:resourceorgpaths",
          "aws:vpceorgpaths",
          "aws:calledvia",
          "saml:cn",
          "saml:edupersonaffiliation",
          "saml:edupersonassurance",
          "saml:edupersonentitlement",
          "saml:edupersonnickname",
          "saml:edupersonorgunitdn",
          "saml:edupersonscopedaffiliation",
          "saml:edupersontargetedid");

  private static final Set<String> ADDRESSES =
      Set.of("aws:sourceip", "aws:vpcsourceip", "aws:ec2instancesourceprivateipv4");

  private static final Set<String> DATES =
      Set.of("aws:currenttime", "aws:epochtime", "aws:tokenissuetime");

  private static final Set<String> TRUTHS =
      Set.of(
          "aws:multifactorauthpresent",
          "aws:principalisawsservice",
          "aws:securetransport",
          "aws:viaawsservice",
          "sts:roleauthorizedbyidp");

  private static final Set<String> ACCOUNTS =
      Set.of("aws:sourceaccount", "aws:principalaccount", "aws:resourceaccount");

  private ConditionKeys() {}

  /**
   * What the values of a key are, where a value is none: no call has it, and no condition that fits
   * the key is met by it (R102, R108). Empty where it is one, and where any text will do.
   */
  public static Optional<String> misfit(String key, String value) {
    if (ACCOUNTS.contains(key.toLowerCase(Locale.ROOT))) {
      return Arn.isAccount(value) ? Optional.empty() : Optional.of("an account id of 12 digits");
    }
    return operator(key.toLowerCase(Locale.ROOT))
        .filter(type -> type.compare(value, Glob.of(type.example())) == Comparison.MALFORMED)
        .map(type -> type instanceof IpAddress ? "an IP address" : type.valuesAre());
  }

  /** The operator that fits the values of a key; empty for texts. */
  private static Optional<ConditionOperator> operator(String key) {
    if (ADDRESSES.contains(key)) {
      return Optional.of(new IpAddress());
    }
    if (DATES.contains(key)) {
      return Optional.of(new DateEquals());
    }
    if (TRUTHS.contains(key)) {
      return Optional.of(new Bool());
    }
    return key.equals("aws:multifactorauthage")
        ? Optional.of(new NumericEquals())
        : Optional.empty();
  }

  /** The instant that a value of a key of time tells: ISO 8601, or epoch seconds. */
  public static Optional<Instant> instant(String text) {
    return Dates.parse(text);
  }

  /** Whether the key holds an address, and the text is a range of them. */
  public static boolean isRange(String key, String text) {
    return range(key, text).filter(text::equals).isPresent();
  }

  /**
   * The range of addresses that a text tells of a key that holds an address: {@code
   * 203.0.113.0/24}, as {@code 203.0.113.*} too.
   */
  public static Optional<String> range(String key, String text) {
    return ADDRESSES.contains(key.toLowerCase(Locale.ROOT)) ? IpRange.told(text) : Optional.empty();
  }

  /** What all addresses of a range begin with, as texts. */
  static String beginning(String range) {
    return IpRange.parse(range).map(IpRange::beginning).orElse("");
  }

  /**
   * Whether a request may hold several values for the key, so that a policy has to test it with
   * {@code ForAllValues} or {@code ForAnyValue} (R98, R108). Not case-sensitive.
   */
  public static boolean isMultivalued(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return MULTIVALUED.contains(name) || name.startsWith("saml:eduorg") || name.endsWith(":amr");
  }

  /** Whether a request never holds several values for the key; of SAML's attributes it may. */
  public static boolean isSingleValued(String key) {
    return !isMultivalued(key) && !key.toLowerCase(Locale.ROOT).startsWith("saml:");
  }
}

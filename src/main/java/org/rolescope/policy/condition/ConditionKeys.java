package org.rolescope.policy.condition;

import java.util.Locale;
import java.util.Set;

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

  private ConditionKeys() {}

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

package org.rolescope.simulate;

import java.util.Locale;
import java.util.Map;

/**
 * A condition operator's name, taken apart.
 *
 * @param qualifier {@code ForAnyValue:}, {@code ForAllValues:} or empty
 * @param base the name in between, as written
 * @param ifExists whether it ends in {@code IfExists}
 */
record OperatorName(String qualifier, String base, boolean ifExists) {
  private static final String IF_EXISTS = "IfExists";
  private static final Map<String, String> OPPOSITES =
      Map.ofEntries(
          Map.entry("numericlessthan", "NumericGreaterThanEquals"),
          Map.entry("numericlessthanequals", "NumericGreaterThan"),
          Map.entry("numericgreaterthan", "NumericLessThanEquals"),
          Map.entry("numericgreaterthanequals", "NumericLessThan"),
          Map.entry("datelessthan", "DateGreaterThanEquals"),
          Map.entry("datelessthanequals", "DateGreaterThan"),
          Map.entry("dategreaterthan", "DateLessThanEquals"),
          Map.entry("dategreaterthanequals", "DateLessThan"),
          Map.entry("ipaddress", "NotIpAddress"),
          Map.entry("notipaddress", "IpAddress"));

  static OperatorName of(String operator) {
    int colon = operator.indexOf(':');
    String qualifier = operator.substring(0, colon + 1);
    String rest = operator.substring(colon + 1);
    boolean ifExists =
        rest.regionMatches(true, rest.length() - IF_EXISTS.length(), IF_EXISTS, 0, 8);
    String base = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
    return new OperatorName(qualifier, base, ifExists);
  }

  /** Lower-case base name. */
  String plain() {
    return base.toLowerCase(Locale.ROOT);
  }

  /** Whether the operator is also true when the key is absent (R92). */
  boolean negated() {
    return plain().contains("not");
  }

  boolean truthValue() {
    return plain().equals("bool");
  }

  boolean presence() {
    return plain().equals("null");
  }

  /** The operator that holds exactly when this one fails, as near as the language has one. */
  OperatorName opposite() {
    String swapped =
        switch (qualifier.toLowerCase(Locale.ROOT)) {
          case "foranyvalue:" -> "ForAllValues:";
          case "forallvalues:" -> "ForAnyValue:";
          default -> "";
        };
    String opposite = OPPOSITES.get(plain());
    if (opposite != null) {
      boolean comparison = !plain().contains("ipaddress");
      return new OperatorName(swapped, opposite, comparison && !ifExists);
    }
    if (truthValue() || presence()) {
      return new OperatorName(swapped, base, truthValue() && !ifExists);
    }
    int not = plain().indexOf("not");
    return not >= 0
        ? new OperatorName(swapped, base.substring(0, not) + base.substring(not + 3), false)
        : new OperatorName(swapped, withNot(), false);
  }

  private String withNot() {
    for (String family : new String[] {"String", "Numeric", "Date", "Arn", "Binary"}) {
      if (base.regionMatches(true, 0, family, 0, family.length())) {
        return family + "Not" + base.substring(family.length());
      }
    }
    return "Not" + base;
  }

  /** The name as a policy would write it. */
  String text() {
    return qualifier + base + (ifExists ? IF_EXISTS : "");
  }
}

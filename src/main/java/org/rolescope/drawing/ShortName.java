package org.rolescope.drawing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name without what AWS adds to it.
 *
 * @param name what tells it apart
 * @param rest what was left out, for a second line; may be empty
 */
public record ShortName(String name, String rest) {
  private static final Pattern IDENTITY_CENTER =
      Pattern.compile("AWSReservedSSO_(.+)_([0-9a-f]{16})");
  private static final String SERVICE_LINKED = "AWSServiceRoleFor";

  /** {@code Role in shop-prod, AWSReservedSSO 0123456789abcdef}: the second line, after another. */
  public String beside(String words) {
    return rest.isEmpty() ? words : words + ", " + rest;
  }

  /** {@code NwAdmin} of {@code AWSReservedSSO_NwAdmin_0123456789abcdef}. */
  public static ShortName of(String name) {
    Matcher permissionSet = IDENTITY_CENTER.matcher(name);
    if (permissionSet.matches()) {
      return new ShortName(permissionSet.group(1), "AWSReservedSSO " + permissionSet.group(2));
    }
    return name.startsWith(SERVICE_LINKED) && name.length() > SERVICE_LINKED.length()
        ? new ShortName(name.substring(SERVICE_LINKED.length()), SERVICE_LINKED)
        : new ShortName(name, "");
  }
}

package org.rolescope.drawing;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of fold lines: words of ours, most of them around the id of an account or node. */
public final class FoldId {
  private static final Pattern AROUND =
      Pattern.compile(
          "(?<before>callers of )(?<id>.+)"
              + "|(?<reached>blast |who-can )(?<middle>.+)(?<ring> [a-z]+ [0-9]+)"
              + "|(?<account>[0-9]{12})(?<group>/[a-z_]+)");

  private FoldId() {}

  /** The same where accounts and nodes have other ids. */
  public static String renamed(String fold, UnaryOperator<String> names) {
    Matcher parts = AROUND.matcher(fold);
    if (!parts.matches()) {
      return fold;
    }
    if (parts.group("before") != null) {
      return parts.group("before") + names.apply(parts.group("id"));
    }
    return parts.group("account") == null
        ? parts.group("reached") + names.apply(parts.group("middle")) + parts.group("ring")
        : names.apply(parts.group("account")) + parts.group("group");
  }
}

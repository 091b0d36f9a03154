package org.rolescope.load.intake;

import java.util.regex.Pattern;
import org.rolescope.base.SourceLocation;

/**
 * What PowerShell's {@code ConvertTo-Json} writes below its depth, which is 2 where none is given:
 * not the value but words for it, <code>@{Effect=Allow}</code> or the name of its type.
 */
public final class PowerShell {
  private static final String TYPE =
      "(?:System\\.(?:Object|String|Collections\\.|Management\\.Automation\\.)"
          + "|Amazon\\.\\w++\\.Model\\.)\\S*+";
  private static final Pattern TYPES = Pattern.compile(TYPE + "(?: " + TYPE + ")*+");

  /** What makes the export whole. */
  public static final String CURE = "export it again with `ConvertTo-Json -Depth 100`";

  private PowerShell() {}

  /** Whether the text stands for a value that is not there. */
  public static boolean cutOff(String text) {
    if (text.startsWith("@{")) {
      return text.endsWith("}") && text.contains("=");
    }
    return (text.startsWith("System.") || text.startsWith("Amazon."))
        && TYPES.matcher(text).matches();
  }

  /** Whether the value is one of which only words are there. */
  public static boolean cutOff(JsonValue value) {
    return value.is(JsonValue.Kind.TEXT) && cutOff(value.text());
  }

  /** Whether that is so anywhere in the value. */
  public static boolean cutOffIn(JsonValue value) {
    if (value.isUnopened()) {
      return false;
    }
    if (cutOff(value)) {
      return true;
    }
    for (JsonValue item : value.items()) {
      if (cutOffIn(item)) {
        return true;
      }
    }
    for (JsonValue.Member member : value.members()) {
      if (cutOffIn(member.value())) {
        return true;
      }
    }
    return false;
  }

  /** Says of a value that it was cut off. */
  public static void report(String text, SourceLocation at, Report report) {
    String line = text.replaceAll("\\s+", " ");
    String shown = line.length() <= 60 ? line : line.substring(0, 57) + "…";
    report.warning(
        "load.cut-off",
        "PowerShell's ConvertTo-Json cut " + name(at.pointer()) + " off: `" + shown + "`",
        "what it holds is not known; " + CURE,
        at);
  }

  /** The last name on the way to a value. */
  private static String name(String pointer) {
    String name = pointer.replaceFirst("(?:/\\d++)++$", "");
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.isEmpty() ? "a value" : "`" + last + "`";
  }
}

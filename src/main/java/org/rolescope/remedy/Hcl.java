package org.rolescope.remedy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rolescope.policy.PolicyText;
import org.rolescope.policy.parse.JsonText;

/**
 * Terraform's language, as far as remedies need it. HashiCorp, "Terraform language: strings and
 * templates": what begins a template is doubled.
 */
final class Hcl {
  private Hcl() {}

  /** A quoted string that is no template. */
  static String string(String text) {
    return withoutTemplates(JsonText.quoted(text));
  }

  /** The JSON as an expression that gives it as text, its lines below the first indented. */
  static String jsonencode(String json, int indent) {
    List<String> lines = PolicyText.ofJson(json).lines();
    String joined = String.join("\n" + " ".repeat(indent), lines);
    return "jsonencode(" + withoutTemplates(joined) + ")";
  }

  private static String withoutTemplates(String text) {
    return text.replace("${", "$${").replace("%{", "%%{");
  }

  /** The name of a resource in Terraform for something of that name. */
  static String label(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    boolean letter = !plain.isEmpty() && Character.isLetter(plain.charAt(0));
    return letter ? plain : "r_" + plain;
  }

  /** A resource with some of its arguments, in order; those that it has beside them stay. */
  static String resource(String type, String label, Map<String, String> arguments) {
    StringBuilder text = new StringBuilder("resource \"");
    text.append(type).append("\" \"").append(label(label)).append("\" {\n");
    arguments.forEach(
        (name, value) -> text.append("  ").append(name).append(" = ").append(value).append('\n'));
    return text.append('}').toString();
  }

  /** A map of texts, one a line. */
  static String map(Map<String, String> values) {
    StringBuilder text = new StringBuilder("{\n");
    new TreeMap<>(values)
        .forEach(
            (key, value) ->
                text.append("    ")
                    .append(string(key))
                    .append(" = ")
                    .append(string(value))
                    .append('\n'));
    return text.append("  }").toString();
  }
}

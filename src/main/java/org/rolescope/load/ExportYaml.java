package org.rolescope.load;

import java.util.Set;
import java.util.regex.Pattern;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.Likeness;
import org.rolescope.policy.Arn;

/** Tells what {@code aws --output yaml} prints from other YAML, of which most is not parsed. */
final class ExportYaml {
  private static final Pattern NAME =
      Pattern.compile("^(?:- )?[\"']?(\\w++)[\"']?[ \\t]*+:(?:\\s|$)", Pattern.MULTILINE);

  private ExportYaml() {}

  /** Whether the value is an object of objects that are all called by an account's number. */
  static boolean isByAccount(JsonValue value) {
    return !value.members().isEmpty()
        && value.members().stream()
            .allMatch(
                member -> member.value().is(JsonValue.Kind.OBJECT) && Arn.isAccount(member.name()));
  }

  /** Whether a topmost name is an account's number, or one by which an importer knows its shape. */
  static boolean looksLike(String text) {
    Set<String> known = Likeness.names(Importers.ALL);
    return NAME.matcher(text)
        .results()
        .map(found -> found.group(1))
        .anyMatch(name -> Arn.isAccount(name) || known.contains(JsonValue.fold(name)));
  }
}

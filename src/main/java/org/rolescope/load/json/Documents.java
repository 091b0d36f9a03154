package org.rolescope.load.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonReader;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.PowerShell;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.parse.PolicyKindCheck;

/**
 * Policy documents in the forms in which exports carry them: an object, JSON text, or
 * percent-encoded JSON text.
 */
public final class Documents {
  /** The members that are documents, as AWS spells them. */
  public static final Set<String> NAMES =
      Set.of("AssumeRolePolicyDocument", "PolicyDocument", "Document");

  private Documents() {}

  /**
   * Reads a document.
   *
   * @param name of the policy
   * @param kind what it is attached as: elements that do not belong there are reported
   * @param whyMissing which input would give it, if this is the documentation's placeholder
   */
  public static Fact<PolicyDocument> read(
      String name, PolicyKind kind, JsonValue value, String whyMissing, Intake intake) {
    if (PowerShell.cutOffIn(value)) {
      return Fact.known(new PolicyDocument(name, Optional.empty(), intake.at(value)));
    }
    if (value.is(Kind.OBJECT)) {
      return Fact.known(parsed(name, kind, value, value.toJson(), intake));
    }
    if (!value.is(Kind.TEXT)) {
      return Fact.known(unreadable(name, value, Fields.describe(value), intake));
    }
    String text = value.text().strip();
    if (isPlaceholder(text)) {
      intake
          .report()
          .note(
              "load.placeholder",
              "`" + Fields.clip(text) + "` is the documentation's placeholder, not a document",
              "the " + name + " is not known from this file",
              intake.at(value));
      return Fact.missing(whyMissing);
    }
    String json = text.startsWith("{") ? text : decode(text).strip();
    if (cutOffInside(json, value, intake)) {
      return Fact.known(new PolicyDocument(name, Optional.empty(), intake.at(value)));
    }
    return Fact.known(
        json.startsWith("{")
            ? parsed(name, kind, value, json, intake)
            : unreadable(name, value, Fields.describe(value), intake));
  }

  /** Whether a text is a document of which PowerShell had cut something off before; says so. */
  private static boolean cutOffInside(String json, JsonValue value, Intake intake) {
    if (!json.contains("\"@{") && !json.contains("\"System.") && !json.contains("\"Amazon.")) {
      return false;
    }
    boolean cut =
        JsonReader.ofText(JsonValue.scalar(Kind.TEXT, json, value.place()))
            .filter(PowerShell::cutOffIn)
            .isPresent();
    if (cut) {
      PowerShell.report(json, intake.at(value), intake.report());
    }
    return cut;
  }

  private static boolean isPlaceholder(String text) {
    return text.startsWith("<") && text.endsWith(">") && text.length() < 100;
  }

  private static PolicyDocument unreadable(
      String name, JsonValue value, String found, Intake intake) {
    intake
        .report()
        .error(
            "load.unreadable-document",
            "the document of `" + name + "` should be JSON or percent-encoded JSON, not " + found,
            "what it allows is not known",
            intake.at(value));
    return new PolicyDocument(name, Optional.empty(), intake.at(value));
  }

  private static PolicyDocument parsed(
      String name, PolicyKind kind, JsonValue value, String json, Intake intake) {
    Parsed<Policy> parsed = intake.parse(json);
    List<Diagnostic> misplaced =
        parsed
            .value()
            .map(policy -> PolicyKindCheck.check(policy, kind, SourceLocation.NOWHERE))
            .orElse(List.of());
    Stream.concat(parsed.diagnostics().stream(), misplaced.stream())
        .forEach(diagnostic -> intake.report().add(placed(diagnostic, value, intake.file())));
    return new PolicyDocument(name, parsed.value(), intake.at(value));
  }

  /** Diagnostics of a policy are relative to its text; here the text has a place. */
  private static Diagnostic placed(Diagnostic diagnostic, JsonValue value, String file) {
    String inner = diagnostic.at().pointer();
    SourceLocation at =
        new SourceLocation(file, value.pointer() + inner, value.follow(inner).line());
    return new Diagnostic(
        diagnostic.severity(), diagnostic.code(), diagnostic.message(), diagnostic.effect(), at);
  }

  /** Percent-decodes as RFC 3986 says: a plus stays a plus, odd percent signs stay as they are. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}

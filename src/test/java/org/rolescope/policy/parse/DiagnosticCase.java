package org.rolescope.policy.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case of {@code src/test/resources/diagnostics}: a policy, and what is to be said of it. */
public final class DiagnosticCase {
  private static final Path CASES = Path.of("src/test/resources/diagnostics");
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode json;

  private DiagnosticCase(JsonNode json) {
    this.json = json;
  }

  /** Every case, in the order of the files. */
  public static List<DiagnosticCase> all() {
    try (Stream<Path> files = Files.list(CASES)) {
      List<DiagnosticCase> cases = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        JSON.readTree(Files.readString(file)).forEach(node -> cases.add(new DiagnosticCase(node)));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String id() {
    return json.get("id").asString();
  }

  public List<String> rules() {
    return List.of(json.get("rule").asString().split(" "));
  }

  String name() {
    return id() + " " + json.get("title").asString();
  }

  String code() {
    return json.get("code").asString();
  }

  /** Part of the message; empty where the code says enough. */
  String says() {
    return json.has("says") ? json.get("says").asString() : "";
  }

  List<Diagnostic> diagnostics() {
    String text = json.has("text") ? json.get("text").asString() : json.get("policy").toString();
    Parsed<Policy> parsed = PolicyParser.parse(text, SourceLocation.NOWHERE);
    List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
    PolicyKind kind = PolicyKind.valueOf(json.get("kind").asString());
    parsed
        .value()
        .ifPresent(
            policy ->
                diagnostics.addAll(PolicyKindCheck.check(policy, kind, SourceLocation.NOWHERE)));
    return diagnostics;
  }
}

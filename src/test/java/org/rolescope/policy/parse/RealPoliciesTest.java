package org.rolescope.policy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Policies that others exported. */
class RealPoliciesTest {
  private static final Path SHARED = Path.of(System.getProperty("rolescope.shared", "../shared"));

  @Test
  void realExports_everyPolicy_isReadAndOnlyKnownOnesAreOdd() throws IOException {
    Path exports = SHARED.resolve("real-data/gaad");
    Assumptions.assumeTrue(Files.isDirectory(exports), "no real exports at " + exports);
    List<Parsed<Policy>> policies = new ArrayList<>();
    try (Stream<Path> files = Files.list(exports)) {
      for (Path file : files.sorted().toList()) {
        collect(JsonMapper.shared().readTree(Files.readString(file)), file, policies);
      }
    }
    assertThat(policies.size()).isGreaterThan(70);
    assertThat(policies.stream().filter(parsed -> parsed.value().isEmpty()).count()).isZero();
    assertThat(policies.stream().flatMap(parsed -> parsed.diagnostics().stream()))
        .extracting(problem -> problem.code() + " " + problem.message())
        .isEmpty();
  }

  private static void collect(JsonNode node, Path file, List<Parsed<Policy>> found) {
    if (node.has("Statement") && node.has("Version")) {
      found.add(parse(node.toString(), file));
    } else if (node.isString() && node.stringValue().startsWith("%7B")) {
      String text = node.stringValue().replace("+", "%2B");
      found.add(parse(URLDecoder.decode(text, StandardCharsets.UTF_8), file));
    } else {
      node.forEach(child -> collect(child, file, found));
    }
  }

  private static Parsed<Policy> parse(String text, Path file) {
    return PolicyParser.parse(text, new SourceLocation(file.toString(), "", 1));
  }
}

package org.rolescope.policy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents that people wrote, damaged. The work of reading is counted as the bytes that it
 * allocates, which does not depend on the machine's speed or load.
 */
class PolicyMutationsTest {
  private static final int MUTATIONS = 10_000;
  private static final SourceLocation AT = new SourceLocation("p.json", "/P", 100);
  private static final List<String> WORDS =
      List.of(
          "null",
          "{}",
          "[]",
          "\"\"",
          "-1e999",
          "true",
          "\"Effect\"",
          "\"Allow\"",
          "\"*\"",
          "\"${aws:\"",
          "\"\\ud800\"",
          "{\"AWS\":{}}",
          "[[[[[[]]]]]]",
          "\"Statement\":",
          "\"Condition\":{\"StringLike\":{\"a\":[]}}");

  /** What reading a document of this many characters may allocate at most, in bytes. */
  private static long allowance(long characters) {
    return 200_000 + 600 * characters;
  }

  @Test
  @DisplayName("10,000 mutations of the sample's policies (seed 1003)")
  void sample_mutated_isReportedWithAPlace() throws IOException {
    mutate(documents(Path.of("sample-data")), 1003L);
  }

  @Test
  @DisplayName("10,000 mutations of policies that others exported (seed 1004)")
  void realExports_mutated_areReportedWithAPlace() throws IOException {
    Path exports =
        Path.of(System.getProperty("rolescope.shared", "../shared")).resolve("real-data/gaad");
    Assumptions.assumeTrue(Files.isDirectory(exports), "no real exports at " + exports);
    mutate(documents(exports), 1004L);
  }

  private static void mutate(List<String> documents, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    assertThat(documents.size()).isGreaterThan(50);
    int bad = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String text = mutated(documents.get(random.nextInt(documents.size())), random);
      long before = allocated();
      Parsed<Policy> parsed = PolicyParser.parse(text, AT);
      assertThat(allocated() - before).as(text).isLessThan(allowance(text.length()));
      boolean odd = parsed.value().isEmpty() || defective(parsed.value().get());
      bad += odd ? 1 : 0;
      assertThat(odd && parsed.diagnostics().isEmpty()).as(text).isFalse();
      long lines = text.chars().filter(c -> c == '\n').count();
      for (Diagnostic problem : parsed.diagnostics()) {
        assertThat(problem.at().file()).isEqualTo("p.json");
        assertThat(problem.at().pointer()).startsWith("/P");
        assertThat(problem.at().line()).isBetween(100, 100 + (int) lines);
        assertThat(problem.message()).isNotBlank();
      }
      parsed.value().ifPresent(PolicyText::of);
    }
    assertThat(bad).as("mutations that do harm").isBetween(MUTATIONS / 4, MUTATIONS);
  }

  private static boolean defective(Policy policy) {
    return policy.statements().stream().anyMatch(statement -> !statement.usable());
  }

  private static String mutated(String original, SplittableRandom random) {
    StringBuilder text = new StringBuilder(original);
    for (int changes = random.nextInt(1, 5); changes > 0 && text.length() > 1; changes--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + random.nextInt(1, 60));
      switch (random.nextInt(6)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.setCharAt(at, (char) random.nextInt(1 << 16));
        case 2 -> text.delete(at, to);
        case 3 -> text.insert(at, text.substring(at, to));
        case 4 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
        default -> replaceWord(text, at, WORDS.get(random.nextInt(WORDS.size())));
      }
    }
    return text.toString();
  }

  /** Another value where a text stands: still JSON, and no policy any more. */
  private static void replaceWord(StringBuilder text, int at, String word) {
    int open = text.indexOf("\"", at);
    int close = open < 0 ? -1 : text.indexOf("\"", open + 1);
    if (close > 0) {
      text.replace(open, close + 1, word);
    }
  }

  static List<IntFunction<String>> growing() {
    return List.of(
        n -> "{\"Statement\":[" + "{\"Effect\":\"Allow\"},".repeat(n) + "{}]}",
        n -> "{\"Statement\":{\"Action\":[" + "\"a\",".repeat(n) + "\"b\"]}}",
        n -> "{\"Statement\":{\"Action\":\"" + "*".repeat(n) + "\"}}",
        n -> "{\"Statement\":{\"" + "x".repeat(n) + "\":[" + "{\"y\":1},".repeat(n) + "1]}}",
        n -> "{\"" + "a/~".repeat(n) + "\":{" + "\"z\":1,".repeat(n) + "\"z\":1}}",
        n -> "{\"Statement\":{\"Condition\":{\"x\":{" + "\"k\":[],".repeat(n) + "\"k\":1}}}}",
        n -> "{\"Statement\":{\"Principal\":{" + "\"AWS\":\"*\",".repeat(n) + "\"AWS\":1}}}",
        n -> "{\"a\":1,".repeat(n),
        n -> "[".repeat(n),
        n -> "{\"Statement\":{\"Action\":\"" + "\\u0001".repeat(n) + "\"}}");
  }

  @ParameterizedTest
  @MethodSource("growing")
  void work_isLinearInTheDocument(IntFunction<String> document) {
    for (int n : new int[] {1000, 4000}) {
      String text = document.apply(n);
      PolicyParser.parse(text, AT);
      long before = allocated();
      PolicyParser.parse(text, AT);
      assertThat(allocated() - before)
          .as("%d times: %s…", n, text.substring(0, 60))
          .isLessThan(allowance(text.length()));
    }
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static List<String> documents(Path folder) throws IOException {
    List<String> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
        collect(JsonMapper.shared().readTree(Files.readString(file)), documents);
      }
    }
    return documents;
  }

  private static void collect(JsonNode node, List<String> found) {
    if (node.has("Statement")) {
      found.add(node.toPrettyString());
    } else if (node.isString() && node.stringValue().startsWith("%7B")) {
      found.add(URLDecoder.decode(node.stringValue().replace("+", "%2B"), StandardCharsets.UTF_8));
    } else {
      node.forEach(child -> collect(child, found));
    }
  }
}

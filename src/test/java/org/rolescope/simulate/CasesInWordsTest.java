package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.ContextValue;

/**
 * What is said about every worked example, word for word: the sentence, the gates that stop the
 * call or are not applicable, near misses, assumptions and open questions. The expected words stand
 * in {@code words}; {@code -Drolescope.golden=renew} writes them anew, to be read before they are
 * committed.
 */
class CasesInWordsTest {
  private static final Path CASES = Path.of("src/test/resources/simulate");
  private static final Path WORDS = Path.of("src/test/resources/words");
  private static final boolean RENEW = "renew".equals(System.getProperty("rolescope.golden"));

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void cases_areTold_asWrittenDown(String file) throws IOException {
    Path words = WORDS.resolve(file + ".txt");
    String told = told(WorkedCase.read(Files.readString(CASES.resolve(file + ".json"))));
    if (RENEW) {
      Files.createDirectories(words.getParent());
      Files.writeString(words, told);
    }
    assertThat(told).isEqualTo(Files.readString(words));
  }

  private static String told(List<WorkedCase> cases) {
    List<String> lines = new ArrayList<>();
    Set<String> passing = new TreeSet<>();
    for (WorkedCase example : cases) {
      IamIndex index = example.estate().index();
      Simulation simulation =
          new AssumeRoleSimulator(index, Instant.parse("2025-05-12T09:00:00Z"))
              .simulate(example.request());
      lines.add(example.name());
      tell(simulation, Explainer.explain(simulation, index), lines, passing);
      lines.add("");
    }
    lines.add("Gates that pass");
    passing.forEach(line -> lines.add("  " + line));
    return String.join("\n", lines) + "\n";
  }

  private static void tell(
      Simulation simulation, Explanation told, List<String> lines, Set<String> passing) {
    lines.add("  " + told.verdict() + ". " + told.sentence());
    told.rule().ifPresent(rule -> lines.add("  Rule " + rule.id()));
    for (Explanation.Row row : told.rows()) {
      GateResult gate = row.gate();
      String line = gate.type().wireName() + " | " + gate.subject() + " | " + gate.reason();
      if (gate.outcome() == Outcome.ALLOWED && !row.deciding()) {
        passing.add(gate.rule() + " | " + line);
      } else if (gate.outcome() != Outcome.NOT_APPLICABLE || gate.rule().isEmpty()) {
        lines.add((row.deciding() ? "  > " : "    ") + gate.outcome() + " | " + line + told(gate));
      } else {
        passing.add("not applicable | " + line);
      }
      gate.nearMisses().forEach(near -> lines.add("      near: " + words(near)));
      gate.unknowns().forEach(question -> lines.add("      open: " + words(question)));
      Explainer.met(gate).forEach(met -> lines.add("      met: " + met));
      if (!row.note().isEmpty()) {
        lines.add("      note: " + row.note());
      }
    }
    Stream.of(told.aside()).filter(aside -> !aside.isEmpty()).forEach(a -> lines.add("  " + a));
    simulation.open().forEach(question -> lines.add("  settles: " + words(question)));
    told.assumed().forEach(a -> lines.add("  assumed: " + a.text() + in(a.key(), a.rule())));
    simulation
        .unconfirmed()
        .forEach(point -> lines.add("  unconfirmed: " + point.rule() + " " + point.text()));
    MentionedKeys.of(simulation)
        .forEach((key, value) -> lines.add("  key: " + key + " = " + words(value)));
    MentionedKeys.clock(simulation).ifPresent(time -> lines.add("  clock: " + time));
    for (int i = 0; i < simulation.hops().size(); i++) {
      lines.add("  hop " + (i + 1) + ": " + told.hops().get(i).sentence());
    }
  }

  private static String told(GateResult gate) {
    return " (" + gate.rule() + (gate.ignored() ? ", ignored" : "") + ")";
  }

  private static String words(ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      return String.join(" and ", present.values());
    }
    if (value instanceof ContextValue.Unknown unknown) {
      return "? " + unknown.why() + " " + unknown.fact();
    }
    return value instanceof ContextValue.Partial partial ? partial.knownPrefix() + "?" : "absent";
  }

  private static String words(NearMiss near) {
    return near.element().title() + " | " + near.label() + " " + near.words();
  }

  private static String words(OpenQuestion question) {
    String settling = question.settling().file() + ", " + question.settling().command();
    return question.why() + " | " + question.text() + (settling.length() > 2 ? in(settling) : "");
  }

  private static String in(String... parts) {
    return " [" + String.join("; ", Stream.of(parts).filter(p -> !p.isEmpty()).toList()) + "]";
  }
}

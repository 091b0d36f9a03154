package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two states of small estates, each around one trap: what differs was worked out before the program
 * was asked. The other way round what is lost is gained.
 */
final class ChangeTrapsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path CHANGES = Path.of("src/test/resources/changes");
  private static final Map<String, String> BACK =
      Map.of("LOST", "GAINED", "GAINED", "LOST", "CHANGED", "CHANGED");

  private final Path folder;

  ChangeTrapsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<JsonNode> changes() throws IOException {
    try (Stream<Path> files = Files.list(CHANGES)) {
      return files.sorted().toList().stream().flatMap(file -> EstateFiles.read(file).stream());
    }
  }

  static Stream<String> titles() throws IOException {
    return changes().map(change -> change.get("title").asString());
  }

  private Path write(JsonNode change, String side) throws IOException {
    Path data = Files.createDirectory(folder.resolve(side));
    EstateFiles.write(change.get(change.has(side) ? side : "before"), data);
    return data;
  }

  private static String run(String... words) {
    Recorded program = Recorded.unicode();
    program.run(words);
    return program.out().isEmpty() ? program.err() : program.out();
  }

  private static Map<String, String> ways(String... words) {
    String told =
        run(Stream.concat(Stream.of(words), Stream.of("--output", "json")).toArray(String[]::new));
    Map<String, String> ways = new TreeMap<>();
    JSON.readTree(told)
        .get("ways")
        .forEach(
            way ->
                ways.put(
                    way.get("caller").asString() + " > " + way.get("role").asString(),
                    way.get("change").asString()));
    return ways;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("titles")
  void change_isTold_asWorkedOut_andTheOtherWayRound(String title) throws IOException {
    JsonNode change =
        changes()
            .filter(one -> one.get("title").asString().equals(title))
            .findFirst()
            .orElseThrow();
    String before = write(change, "before").toString();
    String[] compare = {"compare", before, write(change, "after").toString()};
    if (change.has("plan")) {
      Path plan = folder.resolve("plan.json");
      Files.writeString(plan, change.get("plan").toString());
      compare = new String[] {"compare", before, "--plan", plan.toString()};
    }
    Map<String, String> expected = new TreeMap<>();
    change.get("ways").properties().forEach(e -> expected.put(e.getKey(), e.getValue().asString()));
    assertThat(ways(compare)).isEqualTo(expected);
    if (!change.has("plan")) {
      expected.replaceAll((way, kind) -> BACK.get(kind));
      if (change.has("back")) {
        expected.clear();
        change
            .get("back")
            .properties()
            .forEach(e -> expected.put(e.getKey(), e.getValue().asString()));
      }
      assertThat(ways("compare", compare[2], compare[1])).isEqualTo(expected);
    }
    String said = run(compare).replaceAll("[\\s│]+", " ");
    change.path("says").forEach(part -> assertThat(said).containsPattern(part.asString()));
    change.path("never").forEach(part -> assertThat(said).doesNotContainPattern(part.asString()));
  }
}

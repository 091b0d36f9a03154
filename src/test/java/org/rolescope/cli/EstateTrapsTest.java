package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Small estates, each around one trap, whose answers were worked out from AWS's documentation
 * before the program was asked. Beside them, of all users and roles: who-can, reach and simulate
 * agree.
 */
final class EstateTrapsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path ESTATES = Path.of("src/test/resources/estates");
  private static final List<String> EFFORTS = List.of("NOW", "WITH", "UNKNOWN");
  private static final Map<String, String> EFFORT =
      Map.of("ALLOWED", "NOW", "ALLOWED_IF", "WITH", "CANNOT_KNOW", "UNKNOWN");

  private final Path folder;

  EstateTrapsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<JsonNode> estates() throws IOException {
    try (Stream<Path> files = Files.list(ESTATES)) {
      return files.sorted().toList().stream().flatMap(file -> EstateFiles.read(file).stream());
    }
  }

  private String run(String... words) {
    Recorded program = Recorded.unicode();
    program.run(
        Stream.concat(Stream.of(words), Stream.of("--data", folder.resolve("data").toString()))
            .toArray(String[]::new));
    return program.out().isEmpty() ? program.err() : program.out();
  }

  private JsonNode json(String... words) {
    return JSON.readTree(
        run(Stream.concat(Stream.of(words), Stream.of("--output", "json")).toArray(String[]::new)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("titles")
  void estate_isAnswered_asWorkedOut_andAllQuestionsAgree(String title) throws IOException {
    JsonNode estate =
        estates()
            .filter(one -> one.get("title").asString().equals(title))
            .findFirst()
            .orElseThrow();
    List<String> arns = EstateFiles.write(estate, Files.createDirectory(folder.resolve("data")));
    SoftAssertions softly = new SoftAssertions();
    calls(estate, softly);
    for (JsonNode ask : estate.get("asks")) {
      if (ask.has("who-can")) {
        whoCan(ask, softly);
      } else if (ask.has("paths")) {
        paths(ask, softly);
      } else if (ask.has("ask")) {
        String said = run(ask.get("ask").asString().split(" ")).replaceAll("[\\s│]+", " ");
        ask.get("says").forEach(part -> softly.assertThat(said).containsPattern(part.asString()));
      }
    }
    agreement(arns, softly);
    softly.assertAll();
  }

  static Stream<String> titles() throws IOException {
    return estates().map(estate -> estate.get("title").asString());
  }

  private List<JsonNode> simulated(List<ObjectNode> requests) throws IOException {
    Path lines = folder.resolve("requests.jsonl");
    Files.write(lines, requests.stream().map(ObjectNode::toString).toList());
    String told = run("simulate", "--requests", lines.toString(), "--output", "json");
    return told.lines().map(JSON::readTree).toList();
  }

  private static ObjectNode request(String id, String caller, String role) {
    return JSON.createObjectNode().put("id", id).put("principal", caller).put("role", role);
  }

  private void calls(JsonNode estate, SoftAssertions softly) throws IOException {
    List<JsonNode> asks = new ArrayList<>();
    List<ObjectNode> requests = new ArrayList<>();
    for (JsonNode ask : estate.get("asks")) {
      if (ask.has("call")) {
        String[] ends = ask.get("call").asString().split(" > ");
        ObjectNode request = request("call", ends[0], ends[1]);
        ask.path("with").properties().forEach(e -> request.set(e.getKey(), e.getValue()));
        request.removeIf(JsonNode::isNull);
        asks.add(ask);
        requests.add(request);
      }
    }
    List<JsonNode> answers = simulated(requests);
    for (int i = 0; i < asks.size(); i++) {
      JsonNode answer = answers.get(i);
      String is = asks.get(i).get("is").asString();
      String told =
          answer.path("decision").asString("") + " " + answer.path("decidedBy").asString("");
      softly
          .assertThat(is.contains(" ") ? told : told.substring(0, told.indexOf(' ')))
          .as("%s: %s", asks.get(i), answer.path("reason").asString(answer.toString()))
          .isEqualTo(is);
      if (asks.get(i).has("says")) {
        softly
            .assertThat(answer.path("reason").asString(""))
            .containsPattern(asks.get(i).get("says").asString());
      }
    }
  }

  /** Everybody listed comes out so; nobody else whom the trust policy names does. */
  private void whoCan(JsonNode ask, SoftAssertions softly) {
    String[] words = ("who-can " + ask.get("who-can").asString()).split(" ");
    JsonNode answer = json(words);
    Map<String, String> listed = new TreeMap<>();
    ask.get("is").properties().forEach(e -> listed.put(e.getKey(), e.getValue().asString()));
    Map<String, String> told = new TreeMap<>();
    for (JsonNode edge : answer.path("edges")) {
      String caller = edge.get("from").asString();
      if (edge.get("through").asString().isEmpty() || listed.containsKey(caller)) {
        told.merge(caller, edge.get("kind").asString(), EstateTrapsTest::better);
      }
    }
    softly.assertThat(told).as("%s: %s", ask, answer.path("summary")).isEqualTo(listed);
  }

  private static String better(String one, String other) {
    return EFFORT.getOrDefault(one, "Z").compareTo(EFFORT.getOrDefault(other, "Z")) <= 0
        ? one
        : other;
  }

  private void paths(JsonNode ask, SoftAssertions softly) {
    JsonNode answer = json(("paths " + ask.get("paths").asString()).split(" "));
    List<String> efforts = new ArrayList<>();
    answer.path("paths").forEach(path -> efforts.add(path.get("effort").asString()));
    List<String> listed = new ArrayList<>();
    ask.get("is").forEach(effort -> listed.add(effort.asString()));
    softly.assertThat(efforts).as("%s: %s", ask, answer.path("sentence")).isEqualTo(listed);
  }

  /**
   * Whom who-can lists of a role, reach lists the role of, with the same effort; and a call of whom
   * neither lists is denied, of whom both list as getting in now allowed.
   */
  private void agreement(List<String> arns, SoftAssertions softly) throws IOException {
    List<String> roles = arns.stream().filter(arn -> arn.contains(":role/")).toList();
    Map<String, String> into = new TreeMap<>();
    List<String> unread = new ArrayList<>();
    for (String role : roles) {
      JsonNode answer = json("who-can", role);
      if (answer.get("summary").asString().contains("its trust policy is not in the data")) {
        unread.add(role);
      }
      for (JsonNode edge : answer.get("edges")) {
        String effort = EFFORT.get(edge.get("kind").asString());
        String caller = edge.get("from").asString();
        if (effort != null && arns.contains(caller) && !caller.equals(role)) {
          into.merge(caller + " > " + role, effort, EstateTrapsTest::easier);
        }
        // What is trusted is one session of a role; the role gets there if it is that session.
        ofSession(caller, roles)
            .filter(found -> effort != null && !found.equals(role))
            .forEach(found -> into.merge(found + " > " + role, "WITH", EstateTrapsTest::easier));
      }
    }
    Map<String, String> outOf = new TreeMap<>();
    List<ObjectNode> requests = new ArrayList<>();
    for (String arn : arns) {
      for (JsonNode reached : json("reach", arn, "--hops", "1").get("reached")) {
        String role = reached.get("node").get("id").asString();
        outOf.put(arn + " > " + role, reached.get("effort").asString());
      }
      roles.stream()
          .filter(role -> !role.equals(arn) && !unread.contains(role))
          .forEach(role -> requests.add(request(arn + " > " + role, arn, role)));
    }
    softly.assertThat(outOf).as("reach as who-can").isEqualTo(into);
    for (JsonNode answer : requests.isEmpty() ? List.<JsonNode>of() : simulated(requests)) {
      String pair = answer.get("id").asString();
      String decision = answer.get("decision").asString();
      Set<String> fits =
          switch (into.getOrDefault(pair, "")) {
            case "NOW" -> Set.of("ALLOWED");
            case "WITH" -> Set.of("ALLOWED", "DENIED", "UNDETERMINED");
            case "UNKNOWN" -> Set.of("DENIED", "UNDETERMINED");
            default -> Set.of("DENIED");
          };
      softly.assertThat(fits).as("%s: %s", pair, answer.get("reason")).contains(decision);
    }
  }

  private static String easier(String one, String other) {
    return EFFORTS.indexOf(one) <= EFFORTS.indexOf(other) ? one : other;
  }

  private static Stream<String> ofSession(String caller, List<String> roles) {
    if (!caller.contains(":assumed-role/")) {
      return Stream.empty();
    }
    String account = caller.split(":")[4];
    String name = caller.split("/")[1];
    return roles.stream()
        .filter(role -> role.contains("::" + account + ":") && role.endsWith("/" + name));
  }

  @Test
  void titles_areDifferent() throws IOException {
    assertThat(titles()).doesNotHaveDuplicates();
  }
}

package org.rolescope.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.rolescope.app.RequestLine;
import org.rolescope.app.RequestLines;
import org.rolescope.base.Progress;
import org.rolescope.iam.IamIndex;
import org.rolescope.load.SnapshotLoader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases with expected decisions: a folder, its {@code requests.jsonl} and what to expect. */
final class SharedCases {
  private static final JsonMapper JSON = new JsonMapper();

  private SharedCases() {}

  record Case(String id, AssumeRoleRequest request, String decision, List<String> decidedByAny) {
    @Override
    public String toString() {
      return id;
    }
  }

  /** The folder of shared cases; the test is skipped where it is not there. */
  static Path shared() {
    Path folder = Path.of(System.getProperty("rolescope.shared", "../shared"));
    Assumptions.assumeTrue(Files.isDirectory(folder), "no folder of shared cases: " + folder);
    return folder;
  }

  static IamIndex index(Path estate) {
    return IamIndex.of(
        SnapshotLoader.load(List.of(estate), Runnable::run, Progress.NONE).value().orElseThrow());
  }

  static List<Case> cases(Path folder) {
    List<JsonNode> requests = lines(folder.resolve("requests.jsonl"));
    List<JsonNode> expected = lines(folder.resolve("expected.jsonl"));
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      List<String> any = new ArrayList<>();
      expected.get(i).get("decidedByAny").forEach(name -> any.add(name.asString()));
      cases.add(
          new Case(
              requests.get(i).get("id").asString(),
              request(requests.get(i).toString()),
              expected.get(i).get("decision").asString(),
              any));
    }
    return cases;
  }

  private static AssumeRoleRequest request(String line) {
    return RequestLines.read(line)
        .match(
            RequestLine.Readable::request,
            unreadable -> {
              throw new IllegalStateException(unreadable.message());
            });
  }

  private static List<JsonNode> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(JSON::readTree)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.rolescope.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.simulate.AssumeRoleRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A question that comes with the data, to begin with.
 *
 * @param id its name among the questions
 * @param title as a person would ask it
 * @param request what is asked
 * @param decision the answer that is expected, as on the wire: {@code DENIED}
 */
public record SampleQuestion(String id, String title, AssumeRoleRequest request, String decision) {

  /** The questions of a folder, and their answers. */
  private static final String QUESTIONS = "requests.jsonl";

  private static final String ANSWERS = "expected.jsonl";

  /**
   * The questions that a folder offers for the start: those whose answer says {@code "start":
   * true}.
   *
   * @return in the order of the file; empty if the folder has no questions or they cannot be read
   */
  public static List<SampleQuestion> offeredBy(Path folder) {
    try {
      Map<String, AssumeRoleRequest> requests = new LinkedHashMap<>();
      for (String line : lines(folder.resolve(QUESTIONS))) {
        if (RequestLines.read(line) instanceof RequestLine.Readable asked) {
          requests.put(asked.id(), asked.request());
        }
      }
      List<SampleQuestion> questions = new ArrayList<>();
      for (String line : lines(folder.resolve(ANSWERS))) {
        question(RequestLines.MAPPER.readTree(line), requests).ifPresent(questions::add);
      }
      return List.copyOf(questions);
    } catch (IOException | JacksonException unreadable) {
      return List.of();
    }
  }

  private static Optional<SampleQuestion> question(
      JsonNode answer, Map<String, AssumeRoleRequest> requests) {
    String id = answer.path("id").asString("");
    AssumeRoleRequest request = requests.get(id);
    if (request == null || !answer.path("start").asBoolean(false)) {
      return Optional.empty();
    }
    return Optional.of(
        new SampleQuestion(
            id, answer.path("title").asString(id), request, answer.path("decision").asString("")));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank())
        .toList();
  }
}

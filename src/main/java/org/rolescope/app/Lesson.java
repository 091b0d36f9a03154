package org.rolescope.app;

import java.io.IOException;
import java.io.InputStream;
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
 * A question that comes with the data, to learn from: a line of {@code requests.jsonl} and the line
 * of {@code expected.jsonl} that has its id.
 *
 * @param id its name among the questions
 * @param title as a person would ask it
 * @param text what is told before it is answered; may be empty
 * @param request what is asked
 * @param why what the answer teaches; may be empty
 * @param start whether it is one to begin with
 */
public record Lesson(
    String id, String title, String text, AssumeRoleRequest request, String why, boolean start) {

  /** The questions of a folder, and their answers. */
  private static final String QUESTIONS = "requests.jsonl";

  private static final String ANSWERS = "expected.jsonl";

  /** A longer file is not read. */
  private static final int MOST_BYTES = 1 << 20;

  /** So many lessons are offered at most. */
  private static final int MOST = 200;

  /**
   * The lessons that a folder offers.
   *
   * @return in the order of the answers, 200 at most; empty if the folder has no questions, or the
   *     files are longer than 1 MiB or cannot be read
   */
  public static List<Lesson> offeredBy(Path folder) {
    if (!Files.isRegularFile(folder.resolve(QUESTIONS))
        || !Files.isRegularFile(folder.resolve(ANSWERS))) {
      return List.of();
    }
    try {
      Map<String, AssumeRoleRequest> requests = new LinkedHashMap<>();
      for (String line : lines(folder.resolve(QUESTIONS))) {
        if (RequestLines.read(line) instanceof RequestLine.Readable asked) {
          requests.put(asked.id(), asked.request());
        }
      }
      List<Lesson> lessons = new ArrayList<>();
      for (String line : lines(folder.resolve(ANSWERS))) {
        lesson(line, requests).ifPresent(lessons::add);
      }
      return lessons.stream().limit(MOST).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** A line that cannot be read costs its own lesson; the command line tells of it. */
  private static Optional<Lesson> lesson(String line, Map<String, AssumeRoleRequest> requests) {
    try {
      return lesson(RequestLines.MAPPER.readTree(line), requests);
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static Optional<Lesson> lesson(JsonNode answer, Map<String, AssumeRoleRequest> requests) {
    String id = answer.path("id").asString("");
    return Optional.ofNullable(requests.get(id))
        .map(
            request ->
                new Lesson(
                    id,
                    answer.path("title").asString(id),
                    answer.path("text").asString(""),
                    request,
                    answer.path("why").asString(""),
                    answer.path("start").asBoolean(false)));
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("too long");
      }
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    }
  }
}

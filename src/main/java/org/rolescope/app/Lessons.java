package org.rolescope.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.rolescope.base.Unseen;
import org.rolescope.simulate.AssumeRoleRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The lessons that come with data: each line of {@code expected.jsonl} is a step, which asks the
 * line of {@code requests.jsonl} that has its id. Lines with the same {@code lesson} are one
 * lesson.
 *
 * @param all in the order of the answers
 * @param problems what of the files is left out, and why, in words; the first 100
 */
public record Lessons(List<Lesson> all, List<String> problems) {
  /** No lessons, and nothing wrong. */
  public static final Lessons NONE = new Lessons(List.of(), List.of());

  /** The questions of a folder, and their answers. */
  private static final String QUESTIONS = "requests.jsonl";

  private static final String ANSWERS = "expected.jsonl";

  /** A longer file is not read. */
  private static final int MOST_BYTES = 1 << 20;

  /** So many steps are offered at most. */
  private static final int MOST = 200;

  /** More hints than these are no hints any more. */
  private static final int MOST_HINTS = 9;

  /** Nobody reads more of a text, in characters, or of an id. */
  private static final int LONGEST = 2_000;

  private static final int LONGEST_ID = 80;

  /** After so many it is enough to say that there are more. */
  private static final int MOST_PROBLEMS = 100;

  public Lessons {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /** Of all that is open, in order. */
  public static Lessons of(List<Path> opened) {
    List<Lessons> each = opened.stream().map(Lessons::of).toList();
    return new Lessons(
        each.stream().flatMap(lessons -> lessons.all().stream()).toList(),
        each.stream().flatMap(lessons -> lessons.problems().stream()).toList());
  }

  /**
   * The lessons of a folder, or of the first such folder in a zip.
   *
   * @return 200 steps at most; none and nothing wrong if it has no questions, or no answers
   */
  public static Lessons of(Path opened) {
    if (!opened.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return read(opened, "");
    }
    try (FileSystem zip = FileSystems.newFileSystem(opened)) {
      Path root = zip.getPath("/");
      try (Stream<Path> top = Files.list(root)) {
        return Stream.concat(Stream.of(root), top.filter(Files::isDirectory))
            .filter(Lessons::offers)
            .findFirst()
            .map(folder -> read(folder, opened + "!"))
            .orElse(NONE);
      }
    } catch (IOException | RuntimeException notAZip) {
      // Whoever reads the data of it tells what is wrong with it.
      return NONE;
    }
  }

  private static boolean offers(Path folder) {
    return Files.isRegularFile(folder.resolve(QUESTIONS))
        && Files.isRegularFile(folder.resolve(ANSWERS));
  }

  /**
   * @param in what the folder is in, as it is called before a file
   */
  private static Lessons read(Path folder, String in) {
    return offers(folder)
        ? new Reading(in).of(folder.resolve(QUESTIONS), folder.resolve(ANSWERS))
        : NONE;
  }

  /** How many steps there are in all of them. */
  public int steps() {
    return all.stream().mapToInt(lesson -> lesson.steps().size()).sum();
  }

  /** What is read of one folder. */
  private static final class Reading {
    private final Map<String, AssumeRoleRequest> requests = new HashMap<>();
    private final Map<String, JsonNode> told = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final String in;

    Reading(String in) {
      this.in = in;
    }

    Lessons of(Path questions, Path answers) {
      lines(questions, this::question);
      lines(answers, this::answer);
      Set<String> helpers = new HashSet<>();
      told.values().stream()
          .filter(answer -> !answer.has("title"))
          .forEach(answer -> helpers.add(answer.path("id").asString("")));
      Set<String> held = new HashSet<>();
      told.values().forEach(answer -> held.add(answer.path("beside").asString("")));
      helpers.retainAll(held);
      String course = course();
      Map<String, List<LessonStep>> byLesson = new LinkedHashMap<>();
      told.forEach(
          (id, answer) -> {
            if (!helpers.contains(id)) {
              step(course, id, answer)
                  .ifPresent(
                      step ->
                          byLesson
                              .computeIfAbsent(text(answer, "lesson"), any -> new ArrayList<>())
                              .add(step));
            }
          });
      return new Lessons(
          byLesson.entrySet().stream()
              .map(lesson -> new Lesson(lesson.getKey(), lesson.getValue()))
              .toList(),
          problems);
    }

    /** What tells these steps from those of others with the same ids. */
    private String course() {
      CRC32 sum = new CRC32();
      told.keySet().forEach(id -> sum.update((id + '\n').getBytes(StandardCharsets.UTF_8)));
      return Long.toHexString(sum.getValue());
    }

    private void problem(String what) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(what);
      }
    }

    private void question(String line, String place) {
      RequestLine read = RequestLines.read(line);
      if (read instanceof RequestLine.Unreadable broken) {
        problem(place + ": " + broken.message());
      } else if (read instanceof RequestLine.Readable asked
          && requests.putIfAbsent(asked.id(), asked.request()) != null) {
        problem(place + ": another line asks `" + cut(asked.id(), LONGEST_ID) + "` already");
      }
    }

    private void answer(String line, String place) {
      try {
        JsonNode answer = RequestLines.MAPPER.readTree(line);
        String id = answer.path("id").asString("");
        String named = "`" + cut(id, LONGEST_ID) + "`";
        if (!requests.containsKey(id)) {
          problem(place + ": no line of " + QUESTIONS + " asks " + named);
        } else if (told.containsKey(id)) {
          problem(place + ": another line tells of " + named + " already");
        } else if (told.size() == MOST) {
          problem(place + ": more than " + MOST + " are not offered");
        } else {
          told.put(id, answer);
        }
      } catch (JacksonException broken) {
        problem(place + ": the line is not JSON: " + broken.getOriginalMessage());
      }
    }

    private Optional<LessonStep> step(String course, String id, JsonNode answer) {
      String title = text(answer, "title");
      return call(id)
          .map(
              call ->
                  new LessonStep(
                      course,
                      id,
                      title.isEmpty() ? cut(id, LONGEST_ID) : title,
                      text(answer, "text"),
                      call,
                      call(answer.path("beside").asString("")),
                      text(answer, "why"),
                      hints(answer)));
    }

    private static List<String> hints(JsonNode answer) {
      return answer
          .path("hints")
          .valueStream()
          .map(hint -> cut(hint.asString(""), LONGEST))
          .filter(hint -> !hint.isBlank())
          .limit(MOST_HINTS)
          .toList();
    }

    private Optional<LessonStep.Asked> call(String id) {
      return Optional.ofNullable(requests.get(id))
          .map(
              request ->
                  new LessonStep.Asked(
                      Optional.ofNullable(told.get(id)).map(line -> text(line, "call")).orElse(""),
                      request));
    }

    private static String text(JsonNode line, String member) {
      return cut(line.path(member).asString(""), LONGEST);
    }

    /** In one paragraph, with nothing that could steer where it is shown. */
    private static String cut(String text, int most) {
      String whole = Unseen.shown(text.substring(0, Math.min(text.length(), 2 * most)));
      String plain = whole.replaceAll("\\s+", " ").strip();
      return plain.length() > most ? plain.substring(0, most) + "…" : plain;
    }

    private void lines(Path file, BiConsumer<String, String> take) {
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MOST_BYTES + 1);
      } catch (IOException unreadable) {
        problem("`" + in + file + "` cannot be read");
        return;
      }
      if (bytes.length > MOST_BYTES) {
        problem("`" + in + file + "` is longer than 1 MiB, and offers no lessons");
        return;
      }
      String text = RequestLines.withoutMark(new String(bytes, StandardCharsets.UTF_8));
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          take.accept(lines.get(i), "`" + in + file + "` line " + (i + 1));
        }
      }
    }
  }
}

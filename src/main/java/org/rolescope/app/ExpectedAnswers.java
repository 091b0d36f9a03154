package org.rolescope.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Simulation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the answers to the lines of a batch are to be: one JSON object a line, with the {@code id}
 * of the request, its {@code decision} and, where it matters, {@code decidedByAny}: the gates of
 * which one decides.
 */
public final class ExpectedAnswers {
  private static final Set<String> DECISIONS =
      names(Arrays.stream(Decision.values()).map(Decision::wireName));

  private static final Set<String> GATES =
      names(Arrays.stream(PolicyType.values()).map(PolicyType::wireName));

  /** What is read of a line, and what is for those who read it. */
  private static final Set<String> MEMBERS =
      Set.of(
          "id",
          "decision",
          "decidedByAny",
          "title",
          "text",
          "why",
          "lesson",
          "call",
          "beside",
          "hints",
          "rule",
          "cat",
          "doc",
          "conf");

  private final Map<String, Expected> byId = new LinkedHashMap<>();

  private record Expected(String decision, List<String> decidedByAny) {}

  /**
   * Takes a line in.
   *
   * @return what is wrong with it, if anything is; it is left out then
   */
  public Optional<String> add(String line) {
    if (line.length() > RequestLines.MAX_LENGTH) {
      return Optional.of("is longer than " + RequestLines.MAX_LENGTH + " characters");
    }
    JsonNode answer;
    try {
      answer = RequestLines.MAPPER.readTree(line);
    } catch (JacksonException broken) {
      return Optional.of("is no JSON object: " + broken.getOriginalMessage());
    }
    Optional<String> unknown =
        answer.propertyNames().stream().filter(name -> !MEMBERS.contains(name)).findFirst();
    if (unknown.isPresent()) {
      return Optional.of("has a member `" + unknown.get() + "`, which is none of an answer");
    }
    String id = answer.path("id").asString("");
    String decision = answer.path("decision").asString("");
    if (id.isEmpty() || !DECISIONS.contains(decision)) {
      return Optional.of("has no `id`, or its `decision` is none of " + words(DECISIONS));
    }
    JsonNode gates = answer.path("decidedByAny");
    List<String> decidedBy = gates.valueStream().map(gate -> gate.asString("")).toList();
    if (!(gates.isMissingNode() || gates.isArray()) || !GATES.containsAll(decidedBy)) {
      return Optional.of("has a `decidedByAny` that is no list of " + words(GATES));
    }
    return byId.put(id, new Expected(decision, decidedBy)) == null
        ? Optional.empty()
        : Optional.of("tells of `" + id + "` once more");
  }

  private static Set<String> names(Stream<String> all) {
    return all.collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String words(Set<String> names) {
    return String.join(", ", names);
  }

  /** The ids of requests that are not among those given, in order. */
  public List<String> without(Set<String> asked) {
    return byId.keySet().stream().filter(id -> !asked.contains(id)).toList();
  }

  /** How an answer differs from what is expected of it; empty if it does not. */
  public Optional<String> difference(String id, Simulation answer) {
    Expected expected = byId.get(id);
    if (expected == null) {
      return Optional.of("no answer is expected");
    }
    String decidedBy = answer.decidedBy().wireName();
    boolean same =
        expected.decision().equals(answer.decision().wireName())
            && (expected.decidedByAny().isEmpty() || expected.decidedByAny().contains(decidedBy));
    if (same) {
      return Optional.empty();
    }
    String gates = String.join(" or ", expected.decidedByAny());
    return Optional.of(
        "expected "
            + expected.decision()
            + (gates.isEmpty() ? "" : " by " + gates)
            + ", answered "
            + answer.decision().wireName()
            + " by "
            + decidedBy);
  }
}

package org.rolescope.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.simulate.Simulation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the answers to the lines of a batch are to be: one JSON object a line, with the {@code id}
 * of the request, its {@code decision} and, where it matters, {@code decidedByAny}: the gates of
 * which one decides.
 */
public final class ExpectedAnswers {
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
    String id = answer.path("id").asString("");
    String decision = answer.path("decision").asString("");
    if (id.isEmpty() || decision.isEmpty()) {
      return Optional.of("has no `id` or no `decision`");
    }
    List<String> decidedBy =
        answer.path("decidedByAny").valueStream().map(gate -> gate.asString("")).toList();
    return byId.put(id, new Expected(decision, decidedBy)) == null
        ? Optional.empty()
        : Optional.of("tells of `" + id + "` once more");
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

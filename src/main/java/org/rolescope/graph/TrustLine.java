package org.rolescope.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.PolicyType;

/**
 * An edge with its ends, as a line of a report.
 *
 * @param from the caller
 * @param to the role
 * @param edge what was decided
 * @param through the account, anyone, or provider whose trust the caller uses; empty where the
 *     trust policy names the caller itself
 */
public record TrustLine(TrustNode from, TrustNode to, TrustEdge edge, Optional<TrustNode> through) {
  /**
   * An edge of the graph.
   *
   * @throws java.util.NoSuchElementException if an end is not in the graph
   */
  public static TrustLine of(TrustGraph graph, TrustEdge edge) {
    return new TrustLine(
        graph.node(edge.from()).orElseThrow(),
        graph.node(edge.to()).orElseThrow(),
        edge,
        Optional.empty());
  }

  /** What the call still has to bring (ALLOWED_IF), or cannot bring together (DENIED). */
  public List<OpenQuestion> conditions() {
    return open(Why.FREE);
  }

  /** Facts that the data lack (CANNOT_KNOW). */
  public List<OpenQuestion> missing() {
    return open(Why.MISSING);
  }

  private List<OpenQuestion> open(Why why) {
    return edge.open().stream().filter(question -> question.why() == why).toList();
  }

  /** The gates that stop it (DENIED), in order. */
  public List<PolicyType> gates() {
    return edge.blockedBy().stream().sorted().toList();
  }

  /** The gates' names in machine-readable output, joined. */
  public String gateNames(String separator) {
    return gates().stream()
        .map(PolicyType::wireName)
        .distinct()
        .collect(Collectors.joining(separator));
  }

  /** {@link #conditions()} in words, each once, joined by semicolons. */
  public String conditionWords() {
    return OpenQuestion.plain(conditions());
  }

  /** {@link #missing()} in words, each once, joined by semicolons. */
  public String missingWords() {
    return OpenQuestion.plain(missing());
  }

  /** What stands behind the verdict, in words; empty where there is nothing to say. */
  public String reason() {
    return switch (edge.kind()) {
      case ALLOWED -> edge.met().isEmpty() ? "" : "because " + String.join(", ", edge.met());
      case ALLOWED_IF -> conditionWords();
      case DENIED -> "stopped by " + edge.stops().replace("`", "");
      case CANNOT_KNOW ->
          (conditions().isEmpty() ? "" : conditionWords() + "; ")
              + "not in the data: "
              + missingWords();
      case NOBODY -> "its id belongs to nobody any more";
    };
  }
}

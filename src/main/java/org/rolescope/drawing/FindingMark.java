package org.rolescope.drawing;

import java.util.Optional;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.EdgeTraits;
import org.rolescope.question.Exposed.Exposure;

/** Tells beside a caller, in a few words, that its way in deserves a look. */
final class FindingMark {
  private final TrustGraph graph;
  private final EdgeTraits traits;

  FindingMark(TrustGraph graph, IamIndex index) {
    this.graph = graph;
    this.traits = new EdgeTraits(graph, index);
  }

  /** {@code any repo}; empty for a way in that nobody need look at, and for none of the graph. */
  Optional<String> of(TrustEdge edge) {
    return graph
        .edge(edge.id())
        .flatMap(known -> traits.finding(TrustLine.of(graph, known)))
        .map(FindingMark::words);
  }

  private static String words(Exposure exposure) {
    return switch (exposure.kind()) {
      case EVERYBODY -> "open to everybody";
      case UNKNOWN_ACCOUNT -> "unknown account";
      case OUTSIDE_ACCOUNT -> "no external ID";
      case UNPINNED_SUBJECT -> {
        String why = exposure.why();
        yield why.contains("of a repository of ") || why.contains(": any repository of ")
            ? "any repo"
            : why.contains(": any project of ") ? "any project" : "subject not pinned";
      }
    };
  }
}

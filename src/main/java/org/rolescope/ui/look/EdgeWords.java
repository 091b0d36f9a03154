package org.rolescope.ui.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.drawing.ConditionMark;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.question.TrustPath;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.ui.Words;

/** An edge in a few words. */
public final class EdgeWords {
  private static final int NAMED = 2;

  private EdgeWords() {}

  /** For a pill: {@code Allowed}, {@code If MFA, SourceIp}, {@code Denied}, {@code Unknown}. */
  public static String pill(TrustEdge edge) {
    return switch (edge.kind()) {
      case ALLOWED, DENIED, CANNOT_KNOW, NOBODY -> Words.each("edge.pill", edge.kind());
      case ALLOWED_IF -> ifWords(edge.open()).orElseGet(() -> Words.each("edge.pill", edge.kind()));
    };
  }

  /**
   * What a way asks for, all its calls together, and what the data lack: {@code If MFA, ExternalId;
   * no export of …}; may be empty.
   */
  public static String needs(TrustPath way) {
    String needs =
        Stream.concat(
                ifWords(way.conditions()).stream(),
                way.missing().stream()
                    .limit(1)
                    .map(OpenQuestion::text)
                    .map(EdgeWords::missingWords))
            .collect(Collectors.joining("; "));
    int first = Math.min(1, needs.length());
    return needs.substring(0, first).toUpperCase(Locale.ROOT) + needs.substring(first);
  }

  private static Optional<String> ifWords(List<OpenQuestion> open) {
    List<String> words =
        open.stream().map(ConditionMark::of).map(ConditionMark::word).distinct().toList();
    String named = words.stream().limit(NAMED).collect(Collectors.joining(", "));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.size() > NAMED
                ? Words.of("edge.pill.if-more", named, words.size() - NAMED)
                : Words.of("edge.pill.if", named));
  }

  /** What to say beside the caller's account: what stops it, or what is missing; may be empty. */
  public static String reason(TrustEdge edge) {
    return switch (edge.kind()) {
      case ALLOWED, ALLOWED_IF, NOBODY -> "";
      case DENIED -> Words.of("edge.stopped-by", edge.stops());
      case CANNOT_KNOW -> missing(edge);
    };
  }

  /** What would settle an edge; what a denied edge contradicts is told with its {@link #reason}. */
  public static List<OpenQuestion> open(TrustEdge edge) {
    return edge.kind() == EdgeKind.DENIED ? List.of() : edge.open();
  }

  private static String missingWords(String fact) {
    return fact.startsWith("document of") || fact.startsWith("readable text of")
        ? Words.of("edge.no-text")
        : Words.of("edge.missing", fact);
  }

  private static String missing(TrustEdge edge) {
    return edge.open().stream()
        .filter(question -> question.why() == Why.MISSING)
        .map(OpenQuestion::text)
        .findFirst()
        .map(EdgeWords::missingWords)
        .orElse("");
  }
}

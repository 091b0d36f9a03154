package org.rolescope.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.EdgeTraits;

/**
 * Users and roles that are looked for by name, and get in by trust in a whole account or in anyone:
 * that is a row of the account, or of anyone, and none of theirs.
 *
 * @param some in order of the ids, those first whose whole name is a word
 * @param more whether not all of that name were looked at
 */
record Beyond(List<One> some, boolean more) {
  static final Beyond NOBODY = new Beyond(List.of(), false);

  /** So many are looked at: each costs the simulations of the steps that it may take. */
  private static final int MOST = 12;

  Beyond {
    some = List.copyOf(some);
  }

  /**
   * Somebody.
   *
   * @param account its name
   * @param ways as many of those that hold all words as let in, or may
   */
  record One(TrustNode who, String account, int ways) {}

  /**
   * Looks for them.
   *
   * @param words what must be in a row, in small letters
   * @param shown which trusts the filters leave
   */
  static Beyond of(
      Analysis analysis, String[] words, Predicate<TrustEdge> shown, Progress progress) {
    List<TrustNode> named =
        analysis.graph().nodes().stream()
            .filter(node -> isNamed(node, words))
            .sorted(
                Comparator.comparing((TrustNode node) -> !isCalled(node, words))
                    .thenComparing(TrustNode::id))
            .toList();
    EdgeTraits traits = new EdgeTraits(analysis.graph(), analysis.index());
    List<One> some = new ArrayList<>();
    for (TrustNode who : named.subList(0, Math.min(MOST, named.size()))) {
      if (progress.cancelled()) {
        return NOBODY;
      }
      int ways = ways(analysis, who, words, shown, traits);
      if (ways > 0) {
        some.add(new One(who, analysis.index().accountLabel(who.account()), ways));
      }
    }
    return new Beyond(some, !some.isEmpty() && named.size() > MOST);
  }

  private static boolean isNamed(TrustNode node, String[] words) {
    String name = node.label().toLowerCase(Locale.ROOT);
    return node.isEntity() && (Stream.of(words).anyMatch(name::contains) || isCalled(node, words));
  }

  private static boolean isCalled(TrustNode node, String[] words) {
    return Stream.of(words)
        .anyMatch(word -> word.equalsIgnoreCase(node.label()) || word.equalsIgnoreCase(node.id()));
  }

  private static int ways(
      Analysis analysis,
      TrustNode who,
      String[] words,
      Predicate<TrustEdge> shown,
      EdgeTraits traits) {
    TrustGraph graph = analysis.graph();
    return (int)
        graph.leads(who.id()).stream()
            .filter(step -> isByOthers(step) && step.edge().kind().letsIn())
            .filter(step -> graph.edgeOf(step).filter(shown).isPresent())
            .filter(step -> EdgeRow.of(step, analysis.index(), traits).holds(words))
            .count();
  }

  /** A named session is a row itself, and nobody looks for how a role becomes itself. */
  private static boolean isByOthers(TrustLine step) {
    return !step.from().equals(step.to())
        && step.through()
            .filter(name -> name.kind() != TrustNode.Kind.SESSION)
            .filter(TrustNode::standsForOthers)
            .isPresent();
  }
}

package org.rolescope.ui.matrix;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.rolescope.graph.TrustLine;
import org.rolescope.question.EdgeTraits;
import org.rolescope.question.Exposed.Exposure;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.FindingWords;
import org.rolescope.ui.look.Icon;

/** Pairs that deserve a look: their sign, and why. */
final class Finding {
  /** So many are told; the rest is counted. */
  private static final int TOLD = 3;

  private Finding() {}

  /** Why some of these deserve a look, by the id of their edges. */
  static Map<String, String> in(List<TrustLine> pairs, EdgeTraits traits) {
    Map<String, String> found = new TreeMap<>();
    pairs.forEach(
        pair ->
            traits
                .finding(pair)
                .ifPresent(exposure -> found.put(pair.edge().id(), words(exposure))));
    return found;
  }

  /** {@code ci-runner: sub may be `repo:northwind/*`}. */
  private static String words(Exposure exposure) {
    return Words.of("matrix.finding", exposure.line().to().label(), FindingWords.why(exposure));
  }

  /** Those of a cell, a line each; empty for none. */
  static String words(CountedCell cell) {
    List<String> all = cell.findings().values().stream().sorted().toList();
    String told = all.stream().limit(TOLD).collect(Collectors.joining("\n"));
    return all.size() <= TOLD ? told : Words.of("matrix.finding.more", told, all.size() - TOLD);
  }

  /** The triangle, on a ground of its own: it is told apart on any cell. */
  static Node sign() {
    Label sign = new Label("", new Icon(MaterialDesignA.ALERT));
    sign.getStyleClass().add("matrix-finding");
    sign.setMouseTransparent(true);
    return sign;
  }
}

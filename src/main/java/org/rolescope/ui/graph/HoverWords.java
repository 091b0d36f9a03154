package org.rolescope.ui.graph;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.Hit;
import org.rolescope.iam.AdminLike;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Sentences;

/** What a hover says: what the thing is, and what the marks on it mean. */
final class HoverWords {
  private HoverWords() {}

  /**
   * @param title what the drawing says of it; nothing is said of what it says nothing of
   */
  static String of(Analysis analysis, Hit hit, String title) {
    List<String> lines = new ArrayList<>();
    switch (hit.kind()) {
      case NODE -> {
        lines.add(Sentences.of(analysis, hit.id()));
        lines.add(hit.id());
        if (AdminLike.test(hit.id(), analysis.index())) {
          lines.add(Words.of("hover.admin"));
        }
      }
      case ACCOUNT -> {
        lines.add(Sentences.of(analysis, hit.id()));
        lines.add(Words.of("hover.account", hit.id()));
      }
      case EDGE -> {
        lines.add(title);
        analysis
            .graph()
            .edge(hit.id())
            .ifPresent(edge -> lines.add(Words.each("edge-tip", edge.kind())));
      }
      case CALL -> {
        lines.add(title);
        lines.add(Words.of("hover.call"));
      }
      case BUNDLE -> {
        lines.add(title);
        boolean account = analysis.index().account(hit.end()).isPresent();
        lines.add(Words.of(account ? "hover.bundle" : "hover.bundle.one"));
      }
      case FOLD -> {
        lines.add(title);
        lines.add(Words.of("hover.fold"));
      }
    }
    lines.removeIf(String::isBlank);
    return lines.isEmpty() ? title : String.join("\n", lines);
  }
}

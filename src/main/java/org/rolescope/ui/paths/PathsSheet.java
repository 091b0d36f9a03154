package org.rolescope.ui.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rolescope.graph.TrustLine;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.Hop;
import org.rolescope.question.TrustPath;
import org.rolescope.ui.Words;
import org.rolescope.ui.answer.AnswerSheet;

/** The ways that are shown as a table, a row a hop. */
final class PathsSheet {
  private PathsSheet() {}

  /**
   * @param index tells the names of accounts
   */
  static AnswerSheet of(PathsAnswer answer, IamIndex index) {
    List<String> columns =
        Stream.of("path", "hop", "from", "to", "verdict", "why", "carried", "lost", "session")
            .map(column -> Words.of("paths.column." + column))
            .toList();
    PathWords words = new PathWords(index);
    List<List<String>> rows = new ArrayList<>();
    for (TrustPath path : answer.cards()) {
      int place = 1;
      for (Hop hop : path.hops()) {
        rows.add(row(answer.number(path), place++, hop, words));
      }
    }
    return new AnswerSheet(answer.headline(), answer.notes(), new AnswerTable(columns, rows));
  }

  private static List<String> row(int path, int place, Hop hop, PathWords words) {
    TrustLine step = hop.step();
    boolean in = step.edge().kind().letsIn();
    return List.of(
        Integer.toString(path),
        Integer.toString(place),
        words.place(step.from()),
        words.place(step.to()),
        Words.each("edge", step.edge().kind()),
        step.reason(),
        in ? PathWords.full(hop.carried(), "; ") : "",
        in ? PathWords.full(hop.lost(), "; ") : "",
        in ? hop.limit().words() : "");
  }
}

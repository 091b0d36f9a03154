package org.rolescope.ui.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The styles of every character of a policy's JSON, carried over to the rows it is shown in. */
final class PolicyColours {
  private final List<String> lines;
  private final WrappedLines wrapped;

  PolicyColours(List<String> lines, WrappedLines wrapped) {
    this.lines = lines;
    this.wrapped = wrapped;
  }

  /**
   * @param found places that were looked for
   * @param now the one of them that is stepped to
   */
  StyleSpans<Collection<String>> of(List<TextMatch> found, Optional<TextMatch> now) {
    List<List<List<String>>> styles = new ArrayList<>();
    for (String line : lines) {
      styles.add(syntax(line));
    }
    found.forEach(match -> add(styles, match, "found"));
    now.ifPresent(match -> add(styles, match, "found-now"));
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    // Even of no rows.
    spans.add(List.of(), 0);
    int line = -1;
    int at = 0;
    for (int row = 0; row < wrapped.rows().size(); row++) {
      WrappedLines.Row shown = wrapped.rows().get(row);
      spans.add(List.of(), (row > 0 ? 1 : 0) + shown.inset());
      if (shown.line() != line) {
        line = shown.line();
        at = 0;
      }
      for (int column = shown.inset(); column < shown.text().length(); column++) {
        spans.add(styles.get(line).get(at++), 1);
      }
    }
    return spans.create();
  }

  /** A JSON text's tokens never go over the end of a line. */
  private static List<List<String>> syntax(String line) {
    List<List<String>> styles = new ArrayList<>(line.length());
    for (int i = 0; i < line.length(); i++) {
      styles.add(List.of());
    }
    for (JsonSyntax.Token token : JsonSyntax.tokens(line)) {
      for (int i = token.start(); i < token.end(); i++) {
        styles.set(i, List.of(token.part().styleClass()));
      }
    }
    return styles;
  }

  private static void add(List<List<List<String>>> styles, TextMatch match, String style) {
    List<List<String>> line = styles.get(match.line());
    for (int i = match.from(); i < match.to(); i++) {
      List<String> more = new ArrayList<>(line.get(i));
      more.add(style);
      line.set(i, more);
    }
  }
}

package org.rolescope.ui.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Finds the parts of a JSON text that are coloured. */
final class JsonSyntax {
  private static final Pattern TOKEN =
      Pattern.compile("(\"(?:[^\"\\\\\\n]|\\\\.)*+\")(\\s*:)?|(true|false|null|-?\\d[\\d.eE+-]*)");

  private JsonSyntax() {}

  /** What a coloured part is. */
  enum Part {
    KEY("json-key"),
    STRING("json-string"),
    LITERAL("json-literal");

    private final String styleClass;

    Part(String styleClass) {
      this.styleClass = styleClass;
    }

    String styleClass() {
      return styleClass;
    }
  }

  /** A part from {@code start} to {@code end}, exclusive, in characters of the text. */
  record Token(Part part, int start, int end) {}

  /** The parts in the text's order; they do not overlap. O(length of the text). */
  static List<Token> tokens(String json) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(json);
    while (matcher.find()) {
      if (matcher.group(1) == null) {
        tokens.add(new Token(Part.LITERAL, matcher.start(), matcher.end()));
      } else {
        Part part = matcher.group(2) == null ? Part.STRING : Part.KEY;
        tokens.add(new Token(part, matcher.start(1), matcher.end(1)));
      }
    }
    return tokens;
  }

  /** The same as styles for a text area. */
  static StyleSpans<Collection<String>> spans(String json) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int end = 0;
    for (Token token : tokens(json)) {
      spans.add(List.of(), token.start() - end);
      spans.add(List.of(token.part().styleClass()), token.end() - token.start());
      end = token.end();
    }
    spans.add(List.of(), json.length() - end);
    return spans.create();
  }
}

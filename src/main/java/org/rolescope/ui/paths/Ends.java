package org.rolescope.ui.paths;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.ui.Words;

/** Whom the texts of the two fields mean. */
record Ends(Origin from, Origin to) {
  /** As many are named where a text fits several. */
  private static final int NAMED = 3;

  /** A text means nobody, or several; the message says which. */
  static final class Unclear extends Exception {
    private static final long serialVersionUID = 1;

    private final String words;

    Unclear(String words) {
      super(words);
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * @throws Unclear if a text does not mean exactly one, or the second no role
   */
  static Ends of(Questions questions, String from, String to) throws Unclear {
    Origin begin = begin(questions, from);
    Origin end = end(questions, to);
    if (begin.id().equals(end.id())) {
      throw new Unclear(Words.of("paths.same", end.label()));
    }
    return new Ends(begin, end);
  }

  /**
   * Who begins.
   *
   * @throws Unclear if the text does not mean exactly one
   */
  static Origin begin(Questions questions, String text) throws Unclear {
    return one(questions, questions.matching(text), text);
  }

  /**
   * The role where ways end.
   *
   * @throws Unclear if the text does not mean exactly one, or no role
   */
  static Origin end(Questions questions, String text) throws Unclear {
    List<Origin> ends = questions.matching(text);
    List<Origin> roles =
        ends.stream().filter(end -> questions.index().role(end.id()).isPresent()).toList();
    Origin end = roles.size() == 1 ? roles.get(0) : one(questions, ends, text);
    if (roles.isEmpty()) {
      throw new Unclear(Words.of("paths.no-role", end.label()));
    }
    return end;
  }

  private static Origin one(Questions questions, List<Origin> found, String text) throws Unclear {
    if (found.isEmpty()) {
      throw new Unclear(nobody(text, questions.holding(text)));
    }
    if (found.size() > 1) {
      String names = found.stream().limit(NAMED).map(Origin::id).collect(Collectors.joining(", "));
      throw new Unclear(
          found.size() > NAMED
              ? Words.of("paths.several-more", text, names, found.size() - NAMED)
              : Words.of("paths.several", text, names));
    }
    return found.get(0);
  }

  private static String nobody(String text, List<String> holding) {
    String names = holding.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = Math.max(0, holding.size() - NAMED);
    return holding.isEmpty()
        ? Words.of("paths.nobody", text)
        : Words.of("paths.nobody-but", text, names, more);
  }

  /** The shortest text that means this one and no other. */
  static String text(Questions questions, Origin origin) {
    String account = questions.index().accountLabel(origin.account());
    return Stream.of(origin.label(), account, account + "/" + origin.label())
        .filter(
            text ->
                questions.matching(text).stream()
                    .map(Origin::id)
                    .toList()
                    .equals(List.of(origin.id())))
        .findFirst()
        .orElse(origin.id());
  }
}

package org.rolescope.ui.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.AnswerTables;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cycles;
import org.rolescope.question.Effort;
import org.rolescope.question.Exposed;
import org.rolescope.question.Questions;
import org.rolescope.ui.Words;

/**
 * An answer in a sentence, line by line, and as a table to be copied.
 *
 * @param lines in groups
 */
public record ListAnswer(String sentence, List<AnswerLine> lines, AnswerTable table) {
  public ListAnswer {
    lines = List.copyOf(lines);
  }

  /** What can be asked. */
  public enum Question {
    /** Which roles can somebody from outside enter? */
    EXPOSED,
    /** Which roles can come back to themselves? */
    CYCLES;

    ListAnswer ask(Questions questions) {
      return switch (this) {
        case EXPOSED -> of(questions.exposed(), questions.index());
        case CYCLES -> of(questions.cycles(Effort.UNKNOWN), questions.index());
      };
    }
  }

  private static ListAnswer of(Exposed exposed, IamIndex index) {
    return new ListAnswer(
        AnswerWords.sentence(exposed),
        exposed.exposures().stream().map(one -> line(one, index)).toList(),
        new AnswerTables(index).of(exposed));
  }

  private static AnswerLine line(Exposed.Exposure one, IamIndex index) {
    String title =
        Words.of(
            one.adminLike() ? "answer.exposed-admin" : "answer.exposed",
            one.line().from().label(),
            place(one.line().to(), index));
    String detail =
        Stream.of(
                one.why().replace("`", ""),
                one.line().conditionWords(),
                one.line().missing().isEmpty()
                    ? ""
                    : Words.of("answer.missing", one.line().missingWords()),
                one.closing().isEmpty() ? "" : Words.of("answer.closing", one.closing()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    return new AnswerLine(
        Words.each("answer.exposed-to", one.kind()),
        one.line().edge().kind(),
        title,
        detail,
        one.line().edge().id());
  }

  private static ListAnswer of(Cycles cycles, IamIndex index) {
    return new ListAnswer(
        AnswerWords.sentence(cycles),
        cycles.rings().stream().map(ring -> line(ring, index)).toList(),
        new AnswerTables(index).of(cycles));
  }

  private static AnswerLine line(Cycles.Ring ring, IamIndex index) {
    return new AnswerLine(
        Words.of("answer.rings"),
        ring.shortest().effort().kind(),
        ring.roles().stream().map(role -> place(role, index)).collect(Collectors.joining(", ")),
        Words.of("answer.way-round", AnswerWords.way(ring.shortest())),
        ring.roles().get(0).id());
  }

  private static String place(TrustNode node, IamIndex index) {
    return node.account().isEmpty()
        ? node.label()
        : Words.of("answer.place", node.label(), index.accountLabel(node.account()));
  }
}

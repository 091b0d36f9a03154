package org.rolescope.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.base.Counted;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Effort;
import org.rolescope.question.Reach;
import org.rolescope.question.Reached;
import org.rolescope.question.TrustPath;
import org.rolescope.simulate.OpenQuestion;

/** Prints rings: by effort, then by hops. */
final class ReachPrinter {
  private static final int INDENT = 9;

  private final Terminal terminal;
  private final IamIndex index;
  private final StepRows rows;

  ReachPrinter(Terminal terminal, IamIndex index) {
    this.terminal = terminal;
    this.index = index;
    this.rows = new StepRows(terminal, index);
  }

  void print(Reach reach, List<TrustNode> unread) {
    rows.sentence(AnswerWords.sentence(reach));
    for (Effort effort : Effort.values()) {
      List<Reached> ring = reach.with(effort);
      if (!ring.isEmpty()) {
        terminal.print("");
        terminal.print(EdgeMark.capital(effort.words()) + ": " + ring.size());
        new TreePrinter(terminal).print(ring.stream().map(one -> row(one, reach)).toList());
      }
    }
    List<OpenQuestion> missing =
        reach.reached().stream().flatMap(one -> one.way().missing().stream()).distinct().toList();
    rows.end(missing, unread);
    String leftOut = AnswerWords.leftOut(reach);
    if (!leftOut.isEmpty()) {
      Folded.lines(leftOut, Folded.WIDTH).forEach(terminal::print);
    }
    List<String> open = everyKind(reach);
    if (!open.isEmpty()) {
      terminal.print(
          (open.size() == 1
                  ? open.get(0) + " trusts"
                  : open.size() + " roles, " + open.get(0) + ", …, trust")
              + " "
              + AnswerWords.EVERY_KIND);
    }
  }

  /** Roles on the ways in that services and providers may enter that nobody names. */
  private List<String> everyKind(Reach reach) {
    return reach.direction() == Reach.Direction.OUT
        ? List.of()
        : Stream.concat(
                reach.origin().principals().stream(), reach.reached().stream().map(Reached::node))
            .filter(node -> index.role(node.id()).filter(Role::trustsEveryKind).isPresent())
            .map(rows::place)
            .distinct()
            .toList();
  }

  private TreePrinter.Row row(Reached one, Reach reach) {
    String head =
        EdgeMark.of(terminal, one.effort())
            + String.format(Locale.ROOT, " %-7s", Counted.of(one.hops(), "hop"));
    String name =
        reach.direction() == Reach.Direction.OUT ? rows.place(one.node()) : rows.who(one.node());
    String admin = one.adminLike() ? ", admin-like" : "";
    String text =
        name + admin + by(one.way(), reach) + assigned(one.way()) + via(one.way()) + why(one.way());
    return rows.row(head, INDENT, text, List.of());
  }

  /** Who of an account or group begins the way, or which role of an account it ends at. */
  private static String by(TrustPath way, Reach reach) {
    if (reach.origin().principals().size() <= 1) {
      return "";
    }
    return reach.direction() == Reach.Direction.OUT
        ? ", by " + way.from().label()
        : ", into " + way.to().label();
  }

  /** How a person of Identity Center comes in. */
  private String assigned(TrustPath way) {
    return way.from().kind() == TrustNode.Kind.PERSON ? rows.through(way.hops().get(0).step()) : "";
  }

  private static String via(TrustPath way) {
    String between =
        way.hops().stream()
            .limit(way.hops().size() - 1L)
            .map(hop -> hop.step().to().label())
            .collect(Collectors.joining(" → "));
    return between.isEmpty() ? "" : ", via " + between;
  }

  private static String why(TrustPath way) {
    String conditions = OpenQuestion.plain(way.conditions());
    String missing = OpenQuestion.plain(way.missing());
    return (conditions.isEmpty() ? "" : ": " + conditions)
        + (missing.isEmpty()
            ? ""
            : (conditions.isEmpty() ? ": " : "; ") + "not in the data: " + missing);
  }
}

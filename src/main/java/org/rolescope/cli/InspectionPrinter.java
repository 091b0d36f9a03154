package org.rolescope.cli;

import java.util.List;
import java.util.Locale;
import org.rolescope.app.Inspection;
import org.rolescope.base.Diagnostic;
import org.rolescope.graph.EdgeKind;
import org.rolescope.iam.Account;

/** Prints what was read. */
final class InspectionPrinter {
  private final Terminal terminal;

  InspectionPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Inspection inspection) {
    summary(inspection);
    signIns(inspection.signIns());
    new FileTable(terminal).print(inspection);
    section(
        "Accounts that are named but were not read",
        inspection.referredTo().stream().map(InspectionPrinter::account).toList());
    section("Problems", inspection.problems().stream().map(this::problem).toList());
  }

  /** The counts alone, in two lines. */
  void summary(Inspection inspection) {
    Inspection.Counts counts = inspection.counts();
    terminal.print(
        String.join(
            ", ",
            count(counts.accounts(), "account"),
            count(counts.roles(), "role"),
            count(counts.users(), "user"),
            count(counts.groups(), "group"),
            count(counts.policies(), "managed polic", "y", "ies"),
            inspection.organization().isEmpty()
                ? "no organisation"
                : "organisation " + inspection.organization()));
    terminal.print(
        String.format(
            Locale.ROOT,
            "%s: %,d allowed, %,d allowed if, %,d cannot know;"
                + " beside them %,d trusted but denied, %,d to principals that are gone",
            count(counts.edges(), "assume edge"),
            edges(inspection, EdgeKind.ALLOWED),
            edges(inspection, EdgeKind.ALLOWED_IF),
            edges(inspection, EdgeKind.CANNOT_KNOW),
            edges(inspection, EdgeKind.DENIED),
            edges(inspection, EdgeKind.NOBODY)));
  }

  private void signIns(Inspection.SignIns users) {
    if (users.told() > 0) {
      terminal.print(
          String.format(
              Locale.ROOT,
              "%s with an access key, which never expires, %,d of them without an MFA device",
              count(users.keyed(), "user"),
              users.unprotected()));
    }
  }

  private static int edges(Inspection inspection, EdgeKind kind) {
    return inspection.edges().getOrDefault(kind, 0);
  }

  private void section(String title, List<TreePrinter.Row> rows) {
    if (!rows.isEmpty()) {
      terminal.print("");
      terminal.print(Ink.STRONG.on(terminal, title));
      new TreePrinter(terminal).print(rows);
    }
  }

  private static TreePrinter.Row account(Account account) {
    return row(account.title().isEmpty() ? account.id() : account.id() + " " + account.title());
  }

  private TreePrinter.Row problem(Diagnostic problem) {
    String severity = problem.severity().name().toLowerCase(Locale.ROOT);
    String place = problem.at().label();
    String pointer = problem.at().pointer().isEmpty() ? "" : " " + problem.at().pointer();
    String head =
        ink(problem.severity()).on(terminal, severity)
            + " "
            + (place.isEmpty() ? "" : place + pointer + ": ")
            + problem.message();
    return new TreePrinter.Row(
        head, problem.effect().isEmpty() ? List.of() : List.of("  " + problem.effect()));
  }

  private static Ink ink(Diagnostic.Severity severity) {
    return switch (severity) {
      case ERROR -> Ink.BAD;
      case WARNING -> Ink.OPEN;
      case NOTE -> Ink.FAINT;
    };
  }

  private static TreePrinter.Row row(String text) {
    return new TreePrinter.Row(text, List.of());
  }

  private static String count(int number, String noun) {
    return count(number, noun, "", "s");
  }

  private static String count(int number, String stem, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s%s", number, stem, number == 1 ? one : many);
  }
}

package org.rolescope.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rolescope.app.Inspection;
import org.rolescope.app.RecognisedFile;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.SourceFile;

/** Prints the recognition sheet: a line for each file, as the window shows it. */
final class FileTable {
  private static final List<String> HEADINGS =
      List.of("File", "What it is", "Account", "Roles", "Users", "Groups", "Policies", "");

  /** Columns of words; those behind them are numbers and stand at the right. */
  private static final int WORDS = 3;

  private static final int WIDEST = 48;

  private final Terminal terminal;

  FileTable(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Inspection inspection) {
    if (inspection.files().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    inspection.files().forEach(file -> rows.add(cells(file, inspection.accountNames())));
    int[] widths = new int[HEADINGS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size() - 1; i++) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
      }
    }
    terminal.print("");
    terminal.print(Ink.STRONG.on(terminal, "  " + line(HEADINGS, widths)));
    for (int i = 0; i < inspection.files().size(); i++) {
      terminal.print(sign(inspection.files().get(i)) + " " + line(rows.get(i + 1), widths));
    }
  }

  private String sign(RecognisedFile file) {
    if (!file.recognised()) {
      return Ink.FAINT.on(terminal, "–");
    }
    if (file.clean()) {
      return Ink.GOOD.on(terminal, "✔");
    }
    return worst(file) == Diagnostic.Severity.ERROR
        ? Ink.BAD.on(terminal, "✘")
        : Ink.OPEN.on(terminal, "!");
  }

  private static Diagnostic.Severity worst(RecognisedFile file) {
    return file.problems().stream()
        .map(Diagnostic::severity)
        .min(Comparator.naturalOrder())
        .orElse(Diagnostic.Severity.NOTE);
  }

  private static List<String> cells(RecognisedFile file, Map<String, String> names) {
    SourceFile source = file.source();
    if (!file.recognised()) {
      String what =
          source.nearest().isEmpty() ? "no export" : "no export; most like " + source.nearest();
      return List.of(source.path(), what);
    }
    return List.of(
        source.path(),
        source.kind(),
        account(source.accounts(), names),
        number(source.roles()),
        number(source.users()),
        number(source.groups()),
        number(source.policies()),
        remark(file));
  }

  private static String account(List<String> ids, Map<String, String> names) {
    if (ids.size() > 1) {
      return ids.size() + " accounts";
    }
    return ids.stream()
        .map(id -> (id + " " + names.getOrDefault(id, "")).strip())
        .collect(Collectors.joining());
  }

  private static String number(int count) {
    return count == 0 ? "" : String.format(Locale.ROOT, "%,d", count);
  }

  private static String remark(RecognisedFile file) {
    List<String> remarks = new ArrayList<>();
    if (!file.problems().isEmpty()) {
      int count = file.problems().size();
      remarks.add(count == 1 ? "1 problem" : count + " problems");
    }
    if (!file.source().ownerless().isEmpty()) {
      remarks.add("whose " + file.source().ownerless() + "? (--owner)");
    }
    return String.join(", ", remarks);
  }

  private static String line(List<String> cells, int[] widths) {
    String[] parts = new String[cells.size()];
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      String cell = last ? cells.get(i) : cut(cells.get(i), i == 0);
      String space = last ? "" : " ".repeat(Math.max(0, widths[i] - cell.length()));
      parts[i] = i < WORDS ? cell + space : space + cell;
    }
    return String.join("  ", Arrays.asList(parts)).stripTrailing();
  }

  /** Of a path the end tells more, of words the beginning. */
  private static String cut(String text, boolean path) {
    if (text.length() <= WIDEST) {
      return text;
    }
    return path
        ? "…" + text.substring(text.length() - WIDEST + 1)
        : text.substring(0, WIDEST - 1) + "…";
  }
}

package org.rolescope.ui.load;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.rolescope.app.RecognisedFile;
import org.rolescope.app.Recognition;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.Account;
import org.rolescope.iam.SourceFile;
import org.rolescope.ui.Words;

/**
 * A line of the recognition sheet, in words.
 *
 * @param path of the file; empty for the line that folds the others
 * @param name the file's name with as many folders as tell it from the others
 * @param kind what it is, or what it is most like
 * @param account whose it is
 * @param counts of roles, users, groups and policies; empty where there are none
 * @param problems what is wrong with it, each on a line
 * @param error whether one of the problems is an error
 * @param ownerless what in it nothing says whose it is; empty if all has an owner
 * @param nowhere whether it does not say in which account it is
 * @param role what the line is
 */
public record FileLine(
    String path,
    String name,
    String kind,
    String account,
    List<String> counts,
    List<String> problems,
    boolean error,
    String ownerless,
    boolean nowhere,
    Role role) {
  /** What a line is. */
  public enum Role {
    EXPORT,
    /** Folds and unfolds the lines of files that are no exports. */
    FOLD,
    OTHER
  }

  public FileLine {
    counts = List.copyOf(counts);
    problems = List.copyOf(problems);
  }

  /** Whether whose it is can be told. */
  boolean asksWhose() {
    return nowhere || !ownerless.isEmpty();
  }

  static FileLine fold(int count, boolean unfolded) {
    return new FileLine(
        "",
        Words.of("sheet.others", count),
        Words.of(unfolded ? "sheet.others.fold" : "sheet.others.unfold"),
        "",
        List.of(),
        List.of(),
        false,
        "",
        false,
        Role.FOLD);
  }

  static FileLine of(RecognisedFile file, Recognition recognised) {
    SourceFile source = file.source();
    return new FileLine(
        file.path(),
        shortened(file.path(), recognised.paths()),
        file.recognised() ? source.kind() : failed(file) ? Words.of("sheet.unread") : other(source),
        account(source.accounts(), recognised),
        file.recognised()
            ? List.of(
                number(source.roles()),
                number(source.users()),
                number(source.groups()),
                number(source.policies()))
            : List.of(),
        problems(file),
        failed(file),
        source.ownerless(),
        source.accounts().contains(Account.UNTOLD),
        file.recognised() ? Role.EXPORT : Role.OTHER);
  }

  /** Whether it, or part of it, could not be read. */
  static boolean failed(RecognisedFile file) {
    return file.problems().stream()
        .anyMatch(problem -> problem.severity() == Diagnostic.Severity.ERROR);
  }

  private static String other(SourceFile source) {
    return source.nearest().isEmpty()
        ? Words.of("sheet.no-export")
        : Words.of("sheet.nearest", source.nearest());
  }

  private static String number(int count) {
    return count == 0 ? "" : Words.of("sheet.number", count);
  }

  /** Below a folder that was opened its path from there on; else the file's name. */
  private static String shortened(String path, List<Path> opened) {
    Path file = Path.of(path);
    for (Path folder : opened) {
      if (file.startsWith(folder) && !file.equals(folder)) {
        return folder.relativize(file).toString();
      }
    }
    Path name = file.getFileName();
    return name == null ? path : name.toString();
  }

  private static String account(List<String> ids, Recognition recognised) {
    if (ids.isEmpty()) {
      return "";
    }
    String first = ids.get(0);
    String name = recognised.accountName(first);
    String label = name.isEmpty() ? first : Words.of("sheet.account", first, name);
    return ids.size() == 1 ? label : Words.of("sheet.accounts", ids.size());
  }

  private static List<String> problems(RecognisedFile file) {
    List<String> all = file.problems().stream().map(FileLine::problem).collect(Collectors.toList());
    if (!file.note().isEmpty() && all.stream().noneMatch(line -> line.contains(file.note()))) {
      all.add(0, file.note());
    }
    return all;
  }

  private static String problem(Diagnostic found) {
    String place = found.at().line() > 0 ? Words.of("sheet.line", found.at().line()) : "";
    String advice = Advice.of(found);
    String effect = advice.isEmpty() ? "" : " – " + advice;
    return (place.isEmpty() ? "" : place + ": ") + found.message() + effect;
  }
}

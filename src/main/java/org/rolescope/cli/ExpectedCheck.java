package org.rolescope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rolescope.app.ExpectedAnswers;
import org.rolescope.app.LoggedIds;
import org.rolescope.app.Redacted;
import org.rolescope.app.RequestLine;
import org.rolescope.app.RequestLines;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.simulate.Simulation;

/** Holds the answers to a batch against those that are expected, and tells what differs. */
final class ExpectedCheck {
  private final TrustAnalyzer analyzer;
  private final Redacted data;
  private final Terminal terminal;
  private final ExpectedAnswers expected = new ExpectedAnswers();
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<String> unread = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private int same;
  private int broken;

  ExpectedCheck(TrustAnalyzer analyzer, Redacted data, Terminal terminal) {
    this.analyzer = analyzer;
    this.data = data;
    this.terminal = terminal;
  }

  ExitCode run(Path questions, Path answers) throws IOException {
    BatchFile.read(
        answers,
        (number, line) ->
            expected
                .add(line)
                .ifPresent(wrong -> unread.add("`" + answers + "` line " + number + " " + wrong)));
    BatchFile.read(
        questions,
        (number, line) -> {
          RequestLine read =
              RequestLines.read(line).match(asks -> LoggedIds.in(data, asks), broken -> broken);
          asked.add(read.id());
          differences.addAll(read.match(this::difference, this::broken));
        });
    expected
        .without(asked)
        .forEach(id -> differences.add(id + ": an answer is expected, and nothing is asked"));
    unread.forEach(terminal::complain);
    differences.forEach(terminal::print);
    int all = same + differences.size() + broken;
    terminal.print(String.format(Locale.ROOT, "%,d of %,d answers are as expected.", same, all));
    if (!unread.isEmpty()) {
      return ExitCode.UNREADABLE;
    }
    return differences.isEmpty() ? ExitCode.OK : ExitCode.NOT_ALLOWED;
  }

  private List<String> difference(RequestLine.Readable asks) {
    Simulation answer = analyzer.simulate(data.analysis(), asks.request());
    List<String> found =
        expected.difference(asks.id(), answer).stream()
            .map(other -> asks.id() + ": " + other + ". " + sentence(answer))
            .toList();
    same += found.isEmpty() ? 1 : 0;
    return found;
  }

  private String sentence(Simulation answer) {
    return analyzer.explain(data.analysis(), answer).sentence();
  }

  private List<String> broken(RequestLine.Unreadable line) {
    broken++;
    unread.add(line.id() + ": " + line.message());
    return List.of();
  }
}

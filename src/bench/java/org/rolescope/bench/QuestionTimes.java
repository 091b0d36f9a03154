package org.rolescope.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.iam.Role;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.Brought;

/** How long questions about one estate take once it is loaded, and how much heap it holds. */
public final class QuestionTimes {
  private static final int PAIRS = 60;
  private static final int ROUNDS = 3;

  /** Keeps what was computed from being optimised away. */
  private static volatile Object sink = "";

  private QuestionTimes() {}

  /**
   * Prints a name and a figure in each line: MiB, edges, milliseconds.
   *
   * @param args the folder
   */
  public static void main(String[] args) {
    TrustAnalyzer analyzer =
        new TrustAnalyzer(ForkJoinPool.commonPool(), () -> Instant.parse("2026-01-01T12:00:00Z"));
    Analysis analysis = analyzer.open(List.of(Path.of(args[0])), Progress.NONE);
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    print("heap", heap / (1024.0 * 1024));
    print("edges", analysis.graph().edges().size());
    Questions questions = analyzer.questions(analysis);
    List<Origin> drawn = drawn(analysis, questions);
    List<Double> reach = new ArrayList<>();
    List<Double> into = new ArrayList<>();
    List<Double> paths = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      reach.clear();
      into.clear();
      paths.clear();
      for (int i = 0; i + 1 < drawn.size(); i += 2) {
        Origin from = drawn.get(i);
        Origin to = drawn.get(i + 1);
        reach.add(took(() -> questions.reach(from, Direction.OUT, 3, Effort.UNKNOWN)));
        into.add(took(() -> questions.reach(to, Direction.IN, 1, Effort.UNKNOWN)));
        paths.add(took(() -> questions.paths(from, to, 5, Questions.MOST_HOPS, Effort.UNKNOWN)));
      }
    }
    print("reach", slow(reach));
    print("who-can", slow(into));
    print("paths", slow(paths));
    print("exposed", quickest(questions::exposed));
    print(
        "cut", quickest(() -> questions.cut(drawn.get(0), drawn.get(1), Effort.UNKNOWN)));
    print("matrix", quickest(questions::matrix));
    Brought mfa = Brought.NOTHING.with("aws:MultiFactorAuthPresent", List.of("true"));
    print("has", quickest(() -> analyzer.bringing(analysis, mfa, Progress.NONE)));
  }

  private static List<Origin> drawn(Analysis analysis, Questions questions) {
    List<Role> roles = analysis.snapshot().roles();
    SplittableRandom random = new SplittableRandom(1);
    List<Origin> drawn = new ArrayList<>();
    while (drawn.size() < 2 * PAIRS) {
      String arn = roles.get(random.nextInt(roles.size())).arn().toString();
      drawn.add(questions.matching(arn).get(0));
    }
    return drawn;
  }

  private static double took(Supplier<Object> question) {
    long begin = System.nanoTime();
    sink = question.get();
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double quickest(Supplier<Object> question) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.min(best, took(question));
    }
    return best;
  }

  /** The 95th percentile. */
  private static double slow(List<Double> times) {
    return times.stream().sorted().skip((long) (times.size() * 0.95)).findFirst().orElseThrow();
  }

  private static void print(String name, double figure) {
    System.out.println(name + " " + figure);
  }
}

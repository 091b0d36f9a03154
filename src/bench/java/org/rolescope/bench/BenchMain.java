package org.rolescope.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Supplier;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the bench and prints what came of it, a line for each figure. */
public final class BenchMain {
  private static final String BYTES = "gc.alloc.rate.norm";

  /** So long goes by until the compiler has settled, as the figures of further rounds show. */
  private static final long WARM_UP = 16_000_000_000L;
  private static final long MEASURED = 3_000_000_000L;
  private static final int BATCH = 50;

  /** Keeps what was computed from being optimised away. */
  private static volatile Object sink = "";

  private BenchMain() {}

  /**
   * @param args {@code quick} leaves JMH out, {@code size} measures size and nothing else, {@code
   *     frames} the window, {@code all} everything
   */
  public static void main(String[] args)
      throws RunnerException, IOException, InterruptedException {
    String what = args.length == 0 ? "all" : args[0];
    boolean alone = what.equals("size") || what.equals("frames");
    if (!alone) {
      printPerProcessorSecond();
    }
    if (what.equals("all")) {
      printThroughput();
    }
    if (what.equals("all") || what.equals("size")) {
      SizeBench.run();
    }
    if (what.equals("all") || what.equals("frames")) {
      FramesBench.run();
    }
  }

  private static void printThroughput() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(SimulationBench.class.getName())
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    double jackson = score(results, "jacksonReadsTheRequest");
    for (String name : new String[] {"explainedSimulation", "simulation"}) {
      System.out.printf(
          Locale.ROOT,
          "%-20s %,10.0f a second on one core; %.2f of the requests that Jackson reads (%,.0f);"
              + " %,.0f bytes allocated each%n",
          name,
          score(results, name),
          score(results, name) / jackson,
          jackson,
          bytes(results, name));
    }
  }

  /**
   * The same without JMH, per second of processor time instead of the clock's: comparable on a
   * machine that has other work.
   */
  private static void printPerProcessorSecond() throws IOException {
    SimulationBench bench = new SimulationBench();
    bench.read();
    double explained = perProcessorSecond(bench::explainedSimulation);
    double jackson = perProcessorSecond(bench::jacksonReadsTheRequest);
    System.out.printf(
        Locale.ROOT,
        "%-20s %,10.0f a second of processor time; %.2f of the requests that Jackson reads"
            + " (%,.0f)%n",
        "explainedSimulation",
        explained,
        explained / jackson,
        jackson);
  }

  private static double perProcessorSecond(Supplier<Object> work) {
    run(work, WARM_UP);
    return run(work, MEASURED) / (MEASURED / 1e9);
  }

  /** How often the work was done in so many nanoseconds of processor time. */
  private static long run(Supplier<Object> work, long nanoseconds) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + nanoseconds;
    long times = 0;
    while (threads.getCurrentThreadCpuTime() < end) {
      for (int i = 0; i < BATCH; i++) {
        sink = work.get();
      }
      times += BATCH;
    }
    return times;
  }

  private static RunResult result(Collection<RunResult> results, String name) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
        .findFirst()
        .orElseThrow();
  }

  private static double score(Collection<RunResult> results, String name) {
    return result(results, name).getPrimaryResult().getScore();
  }

  private static double bytes(Collection<RunResult> results, String name) {
    return result(results, name).getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(BYTES))
        .map(entry -> (Result<?>) entry.getValue())
        .mapToDouble(Result::getScore)
        .findFirst()
        .orElse(Double.NaN);
  }
}

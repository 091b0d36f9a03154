package org.rolescope.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the bench and prints what came of it in three lines. */
public final class BenchMain {
  private static final String BYTES = "gc.alloc.rate.norm";

  private BenchMain() {}

  public static void main(String[] args) throws RunnerException {
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

package org.rolescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rolescope.app.Analysis;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.policy.condition.ConditionKeys;
import org.rolescope.simulate.Brought;
import picocli.CommandLine.Option;

/** What the caller has, the same for every command that tells who can assume what. */
final class BroughtOptions {
  @Option(
      names = "--has",
      paramLabel = "KEY=VALUE",
      description =
          "A condition key that callers can bring, as aws:MultiFactorAuthPresent=true; a value that"
              + " ends in * tells its beginning, an address may be a range, a time may be"
              + " now; repeatable.")
  private List<String> has = new ArrayList<>();

  @Option(
      names = "--has-no",
      paramLabel = "KEY",
      description = "A condition key that callers do not bring; repeatable.")
  private List<String> hasNo = new ArrayList<>();

  /** The analysis for callers that have what the options tell. */
  Redacted apply(TrustAnalyzer analyzer, Redacted data, Progress progress) throws UsageProblem {
    return apply(analyzer, data, Brought.NOTHING, progress);
  }

  /**
   * The same for callers that have something already.
   *
   * @param first of which the options may tell something else
   */
  Redacted apply(TrustAnalyzer analyzer, Redacted data, Brought first, Progress progress)
      throws UsageProblem {
    Brought brought = first.and(data.brought(told()));
    return brought.isNothing()
        ? data
        : data.with(analyzer.bringing(data.analysis(), brought, progress));
  }

  private Brought told() throws UsageProblem {
    Brought brought = Brought.NOTHING;
    for (Map.Entry<String, List<String>> pair : KeyValue.several("--has", has).entrySet()) {
      KeyValue.check(pair.getKey(), pair.getValue(), Brought::misfit);
      boolean twice = pair.getValue().size() > 1 || brought.keys().containsKey(pair.getKey());
      if (twice && ConditionKeys.isSingleValued(pair.getKey())) {
        throw new UsageProblem(
            "--has tells `" + pair.getKey() + "` twice, of which a call has one value");
      }
      brought = brought.with(pair.getKey(), pair.getValue());
    }
    for (String key : hasNo) {
      if (brought.keys().containsKey(key)) {
        throw new UsageProblem("--has and --has-no both tell of `" + key + "`");
      }
      brought = brought.without(key);
    }
    return brought;
  }

  /** Says for whom an answer is, where anything is told. */
  static void print(Analysis analysis, Terminal terminal) {
    if (!analysis.brought().isNothing()) {
      terminal.print("For callers that have: " + analysis.brought().words());
      terminal.print("");
    }
  }
}

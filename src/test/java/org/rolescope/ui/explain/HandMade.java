package org.rolescope.ui.explain;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.rolescope.app.Analysis;
import org.rolescope.policy.ContextValue;
import org.rolescope.remedy.Change;
import org.rolescope.remedy.Remedy;
import org.rolescope.remedy.Snippet;
import org.rolescope.remedy.Trial;
import org.rolescope.remedy.Ways;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Simulation;

/** Remedies whose effect is known, in place of those that are searched for. */
final class HandMade {
  static final String TAGGED = "Tag the caller";
  static final String PASSED = "Pass the ExternalId";

  private HandMade() {}

  static List<Remedy> remedies(Analysis open, Simulation simulation) {
    return List.of(
        remedy(
            TAGGED,
            "+ release = approved",
            request ->
                request.withContext(
                    Map.of("aws:PrincipalTag/release", ContextValue.of("approved"))),
            0,
            simulation),
        remedy(
            PASSED,
            "+ --external-id acme-7",
            request -> request.withOptions(request.options().withExternalId("acme-7")),
            9,
            simulation));
  }

  private static Remedy remedy(
      String title,
      String line,
      UnaryOperator<AssumeRoleRequest> edit,
      int ways,
      Simulation after) {
    Change change =
        new Change(
            PolicyType.REQUEST,
            "the call",
            title,
            List.of(line),
            List.of(new Snippet(Snippet.Form.PARAMETER, line)),
            trial -> new Trial(trial.index(), edit.apply(trial.request())));
    return new Remedy(
        title, "It matches.", List.of(change), new Ways(ways, Ways.Kind.OPENS), after);
  }
}

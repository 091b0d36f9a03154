package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rolescope.policy.Arn;
import org.rolescope.remedy.Snippet.Form;
import org.rolescope.simulate.PolicyType;

/**
 * The role lets its sessions last longer (R6).
 *
 * @param seconds 3601 to 43200
 */
record LongerSession(Arn role, int seconds) {
  Proposal proposal() {
    return new Proposal(
        Rank.TARGET,
        "longer " + role + " " + seconds,
        "Whoever gets in may ask for sessions of that length.",
        Reach.NONE,
        this::applied,
        this::change);
  }

  private Trial applied(Trial before) {
    return before
        .index()
        .role(role.toString())
        .map(
            found ->
                new Trial(
                    before.index().with(found.withMaxSessionSeconds(seconds)), before.request()))
        .orElse(before);
  }

  private Change change(Trial before) {
    String command =
        Shell.command(
            "aws iam update-role",
            "--role-name",
            role.name(),
            "--max-session-duration",
            String.valueOf(seconds));
    List<Snippet> snippets = new ArrayList<>(List.of(new Snippet(Form.AWS_COMMAND, command)));
    EntityHcl.entity(role, before.index(), Map.of("max_session_duration", String.valueOf(seconds)))
        .ifPresent(hcl -> snippets.add(new Snippet(Form.TERRAFORM, hcl)));
    return new Change(
        PolicyType.LIMITS,
        role.name(),
        "Let sessions of " + role.name() + " last " + RequestRepairs.number(seconds) + " s",
        List.of("+ MaxSessionDuration " + seconds),
        snippets,
        this::applied);
  }
}

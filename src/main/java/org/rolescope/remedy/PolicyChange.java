package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.policy.parse.PolicyKindCheck;
import org.rolescope.remedy.Snippet.Form;

/**
 * A change of one policy: its text is changed and read again, so that what is tried is what is
 * shown.
 *
 * @param place where the policy stands
 * @param title what to do
 * @param effect what follows
 * @param edit changes the text
 * @param fresh the text where there is no policy yet; empty where there must be one
 */
record PolicyChange(
    PolicyPlace place,
    String title,
    String effect,
    UnaryOperator<PolicyDraft> edit,
    Optional<PolicyDraft> fresh) {

  static PolicyChange of(
      PolicyPlace place, String title, String effect, UnaryOperator<PolicyDraft> edit) {
    return new PolicyChange(place, title, effect, edit, Optional.empty());
  }

  Proposal proposal(Reach reach) {
    return new Proposal(
        place.rank(), place.words() + " " + title, effect, reach, this::applied, this::change);
  }

  private Trial applied(Trial before) {
    return after(before).map(policy -> place.with(before, policy)).orElse(before);
  }

  private Optional<Policy> after(Trial before) {
    Optional<Policy> old = place.policy(before);
    Optional<PolicyDraft> draft = old.isPresent() ? old.flatMap(PolicyDraft::of).map(edit) : fresh;
    return draft.flatMap(PolicyDraft::policy);
  }

  /** As it is made to these data. */
  Change change(Trial before) {
    Optional<Policy> old = place.policy(before);
    String json = after(before).map(Policy::json).orElse("{}");
    List<String> diff =
        old.isPresent() ? LineDiff.of(old.get().json(), json) : LineDiff.added(statement(json));
    List<Snippet> snippets = new ArrayList<>();
    snippets.add(new Snippet(Form.JSON, String.join("\n", PolicyText.ofJson(json).lines())));
    after(before).ifPresent(policy -> snippets.addAll(place.snippets(before, policy)));
    String subject = place.words().replaceFirst("^the ", "");
    String caution = after(before).map(this::caution).orElse("");
    return new Change(place.gate(), subject, title, diff, snippets, caution, this::applied);
  }

  /** What was broken before and stays: AWS looks at the whole document when it is saved. */
  private String caution(Policy policy) {
    Stream<String> defects =
        policy.statements().stream()
            .filter(statement -> !statement.usable())
            .map(statement -> statement.label() + ": " + statement.defects().get(0));
    Stream<String> strangers =
        PolicyKindCheck.check(policy, place.kind(), SourceLocation.NOWHERE).stream()
            .map(Diagnostic::message);
    return Stream.concat(defects, strangers)
        .findFirst()
        .map(what -> "AWS will not save the policy before this is mended: " + what + ".")
        .orElse("");
  }

  /** The only statement of a new policy. */
  private String statement(String json) {
    return fresh.flatMap(draft -> draft.at("/Statement/0")).orElse(json);
  }
}

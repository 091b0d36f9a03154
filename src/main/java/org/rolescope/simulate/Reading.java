package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.policy.match.StatementMatcher;

/**
 * The policies of one gate, held against one action.
 *
 * @param policies every document that could be read
 * @param lacking what the data do not hold of this gate
 * @param lackingMayDeny whether what lacks may hold a Deny that counts; of identity policies it is
 *     taken to hold none
 */
record Reading(
    List<PolicyMatch> policies,
    List<String> lacking,
    boolean lackingMayDeny,
    AuthorizationCall call) {

  /** One statement and the document it stands in. */
  record Found(PolicyDocument document, StatementMatch match) {}

  static Reading of(
      PolicyKind kind,
      List<PolicyDocument> documents,
      List<String> lacking,
      boolean lackingMayDeny,
      AuthorizationCall call) {
    List<PolicyMatch> policies = new ArrayList<>();
    for (PolicyDocument document : documents) {
      if (document.policy().isPresent()) {
        Policy policy = document.policy().get();
        policies.add(
            new PolicyMatch(document, StatementMatcher.match(policy, kind, call.matchRequest())));
      }
    }
    return new Reading(policies, lacking, lackingMayDeny, call);
  }

  /** The usable statements of one effect, in order. */
  List<Found> statements(Effect effect) {
    List<Found> found = new ArrayList<>();
    for (PolicyMatch policy : policies) {
      for (StatementMatch match : policy.statements()) {
        if (match.statement().usable() && match.statement().effect() == effect) {
          found.add(new Found(policy.document(), match));
        }
      }
    }
    return found;
  }

  /** Whether no Deny matches. */
  Certainty escape() {
    Certainty result = lackingMayDeny && !lacking.isEmpty() ? Certainty.LACKING : Certainty.YES;
    for (PolicyMatch policy : policies) {
      for (StatementMatch match : policy.statements()) {
        if (match.statement().effect() == Effect.DENY && match.statement().usable()) {
          result = result.and(Residual.misses(match, call));
        }
      }
    }
    return result;
  }

  /** Whether an Allow matches. */
  Certainty grant() {
    Certainty result = lacking.isEmpty() ? Certainty.NO : Certainty.LACKING;
    for (PolicyMatch policy : policies) {
      for (StatementMatch match : policy.statements()) {
        if (match.statement().effect() == Effect.ALLOW && match.statement().usable()) {
          result = result.or(Residual.matches(match, call));
        }
      }
    }
    // A document that lacks may hold a Deny: what another one allows is then not sure either.
    return result;
  }

  /** What must hold so that no Deny matches. */
  List<OpenQuestion> escapeQuestions() {
    List<OpenQuestion> questions = new ArrayList<>();
    for (Found found : statements(Effect.DENY)) {
      List<List<OpenQuestion>> ways =
          Residual.toMiss(found.match(), call).stream().map(List::of).toList();
      questions.addAll(Alternatives.anyOf(best(ways)));
    }
    if (lackingMayDeny) {
      lacking.forEach(fact -> questions.add(OpenQuestion.missing(fact)));
    }
    return questions.stream().distinct().toList();
  }

  /** What must hold so that an Allow matches; empty if one does, or none can. */
  List<OpenQuestion> grantQuestions() {
    Certainty grant = grant();
    if (grant.settled()) {
      return List.of();
    }
    List<List<OpenQuestion>> ways = new ArrayList<>();
    for (Found found : statements(Effect.ALLOW)) {
      if (Residual.matches(found.match(), call) == grant) {
        ways.add(Residual.toMatch(found.match(), call));
      }
    }
    if (grant == Certainty.LACKING && !lacking.isEmpty()) {
      ways.add(lacking.stream().map(OpenQuestion::missing).toList());
    }
    return Alternatives.anyOf(ways);
  }

  /** Those of the ways that the caller can take, where there are any. */
  private static List<List<OpenQuestion>> best(List<List<OpenQuestion>> ways) {
    List<List<OpenQuestion>> free =
        ways.stream()
            .filter(way -> way.stream().allMatch(q -> Certainty.of(q.why()) == Certainty.OPEN))
            .toList();
    return free.isEmpty() ? ways : free;
  }
}

package org.rolescope.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.app.LessonStep;
import org.rolescope.app.Lessons;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamEntity;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Simulation;

/**
 * One call that is allowed and one that is denied, to show what the data hold: among the questions
 * that come with the data, else among the edges. The same data give the same calls.
 *
 * @param allowed empty if none was found
 * @param denied empty if none was found
 */
record TellingCalls(Optional<Simulation> allowed, Optional<Simulation> denied) {
  /** So many calls are tried at most. */
  private static final int TRIES = 500;

  static TellingCalls of(TrustAnalyzer analyzer, Analysis analysis, List<Path> paths) {
    List<AssumeRoleRequest> questions =
        Lessons.of(paths).all().stream()
            .flatMap(lesson -> lesson.steps().stream())
            .map(LessonStep::request)
            // Across accounts both sides have a say.
            .sorted(Comparator.comparing(TellingCalls::acrossAccounts).reversed())
            .toList();
    return new TellingCalls(
        first(
            Expectation.ALLOWED,
            Stream.concat(questions.stream(), edges(analysis, EdgeKind.ALLOWED)),
            analyzer,
            analysis),
        first(
            Expectation.DENIED,
            Stream.of(questions.stream(), edges(analysis, EdgeKind.DENIED), strangers(analysis))
                .flatMap(calls -> calls),
            analyzer,
            analysis));
  }

  private static boolean acrossAccounts(AssumeRoleRequest asked) {
    Optional<String> role = Arn.parse(asked.role()).map(Arn::account);
    return Arn.parse(asked.principal())
        .filter(caller -> role.isPresent() && !caller.account().equals(role.get()))
        .isPresent();
  }

  private static Optional<Simulation> first(
      Expectation wanted,
      Stream<AssumeRoleRequest> calls,
      TrustAnalyzer analyzer,
      Analysis analysis) {
    return calls
        .limit(TRIES)
        .map(call -> analyzer.simulate(analysis, call))
        .filter(simulation -> wanted.isMetBy(simulation.decision()))
        .findFirst();
  }

  private static Stream<AssumeRoleRequest> edges(Analysis analysis, EdgeKind kind) {
    return analysis.graph().edges().stream()
        .filter(edge -> edge.kind() == kind && canCall(analysis, edge))
        .map(edge -> AssumeRoleRequest.of(edge.from(), edge.to()));
  }

  private static boolean canCall(Analysis analysis, TrustEdge edge) {
    TrustNode.Kind kind =
        analysis.graph().node(edge.from()).map(TrustNode::kind).orElse(TrustNode.Kind.ANYONE);
    return edge.action().equals(AssumeRoleRequest.ASSUME_ROLE)
        && switch (kind) {
          case ROLE, USER, SERVICE, SESSION -> true;
          case ACCOUNT, SAML_PROVIDER, OIDC_PROVIDER, ANYONE, DELETED, PERSON -> false;
        };
  }

  /** The first user or role against every role: most roles do not trust it. */
  private static Stream<AssumeRoleRequest> strangers(Analysis analysis) {
    Optional<String> caller =
        Stream.<IamEntity>concat(
                analysis.snapshot().users().stream(), analysis.snapshot().roles().stream())
            .map(entity -> entity.arn().toString())
            .findFirst();
    return caller.stream()
        .flatMap(
            arn ->
                analysis.snapshot().roles().stream()
                    .map(role -> AssumeRoleRequest.of(arn, role.arn().toString())));
  }
}

package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.BuiltInProviders;
import org.rolescope.simulate.CallerSession;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.OpenQuestion;

/** Steps against calls: whoever brings what a step asks for gets in, and nobody else does. */
final class MetStepsLawsTest {
  private record Call(Options options, Map<String, ContextValue> context) {
    Call with(Options changed) {
      return new Call(changed, context);
    }

    Call with(String key, String value) {
      Map<String, ContextValue> more = new TreeMap<>(context);
      more.put(key, ContextValue.of(value));
      return new Call(options, more);
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoBringsWhatAStepAsksFor_getsIn(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    TrustSteps steps = RandomOrganization.steps(asked);
    for (String role : data.roles()) {
      for (TrustLine step : steps.into(role)) {
        met(step)
            .ifPresent(
                call ->
                    assertThat(
                            asked
                                .simulator()
                                .simulate(
                                    new AssumeRoleRequest(
                                        BuiltInProviders.actionOf(step.from().id()),
                                        step.from().id(),
                                        role,
                                        call.options(),
                                        call.context(),
                                        Mode.REQUEST))
                                .decision())
                        .as("%s with %s", step.edge(), call.options())
                        .isEqualTo(Decision.ALLOWED));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoeverGetsIn_hasAStep(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    SplittableRandom random = new SplittableRandom(seed);
    Questions asked = data.questions();
    TrustSteps steps = RandomOrganization.steps(asked);
    List<String> callers = new ArrayList<>(data.users());
    callers.addAll(data.roles());
    for (String role : data.roles()) {
      List<String> stepping =
          steps.into(role).stream()
              .filter(step -> step.edge().kind().letsIn())
              .map(step -> step.from().id())
              .toList();
      for (String caller : callers) {
        AssumeRoleRequest request =
            new AssumeRoleRequest(
                AssumeRoleRequest.ASSUME_ROLE,
                caller,
                role,
                some(random, caller.contains(":user/")),
                Map.of("aws:SourceIp", ContextValue.of("203.0.113.7")),
                Mode.REQUEST);
        if (asked.simulator().simulate(request).decision() == Decision.ALLOWED) {
          assertThat(stepping).as("into %s with %s", role, request.options()).contains(caller);
        }
      }
    }
  }

  private static Options some(SplittableRandom random, boolean user) {
    Options options = Options.NONE.withSessionName(random.nextBoolean() ? "s1" : "u3");
    options = random.nextBoolean() ? options.withExternalId("k1") : options;
    options = random.nextBoolean() ? options.withSessionTags(Map.of("team", "red")) : options;
    options = random.nextBoolean() ? options.withSourceIdentity("bob") : options;
    return user && random.nextBoolean() ? options.withMfaCode(true) : options;
  }

  /** The call that meets all that is open; empty where none can be made here. */
  private static Optional<Call> met(TrustLine step) {
    boolean open = step.edge().kind() == EdgeKind.ALLOWED_IF;
    boolean entity =
        step.from().kind() == TrustNode.Kind.ROLE || step.from().kind() == TrustNode.Kind.USER;
    List<String> keys = step.edge().open().stream().map(OpenQuestion::key).toList();
    boolean once = keys.stream().distinct().count() == keys.size();
    if (!entity || !once || !(open || step.edge().kind() == EdgeKind.ALLOWED)) {
      return Optional.empty();
    }
    Optional<Call> call = Optional.of(new Call(Options.NONE.withSessionName("s2"), Map.of()));
    for (OpenQuestion question : step.edge().open()) {
      call = call.flatMap(known -> met(question, known));
    }
    return call;
  }

  private static Optional<Call> met(OpenQuestion question, Call call) {
    String value = question.values().isEmpty() ? "" : question.values().get(0);
    Options options = call.options();
    return switch (question.operator() + " " + question.key()) {
      case "StringEquals sts:ExternalId" -> Optional.of(call.with(options.withExternalId(value)));
      case "StringLike sts:RoleSessionName" ->
          Optional.of(call.with(options.withSessionName(value)));
      case "Bool aws:MultiFactorAuthPresent", "NumericLessThan aws:MultiFactorAuthAge" ->
          Optional.of(call.with(options.withMfaCode(true)));
      case "IpAddress aws:SourceIp" -> Optional.of(call.with("aws:SourceIp", "203.0.113.7"));
      case "StringEquals aws:RequestTag/team" ->
          Optional.of(call.with(options.withSessionTags(Map.of("team", value))));
      case "StringLike sts:SourceIdentity" ->
          Optional.of(call.with(options.withSourceIdentity(value)));
      case "StringEquals aws:PrincipalTag/team" ->
          Optional.of(
              call.with(
                  options.withCallerSession(
                      new CallerSession(
                          CallerSession.Credentials.ROLE_SESSION,
                          Optional.empty(),
                          Map.of("team", value),
                          List.of(),
                          ""))));
      case "ForAllValues:StringEquals aws:TagKeys",
          "StringNotEquals sts:ExternalId",
          "StringNotEqualsIfExists aws:SourceIdentity" ->
          Optional.of(call);
      default -> Optional.empty();
    };
  }
}

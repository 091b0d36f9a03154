package org.rolescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.condition.ConditionKeys;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.BuiltInProviders;
import org.rolescope.simulate.Switch;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One call, in options; what is not given is not in the call. */
final class RequestOptions {
  @Option(
      names = "--principal",
      paramLabel = "ARN",
      description =
          "The caller: user, role, session or account root ARN, a unique id (AIDA..., AROA...,"
              + " AROA...:SESSION), or a service principal.")
  private @Nullable String principal;

  @Option(
      names = "--role",
      paramLabel = "ARN",
      description = "The role to be assumed, by ARN or AROA... id.")
  private @Nullable String role;

  @Option(
      names = "--action",
      paramLabel = "A",
      description = "Default: the one that the caller's kind calls.")
  private @Nullable String action;

  @Option(names = "--external-id", paramLabel = "X", description = "The external ID of the call.")
  private @Nullable String externalId;

  @Option(
      names = "--session-name",
      paramLabel = "N",
      description = "The name of the new session; unknown if left out.")
  private @Nullable String sessionName;

  @Option(
      names = "--duration",
      paramLabel = "S",
      description = "Length of the new session in seconds, 900 to 43200.")
  private @Nullable Integer duration;

  @Option(names = "--mfa-code", description = "A valid MFA code is given in this call.")
  private boolean mfaCode;

  @Option(
      names = "--source-ip",
      paramLabel = "IP",
      description = "The address that the call comes from; unknown if left out.")
  private @Nullable String sourceIp;

  @Option(
      names = "--source-identity",
      paramLabel = "S",
      description = "The source identity that the call sets.")
  private @Nullable String sourceIdentity;

  @Option(
      names = "--tag",
      paramLabel = "KEY=VALUE",
      description = "A session tag that the call passes; repeatable.")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--transitive",
      paramLabel = "KEY",
      description = "The key of a session tag that the new session hands on; repeatable.")
  private List<String> transitive = new ArrayList<>();

  @Option(
      names = "--provided-context",
      paramLabel = "ARN",
      description = "A context provider whose assertion the call passes; repeatable.")
  private List<String> providedContexts = new ArrayList<>();

  @Option(
      names = "--vpce-policy",
      paramLabel = "FILE",
      description = "The policy of the VPC endpoint that the call goes through.")
  private @Nullable Path endpointPolicy;

  @Option(
      names = "--via",
      paramLabel = "ROLE",
      description = "A role assumed on the way; repeatable, in order.")
  private List<String> via = new ArrayList<>();

  @Option(
      names = "--switch",
      paramLabel = "NAME",
      description =
          "Decide a point that AWS does not document the other way: ${COMPLETION-CANDIDATES};"
              + " repeatable.")
  private List<Switch> switches = new ArrayList<>();

  @Mixin private SessionOptions session = new SessionOptions();
  @Mixin private PassedOptions passed = new PassedOptions();

  @Option(
      names = "--context",
      paramLabel = "KEY=VALUE",
      description = "A condition key of the call; a key given several times has several values.")
  private List<String> context = new ArrayList<>();

  @Option(
      names = "--absent",
      paramLabel = "KEY",
      description = "A condition key that the call does not carry; repeatable.")
  private List<String> absent = new ArrayList<>();

  @Option(
      names = "--unknown",
      paramLabel = "KEY",
      description = "A condition key of which nothing is known; repeatable.")
  private List<String> unknown = new ArrayList<>();

  /** Whether a caller or a role was given. */
  boolean any() {
    return principal != null || role != null;
  }

  /**
   * The call.
   *
   * @throws UsageProblem if the options do not make one
   * @throws InputProblem if a file that they name cannot be read
   */
  AssumeRoleRequest request() throws UsageProblem, InputProblem {
    if (principal == null || role == null) {
      throw new UsageProblem(
          "give " + (principal == null ? "--principal" : "--role") + " ARN, or --requests FILE");
    }
    Options options =
        new Options(
            Optional.ofNullable(externalId),
            Optional.ofNullable(sessionName),
            Optional.ofNullable(sourceIdentity),
            duration == null ? OptionalInt.empty() : OptionalInt.of(duration),
            KeyValue.once("--tag", tags),
            transitive,
            mfaCode,
            session.policy(),
            session.session(principal),
            PolicyFile.policy(endpointPolicy),
            providedContexts,
            via,
            new HashSet<>(switches),
            passed.details());
    String asked = action == null ? BuiltInProviders.actionOf(principal) : action;
    return new AssumeRoleRequest(asked, principal, role, options, contextValues(), Mode.REQUEST);
  }

  private Map<String, ContextValue> contextValues() throws UsageProblem {
    Map<String, List<String>> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    KeyValue.several("--context", context)
        .forEach(
            (key, texts) -> given.computeIfAbsent(key, first -> new ArrayList<>()).addAll(texts));
    Map<String, ContextValue> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, List<String>> one : given.entrySet()) {
      KeyValue.check(one.getKey(), one.getValue(), ConditionKeys::misfit);
      values.put(one.getKey(), new ContextValue.Present(one.getValue()));
    }
    if (sourceIp != null) {
      KeyValue.check("aws:SourceIp", List.of(sourceIp), ConditionKeys::misfit);
      put(values, "aws:SourceIp", ContextValue.of(sourceIp));
    }
    for (String key : absent) {
      put(values, key, ContextValue.ABSENT);
    }
    for (String key : unknown) {
      put(values, key, ContextValue.free(key));
    }
    return values;
  }

  private static void put(Map<String, ContextValue> values, String key, ContextValue value)
      throws UsageProblem {
    if (values.put(key, value) != null) {
      throw new UsageProblem("`" + key + "` is given in two ways");
    }
  }
}

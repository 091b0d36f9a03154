package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/** What STS refuses before it looks at a policy (R2, R15, R16, R22, R32). */
final class RequestChecks {
  private static final int MAX_TAGS = 50;
  private static final int MAX_POLICY_ARNS = 10;
  private static final int MAX_CONTEXTS = 5;
  private static final int MIN_SECONDS = 900;
  private static final int MAX_SECONDS = 43_200;
  private static final Set<String> ACTIONS =
      Set.of(
          AssumeRoleRequest.ASSUME_ROLE,
          AssumeRoleRequest.ASSUME_ROLE_WITH_SAML,
          AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY);

  private final AssumeRoleRequest request;
  private final Options options;
  private final ResolvedCaller caller;
  private final ResolvedRole role;
  private final IamIndex index;
  private final List<Fault> faults = new ArrayList<>();

  private RequestChecks(AuthorizationCall call) {
    this.request = call.request();
    this.options = request.options();
    this.caller = call.caller();
    this.role = call.role();
    this.index = call.index();
  }

  /** Every fault, in the order of the fields; empty if the call is well formed. */
  static List<Fault> faults(AuthorizationCall call) {
    RequestChecks checks = new RequestChecks(call);
    checks.action();
    checks.role();
    checks.partition();
    checks.texts();
    checks.duration();
    checks.tags();
    checks.passedPolicies();
    checks.contexts();
    checks.inheritance();
    if (call.request().mode() == AssumeRoleRequest.Mode.REQUEST) {
      checks.faults.addAll(MfaChecks.faults(call));
    }
    checks.faults.addAll(TokenChecks.faults(call));
    return List.copyOf(checks.faults);
  }

  private void action() {
    if (!ACTIONS.contains(request.action())) {
      faults.add(
          Fault.bad(
              "`" + request.action() + "` is no call that assumes a role",
              "R1",
              "InvalidAction",
              ""));
    }
  }

  private void role() {
    Arn arn = role.arn();
    Optional<Fault> length = FieldRule.ROLE_ARN.fault(request.role());
    boolean isRole = arn.region().isEmpty() && !role.name().isEmpty();
    if (!isRole || !Arn.isAccount(arn.account()) || length.isPresent()) {
      String message =
          Arn.parse(request.role()).isPresent()
              ? "Request ARN is invalid"
              : request.role() + " is invalid";
      String text = "`" + request.role() + "` is no role ARN";
      faults.add(
          length
              .map(fault -> new Fault(text, "R2.1", fault.constraint(), fault.error()))
              .orElse(Fault.invalid(text, "R22.2", message)));
    } else if (!role.exists() && role.lacks().isEmpty()) {
      // R22.17: STS answers as to any denied call and does not reveal that there is no such role.
      faults.add(
          Fault.denied(
              NotThere.said(arn, index),
              "R22.17",
              Refusals.notAuthorized(caller, request.action(), role)));
    }
  }

  private void partition() {
    caller
        .caller()
        .arn()
        .or(() -> Arn.parse(caller.caller().name()))
        .map(Arn::partition)
        .filter(partition -> !partition.equals(role.arn().partition()))
        .ifPresent(
            partition ->
                faults.add(
                    Fault.plain(
                        "the caller is in partition "
                            + partition
                            + " and the role in "
                            + role.arn().partition(),
                        "R32")));
  }

  private void texts() {
    options.sessionName().flatMap(this::sessionName).ifPresent(faults::add);
    options.externalId().flatMap(FieldRule.EXTERNAL_ID::fault).ifPresent(faults::add);
    options.sourceIdentity().flatMap(FieldRule.SOURCE_IDENTITY::fault).ifPresent(faults::add);
    if (options.sourceIdentity().filter(RequestChecks::reserved).isPresent()) {
      faults.add(Fault.invalid("SourceIdentity must not begin with `aws:`", "R2.11", ""));
    }
    if (!request.action().equals(AssumeRoleRequest.ASSUME_ROLE)) {
      options.externalId().ifPresent(given -> onlyAssumeRole("ExternalId", "R2.8"));
    }
  }

  /** R3, R22.11: the name in an assertion is not a field of the call. */
  private Optional<Fault> sessionName(String name) {
    Optional<Fault> fault = FieldRule.SESSION_NAME.fault(name);
    if (!request.action().equals(AssumeRoleRequest.ASSUME_ROLE_WITH_SAML)) {
      return fault;
    }
    String message =
        name.isEmpty()
            ? "RoleSessionName is required in AuthnResponse"
            : "RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}";
    return fault.map(
        found -> Fault.bad(found.text(), "R22.11", TokenChecks.INVALID_TOKEN, message));
  }

  private void onlyAssumeRole(String field, String row) {
    String operation = request.action().substring(request.action().indexOf(':') + 1);
    faults.add(Fault.invalid(operation + " has no parameter " + field, row, ""));
  }

  private void duration() {
    if (options.durationSeconds().isEmpty()) {
      return;
    }
    int seconds = options.durationSeconds().getAsInt();
    if (seconds < MIN_SECONDS || seconds > MAX_SECONDS) {
      faults.add(
          Fault.field(
              "DurationSeconds " + seconds + " is outside of 900 to 43200 seconds",
              "R2.5",
              "durationSeconds",
              Integer.toString(seconds),
              seconds < MIN_SECONDS
                  ? "have value greater than or equal to " + MIN_SECONDS
                  : "have value less than or equal to " + MAX_SECONDS));
    }
  }

  private void tags() {
    atMost(options.sessionTags().size(), MAX_TAGS, "session tags are passed", "R2.6", "tags");
    atMost(
        options.transitiveTagKeys().size(),
        MAX_TAGS,
        "transitive tag keys are passed",
        "R2.7",
        "transitiveTagKeys");
    TreeMap<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    new TreeMap<>(options.sessionTags())
        .forEach(
            (key, value) -> {
              FieldRule.TAG_KEY.fault(key).ifPresent(faults::add);
              FieldRule.TAG_VALUE.fault(value).ifPresent(faults::add);
              if (reserved(key)) {
                faults.add(
                    Fault.invalid(
                        "tag key `" + key + "` begins with `aws:`, which is reserved", "R2.6", ""));
              }
              if (seen.put(key, value) != null) {
                faults.add(
                    Fault.bad(
                        "tag key `" + key + "` is passed twice, in different case",
                        "R2.6",
                        "InvalidParameterValue",
                        ""));
              }
            });
    for (String key : options.transitiveTagKeys()) {
      if (!seen.containsKey(key)) {
        faults.add(
            Fault.bad(
                "transitive tag key `" + key + "` is not the key of a tag of this call",
                "R2.7",
                "InvalidParameterValue",
                "The specified transitive tag key must be included in the requested tags."));
      }
    }
  }

  private void atMost(int count, int most, String what, String row, String path) {
    if (count > most) {
      faults.add(
          Fault.field(
              count + " " + what + " and " + most + " are the most",
              row,
              path,
              "[" + count + " members]",
              "have length less than or equal to " + most));
    }
  }

  /** R18: policies for the new session; only their form counts here. */
  private void passedPolicies() {
    options.details().policy().ifPresent(this::passedPolicy);
    List<String> arns = options.details().policyArns();
    atMost(arns.size(), MAX_POLICY_ARNS, "policy ARNs are passed", "R2.3", "policyArns");
    for (String text : arns) {
      Optional<Fault> fault = FieldRule.POLICY_ARN.fault(text);
      if (fault.isPresent()) {
        faults.add(fault.get());
      } else if (!usablePolicy(text)) {
        faults.add(
            Fault.invalid(
                "`" + text + "` is no managed policy of the role's account or of AWS", "R2.3", ""));
      }
    }
  }

  private void passedPolicy(PassedPolicy policy) {
    FieldRule.POLICY.fault(policy.text()).ifPresent(faults::add);
    if (!policy.fault().isEmpty()) {
      faults.add(
          Fault.bad(
              "the session policy is none: " + policy.fault(),
              "R22.7",
              "MalformedPolicyDocument",
              ""));
    }
  }

  private boolean usablePolicy(String text) {
    return Arn.parse(text)
        .filter(arn -> arn.isIam("policy") && arn.partition().equals(role.arn().partition()))
        .filter(arn -> arn.account().equals("aws") || arn.account().equals(role.arn().account()))
        .isPresent();
  }

  private void contexts() {
    List<String> contexts = options.providedContexts();
    if (!contexts.isEmpty() && !request.action().equals(AssumeRoleRequest.ASSUME_ROLE)) {
      onlyAssumeRole("ProvidedContexts", "R2.12");
    }
    atMost(contexts.size(), MAX_CONTEXTS, "contexts are passed", "R2.12", "providedContexts");
    contexts.forEach(arn -> FieldRule.PROVIDER_ARN.fault(arn).ifPresent(faults::add));
  }

  /** What the calling session hands on cannot be passed again (R15, R16). */
  private void inheritance() {
    if (options.callerSession().isEmpty()) {
      return;
    }
    CallerSession session = options.callerSession().get();
    String carried = session.sourceIdentity();
    if (!carried.isEmpty()
        && options.sourceIdentity().filter(given -> !given.equals(carried)).isPresent()) {
      faults.add(
          Fault.denied(
              "the calling session already carries source identity `" + carried + "`", "R15", ""));
    }
    for (String key : new TreeMap<>(options.sessionTags()).keySet()) {
      if (session.transitiveTagKeys().stream().anyMatch(key::equalsIgnoreCase)) {
        faults.add(
            Fault.bad(
                "tag `" + key + "` is inherited from the calling session",
                "R16",
                "InvalidParameterValue",
                ""));
      }
    }
  }

  private static boolean reserved(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("aws:");
  }
}

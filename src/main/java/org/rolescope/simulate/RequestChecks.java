package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/** What STS refuses before it looks at a policy (R2, R15, R16, R22, R32). */
final class RequestChecks {
  private static final int MAX_TAGS = 50;
  private static final int MIN_SECONDS = 900;
  private static final int MAX_SECONDS = 43_200;
  private static final Set<String> ACTIONS =
      Set.of(
          AssumeRoleRequest.ASSUME_ROLE,
          AssumeRoleRequest.ASSUME_ROLE_WITH_SAML,
          AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY);

  private final AssumeRoleRequest request;
  private final Options options;
  private final List<String> faults = new ArrayList<>();

  private RequestChecks(AssumeRoleRequest request) {
    this.request = request;
    this.options = request.options();
  }

  /** Every fault, as fragments, in the order of the fields; empty if the call is well formed. */
  static List<String> faults(AssumeRoleRequest request, ResolvedCaller caller, ResolvedRole role) {
    RequestChecks checks = new RequestChecks(request);
    checks.action();
    checks.role(role);
    checks.partition(caller, role);
    checks.texts();
    checks.duration();
    checks.tags();
    checks.inheritance();
    return List.copyOf(checks.faults);
  }

  private void action() {
    if (!ACTIONS.contains(request.action())) {
      faults.add("`" + request.action() + "` is no call that assumes a role");
    }
  }

  private void role(ResolvedRole role) {
    if (role.arn().account().isEmpty()) {
      faults.add("`" + request.role() + "` is no role ARN");
    } else if (!role.arn().account().matches("\\d{12}") || role.name().isEmpty()) {
      faults.add("`" + request.role() + "` is no role ARN");
    } else if (!role.exists() && role.lacks().isEmpty()) {
      // R22.17: STS answers AccessDenied and does not reveal that there is no such role.
      faults.add("there is no role `" + role.arn().resource() + "` in its account");
    }
  }

  private void partition(ResolvedCaller caller, ResolvedRole role) {
    Optional<String> other =
        caller
            .caller()
            .arn()
            .or(() -> Arn.parse(caller.caller().name()))
            .map(Arn::partition)
            .filter(partition -> !partition.equals(role.arn().partition()));
    other.ifPresent(
        partition ->
            faults.add(
                "the caller is in partition "
                    + partition
                    + " and the role in "
                    + role.arn().partition()));
  }

  private void texts() {
    options.sessionName().flatMap(FieldRule.SESSION_NAME::fault).ifPresent(faults::add);
    options.externalId().flatMap(FieldRule.EXTERNAL_ID::fault).ifPresent(faults::add);
    options.sourceIdentity().flatMap(FieldRule.SOURCE_IDENTITY::fault).ifPresent(faults::add);
    if (options.sourceIdentity().filter(RequestChecks::reserved).isPresent()) {
      faults.add("SourceIdentity must not begin with `aws:`");
    }
  }

  private void duration() {
    options
        .durationSeconds()
        .ifPresent(
            seconds -> {
              if (seconds < MIN_SECONDS || seconds > MAX_SECONDS) {
                faults.add("DurationSeconds " + seconds + " is outside of 900 to 43200 seconds");
              }
            });
  }

  private void tags() {
    if (options.sessionTags().size() > MAX_TAGS) {
      faults.add(options.sessionTags().size() + " session tags are passed and 50 are the most");
    }
    TreeMap<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    new TreeMap<>(options.sessionTags())
        .forEach(
            (key, value) -> {
              FieldRule.TAG_KEY.fault(key).ifPresent(faults::add);
              FieldRule.TAG_VALUE.fault(value).ifPresent(faults::add);
              if (reserved(key)) {
                faults.add("tag key `" + key + "` begins with `aws:`, which is reserved");
              }
              if (seen.put(key, value) != null) {
                faults.add("tag key `" + key + "` is passed twice, in different case");
              }
            });
    for (String key : options.transitiveTagKeys()) {
      if (!seen.containsKey(key)) {
        faults.add("transitive tag key `" + key + "` is not the key of a tag of this call");
      }
    }
  }

  /** What the calling session hands on cannot be passed again (R15, R16). */
  private void inheritance() {
    options
        .callerSession()
        .ifPresent(
            session -> {
              String carried = session.sourceIdentity();
              if (!carried.isEmpty()
                  && options.sourceIdentity().filter(given -> !given.equals(carried)).isPresent()) {
                faults.add("the calling session already carries source identity `" + carried + "`");
              }
              for (String key : new TreeMap<>(options.sessionTags()).keySet()) {
                if (session.transitiveTagKeys().stream().anyMatch(key::equalsIgnoreCase)) {
                  faults.add("tag `" + key + "` is inherited from the calling session");
                }
              }
            });
  }

  private static boolean reserved(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("aws:");
  }
}

package org.rolescope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import picocli.CommandLine.Option;

/** One call, in options; what is not given is not in the call. */
final class RequestOptions {
  @Option(
      names = "--principal",
      paramLabel = "ARN",
      description = "The caller: user, role, session or account root ARN, or a service principal.")
  private @Nullable String principal;

  @Option(names = "--role", paramLabel = "ARN", description = "The role to be assumed.")
  private @Nullable String role;

  @Option(
      names = "--action",
      paramLabel = "A",
      description = "Default: ${DEFAULT-VALUE}.",
      defaultValue = AssumeRoleRequest.ASSUME_ROLE)
  private String action = AssumeRoleRequest.ASSUME_ROLE;

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
   */
  AssumeRoleRequest request() throws UsageProblem {
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
            sessionTags(),
            List.of(),
            mfaCode,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Set.of());
    return new AssumeRoleRequest(action, principal, role, options, contextValues(), Mode.REQUEST);
  }

  private Map<String, String> sessionTags() throws UsageProblem {
    Map<String, String> parsed = new LinkedHashMap<>();
    for (String tag : tags) {
      KeyValue pair = KeyValue.parse("--tag", tag);
      if (parsed.put(pair.key(), pair.value()) != null) {
        throw new UsageProblem("--tag gives `" + pair.key() + "` twice");
      }
    }
    return parsed;
  }

  private Map<String, ContextValue> contextValues() throws UsageProblem {
    Map<String, List<String>> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String entry : context) {
      KeyValue pair = KeyValue.parse("--context", entry);
      given.computeIfAbsent(pair.key(), key -> new ArrayList<>()).add(pair.value());
    }
    Map<String, ContextValue> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    given.forEach((key, texts) -> values.put(key, new ContextValue.Present(texts)));
    if (sourceIp != null) {
      put(values, "aws:SourceIp", ContextValue.of(sourceIp));
    }
    for (String key : absent) {
      put(values, key, ContextValue.ABSENT);
    }
    for (String key : unknown) {
      put(values, key, ContextValue.free(key.toLowerCase(Locale.ROOT)));
    }
    return values;
  }

  private static void put(Map<String, ContextValue> values, String key, ContextValue value)
      throws UsageProblem {
    if (values.put(key, value) != null) {
      throw new UsageProblem("`" + key + "` is given in two ways");
    }
  }

  /** An option of the form {@code KEY=VALUE}; the value may hold more equals signs. */
  private record KeyValue(String key, String value) {
    static KeyValue parse(String option, String text) throws UsageProblem {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new UsageProblem(option + " wants KEY=VALUE, not `" + text + "`");
      }
      return new KeyValue(text.substring(0, equals), text.substring(equals + 1));
    }
  }
}

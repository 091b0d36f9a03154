package org.rolescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rolescope.policy.Policy;
import org.rolescope.simulate.CallerSession;
import org.rolescope.simulate.CallerSession.Credentials;
import picocli.CommandLine.Option;

/** What is known of the caller's own credentials, in options. */
final class SessionOptions {
  @Option(
      names = "--session-credentials",
      paramLabel = "KIND",
      description = "How the caller's credentials were obtained: ${COMPLETION-CANDIDATES}.")
  private @Nullable Credentials credentials;

  @Option(
      names = "--session-mfa",
      paramLabel = "BOOL",
      arity = "0..1",
      fallbackValue = "true",
      description = "Whether they were obtained with MFA: true or false.")
  private @Nullable Boolean mfa;

  @Option(
      names = "--session-tag",
      paramLabel = "KEY=VALUE",
      description = "A session tag that the caller carries; repeatable.")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--session-transitive",
      paramLabel = "KEY",
      description = "The key of a session tag that the caller hands on; repeatable.")
  private List<String> transitive = new ArrayList<>();

  @Option(
      names = "--session-source-identity",
      paramLabel = "S",
      description = "The source identity that the caller carries.")
  private @Nullable String sourceIdentity;

  @Option(
      names = "--session-policy",
      paramLabel = "FILE",
      description = "The session policy that the caller's own session was made with.")
  private @Nullable Path policy;

  Optional<Policy> policy() throws InputProblem {
    return PolicyFile.policy(policy);
  }

  /** Empty if nothing is said of them. */
  Optional<CallerSession> session(String principal) throws UsageProblem {
    boolean nothing =
        credentials == null
            && mfa == null
            && tags.isEmpty()
            && transitive.isEmpty()
            && sourceIdentity == null;
    if (nothing) {
      return Optional.empty();
    }
    return Optional.of(
        new CallerSession(
            credentials != null ? credentials : usual(principal),
            Optional.ofNullable(mfa),
            KeyValue.once("--session-tag", tags),
            transitive,
            sourceIdentity == null ? "" : sourceIdentity));
  }

  private static Credentials usual(String principal) {
    boolean role =
        principal.contains(":role/")
            || principal.contains(":assumed-role/")
            || principal.startsWith("AROA");
    return role ? Credentials.ROLE_SESSION : Credentials.LONG_TERM;
  }
}

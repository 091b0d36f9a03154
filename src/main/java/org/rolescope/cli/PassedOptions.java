package org.rolescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.PolicyTexts;
import org.rolescope.simulate.CallDetails;
import picocli.CommandLine.Option;

/** Parameters of the call that no policy sees as they stand, in options. */
final class PassedOptions {
  @Option(
      names = "--claim",
      paramLabel = "NAME=VALUE",
      description = "A claim of the token, or an attribute of the assertion; repeatable.")
  private List<String> claims = new ArrayList<>();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "A session policy that the call passes for the new session.")
  private @Nullable Path policy;

  @Option(
      names = "--policy-arn",
      paramLabel = "ARN",
      description = "A managed policy that the call passes for the new session; repeatable.")
  private List<String> policyArns = new ArrayList<>();

  @Option(
      names = "--serial-number",
      paramLabel = "SERIAL",
      description = "The MFA device whose code the call gives.")
  private @Nullable String serialNumber;

  @Option(names = "--token-code", paramLabel = "CODE", description = "That code, taken as valid.")
  private @Nullable String tokenCode;

  CallDetails details() throws UsageProblem, InputProblem {
    return new CallDetails(
        KeyValue.several("--claim", claims),
        PolicyFile.text(policy).map(PolicyTexts::passed),
        policyArns,
        Optional.ofNullable(serialNumber),
        Optional.ofNullable(tokenCode));
  }
}

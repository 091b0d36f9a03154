package org.rolescope.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Policy;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallDetails;
import org.rolescope.simulate.CallerSession;
import org.rolescope.simulate.Switch;

/** A request in which every field is filled. */
public final class Requests {
  private static final String POLICY =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

  private Requests() {}

  /** Every field has a value of its own. */
  public static AssumeRoleRequest full() {
    Policy policy = PolicyTexts.policy(POLICY).value().orElseThrow();
    CallerSession session =
        new CallerSession(
            CallerSession.Credentials.INSTANCE_PROFILE,
            Optional.of(false),
            Map.of("team", "web"),
            List.of("team"),
            "alice");
    Options options =
        new Options(
            Optional.of("acme-7"),
            Optional.of("poll"),
            Optional.of("alice"),
            OptionalInt.of(900),
            Map.of("project", "it's \u00e4 'quoted' name"),
            List.of("project"),
            true,
            Optional.of(policy),
            Optional.of(session),
            Optional.of(policy),
            List.of("arn:aws:iam::aws:contextProvider/IdentityCenter"),
            List.of("arn:aws:iam::555566667777:role/metrics"),
            Set.of(Switch.LEGACY_SELF_TRUST),
            new CallDetails(
                Map.of("sub", List.of("a", "b"), "aud", List.of("x")),
                Optional.of(PolicyTexts.passed(POLICY)),
                List.of("arn:aws:iam::aws:policy/ReadOnlyAccess"),
                Optional.of("arn:aws:iam::111122223333:mfa/alice"),
                Optional.of("123456")));
    return new AssumeRoleRequest(
        AssumeRoleRequest.ASSUME_ROLE_WITH_SAML,
        "arn:aws:sts::555566667777:assumed-role/dev-deployer/x",
        "arn:aws:iam::444455556666:role/deploy-prod",
        options,
        Map.of(
            "aws:SourceIp",
            ContextValue.of("203.0.113.9"),
            "aws:SourceVpc",
            ContextValue.ABSENT,
            "aws:CalledVia",
            new ContextValue.Present(List.of("a", "b")),
            "aws:UserAgent",
            ContextValue.free("aws:UserAgent")),
        AssumeRoleRequest.Mode.REQUEST);
  }
}

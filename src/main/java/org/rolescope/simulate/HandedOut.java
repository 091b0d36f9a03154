package org.rolescope.simulate;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rolescope.iam.Role;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;

/**
 * Condition keys of sessions that a service hands out to what runs in it: an instance, a function,
 * a job (R108.42; the others as the guides of these services tell). A session of a role that trusts
 * none of these services cannot have them.
 */
final class HandedOut {
  private static final Set<String> TO_INSTANCES = Set.of("ec2", "ssm");

  /** By key in lower case the services, as their principals begin. */
  private static final Map<String, Set<String>> SERVICES =
      Map.of(
          "aws:ec2instancesourcevpc", TO_INSTANCES,
          "aws:ec2instancesourceprivateipv4", TO_INSTANCES,
          "ec2:sourceinstancearn", TO_INSTANCES,
          "ec2:roledelivery", TO_INSTANCES,
          "ssm:sourceinstancearn", TO_INSTANCES,
          "lambda:sourcefunctionarn", Set.of("lambda", "edgelambda"),
          "glue:credentialissuingservice", Set.of("glue"),
          "aws:chatbotsourcearn", Set.of("chatbot"));

  private HandedOut() {}

  /**
   * Whether no session of the caller can have the key: its trust policy is known, and no Allow in
   * it may be for a service that hands such sessions out.
   *
   * @param key in lower case
   */
  static boolean lacks(ResolvedCaller caller, String key) {
    Set<String> services = SERVICES.get(key);
    return services != null
        && caller
            .entity()
            .filter(Role.class::isInstance)
            .map(role -> ((Role) role).trustPolicy())
            .filter(trust -> trust.map(known -> !trusts(known, services)).orElse(false))
            .isPresent();
  }

  private static boolean trusts(Policy trust, Set<String> services) {
    for (Statement statement : trust.statements()) {
      if (statement.usable()
          && statement.effect() == Effect.ALLOW
          && mayName(statement.principal(), services)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayName(PrincipalElement principal, Set<String> services) {
    return principal instanceof PrincipalElement.NotPrincipals
        || principal.entries().stream().anyMatch(entry -> mayBeOne(entry, services));
  }

  private static boolean mayBeOne(PrincipalPattern entry, Set<String> services) {
    if (entry instanceof PrincipalPattern.Service service) {
      String name = service.text().toLowerCase(Locale.ROOT);
      return services.stream().anyMatch(one -> name.startsWith(one + "."));
    }
    return entry instanceof PrincipalPattern.Open
        || entry instanceof PrincipalPattern.Everyone everyone && !everyone.awsOnly();
  }
}

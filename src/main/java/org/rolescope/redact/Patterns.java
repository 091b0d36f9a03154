package org.rolescope.redact;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;

/** The texts of a policy that may be patterns; actions are not among them. */
final class Patterns {
  private static final Pattern SERVICE =
      Pattern.compile(
          "[a-z0-9.*-]+\\.(?:amazonaws\\.com(?:\\.cn)?|amazon\\.com|aws\\.internal"
              + "|c2s\\.ic\\.gov|sc2s\\.sgov\\.gov)|[*]");

  private Patterns() {}

  static Stream<String> of(Policy policy) {
    return policy.statements().stream().flatMap(Patterns::of);
  }

  /** The service principals that a policy names. */
  static Stream<String> services(Policy policy) {
    return policy.statements().stream()
        .flatMap(statement -> statement.principal().entries().stream())
        .filter(PrincipalPattern.Service.class::isInstance)
        .map(PrincipalPattern::text)
        .filter(Patterns::isService);
  }

  /** Whether a text can be a service principal: anything may stand where one is expected. */
  static boolean isService(String text) {
    return SERVICE.matcher(text).matches();
  }

  private static Stream<String> of(Statement statement) {
    return Stream.of(
            statement.resource().patterns().stream(),
            statement.principal().entries().stream().map(entry -> entry.text()),
            statement.conditions().stream().flatMap(condition -> condition.values().stream()))
        .flatMap(texts -> texts);
  }
}

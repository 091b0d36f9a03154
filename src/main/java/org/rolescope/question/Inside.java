package org.rolescope.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Condition;

/** Which accounts are of the organisation, and which conditions keep others out. */
final class Inside {
  private final IamIndex index;
  private final Optional<Organization> organization;

  Inside(IamIndex index) {
    this.index = index;
    this.organization = index.organization();
  }

  /** The organisation's id; empty if none was read. */
  String organization() {
    return organization.map(Organization::id).orElse("");
  }

  /** The condition that only holds for callers from inside; empty if no organisation was read. */
  Optional<Condition> limit() {
    return organization.map(
        found -> new Condition("StringEquals", "aws:PrincipalOrgID", List.of(found.id()), ""));
  }

  boolean has(String account) {
    return organization
        .map(found -> found.node(account).isPresent())
        .orElseGet(() -> index.isRead(account));
  }

  /** Whether a condition only holds for callers from inside. */
  boolean limits(Condition condition) {
    String operator = condition.operator().toLowerCase(Locale.ROOT);
    boolean admits =
        !operator.contains("not")
            && !operator.startsWith("null")
            && !operator.endsWith("ifexists")
            && !operator.startsWith("forallvalues");
    return admits
        && !condition.values().isEmpty()
        && condition.values().stream().allMatch(value -> inside(condition.key(), value));
  }

  private boolean inside(String key, String value) {
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "aws:principalorgid" -> value.equals(organization());
      case "aws:principalorgpaths" ->
          !organization().isEmpty() && value.startsWith(organization() + "/");
      case "aws:principalaccount" -> has(value);
      // R108.26: the id of a user, or of a role before its session's name.
      case "aws:userid" ->
          index
              .entityById(value.substring(0, (value + ":").indexOf(':')))
              .filter(entity -> has(entity.account()))
              .isPresent();
      case "aws:principalarn" -> Arn.parse(value).map(Arn::account).filter(this::has).isPresent();
      default -> false;
    };
  }
}

package org.rolescope.simulate;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Role;
import org.rolescope.policy.ContextValue;

/** Condition keys of the role that is asked for (R108.8, R108.39, R108.40). */
final class TargetKeys {
  private final ContextInput input;

  /** In edge mode a session may hand on any tag, which stands before the role's own (R71). */
  private final boolean mayBeReplaced;

  /**
   * @param anyTags whether the caller may bring any tag
   */
  TargetKeys(ContextInput input, boolean anyTags) {
    this.input = input;
    this.mayBeReplaced = anyTags && SessionTags.mayBePassed(input.role());
  }

  void put(SortedMap<String, ContextValue> values) {
    String account = input.role().arn().account();
    values.put("aws:ResourceAccount", ContextValue.of(account));
    input.organizationKeys(values, "aws:ResourceOrgID", "aws:ResourceOrgPaths", account);
    if (!mayBeReplaced) {
      input
          .role()
          .role()
          .map(Role::tags)
          .flatMap(Fact::toOptional)
          .ifPresent(tags -> new TreeMap<>(tags).forEach((key, value) -> tag(values, key, value)));
    }
    // R71: an inherited transitive tag stands before the role's own.
    input.options().callerSession().ifPresent(session -> inherited(session, values));
  }

  private static void inherited(CallerSession session, SortedMap<String, ContextValue> values) {
    new TreeMap<>(session.tags())
        .forEach(
            (key, value) -> {
              if (session.transitiveTagKeys().stream().anyMatch(key::equalsIgnoreCase)) {
                tag(values, key, value);
              }
            });
  }

  private static void tag(SortedMap<String, ContextValue> values, String key, String value) {
    values.put("aws:ResourceTag/" + key, ContextValue.of(value));
    values.put("iam:ResourceTag/" + key, ContextValue.of(value));
  }

  /** What a tag is that the role does not have. */
  ContextValue unsetTags() {
    if (mayBeReplaced) {
      return ContextValue.free("aws:ResourceTag");
    }
    boolean known = input.role().role().filter(found -> found.tags().isKnown()).isPresent();
    return known ? ContextValue.ABSENT : ContextValue.missing(tagsOf(input.role()));
  }

  /** The fact that lacks where the role's tags are not known. */
  static String tagsOf(ResolvedRole role) {
    return "tags of role " + role.name();
  }
}

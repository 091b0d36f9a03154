package org.rolescope.iam;

import java.util.Map;
import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Arn;

/** What users and roles have in common: they can call. */
public sealed interface IamEntity permits Role, User {
  Arn arn();

  /** {@code AIDA…} or {@code AROA…}; empty if not in the data. */
  String uniqueId();

  /** The entity's own permissions policies; those of a user's groups are not among them. */
  Fact<Permissions> permissions();

  /** The same with others. */
  IamEntity withPermissions(Permissions changed);

  /** ARN of the managed policy that is the permissions boundary; empty if it has none. */
  Fact<Optional<String>> boundary();

  Fact<Map<String, String>> tags();

  SourceLocation at();

  default String name() {
    return arn().name();
  }

  default String account() {
    return arn().account();
  }

  /** Whether AWS keeps its policies: nobody else can change them (R29, R44). */
  default boolean keptByAws() {
    String path = arn().path();
    return path.startsWith("/aws-service-role/") || path.startsWith("/aws-reserved/");
  }
}

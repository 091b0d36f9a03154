package org.rolescope.redact;

import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Policy;

/** All policies of the data, one after another. */
final class SnapshotPolicies {
  private SnapshotPolicies() {}

  static Stream<Policy> of(IamSnapshot snapshot) {
    Stream<IamEntity> entities =
        Stream.concat(snapshot.roles().stream(), snapshot.users().stream());
    return Stream.of(
            snapshot.roles().stream().map(Role::trust).flatMap(SnapshotPolicies::known),
            entities.map(IamEntity::permissions).flatMap(SnapshotPolicies::inline),
            snapshot.groups().stream()
                .map(group -> group.permissions())
                .flatMap(SnapshotPolicies::inline),
            snapshot.policies().stream()
                .map(policy -> policy.document())
                .flatMap(SnapshotPolicies::known),
            snapshot.organization().stream()
                .flatMap(organization -> organization.policies().stream())
                .map(ControlPolicy::document))
        .flatMap(documents -> documents)
        .map(PolicyDocument::policy)
        .flatMap(Optional::stream);
  }

  private static Stream<PolicyDocument> known(Fact<PolicyDocument> document) {
    return document.toOptional().stream();
  }

  private static Stream<PolicyDocument> inline(Fact<Permissions> permissions) {
    return permissions.toOptional().stream().flatMap(some -> some.inline().stream());
  }
}

package org.rolescope.remedy;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.User;
import org.rolescope.simulate.PolicyType;

/** Finds where the documents of a gate stand. */
final class Places {
  private Places() {}

  /** The place of a document that a gate read; empty where it cannot be told. */
  static Optional<PolicyPlace> of(Situation situation, PolicyType gate, PolicyDocument document) {
    return switch (gate) {
      case TRUST -> situation.target().map(role -> new TrustPlace(role.arn()));
      case IDENTITY -> situation.callerEntity().flatMap(e -> identity(situation, e, document));
      case PERMISSIONS_BOUNDARY ->
          situation
              .callerEntity()
              .flatMap(entity -> entity.boundary().orElse(Optional.empty()))
              .map(arn -> new ManagedPlace(arn, gate));
      case SESSION, VPC_ENDPOINT -> Optional.of(new CallPlace(gate));
      case SCP -> control(situation.index(), ControlType.SERVICE_CONTROL_POLICY, document);
      case RCP -> control(situation.index(), ControlType.RESOURCE_CONTROL_POLICY, document);
      case REQUEST, CALLER, LIMITS -> Optional.empty();
    };
  }

  private static Optional<PolicyPlace> control(
      IamIndex index, ControlType type, PolicyDocument document) {
    return index.organization().stream()
        .flatMap(organization -> organization.policies().stream())
        .filter(policy -> policy.type() == type && policy.document().equals(document))
        .findFirst()
        .map(policy -> new ControlPlace(policy.id(), policy.name(), type));
  }

  private static Optional<PolicyPlace> identity(
      Situation situation, IamEntity entity, PolicyDocument document) {
    Optional<PolicyPlace> own =
        of(entity.permissions(), document, situation.index())
            .map(
                found ->
                    found.isEmpty()
                        ? new InlinePlace(entity.arn(), document.name())
                        : new ManagedPlace(found, PolicyType.IDENTITY));
    if (own.isPresent() || !(entity instanceof User user)) {
      return own;
    }
    for (String name : user.groups().orElse(List.of())) {
      Optional<Group> group = situation.index().group(user.account(), name);
      Optional<String> found =
          group.flatMap(one -> of(one.permissions(), document, situation.index()));
      if (found.isPresent()) {
        String arn = found.get();
        return Optional.of(
            arn.isEmpty()
                ? new GroupPlace(group.get().arn(), document.name())
                : new ManagedPlace(arn, PolicyType.IDENTITY));
      }
    }
    return Optional.empty();
  }

  /** The ARN of the managed policy with that document; empty text where it is an inline one. */
  private static Optional<String> of(
      Fact<Permissions> permissions, PolicyDocument document, IamIndex index) {
    Permissions known = permissions.orElse(Permissions.NONE);
    if (known.inline().contains(document)) {
      return Optional.of("");
    }
    return known.attached().stream()
        .filter(arn -> index.managedDocument(arn).filter(document::equals).isPresent())
        .findFirst();
  }

  /** The policy of an organisation with that id. */
  static Optional<ControlPolicy> control(IamIndex index, String id) {
    return index.organization().stream()
        .flatMap(organization -> organization.policies().stream())
        .filter(policy -> policy.id().equals(id))
        .findFirst();
  }
}

package org.rolescope.remedy;

import java.util.List;
import java.util.stream.Stream;
import org.rolescope.iam.Group;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;

/** Which ways a change can touch: more than it does, never fewer. */
interface Reach {
  /** A change of the call: the ways stay as they are. */
  Reach NONE = (table, after) -> Stream.of();

  /** The ways, over the data before the change and after it; some may come twice. */
  Stream<Way> ways(WayTable table, IamIndex after);

  /** Every way into a role. */
  static Reach into(String role) {
    return (table, after) ->
        Stream.concat(
            table.index().role(role).stream().flatMap(found -> table.into(found)),
            after.role(role).stream().flatMap(found -> table.into(found)));
  }

  /** Every way that begins at one of these callers. */
  static Reach from(List<String> callers) {
    return (table, after) -> callers.stream().flatMap(table::from);
  }

  /** The ways of these callers into one role. */
  static Reach between(Reach callers, String role) {
    return (table, after) -> callers.ways(table, after).filter(way -> way.to().equals(role));
  }

  /** Every way of a group's members. */
  static Reach membersOf(Arn group) {
    return (table, after) ->
        table.index().entities(group.account()).stream()
            .filter(entity -> entity instanceof User user && in(user, group.name()))
            .flatMap(entity -> table.from(entity.arn().toString()));
  }

  private static boolean in(User user, String group) {
    return user.groups().orElse(List.of()).stream().anyMatch(group::equalsIgnoreCase);
  }

  /** Every way of those who have a managed policy, by themselves, as a boundary or by a group. */
  static Reach holdersOf(String policy) {
    return (table, after) ->
        Stream.concat(
                table.index().snapshot().roles().stream(),
                table.index().snapshot().users().stream())
            .filter(entity -> holds((IamEntity) entity, policy, table.index()))
            .flatMap(entity -> table.from(((IamEntity) entity).arn().toString()));
  }

  private static boolean holds(IamEntity entity, String policy, IamIndex index) {
    boolean own = entity.permissions().orElse(Permissions.NONE).attached().contains(policy);
    boolean boundary =
        entity.boundary().toOptional().flatMap(arn -> arn).filter(policy::equals).isPresent();
    if (own || boundary || !(entity instanceof User user)) {
      return own || boundary;
    }
    return user.groups().orElse(List.of()).stream()
        .flatMap(name -> index.group(user.account(), name).stream())
        .map(Group::permissions)
        .anyMatch(known -> known.orElse(Permissions.NONE).attached().contains(policy));
  }

  /** Every way of the accounts, or into the accounts, that a control policy is attached above. */
  static Reach below(String policy, ControlType type) {
    return (table, after) -> {
      List<String> targets =
          Places.control(table.index(), policy).map(found -> found.targets()).orElse(List.of());
      return belowNodes(targets, type).ways(table, after);
    };
  }

  /** The same for the nodes of an organisation's tree. */
  static Reach belowNodes(List<String> nodes, ControlType type) {
    return (table, after) ->
        table.index().snapshot().accounts().stream()
            .filter(account -> isBelow(table.index(), account.id(), nodes))
            .flatMap(account -> table.index().entities(account.id()).stream())
            .flatMap(
                entity ->
                    switch (type) {
                      case SERVICE_CONTROL_POLICY -> table.from(entity.arn().toString());
                      case RESOURCE_CONTROL_POLICY ->
                          table.index().role(entity.arn().toString()).stream().flatMap(table::into);
                    });
  }

  private static boolean isBelow(IamIndex index, String account, List<String> nodes) {
    return index.organization().stream()
        .map(Organization.class::cast)
        .flatMap(organization -> organization.pathTo(account).stream())
        .map(Node::id)
        .anyMatch(nodes::contains);
  }
}

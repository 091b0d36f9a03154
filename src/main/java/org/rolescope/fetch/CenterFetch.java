package org.rolescope.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.rolescope.base.WholeFile;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.Group;
import software.amazon.awssdk.services.identitystore.model.User;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignment;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;
import tools.jackson.core.JsonGenerator;

/**
 * Reads IAM Identity Center into {@code identity-center.json}: which permission sets are assigned
 * to whom in which account. Of people their names alone, and the members of those groups alone that
 * have an assignment.
 */
final class CenterFetch {
  static final String FILE = "identity-center.json";

  private static final String INSTANCES = "Instances";
  private static final String SETS = "PermissionSets";
  private static final String ASSIGNMENTS = "AccountAssignments";
  private static final String USERS = "Users";
  private static final String GROUPS = "Groups";
  private static final String MEMBERSHIPS = "GroupMemberships";

  private final SsoAdminClient admin;
  private final IdentitystoreClient store;
  private final Lacks lacks;
  private final Consumer<String> telling;
  private final Set<String> assigned = new TreeSet<>();
  private int sets;

  /**
   * @param telling hears what is done, and throws {@link Cancelled} where it should not be any more
   */
  CenterFetch(
      SsoAdminClient admin, IdentitystoreClient store, Lacks lacks, Consumer<String> telling) {
    this.admin = admin;
    this.store = store;
    this.lacks = lacks;
    this.telling = telling;
  }

  /**
   * Reads it all, and writes it.
   *
   * @return false where there is no Identity Center, and hence no file
   * @throws SdkException where it cannot be known whether there is one, or the credentials expire
   */
  boolean write(Path file) throws IOException {
    telling.accept(ReadCall.INSTANCES.action());
    List<InstanceMetadata> instances = new ArrayList<>();
    admin.listInstancesPaginator(ask -> {}).instances().forEach(instances::add);
    if (instances.isEmpty()) {
      return false;
    }
    try (JsonLists lists =
        new JsonLists(file, List.of(INSTANCES, SETS, ASSIGNMENTS, USERS, GROUPS, MEMBERSHIPS))) {
      lists.add(INSTANCES, instances);
      for (InstanceMetadata instance : instances) {
        sets(instance.instanceArn(), lists);
        people(instance.identityStoreId(), lists);
      }
      WholeFile.writePrivate(file, out -> lists.to(out, lacks.all()));
    }
    return true;
  }

  private void sets(String instance, JsonLists lists) {
    List<String> arns = new ArrayList<>();
    lacks.trying(
        ReadCall.PERMISSION_SETS,
        () ->
            admin
                .listPermissionSetsPaginator(ask -> ask.instanceArn(instance))
                .permissionSets()
                .forEach(arns::add));
    for (String set : arns) {
      telling.accept(ReadCall.PERMISSION_SET.action() + ", " + sets++ + " so far");
      new PermissionSetFetch(admin, instance, set, lacks).write(lists.list(SETS));
      assignments(instance, set, lists);
    }
  }

  private void assignments(String instance, String set, JsonLists lists) {
    List<String> accounts = new ArrayList<>();
    lacks.trying(
        ReadCall.PROVISIONED,
        () ->
            admin
                .listAccountsForProvisionedPermissionSetPaginator(
                    ask -> ask.instanceArn(instance).permissionSetArn(set))
                .accountIds()
                .forEach(accounts::add));
    for (String account : accounts) {
      telling.accept(ReadCall.ASSIGNMENTS.action() + ", " + sets + " permission sets so far");
      lacks.trying(
          ReadCall.ASSIGNMENTS,
          () ->
              admin
                  .listAccountAssignmentsPaginator(
                      ask -> ask.instanceArn(instance).permissionSetArn(set).accountId(account))
                  .accountAssignments()
                  .forEach(one -> add(one, lists)));
    }
  }

  private void add(AccountAssignment assignment, JsonLists lists) {
    lists.add(ASSIGNMENTS, List.of(assignment));
    if (assignment.principalType() == PrincipalType.GROUP && assignment.principalId() != null) {
      assigned.add(assignment.principalId());
    }
  }

  private void people(String id, JsonLists lists) {
    telling.accept(ReadCall.USERS.action());
    lacks.trying(
        ReadCall.USERS,
        () ->
            store
                .listUsersPaginator(ask -> ask.identityStoreId(id))
                .users()
                .forEach(user -> name(user, lists.list(USERS))));
    telling.accept(ReadCall.GROUPS.action());
    lacks.trying(
        ReadCall.GROUPS,
        () ->
            store
                .listGroupsPaginator(ask -> ask.identityStoreId(id))
                .groups()
                .forEach(group -> name(group, lists.list(GROUPS))));
    for (String group : assigned) {
      telling.accept(ReadCall.MEMBERSHIPS.action());
      lacks.trying(
          ReadCall.MEMBERSHIPS,
          () ->
              store
                  .listGroupMembershipsPaginator(ask -> ask.identityStoreId(id).groupId(group))
                  .groupMemberships()
                  .forEach(member -> lists.add(MEMBERSHIPS, List.of(member))));
    }
    assigned.clear();
  }

  private static void name(Group group, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("GroupId", group.groupId());
    json.writeStringProperty("DisplayName", group.displayName());
    json.writeStringProperty("IdentityStoreId", group.identityStoreId());
    json.writeEndObject();
  }

  /** AWS tells addresses and telephone numbers, too, which are nobody's business here. */
  private static void name(User user, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("UserId", user.userId());
    json.writeStringProperty("UserName", user.userName());
    json.writeStringProperty("DisplayName", user.displayName());
    json.writeStringProperty("IdentityStoreId", user.identityStoreId());
    json.writeEndObject();
  }
}

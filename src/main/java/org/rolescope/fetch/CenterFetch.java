package org.rolescope.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.rolescope.base.WholeFile;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.Group;
import software.amazon.awssdk.services.identitystore.model.GroupMembership;
import software.amazon.awssdk.services.identitystore.model.ListGroupMembershipsResponse;
import software.amazon.awssdk.services.identitystore.model.ListGroupsResponse;
import software.amazon.awssdk.services.identitystore.model.ListUsersResponse;
import software.amazon.awssdk.services.identitystore.model.User;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignment;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentsResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsResponse;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;
import tools.jackson.core.JsonGenerator;

/**
 * Reads IAM Identity Center into {@code identity-center.json}: which permission sets are assigned
 * to whom in which account. Of people their names alone, and the members of those groups alone that
 * have an assignment. Lists are copied, which refuses the null that nobody but AWS's likes answer.
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
  private final SideBySide several;
  private final Lacks lacks;
  private final Consumer<String> telling;
  private final Set<String> assigned = new TreeSet<>();
  private final AtomicInteger sets = new AtomicInteger();

  /**
   * @param several how much is asked at a time
   * @param telling hears what is done, and throws {@link Cancelled} where it should not be any more
   */
  CenterFetch(
      SsoAdminClient admin,
      IdentitystoreClient store,
      SideBySide several,
      Lacks lacks,
      Consumer<String> telling) {
    this.admin = admin;
    this.store = store;
    this.several = several;
    this.lacks = lacks;
    this.telling = telling;
  }

  /** A permission set in an account. */
  private record Provisioned(String set, String account) {}

  /** What was answered, and what was not. */
  private record Answer<T>(List<T> entries, Lacks lacks) {}

  /**
   * Reads it all, and writes it.
   *
   * @return false where there is no Identity Center, and hence no file
   * @throws RuntimeException where it cannot be known whether there is one, or the credentials
   *     expire
   */
  boolean write(Path file) throws IOException {
    telling.accept(ReadCall.INSTANCES.action());
    List<InstanceMetadata> instances = new ArrayList<>();
    Pages.read(
        token -> admin.listInstances(ask -> ask.nextToken(token)),
        ListInstancesResponse::nextToken,
        page -> instances.addAll(List.copyOf(page.instances())));
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
            Pages.read(
                token ->
                    admin.listPermissionSets(ask -> ask.instanceArn(instance).nextToken(token)),
                ListPermissionSetsResponse::nextToken,
                page -> arns.addAll(List.copyOf(page.permissionSets()))));
    List<Provisioned> provisioned = new ArrayList<>();
    several.each(
        arns,
        set -> {
          telling.accept(ReadCall.PERMISSION_SET.action() + ", " + sets + " so far");
          return new PermissionSetFetch(admin, instance, set, lacks.fresh()).read();
        },
        set -> {
          sets.incrementAndGet();
          lists.list(SETS).writeRawValue(set.json());
          set.accounts().forEach(account -> provisioned.add(new Provisioned(set.arn(), account)));
          lacks.add(set.lacks());
        });
    several.each(
        provisioned,
        one -> assignments(instance, one),
        answer -> {
          answer.entries().forEach(assignment -> add(assignment, lists));
          lacks.add(answer.lacks());
        });
  }

  private Answer<AccountAssignment> assignments(String instance, Provisioned one) {
    telling.accept(ReadCall.ASSIGNMENTS.action() + ", " + sets + " permission sets so far");
    Answer<AccountAssignment> answer = new Answer<>(new ArrayList<>(), lacks.fresh());
    answer
        .lacks()
        .trying(
            ReadCall.ASSIGNMENTS,
            () ->
                Pages.read(
                    token ->
                        admin.listAccountAssignments(
                            ask ->
                                ask.instanceArn(instance)
                                    .permissionSetArn(one.set())
                                    .accountId(one.account())
                                    .nextToken(token)),
                    ListAccountAssignmentsResponse::nextToken,
                    page -> answer.entries().addAll(List.copyOf(page.accountAssignments()))));
    return answer;
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
            Pages.read(
                token -> store.listUsers(ask -> ask.identityStoreId(id).nextToken(token)),
                ListUsersResponse::nextToken,
                page -> List.copyOf(page.users()).forEach(user -> name(user, lists.list(USERS)))));
    telling.accept(ReadCall.GROUPS.action());
    lacks.trying(
        ReadCall.GROUPS,
        () ->
            Pages.read(
                token -> store.listGroups(ask -> ask.identityStoreId(id).nextToken(token)),
                ListGroupsResponse::nextToken,
                page ->
                    List.copyOf(page.groups()).forEach(group -> name(group, lists.list(GROUPS)))));
    several.each(
        List.copyOf(assigned),
        group -> members(id, group),
        answer -> {
          lists.add(MEMBERSHIPS, answer.entries());
          lacks.add(answer.lacks());
        });
    assigned.clear();
  }

  private Answer<GroupMembership> members(String id, String group) {
    telling.accept(ReadCall.MEMBERSHIPS.action());
    Answer<GroupMembership> answer = new Answer<>(new ArrayList<>(), lacks.fresh());
    answer
        .lacks()
        .trying(
            ReadCall.MEMBERSHIPS,
            () ->
                Pages.read(
                    token ->
                        store.listGroupMemberships(
                            ask -> ask.identityStoreId(id).groupId(group).nextToken(token)),
                    ListGroupMembershipsResponse::nextToken,
                    page -> answer.entries().addAll(List.copyOf(page.groupMemberships()))));
    return answer;
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

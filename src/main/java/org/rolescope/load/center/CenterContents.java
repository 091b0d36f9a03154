package org.rolescope.load.center;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.IdentityCenter.Assignment;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.NotRead;

/** What one file tells of Identity Center, as it is read. */
final class CenterContents {
  private static final String ASSIGNMENTS = "sso:ListAccountAssignments";
  private static final String MEMBERSHIPS = "identitystore:ListGroupMemberships";

  private static final int LONGEST = 200;

  /** Without any of these, assignments lack. */
  private static final Set<String> NEEDED =
      Set.of(
          ASSIGNMENTS,
          "sso:ListPermissionSets",
          "sso:DescribePermissionSet",
          "sso:ListAccountsForProvisionedPermissionSet");

  private final Intake intake;
  private final Map<String, String> permissionSets = new HashMap<>();
  private final Set<Assignment> assignments = new LinkedHashSet<>();
  private final Map<String, String> users = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, Set<String>> members = new TreeMap<>();
  private final Set<String> lacking = new HashSet<>();

  CenterContents(Intake intake) {
    this.intake = intake;
  }

  /** A call that failed when the file was written. */
  void lacking(NotRead call) {
    lacking.add(call.action());
    call.tell("Identity Center", intake, intake.whole());
  }

  boolean permissionSet(JsonValue item) {
    Fields fields = new Fields(item, intake);
    String arn = fields.text("PermissionSetArn");
    String name = fields.text("Name");
    if (!arn.isEmpty() && !name.isEmpty()) {
      permissionSets.put(arn, name);
      return true;
    }
    // Where the name was refused, that has been told.
    return !arn.isEmpty() && !lacking.isEmpty()
        || leftOut("a permission set has no `Name` or no `PermissionSetArn`", fields);
  }

  boolean assignment(JsonValue item) {
    Fields fields = new Fields(item, intake);
    String account = fields.text("AccountId");
    String set = fields.text("PermissionSetArn");
    String type = fields.text("PrincipalType");
    String principal = fields.text("PrincipalId");
    boolean group = type.equals("GROUP");
    if (account.isEmpty() || set.isEmpty() || principal.isEmpty()) {
      return leftOut("an assignment does not say to whom what is assigned where", fields);
    }
    if (!group && !type.equals("USER")) {
      return leftOut("`" + Fields.clip(type) + "` is no `PrincipalType`", fields);
    }
    assignments.add(new Assignment(account, set, group, principal));
    return true;
  }

  boolean user(JsonValue item) {
    Fields fields = new Fields(item, intake);
    String id = fields.text("UserId");
    String name = name(fields, "UserName");
    String display = name(fields, "DisplayName");
    if (id.isEmpty() || name.isEmpty() && display.isEmpty()) {
      return leftOut("a user has no `UserId` or no name", fields);
    }
    users.put(id, IdentityCenter.person(display, name));
    return true;
  }

  boolean group(JsonValue item) {
    Fields fields = new Fields(item, intake);
    String id = fields.text("GroupId");
    String name = name(fields, "DisplayName");
    if (id.isEmpty() || name.isEmpty()) {
      return leftOut("a group has no `GroupId` or no `DisplayName`", fields);
    }
    groups.put(id, name);
    return true;
  }

  boolean membership(JsonValue item) {
    Fields fields = new Fields(item, intake);
    String group = fields.text("GroupId");
    String user = fields.object("MemberId").map(member -> member.text("UserId")).orElse("");
    if (group.isEmpty() || user.isEmpty()) {
      return leftOut("a membership does not say who is in which group", fields);
    }
    members.computeIfAbsent(group, g -> new TreeSet<>()).add(user);
    return true;
  }

  /** People choose names: what would change the text around one does not get into it. */
  private static String name(Fields fields, String field) {
    return Fields.plain(fields.text(field), LONGEST);
  }

  private boolean leftOut(String why, Fields fields) {
    intake.report().warning("identity-center.entry", why, "it is left out", fields.at());
    return false;
  }

  /**
   * All of it.
   *
   * @param together whether the file is of all calls: then a group without a member has none
   * @param last whether no page follows
   */
  IdentityCenter center(boolean together, boolean last) {
    if (together && !lacking.contains(MEMBERSHIPS)) {
      assignments.stream()
          .filter(Assignment::group)
          .forEach(one -> members.putIfAbsent(one.principal(), Set.of()));
    }
    boolean whole = last && lacking.stream().noneMatch(NEEDED::contains);
    return new IdentityCenter(permissionSets, assignments, users, groups, members, whole);
  }
}

package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that change Identity Center, laid over the sample. */
class PlannedAssignmentsTest {
  private static final String ADMIN = "ps-6a22b900a76232af";
  private static final String BUILD = "ps-bd1eac560887985b";
  private static final String READ_ONLY = "ps-40fd65ec15abb818";
  private static final String AUDITOR = "ps-f6dad363f7228eee";
  private static final String HUGO = "0478721f-1106-c2a6-31a9-0181bac7efc7";
  private static final String EMIL = "06ad80f2-27a0-0a27-fbfc-b4104254e672";
  private static final String BUILDERS = "bdd254b6-5baa-c169-f6ac-50e8175ce6d9";
  private static final String AUDITORS = "40607f44-b00a-2749-96d5-7977dc6f90cc";
  private static final String GRETA = "ebd0beb5-93e5-7504-6d45-b519d9f03b4f";
  private static final String PROD = "444455556666";
  private static final String DEV = "555566667777";
  private static final String TOOLS = "333344445555";

  private final Recorded program = Recorded.unicode();
  private final List<String> changes = new ArrayList<>();
  private final List<String> references = new ArrayList<>();
  @TempDir private Path folder = Path.of("");

  private static String set(String id) {
    return "arn:aws:sso:::permissionSet/ssoins-6804nwexample01/" + id;
  }

  /** A change of one resource; a value after {@code <} is taken from that resource. */
  private void change(String address, String before, String after) {
    String type = address.substring(0, address.indexOf('.'));
    List<String> unknown = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (String pair : after.isEmpty() ? new String[0] : after.split(";")) {
      String name = pair.substring(0, pair.indexOf('='));
      String value = pair.substring(name.length() + 1);
      if (value.startsWith("<")) {
        unknown.add("\"%s\":true".formatted(name));
        if (value.length() > 1) {
          expressions.add("\"%s\":{\"references\":[\"%s\"]}".formatted(name, value.substring(1)));
        }
      } else {
        known.add(pair(name, value));
      }
    }
    String was =
        before.isEmpty()
            ? "null"
            : "{"
                + String.join(
                    ",",
                    Stream.of(before.split(";"))
                        .map(one -> one.split("=", 2))
                        .map(one -> pair(one[0], one[1]))
                        .toList())
                + "}";
    String actions =
        before.isEmpty() ? "\"create\"" : after.isEmpty() ? "\"delete\"" : "\"update\"";
    changes.add(
        """
        {"address":"%s","mode":"managed","type":"%s","name":"%s","change":{"actions":[%s],
         "before":%s,"after":%s,"after_unknown":{%s}}}
        """
            .formatted(
                address,
                type,
                address.substring(type.length() + 1),
                actions,
                was,
                after.isEmpty() ? "null" : "{" + String.join(",", known) + "}",
                String.join(",", unknown)));
    references.add(
        "{\"address\":\"%s\",\"expressions\":{%s}}"
            .formatted(address, String.join(",", expressions)));
  }

  private static String pair(String name, String value) {
    boolean json = value.startsWith("[") || value.startsWith("{");
    return "\"%s\":%s".formatted(name, json ? value : "\"" + value.replace("\"", "\\\"") + "\"");
  }

  private static String assignment(String account, String set, String type, String principal) {
    return "target_id=%s;permission_set_arn=%s;principal_type=%s;principal_id=%s"
        .formatted(account, set, type, principal);
  }

  private int compare(String data, String... more) throws IOException {
    String plan =
        """
        {"format_version":"1.2","terraform_version":"1.9.8","resource_changes":[%s],
         "configuration":{"root_module":{"resources":[%s]}}}
        """
            .formatted(String.join(",", changes), String.join(",", references));
    Path file = Files.writeString(folder.resolve("plan.json"), plan);
    Stream<String> words = Stream.of("compare", data, "--plan", file.toString());
    return program.run(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
  }

  private String said() {
    return program.out().replaceAll("[\\s│]+", " ");
  }

  @Test
  void assignment_thatGoesOrComes_isAWayLostOrGained() throws IOException {
    change("aws_ssoadmin_account_assignment.dev", assignment(DEV, set(ADMIN), "USER", HUGO), "");
    change("aws_ssoadmin_account_assignment.prod", "", assignment(PROD, set(ADMIN), "USER", HUGO));
    assertThat(compare("sample-data")).isZero();
    assertThat(said())
        .startsWith("1 way in is lost, 1 is gained: into 2 roles.")
        .contains(
            "AWSReservedSSO_NwAdmin_4b16b8c0af246331 in shop-prod └─ + Gained Hugo Martins (hugo)"
                + " (Identity Center): now allowed permission set NwAdmin if",
            "in shop-dev, last used 2026-11-03 in eu-west-1 └─ − Lost Hugo Martins (hugo)",
            "− aws_ssoadmin_account_assignment.dev: 1 lost",
            "+ aws_ssoadmin_account_assignment.prod: 1 gained")
        .doesNotContain("not compared");
  }

  @Test
  void lastAssignment_takesTheRoleAway() throws IOException {
    change(
        "aws_ssoadmin_account_assignment.build",
        assignment(TOOLS, set(BUILD), "GROUP", BUILDERS),
        "");
    assertThat(compare("sample-data")).isZero();
    assertThat(said())
        .contains("− Lost Emil Novak (emil) (Identity Center): was allowed in group Build,")
        .contains("; the role is gone");
  }

  @Test
  void lastMember_leavesTheRole_andNobodyIn() throws IOException {
    change(
        "aws_identitystore_group_membership.emil",
        "group_id=" + BUILDERS + ";member_id=" + EMIL,
        "");
    assertThat(compare("sample-data")).isZero();
    assertThat(said())
        .startsWith("1 way in is lost: into 1 role.")
        .contains("− Lost Emil Novak (emil) (Identity Center): was allowed in group Build,")
        .doesNotContain("the role is gone", "unknown", "Missing");
  }

  @Test
  void memberOfAGroup_gainsWhatTheGroupHas() throws IOException {
    change(
        "aws_identitystore_group_membership.emil",
        "",
        "group_id=" + AUDITORS + ";member_id=" + EMIL);
    assertThat(compare("sample-data", "--only", "gained")).isZero();
    assertThat(said())
        .startsWith("1 way in is gained: into 1 role.")
        .contains("Emil Novak (emil) (Identity Center): now allowed in group Auditors, permission");
  }

  @Test
  void groupAndPeople_thatThePlanMakes_goByTheirNames() throws IOException {
    change("aws_identitystore_group.oncall", "", "display_name=On call;group_id=<");
    change("aws_identitystore_user.ines", "", "user_name=ines;display_name=Ines Prado;user_id=<");
    change(
        "aws_identitystore_group_membership.ines",
        "",
        "group_id=<aws_identitystore_group.oncall.group_id;"
            + "member_id=<aws_identitystore_user.ines.user_id");
    change(
        "aws_ssoadmin_account_assignment.oncall",
        "",
        assignment(PROD, set(ADMIN), "GROUP", "<aws_identitystore_group.oncall.group_id"));
    assertThat(compare("sample-data")).isZero();
    assertThat(said())
        .startsWith("1 way in is gained: into 1 role.")
        .contains("+ Gained Ines Prado (ines) (Identity Center): now allowed in group On call,");
  }

  @Test
  void permissionSet_withoutARoleYet_isSaid_andIsNoNo() throws IOException {
    change("aws_ssoadmin_permission_set.ops", "", "name=Ops;arn=<");
    change(
        "aws_ssoadmin_account_assignment.ops",
        "",
        assignment(PROD, "<aws_ssoadmin_permission_set.ops.arn", "USER", HUGO));
    assertThat(compare("sample-data", "--expect", "none")).isEqualTo(1);
    assertThat(said())
        .startsWith("Nobody gets into a role otherwise than before.")
        .contains(
            "The plan assigns permission set Ops in account 444455556666, which has no role for it"
                + " yet: AWS names that when it makes it: not compared is the way in of Hugo"
                + " Martins (hugo).");
  }

  @Test
  void assignment_inAnAccountThatWasNotRead_isSaid() throws IOException {
    change(
        "aws_ssoadmin_account_assignment.far",
        assignment("999999999999", set(ADMIN), "USER", GRETA),
        "");
    change(
        "aws_ssoadmin_account_assignment.later",
        "",
        assignment("<aws_organizations_account.new.id", set(ADMIN), "USER", GRETA));
    assertThat(compare("sample-data", "--expect", "none")).isEqualTo(1);
    assertThat(said())
        .contains(
            "The plan takes away permission set NwAdmin in account 999999999999, and its role there"
                + " is not in the data: not compared is the way in of Greta Holm (greta).",
            "The target_id of aws_ssoadmin_account_assignment.later comes when it is applied");
  }

  @Test
  void policiesOfAPermissionSet_areThoseOfItsRoles() throws IOException {
    change(
        "aws_ssoadmin_managed_policy_attachment.all",
        "",
        "permission_set_arn="
            + set(AUDITOR)
            + ";managed_policy_arn=arn:aws:iam::aws:policy/AdministratorAccess");
    assertThat(compare("sample-data")).isZero();
    assertThat(said()).contains("Greta Holm (greta) can become an admin-like role, and could not.");
  }

  @Test
  void boundaryOfAPermissionSet_stopsItsRoles() throws IOException {
    change(
        "aws_ssoadmin_permissions_boundary_attachment.b",
        "",
        "permission_set_arn="
            + set(AUDITOR)
            + ";permissions_boundary=[{\"managed_policy_arn\":"
            + "\"arn:aws:iam::aws:policy/ReadOnlyAccess\"}]");
    assertThat(compare("sample-data")).isZero();
    assertThat(said())
        .contains("− Lost AWSReservedSSO_NwAuditor", "now stopped by Boundary")
        .startsWith("1 way in is lost");
  }

  @Test
  void inlinePolicyOfAPermissionSet_opensWaysOutOfItsRoles() throws IOException {
    String may =
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"sts:*\","
            + "\"Resource\":\"*\"}}";
    change(
        "aws_ssoadmin_permission_set_inline_policy.p",
        "",
        "permission_set_arn=" + set(AUDITOR) + ";inline_policy=" + " " + may);
    assertThat(compare("sample-data", "--only", "lost")).isZero();
    assertThat(said()).contains("Lost AWSReservedSSO_NwAuditor");
  }

  @Test
  void withoutTheAssignmentsThatAreThere_itIsNotKnownWhoCouldBefore() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.copy(Path.of("sample-data", PROD + ".json"), data.resolve(PROD + ".json"));
    change(
        "aws_identitystore_user.ines", "user_name=ines;user_id=u-1", "user_name=ines;user_id=u-1");
    change(
        "aws_ssoadmin_permission_set.admin",
        "name=NwAdmin;arn=" + set(ADMIN),
        "name=NwAdmin;arn=" + set(ADMIN));
    change("aws_ssoadmin_account_assignment.ines", "", assignment(PROD, set(ADMIN), "USER", "u-1"));
    assertThat(compare(data.toString())).isZero();
    assertThat(said())
        .contains(
            "~ Changed ines (Identity Center): was unknown permission set NwAdmin, for want of who is"
                + " assigned permission set NwAdmin in 444455556666; now allowed permission set");
  }
}

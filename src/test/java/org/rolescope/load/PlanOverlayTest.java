package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Progress;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Owners;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PlannedChange.Action;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Policy;

/** What a plan changes, laid over an account. */
class PlanOverlayTest {
  private static final String ACCOUNT = "111122223333";
  private static final String ROLE = "arn:aws:iam::" + ACCOUNT + ":role/";

  @TempDir private Path folder = Path.of("");

  private final List<String> changes = new ArrayList<>();

  private static String trust(String principal) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
        + principal
        + ",\"Action\":\"sts:AssumeRole\"}]}";
  }

  private static String allows(String action) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\""
        + action
        + "\",\"Resource\":\"*\"}]}";
  }

  private static String quoted(String json) {
    return '"' + json.replace("\"", "\\\"") + '"';
  }

  /** An account with {@code ops} at {@code /team/}, {@code app}, a user in a group. */
  private IamIndex data() {
    String ops =
        """
        {"Path":"/team/","RoleName":"ops","RoleId":"AROAOPSOPSOPSOPSOPSO",
         "Arn":"arn:aws:iam::111122223333:role/team/ops","InstanceProfileList":[],
         "AssumeRolePolicyDocument":%s,
         "RolePolicyList":[{"PolicyName":"read","PolicyDocument":%s},
                           {"PolicyName":"by-hand","PolicyDocument":%s}],
         "AttachedManagedPolicies":[{"PolicyName":"ReadOnlyAccess",
           "PolicyArn":"arn:aws:iam::aws:policy/ReadOnlyAccess"}]}
        """
            .formatted(trust("{\"AWS\":\"" + ROLE + "app\"}"), allows("s3:Get*"), allows("ec2:*"));
    String app =
        """
        {"Path":"/","RoleName":"app","RoleId":"AROAAPPAPPAPPAPPAPPA",
         "Arn":"arn:aws:iam::111122223333:role/app","InstanceProfileList":[],
         "AssumeRolePolicyDocument":%s,"RolePolicyList":[],"AttachedManagedPolicies":[]}
        """
            .formatted(trust("{\"Service\":\"ec2.amazonaws.com\"}"));
    String details =
        """
        {"UserDetailList":[{"Path":"/","UserName":"amy","UserId":"AIDAAMYAMYAMYAMYAMYA",
           "Arn":"arn:aws:iam::111122223333:user/amy","GroupList":["devs"],
           "AttachedManagedPolicies":[],"UserPolicyList":[]}],
         "GroupDetailList":[{"Path":"/","GroupName":"devs","GroupId":"AGPADEVSDEVSDEVSDEVS",
           "Arn":"arn:aws:iam::111122223333:group/devs","GroupPolicyList":[],
           "AttachedManagedPolicies":[]}],
         "Policies":[],"RoleDetailList":[%s,%s]}
        """
            .formatted(app, ops);
    return Loading.of(write(folder, "data/111122223333.json", details)).index();
  }

  private void change(String type, String name, String actions, String before, String after) {
    changes.add(
        """
        {"address":"%s.%s","mode":"managed","type":"%s","name":"%s",
         "change":{"actions":[%s],"before":%s,"after":%s,"after_unknown":{}}}
        """
            .formatted(type, name, type, name, actions, before, after));
  }

  private static String role(String name, String path, String trust) {
    return """
        {"name":"%s","path":"%s","arn":"arn:aws:iam::111122223333:role%s%s",
         "unique_id":"AROA%sOLD","assume_role_policy":%s,"max_session_duration":3600,
         "tags":null,"tags_all":{},"permissions_boundary":null}
        """
        .formatted(name, path, path, name, name.toUpperCase(java.util.Locale.ROOT), quoted(trust));
  }

  private Planned laid(IamIndex data) {
    return laid(data, Owners.NONE);
  }

  private Planned laid(IamIndex data, Owners owners) {
    Path file =
        write(
            folder,
            "plan.json",
            "{\"format_version\":\"1.2\",\"terraform_version\":\"1.9.8\",\"resource_changes\":["
                + String.join(",", changes)
                + "]}");
    Reading plans =
        SnapshotLoader.read(List.of(file), Runnable::run, Progress.NONE).choose(Set.of(), owners);
    return SnapshotLoader.plan(data.snapshot(), plans);
  }

  private static Role after(Planned planned, String pathAndName) {
    return IamIndex.of(planned.after()).role(ROLE + pathAndName).orElseThrow();
  }

  private static Permissions permissions(Planned planned, String pathAndName) {
    return after(planned, pathAndName).permissions().toOptional().orElseThrow();
  }

  private static String trustOf(Role role) {
    return role.trustPolicy().map(Policy::json).orElseThrow();
  }

  @Test
  void nothingThatThePlanLeavesAlone_changes() {
    IamIndex data = data();
    String ops = role("ops", "/team/", trust("{\"AWS\":\"" + ROLE + "app\"}"));
    change("aws_iam_role", "ops", "\"no-op\"", ops, ops);
    Planned planned = laid(data);
    assertThat(planned.after()).isEqualTo(data.snapshot());
    assertThat(planned.before()).isSameAs(data.snapshot());
    assertThat(planned.changes()).isEmpty();
    assertThat(planned.problems()).isEmpty();
  }

  @Test
  void trustIsThatOfThePlan_andWhatWasMadeByHandStays() {
    String before = trust("{\"AWS\":\"" + ROLE + "app\"}");
    String after = trust("{\"AWS\":\"arn:aws:iam::111122223333:root\"}");
    change(
        "aws_iam_role",
        "ops",
        "\"update\"",
        role("ops", "/team/", before),
        role("ops", "/team/", after));
    change(
        "aws_iam_role_policy",
        "read",
        "\"update\"",
        "{\"name\":\"read\",\"role\":\"ops\",\"policy\":" + quoted(allows("s3:Get*")) + "}",
        "{\"name\":\"read\",\"role\":\"ops\",\"policy\":" + quoted(allows("s3:Put*")) + "}");
    Planned planned = laid(data());
    assertThat(trustOf(after(planned, "team/ops"))).isEqualTo(after);
    assertThat(permissions(planned, "team/ops").inline())
        .extracting(PolicyDocument::name)
        .containsExactly("read", "by-hand");
    assertThat(permissions(planned, "team/ops").inline().get(0).policy().orElseThrow().json())
        .contains("s3:Put*");
    assertThat(permissions(planned, "team/ops").attached())
        .containsExactly("arn:aws:iam::aws:policy/ReadOnlyAccess");
    assertThat(planned.changes()).extracting(change -> change.action()).containsOnly(Action.UPDATE);
  }

  @Test
  void whatIsChangedInTheDataSince_isNotTakenBack() {
    // The plan knows an older trust policy, and leaves it as it is.
    String old = trust("{\"AWS\":\"arn:aws:iam::111122223333:root\"}");
    change(
        "aws_iam_role",
        "ops",
        "\"update\"",
        role("ops", "/team/", old),
        role("ops", "/team/", old).replace("3600", "7200"));
    Planned planned = laid(data());
    assertThat(trustOf(after(planned, "team/ops"))).contains(ROLE + "app");
    assertThat(after(planned, "team/ops").maxSessionSeconds()).isEqualTo(Fact.known(7200));
  }

  @Test
  void attachmentToARoleThatIsManagedElsewhere_findsItByItsName() {
    String attachment =
        "{\"role\":\"OPS\",\"policy_arn\":\"arn:aws:iam::aws:policy/AdministratorAccess\"}";
    change("aws_iam_role_policy_attachment", "admin", "\"create\"", "null", attachment);
    change(
        "aws_iam_role_policy_attachment",
        "read",
        "\"delete\"",
        "{\"role\":\"ops\",\"policy_arn\":\"arn:aws:iam::aws:policy/ReadOnlyAccess\"}",
        "null");
    Planned planned = laid(data());
    assertThat(permissions(planned, "team/ops").attached())
        .containsExactly("arn:aws:iam::aws:policy/AdministratorAccess");
    assertThat(permissions(planned, "team/ops").missing()).isEmpty();
    assertThat(planned.after().roles()).hasSize(2);
  }

  @Test
  void inlinePolicyThatIsDeleted_goes_andTheOthersStay() {
    change(
        "aws_iam_role_policy",
        "read",
        "\"delete\"",
        "{\"name\":\"read\",\"role\":\"ops\",\"policy\":" + quoted(allows("s3:Get*")) + "}",
        "null");
    assertThat(permissions(laid(data()), "team/ops").inline())
        .extracting(PolicyDocument::name)
        .containsExactly("by-hand");
  }

  @Test
  void usersLeaveAndJoinGroups() {
    change(
        "aws_iam_user_group_membership",
        "amy",
        "\"update\"",
        "{\"user\":\"amy\",\"groups\":[\"devs\"]}",
        "{\"user\":\"amy\",\"groups\":[\"admins\"]}");
    Planned planned = laid(data());
    assertThat(planned.after().users().get(0).groups()).isEqualTo(Fact.known(List.of("admins")));
  }

  @Test
  void deletedRole_isGone_andAForgottenOneStays() {
    String trust = trust("{\"Service\":\"ec2.amazonaws.com\"}");
    change("aws_iam_role", "app", "\"delete\"", role("app", "/", trust), "null");
    change("aws_iam_role", "ops", "\"forget\"", role("ops", "/team/", trust), "null");
    Planned planned = laid(data());
    assertThat(planned.after().roles()).extracting(Role::name).containsExactly("ops");
    assertThat(planned.before().roles()).hasSize(2);
  }

  @Test
  void newRole_hasNothingElseThanThePlanTells() {
    String trust = trust("{\"Service\":\"ec2.amazonaws.com\"}");
    change("aws_iam_role", "fresh", "\"create\"", "null", role("fresh", "/", trust));
    change(
        "aws_iam_role_policy_attachment",
        "fresh",
        "\"create\"",
        "null",
        "{\"role\":\"fresh\",\"policy_arn\":\"arn:aws:iam::aws:policy/ReadOnlyAccess\"}");
    Planned planned = laid(data());
    assertThat(permissions(planned, "fresh"))
        .isEqualTo(new Permissions(List.of(), List.of("arn:aws:iam::aws:policy/ReadOnlyAccess")));
  }

  @Test
  void roleThatIsMadeAnew_isNotWhoWasTrusted_R36() {
    String trust = trust("{\"Service\":\"ec2.amazonaws.com\"}");
    change(
        "aws_iam_role",
        "app",
        "\"delete\",\"create\"",
        role("app", "/", trust),
        role("app", "/", trust).replace("AROAAPPOLD", ""));
    Planned planned = laid(data());
    assertThat(trustOf(after(planned, "team/ops"))).isEqualTo(trust("{\"AWS\":\"AROAAPPOLD\"}"));
    assertThat(after(planned, "app").uniqueId()).isEmpty();
  }

  @Test
  void trustThatThePlanSaves_namesTheRoleThatIsMadeAnew() {
    String trust = trust("{\"Service\":\"ec2.amazonaws.com\"}");
    change(
        "aws_iam_role",
        "app",
        "\"create\",\"delete\"",
        role("app", "/", trust),
        role("app", "/", trust).replace("AROAAPPOLD", ""));
    change(
        "aws_iam_role",
        "ops",
        "\"update\"",
        role("ops", "/team/", trust("{\"AWS\":\"AROAAPPOLD\"}")),
        role("ops", "/team/", trust("{\"AWS\":\"" + ROLE + "app\"}")));
    assertThat(trustOf(after(laid(data()), "team/ops"))).contains(ROLE + "app");
  }

  @Test
  void whatTheDataLack_isAsThePlanTellsIt_onBothSides() {
    String before = trust("{\"Service\":\"ec2.amazonaws.com\"}");
    String after = trust("{\"Service\":\"lambda.amazonaws.com\"}");
    change("aws_iam_role", "x", "\"update\"", role("x", "/", before), role("x", "/", after));
    Planned planned = laid(data());
    assertThat(trustOf(IamIndex.of(planned.before()).role(ROLE + "x").orElseThrow()))
        .isEqualTo(before);
    assertThat(trustOf(after(planned, "x"))).isEqualTo(after);
    assertThat(permissions(planned, "x").missing())
        .containsExactly("policies of `x` that its file does not declare");
  }

  @Test
  void accountThatOnlyThePlanTellsOf_isReadBeforeAndAfter() {
    String trust = trust("{\"Service\":\"ec2.amazonaws.com\"}");
    change(
        "aws_iam_role",
        "x",
        "\"create\"",
        "null",
        role("x", "/", trust).replace(ACCOUNT, "999988887777"));
    Planned planned = laid(data());
    assertThat(planned.before().accounts())
        .filteredOn(account -> account.id().equals("999988887777"))
        .singleElement()
        .satisfies(account -> assertThat(account.loaded()).isTrue());
    assertThat(planned.before().roles()).hasSize(2);
  }

  @Test
  void attachmentToSomebodyWhoIsNotInTheData_isToldOf() {
    // Where it is, the plan tells by another role.
    String trust = trust("{\"Service\":\"ec2.amazonaws.com\"}");
    change("aws_iam_role", "app", "\"no-op\"", role("app", "/", trust), role("app", "/", trust));
    change(
        "aws_iam_role_policy_attachment",
        "gone",
        "\"create\"",
        "null",
        "{\"role\":\"nobody\",\"policy_arn\":\"arn:aws:iam::aws:policy/ReadOnlyAccess\"}");
    Planned planned = laid(data());
    assertThat(planned.problems())
        .filteredOn(problem -> problem.code().equals("plan.other-owner"))
        .extracting(Diagnostic::message)
        .singleElement()
        .asString()
        .contains("`" + ROLE + "nobody`, which is not in the data");
    assertThat(planned.after().roles()).hasSize(2);
  }

  @Test
  void planThatDoesNotSayInWhichAccountItIs_isInTheOnlyOneThatWasRead_orTheOneThatIsTold() {
    String trust = trust("{\"AWS\":\"arn:aws:iam::000000000000:role/app\"}");
    change(
        "aws_iam_role",
        "fresh",
        "\"create\"",
        "null",
        "{\"name\":\"fresh\",\"path\":\"/\",\"assume_role_policy\":" + quoted(trust) + "}");
    assertThat(trustOf(after(laid(data()), "fresh"))).contains(ROLE + "app");
    Planned told = laid(data(), Owners.NONE.and("plan.json", "444455556666"));
    assertThat(IamIndex.of(told.after()).role("arn:aws:iam::444455556666:role/fresh")).isPresent();
  }

  @Test
  void controlPolicies_changeTheirDocuments_andWhereTheyAreAttached() {
    String organization =
        """
        {"Organization":{"Id":"o-abcdefghij","MasterAccountId":"111122223333"},
         "Roots":[{"Id":"r-abcd","Name":"Root"}],"OrganizationalUnits":[],
         "Accounts":[{"Id":"111122223333","Name":"main","ParentId":"r-abcd"}],
         "Policies":[{"Id":"p-11111111","Name":"one","Type":"SERVICE_CONTROL_POLICY",
           "Content":%s,"Targets":["r-abcd"]}]}
        """
            .formatted(allows("*"));
    IamIndex data =
        Loading.of(
                write(folder, "org/organization.json", organization),
                write(folder, "org/111122223333.json", Loading.details()))
            .index();
    assertThat(data.snapshot().organization().orElseThrow().policies()).hasSize(1);
    String before =
        "{\"id\":\"p-11111111\",\"name\":\"one\",\"type\":\"SERVICE_CONTROL_POLICY\",\"content\":"
            + quoted(allows("*"))
            + "}";
    change(
        "aws_organizations_policy",
        "one",
        "\"update\"",
        before,
        before.replace("\\\"*\\\",\\\"Resource", "\\\"s3:*\\\",\\\"Resource"));
    change(
        "aws_organizations_policy_attachment",
        "one",
        "\"delete\",\"create\"",
        "{\"policy_id\":\"p-11111111\",\"target_id\":\"r-abcd\"}",
        "{\"policy_id\":\"p-11111111\",\"target_id\":\"111122223333\"}");
    ControlPolicy one = laid(data).after().organization().orElseThrow().policies().get(0);
    assertThat(one.targets()).containsExactly("111122223333");
    assertThat(one.document().policy().orElseThrow().json()).contains("s3:*");
  }

  @Test
  void withoutAnOrganisation_itsPoliciesAreLeftOut_andThatIsSaid() {
    change(
        "aws_organizations_policy",
        "one",
        "\"create\"",
        "null",
        "{\"name\":\"one\",\"content\":" + quoted(allows("*")) + "}");
    assertThat(laid(data()).problems())
        .extracting(Diagnostic::code)
        .containsExactly("plan.no-organization");
  }

  @Test
  void stateIsNoPlan() {
    Path state =
        write(
            folder,
            "state.json",
            "{\"format_version\":\"1.0\",\"values\":{\"root_module\":{\"resources\":[]}}}");
    Reading read = SnapshotLoader.read(List.of(state), Runnable::run, Progress.NONE);
    assertThat(read.contents()).allMatch(content -> content.plan().isEmpty());
    assertThat(SnapshotLoader.plan(data().snapshot(), read).changes()).isEmpty();
  }

  @Test
  void tagsOfSeveralValues_areThoseOfThePlan() {
    String trust = trust("{\"AWS\":\"" + ROLE + "app\"}");
    change(
        "aws_iam_role",
        "ops",
        "\"update\"",
        role("ops", "/team/", trust),
        role("ops", "/team/", trust)
            .replace("\"tags_all\":{}", "\"tags_all\":{\"team\":\"blue\"}"));
    assertThat(after(laid(data()), "team/ops").tags())
        .isEqualTo(Fact.known(Map.of("team", "blue")));
  }
}

package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.iam.IdentityCenter.Entrant;

/** From exports of Identity Center to the people behind a role. */
class IdentityCenterTest {
  private static final String PATH = "aws-reserved/sso.amazonaws.com/eu-west-1/";
  private static final String ROLE = "AWSReservedSSO_Admin_0123456789abcdef";
  private static final String INSTANCES =
      "\"Instances\":[{\"InstanceArn\":\"i\",\"IdentityStoreId\":\"d-1\"}]";
  private static final String SET = "arn:aws:sso:::permissionSet/ssoins-1/ps-1";
  private static final String SETS =
      "\"PermissionSets\":[{\"Name\":\"Admin\",\"PermissionSetArn\":\"" + SET + "\"}]";
  private static final String ASSIGNMENTS =
      "\"AccountAssignments\":["
          + assignment("GROUP", "g-platform")
          + ","
          + assignment("USER", "u-mara")
          + "]";
  private static final String USERS =
      "\"Users\":[{\"UserId\":\"u-mara\",\"UserName\":\"mara\",\"DisplayName\":\"Mara Ito\","
          + "\"IdentityStoreId\":\"d-1\"},"
          + "{\"UserId\":\"u-liam\",\"UserName\":\"liam\",\"IdentityStoreId\":\"d-1\"}]";
  private static final String GROUPS =
      "\"Groups\":[{\"GroupId\":\"g-platform\",\"DisplayName\":\"Platform\","
          + "\"IdentityStoreId\":\"d-1\"}]";
  private static final String MEMBERS =
      "\"GroupMemberships\":["
          + "{\"GroupId\":\"g-platform\",\"MemberId\":{\"UserId\":\"u-liam\"}},"
          + "{\"GroupId\":\"g-platform\",\"MemberId\":{\"UserId\":\"u-mara\"}}]";

  private final Path folder;

  IdentityCenterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String assignment(String type, String principal) {
    return "{\"AccountId\":\"111122223333\",\"PermissionSetArn\":\""
        + SET
        + "\",\"PrincipalType\":\""
        + type
        + "\",\"PrincipalId\":\""
        + principal
        + "\"}";
  }

  private static String role(String path, String name) {
    return Loading.role(name, "").replace("role/" + name, "role/" + path + name);
  }

  /** A load of the role and of files with these members each. */
  private Loading loading(String... files) {
    Path details = Loading.write(folder, "details.json", Loading.details(role(PATH, ROLE)));
    int[] number = {0};
    return Loading.of(
        Stream.concat(
                Stream.of(details),
                Arrays.stream(files)
                    .map(text -> Loading.write(folder, number[0]++ + "/c.json", "{" + text + "}")))
            .toArray(Path[]::new));
  }

  private static List<Entrant> behind(Loading loading) {
    return loading
        .snapshot()
        .identityCenter()
        .map(center -> center.behind(loading.role(PATH + ROLE)))
        .orElse(List.of());
  }

  private static Entrant person(String id, String name, String through) {
    return new Entrant(id, false, name, through, "");
  }

  private static final String ALL =
      String.join(",", INSTANCES, SETS, ASSIGNMENTS, USERS, GROUPS, MEMBERS);

  @Test
  void peopleOfARole_areThoseAssigned_andTheMembersOfGroupsAssigned_eachOnce() {
    Loading loading = loading(ALL);
    assertThat(behind(loading))
        .containsExactly(
            person("u-mara", "Mara Ito (mara)", ""), person("u-liam", "liam", "in group Platform"));
    assertThat(loading.diagnostics()).noneMatch(one -> one.code().contains("center"));
  }

  @Test
  void singleCalls_tellTheSameTogether_inAnyOrder() {
    String[] calls = {SETS, ASSIGNMENTS, USERS, GROUPS, MEMBERS};
    List<Entrant> all = behind(loading(ALL));
    assertThat(behind(loading(calls))).isEqualTo(all);
    assertThat(behind(loading(MEMBERS, GROUPS, USERS, ASSIGNMENTS, SETS))).isEqualTo(all);
    assertThat(behind(loading(MEMBERS, GROUPS, USERS, ASSIGNMENTS, SETS, ALL))).isEqualTo(all);
  }

  @Test
  void describePermissionSet_givesTheName() {
    String one = SETS.replace("PermissionSets\":[", "PermissionSet\":").replace("]", "");
    assertThat(behind(loading(one, ASSIGNMENTS))).hasSize(2);
  }

  @Test
  void roleOfAnotherAccountPathOrName_hasNobodyBehindIt() {
    assertThat(behind(loading(ALL.replace("111122223333", "444455556666")))).isEmpty();
    assertThat(behind(loading(ALL.replace("\"Admin\"", "\"admin\"")))).isEmpty();
    Path details = Loading.write(folder, "other.json", Loading.details(role("team/", ROLE)));
    Loading other = Loading.of(details, Loading.write(folder, "c.json", "{" + ALL + "}"));
    assertThat(other.snapshot().identityCenter().orElseThrow().behind(other.role("team/" + ROLE)))
        .isEmpty();
  }

  @Test
  void groupWithoutMembers_isNobody_ifAllWereRead_andElseNotKnown() {
    assertThat(behind(loading(ALL.replace(MEMBERS, "\"GroupMemberships\":[]"))))
        .containsExactly(person("u-mara", "Mara Ito (mara)", ""));
    List<Entrant> refused =
        behind(
            loading(
                "\"Incomplete\":[\"identitystore:ListGroupMemberships\"],"
                    + ALL.replace(MEMBERS, "\"GroupMemberships\":[]")));
    assertThat(refused)
        .extracting(Entrant::lacks)
        .containsExactly("", "who is in group `Platform` of Identity Center");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sso:ListAccountAssignments",
        "sso:ListPermissionSets",
        "sso:DescribePermissionSet",
        "sso:ListAccountsForProvisionedPermissionSet"
      })
  void refusedCall_isTold_andThereMayBeOthers(String action) {
    Loading loading = loading("\"Incomplete\":[\"" + action + "\"]," + ALL);
    assertThat(loading.only("incomplete.not-read").message()).contains(action);
    assertThat(loading.snapshot().identityCenter().orElseThrow().whole()).isFalse();
  }

  @Test
  void pageThatLacks_isTold_andThereMayBeOthers() {
    Loading loading = loading(ASSIGNMENTS + ",\"NextToken\":\"more\"");
    assertThat(loading.codes()).contains("incomplete.page");
    assertThat(loading.snapshot().identityCenter().orElseThrow().whole()).isFalse();
  }

  @Test
  void names_areOneLineOfLimitedLength_andTurnNoTextAround() {
    Loading loading =
        loading(
            ALL.replace("Mara Ito", "M\\u001b[1m\\n\\u202e")
                .replace("\"liam\"", "\"" + "x".repeat(5000) + "\""));
    assertThat(behind(loading))
        .extracting(Entrant::name)
        .containsExactly("M\uFFFD[1m\uFFFD\uFFFD (mara)", "x".repeat(200) + "…");
  }

  @Test
  void oddEntries_costOnlyThemselves() {
    String odd =
        ASSIGNMENTS
            .replace("[", "[7,{},{\"AccountId\":7},")
            .replace("]", "," + assignment("ROBOT", "r2") + "]");
    Loading loading =
        loading(
            String.join(
                ",",
                INSTANCES,
                SETS.replace("[", "[{\"Name\":\"x\"},null,"),
                odd,
                USERS.replace("[", "[[],{\"UserId\":\"u\"},"),
                GROUPS.replace("[", "[\"\",{\"GroupId\":{}},"),
                MEMBERS.replace("[", "[{\"MemberId\":{\"UserId\":\"x\"}},")));
    assertThat(behind(loading)).isEqualTo(behind(loading(ALL)));
    assertThat(loading.with("identity-center.entry")).hasSize(7);
  }
}

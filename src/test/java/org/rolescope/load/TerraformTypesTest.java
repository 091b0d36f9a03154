package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.Role;

/** Each type of resource that Terraform has for IAM (INPUT_FORMATS 3.4). */
class TerraformTypesTest {
  private static final String ACCOUNT = "arn:aws:iam::444455556666:";

  private final Path folder;

  TerraformTypesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A state of version 4 of resources written {@code type name {attributes}}. */
  private Loading state(String... resources) {
    StringBuilder text =
        new StringBuilder(
            "{\"version\":4,\"terraform_version\":\"1.9.8\",\"lineage\":\"x\",\"resources\":[");
    for (String resource : resources) {
      String[] parts = resource.split(" ", 3);
      text.append(text.toString().endsWith("[") ? "" : ",")
          .append("{\"mode\":\"managed\",\"type\":\"")
          .append(parts[0])
          .append("\",\"name\":\"")
          .append(parts[1])
          .append("\",\"instances\":[{\"attributes\":")
          .append(parts[2].replace('\'', '"'))
          .append("}]}");
    }
    return Loading.of(write(folder, "state.json", text.append("]}").toString()));
  }

  private static String entity(String type, String name) {
    return "aws_iam_%1$s %2$s {'name':'%2$s','path':'/','arn':'%3$s%1$s/%2$s'}"
        .formatted(type, name, ACCOUNT);
  }

  private static Permissions permissions(Loading loaded, String resource) {
    Optional<Fact<Permissions>> found =
        resource.startsWith("group/")
            ? loaded
                .index()
                .group("444455556666", resource.substring("group/".length()))
                .map(Group::permissions)
            : loaded.index().entity(ACCOUNT + resource).map(IamEntity::permissions);
    return found.orElseThrow().toOptional().orElseThrow();
  }

  private static final String READ =
      "'policy':'{\\'Statement\\':{\\'Effect\\':\\'Allow\\',\\'Action\\':\\'s3:*\\',\\'Resource\\':\\'*\\'}}'";

  @Test
  void policy_attachment_attaches_to_roles_users_and_groups() {
    Loading loaded =
        state(
            entity("role", "a"),
            entity("user", "b"),
            entity("group", "c"),
            "aws_iam_policy_attachment x {'name':'x','roles':['a'],'users':['b'],'groups':['c'],"
                + "'policy_arn':'arn:aws:iam::aws:policy/ReadOnlyAccess'}");
    for (String owner : List.of("role/a", "user/b", "group/c")) {
      assertThat(permissions(loaded, owner).attached())
          .containsExactly("arn:aws:iam::aws:policy/ReadOnlyAccess");
    }
  }

  @Test
  void role_with_both_kinds_of_policies_exclusive_has_no_others() {
    Loading loaded =
        state(
            entity("role", "a"),
            "aws_iam_role_policy p {'name':'p','role':'a'," + READ + "}",
            "aws_iam_role_policies_exclusive x {'role_name':'a','policy_names':['p']}",
            "aws_iam_role_policy_attachments_exclusive y {'role_name':'a',"
                + "'policy_arns':['arn:aws:iam::aws:policy/ReadOnlyAccess']}");
    assertThat(permissions(loaded, "role/a").missing()).isEmpty();
    assertThat(permissions(loaded, "role/a").attached()).hasSize(1);
  }

  @Test
  void embedded_policy_that_is_only_named_is_missing() {
    Loading loaded =
        state(
            entity("group", "a"),
            "aws_iam_group_policies_exclusive x {'group_name':'a','policy_names':['p']}",
            "aws_iam_group_policy_attachments_exclusive y {'group_name':'a','policy_arns':[]}");
    assertThat(permissions(loaded, "group/a").missing())
        .containsExactly("get-group-policy `p` of `a` in account 444455556666");
  }

  @Test
  void exclusive_policies_of_a_user_leave_its_groups_open() {
    Loading loaded =
        state(
            entity("user", "a"),
            "aws_iam_user_policies_exclusive x {'user_name':'a','policy_names':[]}",
            "aws_iam_user_policy_attachments_exclusive y {'user_name':'a',"
                + "'policy_arns':['arn:aws:iam::aws:policy/ReadOnlyAccess']}");
    assertThat(permissions(loaded, "user/a").attached()).hasSize(1);
    assertThat(permissions(loaded, "user/a").missing()).hasSize(1);
  }

  @Test
  void user_is_in_the_groups_of_both_kinds_of_memberships() {
    Loading loaded =
        state(
            entity("user", "a"),
            entity("group", "g"),
            entity("group", "h"),
            "aws_iam_group_membership x {'name':'x','group':'g','users':['a']}",
            "aws_iam_user_group_membership y {'user':'a','groups':['h']}");
    assertThat(loaded.index().user(ACCOUNT + "user/a").orElseThrow().groups())
        .isEqualTo(Fact.known(List.of("g", "h")));
  }

  @Test
  void service_linked_role_is_there_and_its_trust_missing() {
    Loading loaded =
        state(
            "aws_iam_service_linked_role s {'aws_service_name':'spot.amazonaws.com',"
                + "'name':'AWSServiceRoleForEC2Spot','path':'/aws-service-role/spot.amazonaws.com/',"
                + "'arn':'"
                + ACCOUNT
                + "role/aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot'}");
    assertThat(loaded.snapshot().roles()).singleElement().matches(role -> !role.trust().isKnown());
  }

  @Test
  void identity_providers_are_there_in_the_account_of_the_file() {
    Loading loaded =
        state(
            entity("role", "a"),
            "aws_iam_openid_connect_provider o {'url':'token.actions.githubusercontent.com'}",
            "aws_iam_saml_provider s {'name':'northwind-sso'}",
            "aws_iam_saml_provider t {'name':'x','arn':'arn:aws:iam::111122223333:saml-provider/x'}");
    assertThat(loaded.snapshot().providers())
        .extracting(IdentityProvider::arn)
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "arn:aws:iam::111122223333:saml-provider/x",
            "arn:aws:iam::000000000000:oidc-provider/token.actions.githubusercontent.com",
            "arn:aws:iam::000000000000:saml-provider/northwind-sso");
    assertThat(loaded.with("load.no-account")).hasSize(1);
  }

  @Test
  void resource_of_identity_center_is_named_once_and_its_secrets_are_not_kept() {
    Loading loaded =
        state(
            "aws_ssoadmin_permission_set admin {'name':'Admin','relay_state':'swordfish'}",
            "aws_identitystore_user ada {'user_id':'u-1','user_name':'ada','title':'swordfish'}",
            "aws_ssoadmin_account_assignment all {'target_id':'444455556666'}",
            "aws_ssoadmin_trusted_token_issuer idp {'name':'swordfish'}");
    assertThat(loaded.only("terraform.center").message())
        .contains("`aws_ssoadmin_permission_set.admin`", "`aws_ssoadmin_account_assignment.all`");
    assertThat(loaded.only("terraform.center").effect()).contains("AWSReservedSSO_");
    assertThat(loaded.only("terraform.left-out").message())
        .contains("`aws_ssoadmin_trusted_token_issuer.idp`");
    assertThat(loaded.with("terraform.no-id"))
        .extracting(problem -> problem.message())
        .containsExactly(
            "the permission_set_arn of `aws_ssoadmin_account_assignment.all` is not told",
            "the principal_id of `aws_ssoadmin_account_assignment.all` is not told");
    assertThat(loaded.snapshot() + "" + loaded.diagnostics()).doesNotContain("swordfish");
  }

  @Test
  void what_runs_with_a_role_is_counted_and_not_read() {
    Loading loaded =
        state(
            "aws_lambda_function a {'role':'" + ACCOUNT + "role/secret-a'}",
            "aws_lambda_function b {'role':'" + ACCOUNT + "role/secret-b'}",
            "aws_ecs_task_definition c {'task_role_arn':'" + ACCOUNT + "role/secret-c'}");

    assertThat(loaded.with("terraform.left-out"))
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.message())
                    .isEqualTo(
                        "1 `aws_ecs_task_definition`, 2 `aws_lambda_function`:"
                            + " what runs with a role"));
    assertThat(loaded.snapshot().roles()).isEmpty();
  }

  @Test
  void role_that_is_looked_up_is_told_in_parts() {
    Path plan =
        write(
            folder,
            "plan.json",
            """
            {"format_version":"1.2","terraform_version":"1.9.8","resource_changes":[
              {"address":"aws_iam_role_policy_attachment.a","mode":"managed",
               "type":"aws_iam_role_policy_attachment","name":"a","change":{"actions":["create"],
               "after":{"role":"there","policy_arn":"arn:aws:iam::aws:policy/ReadOnlyAccess"},
               "after_unknown":{}}}],
             "prior_state":{"values":{"root_module":{"resources":[
              {"address":"data.aws_iam_role.there","mode":"data","type":"aws_iam_role",
               "name":"there","values":{"name":"there","path":"/x/",
               "arn":"arn:aws:iam::444455556666:role/x/there","max_session_duration":7200,
               "permissions_boundary":"",
               "assume_role_policy":"{\\"Statement\\":{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"sts:AssumeRole\\",\\"Principal\\":{\\"Service\\":\\"ec2.amazonaws.com\\"}}}"}}]}}}}
            """);
    Loading loaded = Loading.of(plan);

    Role role = loaded.index().role(ACCOUNT + "role/x/there").orElseThrow();
    assertThat(role.trust().isKnown()).isTrue();
    assertThat(role.maxSessionSeconds()).isEqualTo(Fact.known(7200));
    assertThat(role.boundary()).isEqualTo(Fact.known(Optional.empty()));
    assertThat(role.tags().isKnown()).isFalse();
    Permissions permissions = role.permissions().toOptional().orElseThrow();
    assertThat(permissions.attached()).containsExactly("arn:aws:iam::aws:policy/ReadOnlyAccess");
    assertThat(permissions.missing()).isNotEmpty();
    assertThat(loaded.with("terraform.other-owner")).isEmpty();
  }

  @Test
  void organisation_part_whose_id_comes_later_is_named() {
    Loading loaded =
        Loading.of(
            write(
                folder,
                "plan.json",
                """
                {"format_version":"1.2","terraform_version":"1.9.8","resource_changes":[
                 {"address":"aws_organizations_organization.o","mode":"managed",
                  "type":"aws_organizations_organization","name":"o",
                  "change":{"actions":["no-op"],"after":{"id":"o-nw","roots":[]}}},
                 {"address":"aws_organizations_organizational_unit.u","mode":"managed",
                  "type":"aws_organizations_organizational_unit","name":"u",
                  "change":{"actions":["create"],"after":{"name":"u","parent_id":"r-1"},
                   "after_unknown":{"id":true}}},
                 {"address":"aws_organizations_policy.t","mode":"managed",
                  "type":"aws_organizations_policy","name":"t",
                  "change":{"actions":["create"],"after":{"name":"t","type":"TAG_POLICY"},
                   "after_unknown":{"id":true}}},
                 {"address":"aws_organizations_policy_attachment.a","mode":"managed",
                  "type":"aws_organizations_policy_attachment","name":"a",
                  "change":{"actions":["create"],"after":{"policy_id":"p-1"},
                   "after_unknown":{"target_id":true}}}]}
                """));
    assertThat(loaded.with("terraform.no-id"))
        .extracting(problem -> problem.message().split(" ", 2)[0])
        .containsExactly(
            "aws_organizations_organizational_unit.u", "aws_organizations_policy_attachment.a");
    assertThat(loaded.only("load.other-policy-type").message()).contains("TAG_POLICY");
  }

  private static final String OLD =
      """
      {"version":3,"terraform_version":"0.11.14","serial":2,"lineage":"x",
       "backend":{"config":{"secret_key":"swordfish-backend"}},
       "modules":[
        {"path":["root"],"outputs":{"p":{"value":"swordfish-output"}},"resources":{
          "aws_db_instance.main":{"type":"aws_db_instance","primary":{"id":"d",
            "attributes":{"password":"swordfish-db","tags.%":"0"}}},
          "aws_iam_user.ada":{"type":"aws_iam_user","primary":{"id":"ada","attributes":{
            "name":"ada","path":"/","arn":"arn:aws:iam::444455556666:user/ada"}}},
          "aws_iam_user_group_membership.ada":{"type":"aws_iam_user_group_membership",
            "primary":{"id":"m","attributes":{"user":"ada","groups.#":"2",
            "groups.1234":"admins","groups.99":"ops"}}}}},
        {"path":["root","app"],"outputs":{},"resources":{
          "aws_iam_role.worker.0":{"type":"aws_iam_role","primary":{"id":"worker-0","attributes":{
            "name":"worker-0","path":"/ci/","arn":"arn:aws:iam::444455556666:role/ci/worker-0",
            "max_session_duration":"7200","permissions_boundary":"","tags.%":"2",
            "tags.team":"robots","tags.kubernetes.io/role":"node",
            "assume_role_policy":
             "{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"sts:AssumeRole\\",\\"Principal\\":{\\"Service\\":\\"ec2.amazonaws.com\\"}}]}"},
            "meta":{"x":"y"}},"deposed":[{"attributes":{"name":"swordfish-deposed"}}]},
          "aws_iam_role_policy_attachment.w":{"type":"aws_iam_role_policy_attachment",
            "primary":{"id":"w","attributes":{"role":"worker-0",
            "policy_arn":"arn:aws:iam::aws:policy/ReadOnlyAccess"}}},
          "aws_ssoadmin_permission_set.x":{"type":"aws_ssoadmin_permission_set",
            "primary":{"attributes":{}}}}}]}
      """;

  @Test
  void old_state_gives_roles_users_and_groups_of_its_flat_maps() {
    Loading loaded = Loading.of(write(folder, "terraform.tfstate", OLD));
    Role worker = loaded.index().role(ACCOUNT + "role/ci/worker-0").orElseThrow();
    assertThat(worker.maxSessionSeconds()).isEqualTo(Fact.known(7200));
    assertThat(worker.tags())
        .isEqualTo(Fact.known(Map.of("team", "robots", "kubernetes.io/role", "node")));
    assertThat(Edges.into(loaded, ACCOUNT + "role/ci/worker-0"))
        .containsExactly("ALLOWED from ec2");
    assertThat(permissions(loaded, "role/ci/worker-0").attached()).hasSize(1);
    assertThat(loaded.index().user(ACCOUNT + "user/ada").orElseThrow().groups())
        .isEqualTo(Fact.known(List.of("ops", "admins")));
    assertThat(loaded.only("terraform.center").message())
        .contains("`module.app.aws_ssoadmin_permission_set.x`");
  }

  @Test
  void secret_of_an_old_state_is_nowhere() {
    Loading loaded = Loading.of(write(folder, "terraform.tfstate", OLD));
    assertThat(loaded.snapshot() + "" + loaded.diagnostics()).doesNotContain("swordfish");
  }

  @Test
  void resource_of_another_type_in_an_old_state_is_passed_over_unread() {
    String values = "[" + "0,".repeat(300_000) + "0]";
    Loading loaded =
        Loading.of(write(folder, "a.tfstate", OLD.replace("\"swordfish-db\"", values).strip()));
    assertThat(loaded.with("load.too-large")).isEmpty();
    assertThat(loaded.snapshot().users()).hasSize(1);
  }
}

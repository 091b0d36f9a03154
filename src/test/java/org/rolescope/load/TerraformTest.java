package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.fixture;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.Role;

/** Roles that Terraform plans or has made. */
class TerraformTest {
  private static final String ROLE = "arn:aws:iam::444455556666:role/";
  private static final Loading PLAN = Loading.of(fixture("terraform/plan.json"));
  private static final Loading STATE = Loading.of(fixture("terraform/state.json"));

  private static Role role(Loading loaded, String name) {
    return loaded.index().role(ROLE + name).orElseThrow();
  }

  private static Permissions permissions(Loading loaded, String name) {
    return role(loaded, name).permissions().toOptional().orElseThrow();
  }

  private static String why(Fact<?> fact) {
    return fact.match(known -> "known", why -> why);
  }

  @Test
  void plan_shows_what_will_be_and_replaced_roles_once() {
    assertThat(PLAN.snapshot().roles())
        .extracting(Role::name)
        .containsExactlyInAnyOrder(
            "batch-${?aws_iam_role.prefixed.name}",
            "deploy",
            "reader-known",
            "reader-open",
            "moved",
            "lost",
            "task");
  }

  @Test
  void role_has_path_duration_tags_policies_and_profile() {
    Role deploy = role(PLAN, "ci/deploy");
    assertThat(deploy.maxSessionSeconds()).isEqualTo(Fact.known(7200));
    assertThat(deploy.tags()).isEqualTo(Fact.known(Map.of("team", "platform")));
    assertThat(deploy.instanceProfiles()).containsExactly("deploy-profile");
    assertThat(permissions(PLAN, "ci/deploy").inline())
        .extracting(document -> document.name())
        .containsExactly("read");
    assertThat(permissions(PLAN, "ci/deploy").missing())
        .containsExactly("policies of `deploy` that its file does not declare");
  }

  @Test
  void account_is_that_of_the_caller_identity() {
    assertThat(PLAN.snapshot().roles()).allMatch(role -> role.account().equals("444455556666"));
    assertThat(PLAN.with("load.no-account")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "reader-known | CANNOT_KNOW from ci-runner: export of account 333344445555;"
            + " aws:PrincipalTag/team is \"platform\" or \"data\"",
        "reader-open | ALLOWED from ada",
        "reader-open | ALLOWED from lambda",
        "reader-open | CANNOT_KNOW from ${aws_iam_role.prefixed.arn}: the value of"
            + " aws_iam_role.prefixed.arn",
        "task | CANNOT_KNOW from ecs-tasks: the value of"
            + " data.aws_iam_policy_document.task.statement[0].condition[0].values"
      })
  void trust_known_after_apply_is_put_together_from_its_data(String role, String edge) {
    assertThat(Edges.into(PLAN, ROLE + role)).contains(edge.replaceAll("\\s+", " "));
  }

  @Test
  void trust_that_more_than_its_data_flow_into_is_missing_by_name() {
    assertThat(why(role(PLAN, "lost").trust()))
        .isEqualTo("aws_iam_role.lost.assume_role_policy (known after apply)");
    assertThat(Edges.into(PLAN, ROLE + "lost")).isEmpty();
  }

  @Test
  void policy_attached_by_reference_finds_role_and_policy() {
    assertThat(permissions(PLAN, "batch-${?aws_iam_role.prefixed.name}").attached())
        .containsExactly("arn:aws:iam::444455556666:policy/hop");
    assertThat(PLAN.index().managedDocument("arn:aws:iam::444455556666:policy/hop")).isPresent();
  }

  @Test
  void policy_known_after_apply_is_missing_by_name() {
    assertThat(permissions(PLAN, "moved").missing())
        .containsExactly("aws_iam_role_policy.queue.policy (known after apply)");
  }

  @Test
  void user_is_in_the_groups_that_memberships_name() {
    assertThat(PLAN.index().user("arn:aws:iam::444455556666:user/ada").orElseThrow().groups())
        .isEqualTo(Fact.known(List.of("admins")));
    assertThat(PLAN.index().group("444455556666", "admins").orElseThrow().permissions().isKnown())
        .isTrue();
  }

  @Test
  void state_of_version_4_gives_every_instance() {
    assertThat(STATE.snapshot().roles())
        .extracting(Role::name)
        .containsExactlyInAnyOrder("deploy", "worker-0", "worker-1", "AWSServiceRoleForEC2Spot");
    assertThat(role(STATE, "ci/deploy").uniqueId()).isEqualTo("AROAEXAMPLEDEPLOY");
    assertThat(permissions(STATE, "worker-0").attached())
        .containsExactly("arn:aws:iam::444455556666:policy/hop");
    assertThat(permissions(STATE, "worker-1").attached())
        .containsExactly("arn:aws:iam::444455556666:policy/hop");
    assertThat(STATE.only("terraform.other-owner").message()).contains("`elsewhere`");
  }

  @Test
  void state_that_tells_all_policies_of_a_role_leaves_none_open() {
    assertThat(permissions(STATE, "worker-0").missing()).isEmpty();
    assertThat(permissions(STATE, "worker-1").missing()).isNotEmpty();
  }

  @Test
  void state_gives_the_organisation_with_policies_of_others_not_known() {
    Organization organization = STATE.snapshot().organization().orElseThrow();
    assertThat(organization.pathTo("444455556666"))
        .extracting(node -> node.id())
        .containsExactly("r-nw01", "ou-nw01-prod", "444455556666");
    assertThat(organization.attachedTo("ou-nw01-prod"))
        .extracting(policy -> policy.document().policy().isPresent())
        .containsExactly(true, false);
  }

  @Test
  void shown_state_gives_roles_of_modules_too() {
    assertThat(Loading.of(fixture("terraform/shown-state.json")).snapshot().roles())
        .extracting(Role::name)
        .containsExactlyInAnyOrder("deploy", "worker-0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "state", "shown-state", "old-state"})
  void secret_of_another_resource_is_nowhere(String name) {
    Loading loaded = Loading.of(fixture("terraform/" + name + ".json"));
    assertThat(loaded.snapshot().toString() + loaded.diagnostics())
        .doesNotContain("swordfish", "correct-horse");
  }

  @Test
  void resource_of_another_type_is_passed_over_unread(@TempDir Path folder) {
    String values = "{\"a\":[" + "0,".repeat(300_000) + "0]}";
    Path file =
        write(
            folder,
            "state.json",
            "{\"version\":4,\"terraform_version\":\"1.9.8\",\"lineage\":\"x\",\"outputs\":"
                + values
                + ",\"resources\":[{\"mode\":\"managed\",\"type\":\"aws_db_instance\",\"name\":\"a\","
                + "\"instances\":[{\"attributes\":"
                + values
                + "}]}]}");
    assertThat(Loading.of(file).with("load.too-large")).isEmpty();
  }

  @Test
  void tag_with_the_name_of_a_part_of_a_plan_is_kept(@TempDir Path folder) {
    Path file =
        write(
            folder,
            "state.json",
            "{\"version\":4,\"terraform_version\":\"1.9.8\",\"lineage\":\"x\",\"resources\":["
                + "{\"mode\":\"managed\",\"type\":\"aws_iam_role\",\"name\":\"a\",\"instances\":[{"
                + "\"attributes\":{\"name\":\"a\",\"arn\":\"arn:aws:iam::444455556666:role/a\","
                + "\"tags_all\":{\"outputs\":\"1\",\"before\":\"2\",\"type\":\"x\",\"values\":\"3\","
                + "\"change\":\"4\"}}}]}]}");
    assertThat(role(Loading.of(file), "a").tags())
        .isEqualTo(
            Fact.known(
                Map.of("outputs", "1", "before", "2", "type", "x", "values", "3", "change", "4")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"delete", "forget"})
  void role_that_will_not_be_there_is_left_out(String action, @TempDir Path folder) {
    Path file =
        write(
            folder,
            "plan.json",
            "{\"format_version\":\"0.1\",\"terraform_version\":\"0.12.29\",\"resource_changes\":["
                + "{\"address\":\"aws_iam_role.a\",\"mode\":\"managed\",\"type\":\"aws_iam_role\","
                + "\"name\":\"a\",\"change\":{\"actions\":[\""
                + action
                + "\"],\"before\":{\"name\":\"a\"},\"after\":null}}]}");
    Loading loaded = Loading.of(file);
    assertThat(loaded.snapshot().roles()).isEmpty();
    assertThat(loaded.snapshot().sources()).allMatch(source -> source.recognised());
  }

  @Test
  void account_that_the_provider_is_allowed_counts_before_all(@TempDir Path folder) {
    Path file =
        write(
            folder,
            "plan.json",
            "{\"format_version\":\"1.2\",\"terraform_version\":\"1.9.8\",\"resource_changes\":["
                + "{\"address\":\"aws_iam_role.a\",\"mode\":\"managed\",\"type\":\"aws_iam_role\","
                + "\"name\":\"a\",\"change\":{\"actions\":[\"create\"],\"before\":null,\"after\":"
                + "{\"name\":\"a\"},\"after_unknown\":{\"arn\":true}}}],\"configuration\":{"
                + "\"provider_config\":{\"aws.prod\":{\"expressions\":{\"allowed_account_ids\":{"
                + "\"constant_value\":[\"555566667777\"]}}}},\"root_module\":{\"resources\":[{"
                + "\"address\":\"aws_iam_role.a\",\"mode\":\"managed\",\"type\":\"aws_iam_role\","
                + "\"name\":\"a\",\"provider_config_key\":\"aws.prod\",\"expressions\":{}}]}}}");
    assertThat(Loading.of(file).index().role("arn:aws:iam::555566667777:role/a")).isPresent();
  }
}

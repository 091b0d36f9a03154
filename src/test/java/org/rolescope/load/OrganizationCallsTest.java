package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.PolicyDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls of INPUT_FORMATS 3.6 one by one are as good as organization.json. */
class OrganizationCallsTest {
  private static final Path SAMPLE = Path.of("sample-data", "organization.json");

  private final JsonMapper json = new JsonMapper();
  private final Path folder;

  OrganizationCallsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void put(String name, ObjectNode answer) {
    write(folder, name + ".json", json.writeValueAsString(answer));
  }

  private ObjectNode arn(JsonNode node, String resource) {
    ObjectNode copy = ((ObjectNode) node).deepCopy();
    copy.remove(List.of("ParentId", "TargetIds", "Content"));
    copy.put("Arn", "arn:aws:organizations::111122223333:" + resource);
    return copy;
  }

  /** What the aws command would print, call by call, of the organisation of the sample. */
  private void split(JsonNode all) {
    ObjectNode head = json.createObjectNode();
    head.set("Organization", all.get("Organization").deepCopy());
    put("describe-organization", head);
    ObjectNode roots = json.createObjectNode();
    all.get("Roots").forEach(root -> roots.withArray("Roots").add(arn(root, "root/o-nw7rob/x")));
    put("list-roots", roots);
    for (JsonNode unit : all.get("OrganizationalUnits")) {
      below(all, unit.get("ParentId").asString());
    }
    all.get("Accounts").forEach(account -> below(all, account.get("ParentId").asString()));
    ObjectNode scps = json.createObjectNode();
    ObjectNode rcps = json.createObjectNode();
    for (JsonNode policy : all.get("Policies")) {
      boolean rcp = policy.get("Type").asString().startsWith("RESOURCE");
      String id = policy.get("Id").asString();
      ObjectNode summary = arn(policy, "policy/o-nw7rob/x/" + id);
      summary.put("AwsManaged", id.contains("AWSAccess"));
      (rcp ? rcps : scps).withArray("Policies").add(summary);
      ObjectNode described = json.createObjectNode();
      described.putObject("Policy").set("PolicySummary", summary);
      described.withObject("Policy").put("Content", json.writeValueAsString(policy.get("Content")));
      put("describe-policy-" + id, described);
      ObjectNode targets = json.createObjectNode();
      ArrayNode list = targets.putArray("Targets");
      policy.get("TargetIds").forEach(target -> list.addObject().set("TargetId", target));
      put("list-targets-for-policy-" + id, targets);
    }
    put("list-policies-scp", scps);
    put("list-policies-rcp", rcps);
  }

  private void below(JsonNode all, String parent) {
    ObjectNode units = json.createObjectNode();
    units.putArray("OrganizationalUnits");
    ObjectNode accounts = json.createObjectNode();
    accounts.putArray("Accounts");
    for (JsonNode unit : all.get("OrganizationalUnits")) {
      if (unit.get("ParentId").asString().equals(parent)) {
        units.withArray("OrganizationalUnits").add(arn(unit, "ou/o-nw7rob/x"));
      }
    }
    for (JsonNode account : all.get("Accounts")) {
      if (account.get("ParentId").asString().equals(parent)) {
        accounts.withArray("Accounts").add(arn(account, "account/o-nw7rob/x"));
      }
    }
    put("list-organizational-units-for-parent-" + parent, units);
    put("list-accounts-for-parent-" + parent, accounts);
  }

  /** The organisation without the places where it was read, targets sorted. */
  private static Organization plain(Loading loaded) {
    Organization read = loaded.snapshot().organization().orElseThrow();
    SourceLocation nowhere = SourceLocation.NOWHERE;
    List<ControlPolicy> policies =
        read.policies().stream()
            .map(
                policy ->
                    new ControlPolicy(
                        policy.id(),
                        policy.type(),
                        new PolicyDocument(policy.name(), policy.document().policy(), nowhere),
                        policy.targets().stream().sorted().toList(),
                        policy.open()))
            .toList();
    return new Organization(
        read.id(), read.name(), read.managementAccount(), read.nodes(), policies, nowhere);
  }

  private void splitSample() throws IOException {
    split(json.readTree(Files.readString(SAMPLE)));
  }

  @Test
  void calls_one_by_one_give_the_organisation_of_the_export() throws IOException {
    splitSample();
    Loading calls = Loading.of(folder);
    assertThat(plain(calls)).isEqualTo(plain(Loading.of(SAMPLE)));
    assertThat(calls.with("load.owner-unknown")).isEmpty();
    assertThat(calls.with("organization.no-parent")).isEmpty();
  }

  @Test
  void list_of_accounts_with_their_parents_places_them() throws IOException {
    splitSample();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().contains("accounts-for-parent")).toList()) {
        Files.delete(file);
      }
    }
    ObjectNode accounts = json.createObjectNode();
    for (JsonNode account : json.readTree(Files.readString(SAMPLE)).get("Accounts")) {
      accounts.withArray("Accounts").add(arn(account, "account/o-nw7rob/x"));
      write(
          folder,
          "list-parents-" + account.get("Id").asString() + ".json",
          "{\"Parents\":[{\"Id\":\""
              + account.get("ParentId").asString()
              + "\",\"Type\":\"OU\"}]}");
    }
    put("list-accounts", accounts);
    assertThat(plain(Loading.of(folder)).nodes()).isEqualTo(plain(Loading.of(SAMPLE)).nodes());
  }

  @Test
  void policy_without_targets_is_open_at_every_node_and_said_to_be() throws IOException {
    splitSample();
    Files.delete(folder.resolve("list-targets-for-policy-p-nw0dev01.json"));
    Loading loaded = Loading.of(folder);
    ControlPolicy dev =
        loaded.snapshot().organization().orElseThrow().policies().stream()
            .filter(policy -> policy.id().equals("p-nw0dev01"))
            .findFirst()
            .orElseThrow();
    assertThat(dev.open()).hasSize(11);
    assertThat(loaded.only("organization.no-targets").effect())
        .contains("list-targets-for-policy p-nw0dev01");
  }

  @Test
  void policies_for_every_target_close_what_targets_of_a_policy_leave_open() {
    write(folder, "list-roots.json", "{\"Roots\":[{\"Id\":\"r-root\",\"Name\":\"Root\"}]}");
    write(
        folder,
        "list-accounts.json",
        "{\"Accounts\":[{\"Id\":\"444455556666\",\"ParentId\":\"r-root\"}]}");
    write(
        folder,
        "list-policies-for-target-444455556666.json",
        "{\"Policies\":[{\"Id\":\"p-FullAWSAccess\",\"Name\":\"FullAWSAccess\","
            + "\"Type\":\"SERVICE_CONTROL_POLICY\",\"AwsManaged\":true}]}");
    write(
        folder,
        "list-policies-for-target-r-root.json",
        "{\"Policies\":[{\"Id\":\"p-FullAWSAccess\",\"Name\":\"FullAWSAccess\","
            + "\"Type\":\"SERVICE_CONTROL_POLICY\",\"AwsManaged\":true}]}");
    ControlPolicy full =
        Loading.of(folder).snapshot().organization().orElseThrow().policies().get(0);
    assertThat(full.targets()).containsExactly("444455556666", "r-root");
    assertThat(full.open()).isEmpty();
    assertThat(full.document().policy()).isPresent();
  }

  @Test
  void answer_that_names_no_node_says_what_would_settle_it() {
    write(folder, "children.json", "{\"Children\":[{\"Id\":\"ou-a\",\"Type\":\"X\"}]}");
    Loading loaded = Loading.of(folder);
    assertThat(loaded.only("load.owner-unknown").effect()).contains("--owner");
    assertThat(loaded.snapshot().sources().get(0).ownerless()).startsWith("children");
  }
}

package org.rolescope.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an estate of {@code src/test/resources/estates} as the files that AWS prints. Short forms:
 * a policy is a list of statements, in which Effect is Allow, Action is sts:AssumeRole and, but in
 * trust policies, Resource is {@code *} where they are left out, and gone where they are null; a
 * text is the document itself; {@code @A:} begins an ARN of IAM in account 111111111111,
 * {@code @@A:} one of STS, {@code B} is 222222222222, {@code C} 333333333333, {@code M}
 * 999999999999, the management account. An account may tell its {@code partition}, an organisation
 * the {@code names} of accounts.
 */
final class EstateFiles {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> ACCOUNTS =
      Map.of("A", "111111111111", "B", "222222222222", "C", "333333333333", "M", "999999999999");
  private static final String MANAGEMENT = "999999999999";
  private static final String UNIT = "ou-a1b2-11111111";
  private static final String ROOT = "r-a1b2";

  private EstateFiles() {}

  /** What stands in one resource. */
  static List<JsonNode> read(Path file) {
    try {
      String text = Files.readString(file);
      for (Map.Entry<String, String> account : ACCOUNTS.entrySet()) {
        String id = account.getValue() + ":";
        text =
            text.replace("@@" + account.getKey() + ":", "arn:aws:sts::" + id)
                .replace("@" + account.getKey() + ":", "arn:aws:iam::" + id);
      }
      List<JsonNode> estates = new ArrayList<>();
      JSON.readTree(text).forEach(estates::add);
      return estates;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the files and returns the ARNs of all users and roles. */
  static List<String> write(JsonNode estate, Path folder) throws IOException {
    List<String> arns = new ArrayList<>();
    for (Map.Entry<String, JsonNode> account : estate.get("accounts").properties()) {
      ObjectNode details = details(account.getKey(), account.getValue());
      Files.writeString(folder.resolve(account.getKey() + ".json"), details.toString());
      Stream.of("UserDetailList", "RoleDetailList")
          .forEach(list -> details.get(list).forEach(e -> arns.add(e.get("Arn").asString())));
    }
    if (estate.has("organization")) {
      Files.writeString(
          folder.resolve("organization.json"), organization(estate.get("organization")).toString());
    }
    if (estate.has("files")) {
      for (Map.Entry<String, JsonNode> file : estate.get("files").properties()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue().toString());
      }
    }
    return arns;
  }

  private static ObjectNode details(String account, JsonNode given) {
    ObjectNode details = whole(account, given);
    String partition = "arn:" + given.path("partition").asString("aws") + ":";
    return (ObjectNode) JSON.readTree(details.toString().replace("arn:aws:", partition));
  }

  private static ObjectNode whole(String account, JsonNode given) {
    ObjectNode details = JSON.createObjectNode();
    ArrayNode users = details.putArray("UserDetailList");
    given.path("users").properties().forEach(e -> entity(users, account, "User", e));
    ArrayNode groups = details.putArray("GroupDetailList");
    given.path("groups").properties().forEach(e -> entity(groups, account, "Group", e));
    ArrayNode roles = details.putArray("RoleDetailList");
    given.path("roles").properties().forEach(e -> entity(roles, account, "Role", e));
    ArrayNode policies = details.putArray("Policies");
    given.path("policies").properties().forEach(e -> managed(policies, account, e));
    return details;
  }

  private static void entity(
      ArrayNode list, String account, String kind, Map.Entry<String, JsonNode> named) {
    JsonNode given = named.getValue();
    String path = given.has("path") ? given.get("path").asString() : "/";
    String type = kind.toLowerCase(Locale.ROOT);
    String arn = "arn:aws:iam::" + account + ":" + type + path + named.getKey();
    String prefix = Map.of("User", "AIDA", "Group", "AGPA", "Role", "AROA").get(kind);
    ObjectNode entity = list.addObject();
    entity.put("Path", path).put(kind + "Name", named.getKey()).put("Arn", arn);
    entity.put("CreateDate", "2024-01-01T00:00:00+00:00");
    entity.put(kind + "Id", given.has("id") ? given.get("id").asString() : prefix + id(arn));
    if (given.has("trust")) {
      entity.set("AssumeRolePolicyDocument", document(given.get("trust"), false));
    }
    ArrayNode inline = entity.putArray(kind + "PolicyList");
    if (given.has("policy")) {
      inline
          .addObject()
          .put("PolicyName", "Own")
          .set("PolicyDocument", document(given.get("policy"), true));
    }
    ArrayNode attached = entity.putArray("AttachedManagedPolicies");
    for (JsonNode policy : given.path("attached")) {
      String name = policy.asString().substring(policy.asString().lastIndexOf('/') + 1);
      attached.addObject().put("PolicyName", name).put("PolicyArn", policy.asString());
    }
    if (kind.equals("User")) {
      ArrayNode groups = entity.putArray("GroupList");
      given.path("groups").forEach(groups::add);
    }
    if (given.has("boundary")) {
      entity
          .putObject("PermissionsBoundary")
          .put("PermissionsBoundaryType", "Policy")
          .put("PermissionsBoundaryArn", given.get("boundary").asString());
    }
    ArrayNode tags = entity.putArray("Tags");
    given
        .path("tags")
        .properties()
        .forEach(
            tag ->
                tags.addObject().put("Key", tag.getKey()).put("Value", tag.getValue().asString()));
  }

  private static String id(String arn) {
    String hash = Integer.toHexString(arn.hashCode()) + Integer.toHexString((arn + "x").hashCode());
    return (hash + "0000000000000000")
        .substring(0, 17)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[0189]", "Z");
  }

  private static void managed(
      ArrayNode policies, String account, Map.Entry<String, JsonNode> named) {
    ObjectNode policy = policies.addObject();
    policy.put("PolicyName", named.getKey());
    policy.put("Arn", "arn:aws:iam::" + account + ":policy/" + named.getKey()).put("Path", "/");
    ArrayNode versions = policy.putArray("PolicyVersionList");
    boolean several = named.getValue().isArray() && named.getValue().get(0).has("version");
    if (!several) {
      version(versions, "v1", true, named.getValue());
      policy.put("DefaultVersionId", "v1");
      return;
    }
    for (JsonNode one : named.getValue()) {
      boolean counts = one.get("default").asBoolean();
      version(versions, one.get("version").asString(), counts, one.get("policy"));
      if (counts) {
        policy.put("DefaultVersionId", one.get("version").asString());
      }
    }
  }

  private static void version(ArrayNode versions, String id, boolean counts, JsonNode policy) {
    versions
        .addObject()
        .put("VersionId", id)
        .put("IsDefaultVersion", counts)
        .set("Document", document(policy, true));
  }

  private static JsonNode document(JsonNode given, boolean withResource) {
    if (given.isString()) {
      return given;
    }
    ObjectNode document = JSON.createObjectNode();
    document.put("Version", given.isArray() ? "2012-10-17" : given.get("Version").asString());
    ArrayNode statements = document.putArray("Statement");
    for (JsonNode statement : given.isArray() ? given : given.get("Statement")) {
      ObjectNode whole = statements.addObject();
      whole.put("Effect", "Allow");
      if (!statement.has("NotAction")) {
        whole.put("Action", "sts:AssumeRole");
      }
      if (withResource && !statement.has("NotResource")) {
        whole.put("Resource", "*");
      }
      statement.properties().forEach(e -> whole.set(e.getKey(), e.getValue()));
      whole.removeIf(JsonNode::isNull);
    }
    return document;
  }

  /** A root, one unit below it, the members in it, and the management account beside it. */
  private static ObjectNode organization(JsonNode given) {
    ObjectNode all = JSON.createObjectNode();
    all.putObject("Organization").put("Id", "o-abcde12345").put("MasterAccountId", MANAGEMENT);
    all.putArray("Roots").addObject().put("Id", ROOT).put("Name", "Root");
    all.putArray("OrganizationalUnits")
        .addObject()
        .put("Id", UNIT)
        .put("Name", "Work")
        .put("ParentId", ROOT);
    ArrayNode accounts = all.putArray("Accounts");
    accounts.addObject().put("Id", MANAGEMENT).put("Name", "mgmt").put("ParentId", ROOT);
    List<String> targets = new ArrayList<>(List.of(ROOT, UNIT, MANAGEMENT));
    for (JsonNode member : given.get("members")) {
      String id = member.asString();
      String name = given.path("names").path(id).asString("acc" + id.charAt(0));
      accounts.addObject().put("Id", id).put("Name", name).put("ParentId", UNIT);
      targets.add(id);
    }
    ArrayNode policies = all.putArray("Policies");
    List<String> full = new ArrayList<>(targets);
    if (given.has("fullAccessOn")) {
      full.clear();
      given.get("fullAccessOn").forEach(target -> full.add(target.asString()));
    }
    String allow = "[{\"Action\": \"*\"}]";
    control(policies, "SERVICE_CONTROL_POLICY", "FullAWSAccess", JSON.readTree(allow), full);
    control(
        policies,
        "RESOURCE_CONTROL_POLICY",
        "RCPFullAWSAccess",
        JSON.readTree("[{\"Action\": \"*\", \"Principal\": \"*\"}]"),
        targets);
    given.path("scps").properties().forEach(e -> control(policies, "SERVICE_CONTROL_POLICY", e));
    given.path("rcps").properties().forEach(e -> control(policies, "RESOURCE_CONTROL_POLICY", e));
    return all;
  }

  private static void control(ArrayNode policies, String type, Map.Entry<String, JsonNode> named) {
    List<String> targets = new ArrayList<>();
    named.getValue().get("on").forEach(target -> targets.add(target.asString()));
    control(policies, type, named.getKey(), named.getValue().path("policy"), targets);
  }

  private static void control(
      ArrayNode policies, String type, String name, JsonNode policy, List<String> targets) {
    ObjectNode control = policies.addObject();
    control.put("Id", "p-" + name).put("Name", name).put("Type", type);
    if (policy.isArray()) {
      control.set("Content", document(policy, true));
    }
    ArrayNode on = control.putArray("TargetIds");
    targets.forEach(on::add);
  }
}

package org.rolescope.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rolescope.base.WholeFile;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListPoliciesResponse;
import software.amazon.awssdk.services.organizations.model.ListRootsResponse;
import software.amazon.awssdk.services.organizations.model.ListTargetsForPolicyResponse;
import software.amazon.awssdk.services.organizations.model.Organization;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.PolicySummary;
import software.amazon.awssdk.services.organizations.model.PolicyType;
import software.amazon.awssdk.services.organizations.model.PolicyTypeStatus;
import software.amazon.awssdk.services.organizations.model.Root;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the organisation into {@code organization.json}, in the form that {@code
 * packaging/export-organization.sh} writes. Without the tree there is no file. A list of policies
 * that cannot be read is named in it, so that no call looks allowed that one of them may deny.
 */
final class OrganizationFetch {
  static final String FILE = "organization.json";

  private static final List<PolicyType> CONTROLS =
      List.of(PolicyType.SERVICE_CONTROL_POLICY, PolicyType.RESOURCE_CONTROL_POLICY);

  private final OrganizationsClient organizations;
  private final Consumer<String> telling;
  private final List<Member> members = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final List<Control> controls = new ArrayList<>();
  private final Set<PolicyType> notListed = EnumSet.noneOf(PolicyType.class);
  private final Lacks lacks;
  private ReadCall call = ReadCall.ORGANIZATION;

  OrganizationFetch(
      OrganizationsClient organizations, Optional<String> profile, Consumer<String> telling) {
    this.organizations = organizations;
    this.telling = telling;
    this.lacks = new Lacks(profile, telling);
  }

  /** An account of the organisation. */
  record Member(String id, String name, String parent, String status) {
    boolean active() {
      return status.equals("ACTIVE");
    }
  }

  private record Unit(String id, String name, String parent) {}

  private record Control(
      String id, String name, String type, String content, Optional<List<String>> targets) {}

  /** What else is not known; empty after a whole organisation. */
  List<Lack> lacks() {
    return lacks.all();
  }

  /** What is asked, or was asked last. */
  ReadCall call() {
    return call;
  }

  List<Member> members() {
    return List.copyOf(members);
  }

  /**
   * Which one it is, and who manages it.
   *
   * @throws SdkException where that may not be asked, or the account belongs to none
   */
  Organization describe() {
    telling.accept(ReadCall.ORGANIZATION.action());
    return organizations.describeOrganization().organization();
  }

  /**
   * Reads it all, and writes it.
   *
   * @throws SdkException where the tree cannot be read
   */
  void write(Organization organization, Path file) throws IOException {
    List<Root> roots = new ArrayList<>();
    call = ReadCall.ROOTS;
    Pages.read(
        token -> organizations.listRoots(ask -> ask.nextToken(token)),
        ListRootsResponse::nextToken,
        page -> roots.addAll(page.roots()));
    roots.forEach(root -> descend(root.id()));
    for (PolicyType type : CONTROLS) {
      if (roots.stream().anyMatch(root -> enabled(root, type))) {
        controls(type);
      }
    }
    WholeFile.writePrivate(
        file,
        out -> {
          try (JsonGenerator json = JsonLists.generator(out)) {
            write(organization, roots, json);
          }
        });
  }

  /** What a file tells that was read before. */
  record Kept(String id, List<Member> members) {}

  /** The organisation that was read before; empty if the file does not tell its accounts. */
  static Optional<Kept> kept(Path file) {
    try {
      JsonNode root = new JsonMapper().readTree(file.toFile());
      List<Member> members = new ArrayList<>();
      for (JsonNode account : root.path("Accounts")) {
        members.add(
            new Member(
                account.path("Id").asString(""),
                account.path("Name").asString(""),
                account.path("ParentId").asString(""),
                account.path("Status").asString("")));
      }
      String id = root.path("Organization").path("Id").asString("");
      return members.isEmpty() ? Optional.empty() : Optional.of(new Kept(id, members));
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static boolean enabled(Root root, PolicyType type) {
    return root.policyTypes().stream()
        .anyMatch(one -> one.type() == type && one.status() == PolicyTypeStatus.ENABLED);
  }

  private void descend(String root) {
    Deque<String> parents = new ArrayDeque<>(List.of(root));
    // A tree has no circles, and whoever answers need not be AWS.
    Set<String> seen = new HashSet<>(parents);
    while (!parents.isEmpty()) {
      String parent = parents.pop();
      call = ReadCall.ACCOUNTS;
      telling.accept(call.action() + ", " + members.size() + " so far");
      Pages.read(
          token ->
              organizations.listAccountsForParent(ask -> ask.parentId(parent).nextToken(token)),
          ListAccountsForParentResponse::nextToken,
          page -> page.accounts().stream().map(one -> member(one, parent)).forEach(members::add));
      call = ReadCall.UNITS;
      List<OrganizationalUnit> below = new ArrayList<>();
      Pages.read(
          token ->
              organizations.listOrganizationalUnitsForParent(
                  ask -> ask.parentId(parent).nextToken(token)),
          ListOrganizationalUnitsForParentResponse::nextToken,
          page -> below.addAll(page.organizationalUnits()));
      for (OrganizationalUnit unit : below) {
        units.add(new Unit(unit.id(), unit.name(), parent));
        if (seen.add(unit.id())) {
          parents.push(unit.id());
        }
      }
    }
  }

  private static Member member(Account account, String parent) {
    return new Member(account.id(), said(account.name()), parent, said(account.statusAsString()));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void controls(PolicyType type) {
    List<PolicySummary> listed = new ArrayList<>();
    boolean whole =
        tried(
            ReadCall.CONTROLS,
            "those of type " + type,
            () ->
                Pages.read(
                    token -> organizations.listPolicies(ask -> ask.filter(type).nextToken(token)),
                    ListPoliciesResponse::nextToken,
                    page -> listed.addAll(page.policies())));
    if (!whole) {
      notListed.add(type);
    }
    for (PolicySummary policy : listed) {
      telling.accept(ReadCall.CONTROL.action() + ", " + controls.size() + " so far");
      controls.add(
          new Control(
              policy.id(),
              said(policy.name()),
              type.toString(),
              content(policy.id()),
              targets(policy.id())));
    }
  }

  /** Empty where it may not be read, which is told, and costs only this policy. */
  private String content(String policy) {
    String[] content = {""};
    lacks.trying(
        ReadCall.CONTROL,
        "policy `" + policy + "`",
        () ->
            content[0] =
                said(organizations.describePolicy(ask -> ask.policyId(policy)).policy().content()));
    return content[0];
  }

  /** Empty where they may not be read, which is told, and costs only this policy. */
  private Optional<List<String>> targets(String policy) {
    List<String> targets = new ArrayList<>();
    boolean whole =
        tried(
            ReadCall.TARGETS,
            "policy `" + policy + "`",
            () ->
                Pages.read(
                    token ->
                        organizations.listTargetsForPolicy(
                            ask -> ask.policyId(policy).nextToken(token)),
                    ListTargetsForPolicyResponse::nextToken,
                    page -> page.targets().forEach(target -> targets.add(target.targetId()))));
    return whole ? Optional.of(targets) : Optional.empty();
  }

  private boolean tried(ReadCall asked, String of, Runnable asking) {
    boolean[] done = {false};
    lacks.trying(
        asked,
        of,
        () -> {
          asking.run();
          done[0] = true;
        });
    return done[0];
  }

  private void write(Organization organization, List<Root> roots, JsonGenerator json) {
    json.writeStartObject();
    Resume.write(Resume.INCOMPLETE, lacks.all(), json);
    json.writeName("Organization");
    json.writeStartObject();
    json.writeStringProperty("Id", organization.id());
    json.writeStringProperty("MasterAccountId", organization.masterAccountId());
    json.writeEndObject();
    json.writeName("Roots");
    json.writeStartArray();
    roots.forEach(root -> node(root.id(), said(root.name()), "", "", json));
    json.writeEndArray();
    json.writeName("OrganizationalUnits");
    json.writeStartArray();
    units.forEach(unit -> node(unit.id(), unit.name(), unit.parent(), "", json));
    json.writeEndArray();
    json.writeName("Accounts");
    json.writeStartArray();
    members.forEach(one -> node(one.id(), one.name(), one.parent(), one.status(), json));
    json.writeEndArray();
    if (!notListed.isEmpty()) {
      json.writeName("PolicyTypesNotRead");
      json.writeStartArray();
      notListed.forEach(type -> json.writeString(type.toString()));
      json.writeEndArray();
    }
    json.writeName("Policies");
    json.writeStartArray();
    controls.forEach(control -> write(control, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void node(
      String id, String name, String parent, String status, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("Id", id);
    json.writeStringProperty("Name", name);
    if (!parent.isEmpty()) {
      json.writeStringProperty("ParentId", parent);
    }
    if (!status.isEmpty()) {
      json.writeStringProperty("Status", status);
    }
    json.writeEndObject();
  }

  private static void write(Control control, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("Id", control.id());
    json.writeStringProperty("Name", control.name());
    json.writeStringProperty("Type", control.type());
    json.writeName("Content");
    if (control.content().isEmpty()) {
      json.writeNull();
    } else {
      SdkJson.document(control.content(), json);
    }
    if (control.targets().isPresent()) {
      json.writeName("TargetIds");
      json.writeStartArray();
      control.targets().get().forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}

package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.app.RequestLine;
import org.rolescope.app.RequestLines;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case of {@code src/test/resources/simulate}: one caller, one role, one call. Short forms: a
 * policy is a list of statements; Effect is Allow, Action is sts:AssumeRole and Resource is {@code
 * *} where they are left out, and gone where they are null. Callers are the user alice and the role
 * dev of account 111111111111.
 */
final class WorkedCase {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ALICE = "arn:aws:iam::111111111111:user/alice";
  private static final String DEV = "arn:aws:iam::111111111111:role/dev";
  private static final String DEV_ID = "AROADEVDEVDEVDEVDEVDE";
  private static final String ROLE = "arn:aws:iam::111111111111:role/R";
  private static final String LAMBDA = "[{\"Principal\": {\"Service\": \"lambda.amazonaws.com\"}}]";

  private final JsonNode json;

  WorkedCase(JsonNode json) {
    this.json = json;
  }

  static List<WorkedCase> read(String text) {
    List<WorkedCase> cases = new ArrayList<>();
    JSON.readTree(text).forEach(node -> cases.add(new WorkedCase(node)));
    return cases;
  }

  String name() {
    String rule = json.has("rule") ? json.get("rule").asString() + " " : "";
    return json.get("id").asString() + " " + rule + json.get("title").asString();
  }

  String decision() {
    return json.get("decision").asString();
  }

  String decidedBy() {
    return json.get("decidedBy").asString();
  }

  boolean explicitDeny() {
    return json.has("explicit");
  }

  String id() {
    return json.get("id").asString();
  }

  /** The rules that the case shows, the first of them above all. */
  List<String> rules() {
    return List.of(json.get("rule").asString().split(" "));
  }

  /** What STS answers, as far as the case says: {@code code} or {@code code: message}. */
  Optional<String> error() {
    return text("error");
  }

  /** Part of one of the assumptions. */
  Optional<String> assumption() {
    return text("assumes");
  }

  /** Part of the command that would settle what is missing. */
  Optional<String> settledBy() {
    return text("settledBy");
  }

  /** Rules of the points that are not confirmed and that decided. */
  List<String> unconfirmed() {
    List<String> rules = new ArrayList<>();
    if (json.has("unconfirmed")) {
      json.get("unconfirmed").forEach(rule -> rules.add(rule.asString()));
    }
    return rules;
  }

  private Optional<String> text(String name) {
    return json.has(name) ? Optional.of(json.get(name).asString()) : Optional.empty();
  }

  private String role() {
    return json.has("role") ? json.get("role").asString() : ROLE;
  }

  AssumeRoleRequest request() {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", "case").put("principal", ALICE).put("role", role()).put("sessionName", "run-1");
    if (json.has("request")) {
      json.get("request").properties().forEach(e -> line.set(e.getKey(), e.getValue()));
    }
    AssumeRoleRequest request = request(line);
    return json.has("edge")
        ? new AssumeRoleRequest(
            request.action(),
            request.principal(),
            request.role(),
            AssumeRoleRequest.Options.NONE,
            Map.of(),
            AssumeRoleRequest.Mode.EDGE)
        : request;
  }

  private static AssumeRoleRequest request(ObjectNode line) {
    return RequestLines.read(line.toString())
        .match(
            RequestLine.Readable::request,
            unreadable -> {
              throw new IllegalStateException(unreadable.message());
            });
  }

  Estate estate() {
    Estate estate = new Estate().account("111111111111");
    estate.user(ALICE, "AIDAALICEALICEALICEAL", traits(json.get("alice")), groups(estate));
    if (json.has("providers")) {
      json.get("providers").forEach(arn -> estate.provider(arn.asString()));
    }
    JsonNode dev = json.get("dev");
    String devArn = dev != null && dev.has("arn") ? dev.get("arn").asString() : DEV;
    int seconds = json.has("maxSession") ? json.get("maxSession").asInt() : 0;
    Map<String, String> tags = texts(json.get("roleTags"));
    Estate.Traits target = new Estate.Traits(List.of(), "", tags);
    String trust = policy(json.get("trust"), false);
    if (json.has("selfRole")) {
      estate.role(devArn, DEV_ID, trust, traits(dev), seconds);
    } else {
      String lambda = policy(JSON.readTree(LAMBDA), false);
      estate.role(devArn, DEV_ID, lambda, traits(dev), 0);
      estate.role(role(), "AROARRRRRRRRRRRRRRRRR", trust, target, seconds);
    }
    if (json.has("others")) {
      for (JsonNode other : json.get("others")) {
        estate.role(
            other.get("arn").asString(),
            "AROAOTHER"
                + Integer.toHexString(other.get("arn").asString().hashCode())
                    .toUpperCase(Locale.ROOT),
            policy(other.get("trust"), false),
            traits(other),
            0);
      }
    }
    if (json.has("organization")) {
      JsonNode given = json.get("organization");
      if (given.isString()) {
        estate.organizationLacks();
      } else {
        estate.organization(organization(given));
      }
    }
    return estate;
  }

  private static Estate.Traits traits(JsonNode given) {
    if (given == null) {
      return Estate.Traits.NONE;
    }
    List<String> identity = given.has("identity") ? identity(given.get("identity")) : List.of();
    String boundary = given.has("boundary") ? boundary(given.get("boundary")) : "";
    return new Estate.Traits(identity, boundary, texts(given.get("tags")));
  }

  /** The names of alice's groups; what they may do goes into the estate. */
  private List<String> groups(Estate estate) {
    List<String> names = new ArrayList<>();
    if (json.has("groups")) {
      json.get("groups")
          .properties()
          .forEach(
              group -> {
                names.add(group.getKey());
                String arn = "arn:aws:iam::111111111111:group/" + group.getKey();
                estate.group(arn, traits(group.getValue()));
              });
    }
    return names;
  }

  /** One policy, its statements; or {@code unread}, beside it or alone. */
  private static List<String> identity(JsonNode given) {
    List<String> policies = new ArrayList<>();
    ArrayNode statements = JSON.createArrayNode();
    boolean list = given.isArray();
    (list ? given : JSON.createArrayNode().add(given))
        .forEach(
            one -> {
              if (one.isString()) {
                policies.add(one.asString());
              } else if (list) {
                statements.add(one);
              } else {
                policies.add(policy(one, true));
              }
            });
    if (!statements.isEmpty()) {
      policies.add(policy(statements, true));
    }
    return policies;
  }

  private static String boundary(JsonNode given) {
    return given.isString() ? given.asString() : policy(given, true);
  }

  private static Map<String, String> texts(JsonNode json) {
    Map<String, String> texts = new TreeMap<>();
    if (json != null) {
      json.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
    }
    return texts;
  }

  private static String policy(JsonNode given, boolean resource) {
    JsonNode statements = given.isArray() ? given : given.get("Statement");
    ObjectNode document = JSON.createObjectNode();
    document.put("Version", given.isArray() ? "2012-10-17" : given.get("Version").asString());
    ArrayNode list = document.putArray("Statement");
    for (JsonNode statement : statements) {
      ObjectNode whole = list.addObject();
      whole.put("Effect", "Allow");
      if (!statement.has("NotAction")) {
        whole.put("Action", "sts:AssumeRole");
      }
      if (resource && !statement.has("NotResource")) {
        whole.put("Resource", "*");
      }
      statement.properties().forEach(e -> whole.set(e.getKey(), e.getValue()));
      whole.removeIf(JsonNode::isNull);
    }
    return document.toString();
  }

  /** A root, one OU below it, and in the OU the accounts that are members. */
  private static Organization organization(JsonNode given) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node("r-1", "Root", NodeKind.ROOT, ""));
    nodes.add(new Node("ou-1", "Workloads", NodeKind.UNIT, "r-1"));
    given
        .get("members")
        .forEach(account -> nodes.add(new Node(account.asString(), "", NodeKind.ACCOUNT, "ou-1")));
    List<ControlPolicy> policies = new ArrayList<>();
    policies.addAll(controls(given.get("scps"), ControlType.SERVICE_CONTROL_POLICY));
    policies.addAll(controls(given.get("rcps"), ControlType.RESOURCE_CONTROL_POLICY));
    String management = given.has("management") ? given.get("management").asString() : "";
    Set<ControlType> notListed = EnumSet.noneOf(ControlType.class);
    given.path("notListed").forEach(type -> notListed.add(ControlType.valueOf(type.asString())));
    return new Organization(
        given.get("id").asString(),
        "",
        management,
        nodes,
        policies,
        notListed,
        SourceLocation.NOWHERE);
  }

  private static List<ControlPolicy> controls(JsonNode given, ControlType type) {
    List<ControlPolicy> policies = new ArrayList<>();
    if (given != null) {
      for (JsonNode control : given) {
        List<String> targets = new ArrayList<>();
        control.get("targets").forEach(target -> targets.add(target.asString()));
        String name = "p-" + (policies.size() + 1);
        String text = policy(control.get("statements"), true);
        policies.add(new ControlPolicy(name, type, Estate.document(name, text), targets));
      }
    }
    return policies;
  }
}

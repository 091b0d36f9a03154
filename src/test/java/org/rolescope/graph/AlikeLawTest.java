package org.rolescope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.iam.Role;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Estate;
import org.rolescope.simulate.Estate.Traits;
import org.rolescope.simulate.PolicyJson;

/**
 * What is decided of one of several alike is what the simulator says of each: in organisations
 * where nearly everybody is like somebody else, and now and then one statement tells them apart.
 */
class AlikeLawTest {
  private static final List<String> ACCOUNTS = List.of("111111111111", "222222222222");
  private static final String SERVICE = "ec2.amazonaws.com";
  private static final String ALLOW_ALL =
      "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}";

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 600);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void edges_areThoseThatTheSimulatorDecidesOfEachByItself(long seed) {
    Made made = new Made(new SplittableRandom(seed), seed % 2 == 0);
    IamIndex index = made.index();
    AssumeRoleSimulator simulator =
        new AssumeRoleSimulator(index, Instant.parse("2026-01-01T12:00:00Z"));
    EdgeDecisions decisions = new EdgeDecisions(index, new AccountCallers(index), simulator);
    Map<String, String> decided = new TreeMap<>();
    Map<String, String> alone = new TreeMap<>();
    for (Role role : index.snapshot().roles()) {
      for (TrustNode caller : Made.callers(index)) {
        String id = EdgeDecisions.id(caller.id(), AssumeRoleRequest.ASSUME_ROLE, role);
        decided.put(id, words(decisions.edge(caller, AssumeRoleRequest.ASSUME_ROLE, role)));
        EdgeDecisions fresh = new EdgeDecisions(index, new AccountCallers(index), simulator);
        alone.put(id, words(fresh.edge(caller, AssumeRoleRequest.ASSUME_ROLE, role)));
      }
    }
    assertThat(decided).isEqualTo(alone);
  }

  @Test
  void callersThatTheRolesAccountTellsApart_areDecidedOneByOne() {
    String red = PolicyJson.test("StringEquals", "aws:PrincipalTag/team", "red");
    Estate estate = accounts("*", PolicyJson.condition(red));
    user(estate, "u0", Map.of());
    user(estate, "u1", Map.of("team", "red"));
    role(estate, ACCOUNTS.get(1), "r", "{\"AWS\":\"" + ACCOUNTS.get(0) + "\"}");
    assertThat(kinds(estate.index())).containsExactly(EdgeKind.ALLOWED, EdgeKind.DENIED);
  }

  @Test
  void rolesThatTheirAccountTellsApart_areDecidedOneByOne() {
    Estate estate = accounts("arn:aws:iam::*:role/s", "");
    for (String name : List.of("r", "s")) {
      role(estate, ACCOUNTS.get(1), name, "{\"Service\":\"" + SERVICE + "\"}");
    }
    assertThat(kinds(estate.index())).containsExactly(EdgeKind.ALLOWED, EdgeKind.DENIED);
  }

  @Test
  void serviceLinkedRoles_areDecidedByThemselves() {
    Estate estate = accounts("*", "");
    for (String name : List.of("aws-service-role/" + SERVICE + "/Linked", "r")) {
      role(estate, ACCOUNTS.get(1), name, "{\"Service\":\"" + SERVICE + "\"}");
    }
    assertThat(kinds(estate.index())).containsExactly(EdgeKind.ALLOWED, EdgeKind.DENIED);
  }

  @Test
  void rolesOfTwoAccounts_areDecidedOneByOne() {
    Estate estate = accounts("*", "");
    ACCOUNTS.forEach(id -> role(estate, id, "r", "{\"Service\":\"" + SERVICE + "\"}"));
    assertThat(kinds(estate.index())).containsExactly(EdgeKind.ALLOWED, EdgeKind.DENIED);
  }

  /** Two accounts; calls of such roles of the second are denied under the condition. */
  private static Estate accounts(String roles, String condition) {
    Estate estate = new Estate();
    ACCOUNTS.forEach(estate::account);
    String deny =
        "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"%s\"%s}";
    List<Node> nodes = Made.nodes();
    List<ControlPolicy> controls = new ArrayList<>();
    for (Node node : nodes) {
      List<String> all = List.of(ALLOW_ALL);
      controls.add(Estate.control("scp", ControlType.SERVICE_CONTROL_POLICY, all, node.id()));
    }
    List<String> denied = List.of(deny.formatted(roles, condition));
    controls.add(
        Estate.control("rcp", ControlType.RESOURCE_CONTROL_POLICY, denied, nodes.get(3).id()));
    return estate.organization(
        new Organization("o-1", "", "999999999999", nodes, controls, SourceLocation.NOWHERE));
  }

  /** An administrator of the first account. */
  private static void user(Estate estate, String name, Map<String, String> tags) {
    String arn = "arn:aws:iam::" + ACCOUNTS.get(0) + ":user/" + name;
    Traits traits = new Traits(List.of(PolicyJson.document(List.of(ALLOW_ALL))), "", tags);
    estate.user(arn, "AIDA%017d".formatted(name.hashCode() & 0xffff), traits, List.of());
  }

  private static void role(Estate estate, String account, String name, String principal) {
    String trust =
        "{\"Effect\":\"Allow\",\"Principal\":%s,\"Action\":\"sts:AssumeRole\"}"
            .formatted(principal);
    estate.role(
        "arn:aws:iam::" + account + ":role/" + name,
        "AROA%017d".formatted(name.hashCode() & 0xffff),
        PolicyJson.document(List.of(trust)),
        Traits.NONE,
        3600);
  }

  /** Of every user and the service with every role that trusts it. */
  private static List<EdgeKind> kinds(IamIndex index) {
    AssumeRoleSimulator simulator =
        new AssumeRoleSimulator(index, Instant.parse("2026-01-01T12:00:00Z"));
    EdgeDecisions decisions = new EdgeDecisions(index, new AccountCallers(index), simulator);
    List<EdgeKind> kinds = new ArrayList<>();
    for (Role role : index.snapshot().roles()) {
      for (TrustNode caller : Made.callers(index)) {
        decisions
            .edge(caller, AssumeRoleRequest.ASSUME_ROLE, role)
            .ifPresent(edge -> kinds.add(edge.kind()));
      }
    }
    return kinds;
  }

  private static String words(Optional<TrustEdge> edge) {
    return edge.map(
            found ->
                found.kind()
                    + " "
                    + found.open()
                    + found.met()
                    + found.blockedBy()
                    + found.statements()
                    + found.from()
                    + found.to())
        .orElse("");
  }

  /** Made up; {@code dense}: in fewer places and with fewer names. */
  private record Made(SplittableRandom random, boolean dense) {
    IamIndex index() {
      Estate estate = new Estate();
      ACCOUNTS.forEach(estate::account);
      List<String> everybody = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        String kind = i % 5 < 2 ? "user/u" : "role/r";
        everybody.add("arn:aws:iam::" + ACCOUNTS.get(coin(dense ? 3 : 2) ? 1 : 0) + ":" + kind + i);
      }
      List<List<String>> policies = List.of(policies(everybody), policies(everybody));
      String boundary = PolicyJson.document(List.of(permission("Allow", everybody, 16)));
      List<String> trusts = List.of(trust(everybody), trust(everybody));
      for (int i = 0; i < everybody.size(); i++) {
        String arn = everybody.get(i);
        Map<String, String> tags = coin(2) ? Map.of("team", "red") : Map.of();
        List<String> identity = new ArrayList<>(policies.get(coin(4) ? 1 : 0));
        if (coin(9)) {
          identity.add(Traits.UNREAD);
        }
        Traits own = new Traits(identity, coin(5) ? boundary : "", tags);
        if (arn.contains(":user/")) {
          estate.user(arn, "AIDA%017d".formatted(i), own, List.of());
        } else {
          estate.role(arn, "AROA%017d".formatted(i), trusts.get(coin(4) ? 1 : 0), own, 3600);
        }
      }
      return estate.organization(organization(everybody)).index();
    }

    static List<TrustNode> callers(IamIndex index) {
      List<TrustNode> callers = new ArrayList<>();
      index.snapshot().roles().forEach(role -> callers.add(Candidate.entity(role)));
      index.snapshot().users().forEach(user -> callers.add(Candidate.entity(user)));
      callers.add(new TrustNode(SERVICE, TrustNode.Kind.SERVICE, "", "ec2"));
      return callers;
    }

    private List<String> policies(List<String> everybody) {
      List<String> identity = new ArrayList<>();
      identity.add(PolicyJson.document(List.of(permission("Allow", everybody, 16))));
      if (coin(4)) {
        identity.add(PolicyJson.document(List.of(permission("Deny", everybody, 16))));
      }
      return identity;
    }

    /** {@code rarely}: one in about so many has a condition of some kind. */
    private String permission(String effect, List<String> everybody, int rarely) {
      String resource =
          pick(
              List.of(
                  "*",
                  "arn:aws:iam::*:role/*",
                  dense ? "*" : pick(everybody),
                  "arn:aws:iam::*:role/r1*"));
      return "{\"Effect\":\"%s\",\"Action\":\"sts:AssumeRole\",\"Resource\":\"%s\"%s}"
          .formatted(effect, resource, condition(everybody, rarely));
    }

    private String trust(List<String> everybody) {
      List<String> statements = new ArrayList<>();
      String root = "{\"AWS\":[\"%s\",\"%s\"]}".formatted(ACCOUNTS.get(0), ACCOUNTS.get(1));
      statements.add(trust("Allow", pick(List.of(root, "{\"AWS\":\"*\"}")), everybody));
      statements.add(trust("Allow", "{\"Service\":\"" + SERVICE + "\"}", everybody));
      if (coin(3)) {
        String named = "{\"AWS\":\"" + pick(everybody) + "\"}";
        statements.add(trust("Deny", pick(List.of(named, root, "\"*\"")), everybody));
      }
      if (coin(4)) {
        statements.add(trust("Allow", "{\"AWS\":\"" + pick(everybody) + "\"}", everybody));
      }
      return PolicyJson.document(statements);
    }

    private String trust(String effect, String principal, List<String> everybody) {
      return "{\"Effect\":\"%s\",\"Principal\":%s,\"Action\":\"sts:AssumeRole\"%s}"
          .formatted(effect, principal, condition(everybody, 24));
    }

    private String condition(List<String> everybody, int rarely) {
      String text =
          switch (random.nextInt(rarely)) {
            case 0 -> PolicyJson.test("ArnNotLike", "aws:PrincipalArn", pick(everybody));
            case 1, 7 -> PolicyJson.test("StringEquals", "aws:PrincipalTag/team", "red");
            case 2, 8 -> PolicyJson.test("StringEquals", "aws:ResourceTag/team", "red");
            case 3 -> PolicyJson.test("StringEquals", "aws:PrincipalAccount", pick(ACCOUNTS));
            case 4 -> PolicyJson.test("StringNotEquals", "aws:PrincipalOrgID", "o-1");
            case 5 -> PolicyJson.test("StringNotLike", "aws:PrincipalArn", "*${aws:username}");
            case 6 -> PolicyJson.test("Bool", "aws:MultiFactorAuthPresent", "false");
            default -> "";
          };
      return PolicyJson.condition(text);
    }

    static List<Node> nodes() {
      List<Node> nodes = new ArrayList<>();
      nodes.add(new Node("r-1", "Root", NodeKind.ROOT, ""));
      nodes.add(new Node("999999999999", "", NodeKind.ACCOUNT, "r-1"));
      ACCOUNTS.forEach(id -> nodes.add(new Node(id, "", NodeKind.ACCOUNT, "r-1")));
      return nodes;
    }

    private Organization organization(List<String> everybody) {
      List<Node> nodes = nodes();
      List<ControlPolicy> controls = new ArrayList<>();
      List<String> scp = new ArrayList<>(List.of(ALLOW_ALL));
      boolean ofCallers = coin(2);
      if (ofCallers) {
        scp.add(permission("Deny", everybody, 10));
      }
      for (Node node : nodes) {
        List<String> own = node.id().equals(ACCOUNTS.get(0)) ? scp : List.of(ALLOW_ALL);
        controls.add(Estate.control("scp", ControlType.SERVICE_CONTROL_POLICY, own, node.id()));
      }
      if (!ofCallers) {
        String deny = permission("Deny", everybody, 10).replace("{\"E", "{\"Principal\":\"*\",\"E");
        Node at = coin(3) ? pick(nodes) : nodes.get(0);
        controls.add(
            Estate.control("rcp", ControlType.RESOURCE_CONTROL_POLICY, List.of(deny), at.id()));
      }
      return new Organization("o-1", "", "999999999999", nodes, controls, SourceLocation.NOWHERE);
    }

    private boolean coin(int of) {
      return random.nextInt(of) == 0;
    }

    private <T> T pick(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}

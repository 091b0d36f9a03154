package org.rolescope.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.rolescope.base.Progress;
import org.rolescope.base.SourceLocation;
import org.rolescope.base.Workers;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustGraphBuilder;
import org.rolescope.graph.TrustSteps;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Estate;
import org.rolescope.simulate.Estate.Traits;
import org.rolescope.simulate.PolicyJson;

/**
 * An organisation made up from a seed: up to four accounts, one of them sometimes not read, up to
 * 60 roles, users in groups, and trust of every kind.
 *
 * @param statements JSON statements by place: {@code trust ARN}, {@code identity ARN}, {@code
 *     boundary ARN}, {@code group ARN}, {@code scp NODE}, {@code rcp NODE}
 * @param unread ARNs of which an attached policy is not in the data
 * @param read the accounts that were read
 */
public record RandomOrganization(
    List<String> users,
    List<String> roles,
    List<String> read,
    Map<String, List<String>> statements,
    List<String> unread) {
  private static final List<String> ACCOUNTS =
      List.of("111111111111", "222222222222", "333333333333", "444444444444");
  private static final List<String> ARN_OPERATORS =
      List.of("ArnLike", "ArnNotLike", "StringLikeIfExists", "ForAnyValue:ArnEquals");
  private static final List<String> ARN_PATTERNS =
      List.of("arn:aws:iam::*:role/r1*", "arn:aws:iam::*:user/${aws:username}", "*:user/*");
  private static final List<String> STS_ACTIONS =
      List.of("sts:AssumeRole", "sts:AssumeRole", "sts:*", "sts:*", "sts:TagSession");

  private static final List<String> TESTS =
      List.of(
          PolicyJson.test("StringEquals", "sts:ExternalId", "k1"),
          PolicyJson.test("StringNotEquals", "sts:ExternalId", "k1"),
          PolicyJson.test("Bool", "aws:MultiFactorAuthPresent", "true"),
          PolicyJson.test("NumericLessThan", "aws:MultiFactorAuthAge", "3600"),
          PolicyJson.test("IpAddress", "aws:SourceIp", "203.0.113.0/24"),
          PolicyJson.test("StringEquals", "aws:PrincipalOrgID", "o-1"),
          PolicyJson.test("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-1/r-1/ou-1/*"),
          PolicyJson.test("StringEquals", "aws:PrincipalAccount", "${aws:ResourceAccount}"),
          PolicyJson.test("StringEquals", "aws:PrincipalTag/team", "red"),
          PolicyJson.test("StringEquals", "aws:ResourceTag/team", "${aws:PrincipalTag/team}"),
          PolicyJson.test("ForAllValues:StringEquals", "aws:TagKeys", "team"),
          PolicyJson.test("StringEquals", "aws:RequestTag/team", "red"),
          PolicyJson.test("StringLike", "sts:SourceIdentity", "bob"),
          PolicyJson.test("Bool", "aws:PrincipalIsAWSService", "false"),
          PolicyJson.test("Bool", "aws:ViaAWSService", "true"),
          PolicyJson.test("StringEquals", "aws:PrincipalType", "User"),
          PolicyJson.test("Null", "aws:username", "false"),
          PolicyJson.test("StringLike", "aws:userid", "*:s1"),
          PolicyJson.test("StringLike", "sts:RoleSessionName", "${aws:username}"),
          PolicyJson.test("StringNotEqualsIfExists", "aws:SourceIdentity", "bob"));

  private static final String OUTSIDE = "999999999999";
  private static final String ALLOW_ALL =
      "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}";

  public static RandomOrganization of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int roles = seed % 50 == 0 ? 60 : 3 + random.nextInt(12);
    return new Maker(random).make(roles);
  }

  /** The organisation as the questions see it. */
  public Questions questions() {
    return questions(index());
  }

  /** All there is to ask of data. */
  public static Questions questions(IamIndex index) {
    return questions(index, Workers.ONE);
  }

  static Questions questions(IamIndex index, Workers workers) {
    AssumeRoleSimulator simulator =
        new AssumeRoleSimulator(index, Instant.parse("2026-01-01T12:00:00Z"));
    TrustGraph graph = TrustGraphBuilder.build(index, simulator, Progress.NONE, workers);
    return new Questions(graph, index, simulator, workers);
  }

  static TrustSteps steps(Questions asked) {
    return asked.steps();
  }

  RandomOrganization with(String place, UnaryOperator<List<String>> change) {
    Map<String, List<String>> changed = new TreeMap<>(statements);
    changed.put(place, change.apply(new ArrayList<>(statements.getOrDefault(place, List.of()))));
    return new RandomOrganization(users, roles, read, changed, unread);
  }

  /** Without the users and roles of an account, which then counts as not read. */
  RandomOrganization without(String account) {
    return new RandomOrganization(
        users.stream().filter(arn -> !arn.contains(account)).toList(),
        roles.stream().filter(arn -> !arn.contains(account)).toList(),
        read.stream().filter(id -> !id.equals(account)).toList(),
        statements,
        unread);
  }

  IamIndex index() {
    Estate estate = new Estate();
    read.forEach(estate::account);
    for (String account : read) {
      String group = "arn:aws:iam::" + account + ":group/g";
      estate.group(group, traits("group " + group, group));
    }
    for (String user : users) {
      List<String> groups = user.hashCode() % 3 == 0 ? List.of("g") : List.of();
      estate.user(user, id("AIDA", user), traits("identity " + user, user), groups);
    }
    for (String role : roles) {
      String trust = PolicyJson.document(statements.getOrDefault("trust " + role, List.of()));
      Traits traits = traits("identity " + role, role);
      estate.role(role, id("AROA", role), trust, traits, 3600);
    }
    return estate.organization(organization()).index();
  }

  /** Of a role the same whatever else there is. */
  private static String id(String kind, String arn) {
    return kind + String.format(Locale.ROOT, "%017d", Integer.toUnsignedLong(arn.hashCode()));
  }

  private Traits traits(String place, String arn) {
    List<String> identity = new ArrayList<>();
    identity.add(PolicyJson.document(statements.getOrDefault(place, List.of())));
    if (unread.contains(arn)) {
      identity.add(Traits.UNREAD);
    }
    List<String> boundary = statements.get("boundary " + arn);
    Map<String, String> tags = arn.hashCode() % 2 == 0 ? Map.of("team", "red") : Map.of();
    return new Traits(identity, boundary == null ? "" : PolicyJson.document(boundary), tags);
  }

  private Organization organization() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node("r-1", "Root", NodeKind.ROOT, ""));
    nodes.add(new Node("ou-1", "Work", NodeKind.UNIT, "r-1"));
    for (String account : ACCOUNTS) {
      String parent = account.startsWith("1") ? "r-1" : "ou-1";
      nodes.add(new Node(account, "", NodeKind.ACCOUNT, parent));
    }
    List<ControlPolicy> controls = new ArrayList<>();
    for (Node node : nodes) {
      List<String> scp = statements.getOrDefault("scp " + node.id(), List.of(ALLOW_ALL));
      controls.add(
          Estate.control("scp " + node.id(), ControlType.SERVICE_CONTROL_POLICY, scp, node.id()));
      List<String> rcp = statements.get("rcp " + node.id());
      if (rcp != null) {
        controls.add(
            Estate.control(
                "rcp " + node.id(), ControlType.RESOURCE_CONTROL_POLICY, rcp, node.id()));
      }
    }
    return new Organization("o-1", "", ACCOUNTS.get(0), nodes, controls, SourceLocation.NOWHERE);
  }

  private record Maker(SplittableRandom random) {
    RandomOrganization make(int count) {
      List<String> users = new ArrayList<>();
      List<String> roles = new ArrayList<>();
      List<String> read = ACCOUNTS.subList(0, 1 + random.nextInt(4));
      for (int i = 0; i < count; i++) {
        String path = random.nextInt(4) == 0 ? "team/" : "";
        roles.add("arn:aws:iam::" + pick(read) + ":role/" + path + "r" + i);
        if (i % 3 == 0) {
          users.add("arn:aws:iam::" + pick(read) + ":user/u" + i);
        }
      }
      Map<String, List<String>> statements = new TreeMap<>();
      List<String> unread = new ArrayList<>();
      List<String> all = new ArrayList<>(users);
      all.addAll(roles);
      for (String role : roles) {
        put(statements, "trust " + role, 4, some(1, 3, () -> trust(all)));
      }
      for (String arn : all) {
        put(statements, "identity " + arn, 2, some(0, 2, () -> identity(roles)));
        if (random.nextInt(6) == 0) {
          put(statements, "boundary " + arn, 2, some(1, 2, () -> identity(roles)));
        }
        if (random.nextInt(10) == 0) {
          unread.add(arn);
        }
      }
      for (String account : read) {
        String group = "group arn:aws:iam::" + account + ":group/g";
        statements.put(group, some(0, 1, () -> identity(roles)));
      }
      if (random.nextInt(3) == 0) {
        statements.put("scp ou-1", List.of(ALLOW_ALL, identity(roles)));
      }
      if (random.nextInt(3) == 0) {
        statements.put("rcp " + pick(List.of("r-1", "ou-1")), some(1, 2, () -> control(roles)));
      }
      return new RandomOrganization(users, roles, read, statements, unread);
    }

    /** One in so many is like another of its kind, as many in real organisations are. */
    private void put(
        Map<String, List<String>> statements, String place, int one, List<String> own) {
      String kind = place.substring(0, place.indexOf(' ') + 1);
      List<String> others =
          statements.keySet().stream().filter(other -> other.startsWith(kind)).toList();
      boolean like = random.nextInt(one) == 0 && !others.isEmpty();
      statements.put(place, like ? statements.get(pick(others)) : own);
    }

    /** Of a resource control policy: what it forbids. */
    private String control(List<String> roles) {
      String resource = pick(List.of("*", "*", "arn:aws:iam::*:role/r1*", pick(roles)));
      String test =
          switch (random.nextInt(5)) {
            case 0 -> PolicyJson.test("StringNotEquals", "aws:ResourceTag/team", "red");
            case 1 -> PolicyJson.test("StringNotEqualsIfExists", "aws:PrincipalOrgID", "o-1");
            case 2 ->
                PolicyJson.test(
                    "Bool", "aws:PrincipalIsAWSService", pick(List.of("true", "false")));
            default -> "";
          };
      String condition = test.isEmpty() ? condition(roles) : PolicyJson.condition(test);
      return "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"%s\",\"Resource\":\"%s\"%s}"
          .formatted(pick(List.of("sts:*", "sts:AssumeRole", "s3:*")), resource, condition);
    }

    private List<String> some(int least, int most, java.util.function.Supplier<String> one) {
      List<String> statements = new ArrayList<>();
      int count = least + random.nextInt(most - least + 1);
      for (int i = 0; i < count; i++) {
        statements.add(one.get());
      }
      return statements;
    }

    private String trust(List<String> all) {
      String action = pick(STS_ACTIONS);
      String principal =
          switch (random.nextInt(15)) {
            case 0 -> aws("*");
            case 1, 2, 3, 4 -> aws(pick(all));
            case 5 -> aws(pick(ACCOUNTS));
            case 6, 7, 8 -> aws("arn:aws:iam::" + pick(ACCOUNTS) + ":root");
            case 9 -> aws("arn:aws:iam::" + OUTSIDE + ":" + (coin() ? "root" : "role/vendor"));
            case 10, 13 -> "{\"Service\":\"ec2.amazonaws.com\"}";
            case 11 -> aws(session(pick(all)));
            case 12 -> aws(coin() ? "AROAGONEGONEGONEGONE0" : id("AROA", pick(all)));
            default -> "{\"Federated\":\"accounts.google.com\"}";
          };
      if (principal.contains("google")) {
        action = "sts:AssumeRoleWithWebIdentity";
      }
      return "{\"Effect\":\"%s\",\"Principal\":%s,\"Action\":\"%s\"%s}"
          .formatted(random.nextInt(9) == 0 ? "Deny" : "Allow", principal, action, condition(all));
    }

    private static String session(String arn) {
      return arn.replace(":iam:", ":sts:")
          .replaceAll(":(role|user)/(team/)?", ":assumed-role/")
          .concat("/s1");
    }

    private boolean coin() {
      return random.nextInt(2) == 0;
    }

    private static String aws(String principal) {
      return "{\"AWS\":\"" + principal + "\"}";
    }

    private String identity(List<String> roles) {
      String resource =
          switch (random.nextInt(6)) {
            case 0 -> "*";
            case 4 -> "arn:aws:iam::*";
            case 1 -> "arn:aws:iam::" + pick(ACCOUNTS) + ":role/*";
            case 2 -> "arn:aws:iam::*:role/r*";
            case 3 -> "arn:aws:iam::*:role/${aws:PrincipalTag/team}*";
            default -> pick(roles);
          };
      String element = random.nextInt(12) == 0 ? "NotAction" : "Action";
      String action =
          element.equals("NotAction") || random.nextInt(6) == 0 ? "s3:*" : pick(STS_ACTIONS);
      return "{\"Effect\":\"%s\",\"%s\":\"%s\",\"%s\":\"%s\"%s}"
          .formatted(
              random.nextInt(8) == 0 ? "Deny" : "Allow",
              element,
              action,
              random.nextInt(12) == 0 ? "NotResource" : "Resource",
              resource,
              condition(roles));
    }

    private String condition(List<String> arns) {
      String text =
          switch (random.nextInt(8)) {
            case 0, 1 -> pick(TESTS);
            case 2 -> PolicyJson.test(pick(ARN_OPERATORS), "aws:PrincipalArn", pick(arns));
            case 3 -> PolicyJson.test(pick(ARN_OPERATORS), "AWS:principalarn", pick(ARN_PATTERNS));
            default -> "";
          };
      return PolicyJson.condition(text);
    }

    private String pick(List<String> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}

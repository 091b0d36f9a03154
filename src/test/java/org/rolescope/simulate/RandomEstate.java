package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;

/**
 * A small organisation made up from a seed: two accounts inside, one outside, users and roles with
 * policies that often nearly fit each other. Policies are lists of statements, as JSON text.
 *
 * @param policies statements by place: {@code trust <arn>}, {@code identity <arn>}, {@code boundary
 *     <arn>}, {@code scp <node>}, {@code rcp <node>}
 */
public record RandomEstate(
    List<String> users, List<String> roles, Map<String, List<String>> policies) {
  private static final List<String> ACCOUNTS =
      List.of("111111111111", "222222222222", "333333333333");
  private static final String ALLOW_ALL =
      "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}";

  public static RandomEstate of(long seed) {
    return new Maker(new SplittableRandom(seed)).make();
  }

  /** Everybody who can call: users, and any session of a role. */
  public List<String> callers() {
    List<String> callers = new ArrayList<>(users);
    callers.addAll(roles);
    return callers;
  }

  /** The same estate with the statements of one place changed. */
  public RandomEstate with(String place, UnaryOperator<List<String>> change) {
    Map<String, List<String>> changed = new TreeMap<>(policies);
    changed.put(place, change.apply(new ArrayList<>(policies.getOrDefault(place, List.of()))));
    return new RandomEstate(users, roles, changed);
  }

  /** The same estate with the statements of every place changed. */
  public RandomEstate everywhere(UnaryOperator<List<String>> change) {
    RandomEstate changed = this;
    for (String place : policies.keySet()) {
      changed = changed.with(place, change);
    }
    return changed;
  }

  public IamIndex index() {
    Estate estate = new Estate();
    ACCOUNTS.forEach(estate::account);
    int id = 100;
    for (String user : users) {
      estate.user(user, "AIDA" + id++ + "AAAAAAAAAAAAAA", traits(user));
    }
    for (String role : roles) {
      String trust = PolicyJson.document(policies.getOrDefault("trust " + role, List.of()));
      estate.role(role, "AROA" + id++ + "AAAAAAAAAAAAAA", trust, traits(role), 3600);
    }
    return estate.organization(organization()).index();
  }

  private Estate.Traits traits(String arn) {
    List<String> boundary = policies.get("boundary " + arn);
    Map<String, String> tags = arn.hashCode() % 2 == 0 ? Map.of("team", "red") : Map.of();
    return new Estate.Traits(
        List.of(PolicyJson.document(policies.getOrDefault("identity " + arn, List.of()))),
        boundary == null ? "" : PolicyJson.document(boundary),
        tags);
  }

  private Organization organization() {
    List<Node> nodes =
        List.of(
            new Node("r-1", "Root", NodeKind.ROOT, ""),
            new Node("ou-1", "Work", NodeKind.UNIT, "r-1"),
            new Node(ACCOUNTS.get(0), "one", NodeKind.ACCOUNT, "ou-1"),
            new Node(ACCOUNTS.get(1), "two", NodeKind.ACCOUNT, "r-1"));
    List<ControlPolicy> controls = new ArrayList<>();
    policies.forEach(
        (place, statements) -> {
          String node = place.substring(place.indexOf(' ') + 1);
          if (place.startsWith("scp ")) {
            controls.add(
                Estate.control(place, ControlType.SERVICE_CONTROL_POLICY, statements, node));
          } else if (place.startsWith("rcp ")) {
            controls.add(
                Estate.control(place, ControlType.RESOURCE_CONTROL_POLICY, statements, node));
          }
        });
    return new Organization("o-1", "", "", nodes, controls, SourceLocation.NOWHERE);
  }

  /** Makes one up. */
  private record Maker(SplittableRandom random) {
    RandomEstate make() {
      List<String> users = new ArrayList<>();
      List<String> roles = new ArrayList<>();
      for (String account : ACCOUNTS) {
        for (int i = 0; i < 2; i++) {
          users.add("arn:aws:iam::" + account + ":user/u" + i);
          roles.add("arn:aws:iam::" + account + ":role/" + (i == 0 ? "" : "team/") + "r" + i);
        }
      }
      Map<String, List<String>> policies = new TreeMap<>();
      for (String role : roles) {
        policies.put("trust " + role, some(1, 3, () -> trust(users, roles)));
      }
      List<String> all = new ArrayList<>(users);
      all.addAll(roles);
      for (String arn : all) {
        policies.put("identity " + arn, some(0, 2, () -> identity(roles)));
        if (random.nextInt(4) == 0) {
          policies.put("boundary " + arn, some(1, 2, () -> identity(roles)));
        }
      }
      for (String node : List.of("r-1", "ou-1", ACCOUNTS.get(0), ACCOUNTS.get(1))) {
        policies.put("scp " + node, guard(() -> identity(roles)));
      }
      policies.put("rcp ou-1", guard(this::rcp));
      return new RandomEstate(users, roles, policies);
    }

    private List<String> some(int least, int most, java.util.function.Supplier<String> one) {
      List<String> statements = new ArrayList<>();
      int count = least + random.nextInt(most - least + 1);
      for (int i = 0; i < count; i++) {
        statements.add(one.get());
      }
      return statements;
    }

    private List<String> guard(java.util.function.Supplier<String> one) {
      List<String> statements = new ArrayList<>();
      if (random.nextInt(10) > 0) {
        statements.add(ALLOW_ALL);
      }
      if (random.nextInt(4) == 0) {
        statements.add(one.get());
      }
      return statements.isEmpty() ? List.of(ALLOW_ALL) : statements;
    }

    private String effect(int denyPercent) {
      return random.nextInt(100) < denyPercent ? "Deny" : "Allow";
    }

    private String trust(List<String> users, List<String> roles) {
      String principal =
          switch (random.nextInt(8)) {
            case 0 -> "\"*\"";
            case 1 -> quoted(pick(users));
            case 2, 3 -> quoted(pick(roles));
            case 4 -> "[" + quoted(pick(users)) + "," + quoted(pick(ACCOUNTS)) + "]";
            default -> quoted("arn:aws:iam::" + pick(ACCOUNTS) + ":root");
          };
      return "{\"Effect\":\"%s\",\"Principal\":{\"AWS\":%s},\"Action\":\"sts:*\"%s}"
          .formatted(effect(12), principal, condition(roles));
    }

    private String rcp() {
      return "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\","
          + "\"Resource\":\"*\",\"Condition\":{\"StringNotEqualsIfExists\":"
          + "{\"aws:PrincipalOrgID\":\"o-1\"}}}";
    }

    private String identity(List<String> roles) {
      String resource =
          switch (random.nextInt(4)) {
            case 0 -> "*";
            case 1 -> "arn:aws:iam::" + pick(ACCOUNTS) + ":role/*";
            case 2 -> "arn:aws:iam::*:role/r*";
            default -> pick(roles);
          };
      String action = random.nextInt(4) == 0 ? "s3:*" : "sts:*";
      return "{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"%s\"%s}"
          .formatted(effect(15), action, resource, condition(roles));
    }

    private String condition(List<String> roles) {
      String text =
          switch (random.nextInt(16)) {
            case 0 -> PolicyJson.test("StringEquals", "sts:ExternalId", "k1");
            case 1 -> PolicyJson.test("StringNotEquals", "sts:ExternalId", "k1");
            case 2 -> PolicyJson.test("StringEqualsIfExists", "sts:ExternalId", "k1");
            case 3 -> PolicyJson.test("Null", "sts:ExternalId", "true");
            case 4 -> PolicyJson.test("Bool", "aws:MultiFactorAuthPresent", "true");
            case 5 -> PolicyJson.test("BoolIfExists", "aws:MultiFactorAuthPresent", "false");
            case 6 -> PolicyJson.test("IpAddress", "aws:SourceIp", "203.0.113.0/24");
            case 7 -> PolicyJson.test("StringEquals", "aws:PrincipalOrgID", "o-1");
            case 8 -> PolicyJson.test("ArnLike", "aws:PrincipalArn", pick(roles));
            case 9 -> PolicyJson.test("StringEquals", "aws:PrincipalTag/team", "red");
            case 10 -> PolicyJson.test("StringLike", "sts:RoleSessionName", "${aws:username}");
            case 11 -> PolicyJson.test("ForAnyValue:StringEquals", "aws:TagKeys", "team");
            default -> "";
          };
      return PolicyJson.condition(text);
    }

    private String pick(List<String> from) {
      return from.get(random.nextInt(from.size()));
    }

    private static String quoted(String text) {
      return "\"" + text + "\"";
    }
  }
}

package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.Estate.Traits;

/** An edge whose keys tell of each other is denied exactly where no call that there is gets in. */
class KeyRelationsLawsTest {
  private static final Instant NOW = Instant.parse("2025-05-12T09:00:00Z");
  private static final String ROLE = "arn:aws:iam::444455556666:role/deploy";
  private static final String ANN = "arn:aws:iam::222222222222:user/ann";

  private final SplittableRandom random = new SplittableRandom(27182L);

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  private static String test(String operator, String key, String... values) {
    return "\"%s\":{\"%s\":[\"%s\"]}".formatted(operator, key, String.join("\",\"", values));
  }

  /** Conditions of different operators, which one element holds. */
  private static List<String> some(int count, Supplier<String> made) {
    Map<String, String> byOperator = new TreeMap<>();
    while (byOperator.size() < count) {
      String one = made.get();
      byOperator.put(one.substring(0, one.indexOf("\":{")), one);
    }
    return List.copyOf(byOperator.values());
  }

  private static String statement(String effect, String principal, List<String> tests) {
    return "{\"Effect\":\"%s\",\"Principal\":%s,\"Action\":\"sts:*\",\"Condition\":{%s}}"
        .formatted(effect, principal, String.join(",", tests));
  }

  private static AssumeRoleRequest request(
      String caller, Mode mode, Map<String, ContextValue> context) {
    return new AssumeRoleRequest(
        AssumeRoleRequest.ASSUME_ROLE, caller, ROLE, Options.NONE, context, mode);
  }

  /** Keys of tags, of which a call has one of each. */
  private static final List<List<String>> KEYS =
      List.of(List.of("a", "A"), List.of("b", "B"), List.of("c"), List.of("cc"));

  /** Every choice of tags with one of two values, of which no two keys differ by case alone. */
  private static List<Map<String, ContextValue>> tagged() {
    List<Map<String, ContextValue>> calls = new ArrayList<>(List.of(new TreeMap<>()));
    for (List<String> spellings : KEYS) {
      List<Map<String, ContextValue>> more = new ArrayList<>(calls);
      for (Map<String, ContextValue> call : calls) {
        for (String key : spellings) {
          for (String value : key.startsWith("c") ? List.of("red") : List.of("red", "blue")) {
            Map<String, ContextValue> with = new TreeMap<>(call);
            with.put("aws:RequestTag/" + key, ContextValue.of(value));
            List<String> keys = new ArrayList<>();
            if (call.get("aws:TagKeys") instanceof ContextValue.Present before) {
              keys.addAll(before.values());
            }
            keys.add(key);
            with.put("aws:TagKeys", new ContextValue.Present(keys));
            more.add(with);
          }
        }
      }
      calls = more;
    }
    return List.copyOf(calls);
  }

  private String ofTags() {
    if (random.nextInt(5) == 0) {
      return test("Null", pick("aws:TagKeys", "aws:RequestTag/a"), pick("true", "false"));
    }
    return random.nextBoolean()
        ? test(
            pick("StringEquals", "StringNotEquals", "StringEqualsIfExists", "StringLike"),
            "aws:RequestTag/" + pick("a", "A", "b"),
            pick("red", "blue", "*"))
        : test(
            pick("ForAllValues:", "ForAnyValue:")
                + pick("StringEquals", "StringNotEquals", "StringLike", "StringEqualsIgnoreCase"),
            "aws:TagKeys",
            pick("a", "A", "b"),
            pick("a", "b", "?"));
  }

  @Test
  void tagsAndTheirKeys_areDeniedExactlyWhereNoTagsGetIn() {
    List<Map<String, ContextValue>> calls = tagged();
    int denied = 0;
    for (int i = 0; i < 400; i++) {
      List<String> allow = some(2, this::ofTags);
      List<String> deny = List.of(ofTags());
      String principal = "{\"AWS\":\"" + ANN + "\"}";
      String trust =
          PolicyJson.document(
              random.nextBoolean()
                  ? List.of(statement("Allow", principal, allow))
                  : List.of(
                      statement("Allow", principal, allow), statement("Deny", "\"*\"", deny)));
      String own =
          "{\"Effect\":\"Allow\",\"Action\":\"sts:*\",\"Resource\":\"*\",\"Condition\":{%s}}"
              .formatted(ofTags());
      AssumeRoleSimulator simulator =
          new AssumeRoleSimulator(
              new Estate()
                  .user(ANN, "AIDAANN", Traits.allowing(PolicyJson.document(List.of(own))))
                  .role(ROLE, "AROADEPLOY", trust, Traits.NONE, 3600)
                  .index(),
              NOW);
      boolean someGetIn =
          calls.stream()
              .map(call -> simulator.simulate(request(ANN, Mode.REQUEST, call)).decision())
              .anyMatch(Decision.ALLOWED::equals);
      Decision edge = simulator.simulate(request(ANN, Mode.EDGE, Map.of())).decision();
      assertThat(edge.denies()).as("%s; %s", trust, own).isEqualTo(!someGetIn);
      denied += edge.denies() ? 1 : 0;
    }
    assertThat(denied).isBetween(40, 360);
  }

  private static final String OWN = "o-abcde12345";
  private static final String OUTSIDE = "333333333333";
  private static final List<String> ACCOUNTS = List.of("222222222222", OUTSIDE, "777777777777");

  private static List<String> callers() {
    return ACCOUNTS.stream()
        .flatMap(
            account -> Stream.of("ann", "bob").map(n -> "arn:aws:iam::" + account + ":user/" + n))
        .toList();
  }

  /** Of an account outside it may be any other organisation that the call tells, or none. */
  private static List<AssumeRoleRequest> calls(String caller) {
    return caller.contains(OUTSIDE)
        ? Stream.of("", "o-zzzzz12345", OWN + "6")
            .map(id -> request(caller, Mode.REQUEST, organization(id)))
            .toList()
        : List.of(request(caller, Mode.REQUEST, Map.of()));
  }

  private static Map<String, ContextValue> organization(String id) {
    ContextValue path = ContextValue.of(id + "/r-2/");
    return Map.of(
        CallerKeys.ORG_ID,
        id.isEmpty() ? ContextValue.ABSENT : ContextValue.of(id),
        CallerKeys.ORG_PATHS,
        id.isEmpty() ? ContextValue.ABSENT : path);
  }

  /** Two of the accounts are in it, and that of the role. */
  private static Organization organization() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node("r-1", "Root", NodeKind.ROOT, ""));
    Stream.of("222222222222", "777777777777", "444455556666", "999999999999")
        .forEach(id -> nodes.add(new Node(id, "", NodeKind.ACCOUNT, "r-1")));
    return new Organization(OWN, "", "999999999999", nodes, List.of(), SourceLocation.NOWHERE);
  }

  private String ofCaller() {
    return switch (random.nextInt(4)) {
      case 0 ->
          test(
              pick("StringEquals", "StringNotEquals", "StringLike"),
              "aws:PrincipalAccount",
              pick(ACCOUNTS.get(0), ACCOUNTS.get(1), "?????*22"),
              pick(ACCOUNTS.get(0), ACCOUNTS.get(2), "3*"));
      case 1 ->
          test(
              pick("StringEquals", "StringNotEquals", "StringEqualsIfExists"),
              "aws:PrincipalOrgID",
              OWN);
      case 2 ->
          test(
              pick("ForAnyValue:StringLike", "ForAnyValue:StringNotLike"),
              "aws:PrincipalOrgPaths",
              OWN + pick("/*", "*"));
      default ->
          test(
              pick("ArnLike", "ArnNotLike", "StringLike", "StringNotLike"),
              "aws:PrincipalArn",
              "arn:aws:iam::"
                  + pick(ACCOUNTS.get(0), ACCOUNTS.get(1), "*")
                  + ":user/"
                  + pick("ann", "*"));
    };
  }

  @Test
  void whoIsWhereOfWhichOrganisation_isDeniedOnlyWhereNobodyGetsIn() {
    int denied = 0;
    int nobody = 0;
    for (int i = 0; i < 600; i++) {
      String allow = statement("Allow", "{\"AWS\":\"*\"}", some(2, this::ofCaller));
      String trust =
          PolicyJson.document(
              random.nextBoolean()
                  ? List.of(allow)
                  : List.of(allow, statement("Deny", "\"*\"", some(1, this::ofCaller))));
      Estate estate = new Estate().organization(organization());
      String own =
          PolicyJson.document(
              List.of("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}"));
      callers().forEach(arn -> estate.user(arn, "AIDA" + arn.hashCode(), Traits.allowing(own)));
      AssumeRoleSimulator simulator =
          new AssumeRoleSimulator(
              estate.role(ROLE, "AROADEPLOY", trust, Traits.NONE, 3600).index(), NOW);
      boolean someGetIn =
          callers().stream()
              .flatMap(arn -> calls(arn).stream())
              .map(call -> simulator.simulate(call).decision())
              .anyMatch(Decision.ALLOWED::equals);
      boolean edge = simulator.simulate(request("*", Mode.EDGE, Map.of())).decision().denies();
      assertThat(edge && someGetIn).as(trust).isFalse();
      denied += edge ? 1 : 0;
      nobody += someGetIn ? 0 : 1;
    }
    assertThat(denied).isBetween(nobody / 2, nobody);
  }

  private String ofOrganization() {
    return random.nextBoolean()
        ? test(
            pick("StringEquals", "StringNotEquals", "StringEqualsIfExists"),
            "aws:PrincipalOrgID",
            OWN + pick("", "6"))
        : test(
            pick("ForAnyValue:", "ForAllValues:") + pick("StringLike", "StringNotLike"),
            "aws:PrincipalOrgPaths",
            OWN + pick("/*", "6/*", "*"));
  }

  @Test
  void whoseOrganisationWasNotRead_isDeniedOnlyWhereNobodyOfAnyGetsIn() {
    String ann = "{\"AWS\":\"" + ANN + "\"}";
    String own = "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}";
    int denied = 0;
    int nobody = 0;
    for (int i = 0; i < 400; i++) {
      String trust =
          PolicyJson.document(
              List.of(
                  statement("Allow", ann, some(2, this::ofOrganization)),
                  statement("Deny", "\"*\"", some(1, this::ofOrganization))));
      AssumeRoleSimulator simulator =
          new AssumeRoleSimulator(
              new Estate()
                  .user(ANN, "AIDAANN", Traits.allowing(PolicyJson.document(List.of(own))))
                  .role(ROLE, "AROADEPLOY", trust, Traits.NONE, 3600)
                  .index(),
              NOW);
      boolean someGetIn =
          Stream.of("", OWN, OWN + "6", OWN + "7", "o-zzzzz12345")
              .map(id -> simulator.simulate(request(ANN, Mode.REQUEST, organization(id))))
              .anyMatch(call -> call.decision() == Decision.ALLOWED);
      boolean edge = simulator.simulate(request(ANN, Mode.EDGE, Map.of())).decision().denies();
      assertThat(edge && someGetIn).as(trust).isFalse();
      denied += edge ? 1 : 0;
      nobody += someGetIn ? 0 : 1;
    }
    assertThat(denied).isBetween(nobody * 3 / 4, nobody);
  }

  private static List<Condition> ofTag(String name, int values) {
    return IntStream.range(0, values)
        .mapToObj(
            i -> new Condition("StringEquals", "aws:requesttag/" + name, List.of("v" + i), ""))
        .toList();
  }

  @Test
  void tagsOfManyValues_areGivenUp_beforeTheyAreMultiplied() {
    Estate estate = new Estate().user(ANN, "AIDAANN", Traits.NONE);
    String trust = PolicyJson.document(List.of());
    IamIndex index = estate.role(ROLE, "AROADEPLOY", trust, Traits.NONE, 3600).index();
    AssumeRoleRequest request = request(ANN, Mode.EDGE, Map.of());
    AuthorizationCall call =
        new AuthorizationCall(
            AssumeRoleRequest.ASSUME_ROLE,
            request,
            new CallerResolver(index).resolve(request),
            ResolvedRole.of(ROLE, index),
            RequestContext.of(Map.of()),
            index,
            NOW);
    Condition keys = new Condition("Null", "aws:tagkeys", List.of("false"), "");
    Map<Integer, Integer> calls = new TreeMap<>();
    for (int values : List.of(1, 30)) {
      Map<String, List<Condition>> asked = new TreeMap<>();
      List.of("a", "b", "c")
          .forEach(name -> asked.put("aws:requesttag/" + name, ofTag(name, values)));
      asked.put("aws:tagkeys", List.of(keys));
      calls.put(
          values,
          KeyRelations.of(call, ValueLimits.of(call), asked, none -> false).stream()
              .mapToInt(together -> together.calls().size())
              .sum());
    }
    assertThat(calls.get(1)).isBetween(27, 200);
    assertThat(calls.get(30)).isZero();
  }
}

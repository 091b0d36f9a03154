package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.Estate.Traits;

/** A call that no value of a key lets through is denied, though each policy leaves it open. */
class ContradictionLawsTest {
  private static final Instant NOW = Instant.parse("2025-05-12T09:00:00Z");
  private static final String USER = "arn:aws:iam::111122223333:user/ann";
  private static final String ROLE = "arn:aws:iam::444455556666:role/deploy";
  private static final String KEY = "sts:ExternalId";

  private static String statement(String effect, String principal, String condition) {
    return "{\"Effect\":\"%s\"%s,\"Action\":\"sts:AssumeRole\"%s%s}"
        .formatted(
            effect,
            principal,
            principal.isEmpty() ? ",\"Resource\":\"*\"" : "",
            PolicyJson.condition(condition));
  }

  private static String trusting(String condition) {
    return statement("Allow", ",\"Principal\":{\"AWS\":\"" + USER + "\"}", condition);
  }

  private static String trustDenies(String condition) {
    return statement("Deny", ",\"Principal\":\"*\"", condition);
  }

  private static AssumeRoleSimulator simulator(List<String> trust, List<String> identity) {
    return new AssumeRoleSimulator(
        new Estate()
            .user(USER, "AIDAANN", Traits.allowing(PolicyJson.document(identity)))
            .role(ROLE, "AROADEPLOY", PolicyJson.document(trust), Traits.NONE, 3600)
            .index(),
        NOW);
  }

  private static Simulation asked(
      AssumeRoleSimulator simulator, Mode mode, Map<String, ContextValue> context) {
    return simulator.simulate(request(mode, context));
  }

  private static AssumeRoleRequest request(Mode mode, Map<String, ContextValue> context) {
    return new AssumeRoleRequest(
        AssumeRoleRequest.ASSUME_ROLE, USER, ROLE, Options.NONE, context, mode);
  }

  private static Simulation edge(List<String> trust, List<String> identity) {
    return asked(simulator(trust, identity), Mode.EDGE, Map.of());
  }

  @Test
  void trustAndIdentity_thatWantDifferentExternalIds_letNobodyIn() {
    Simulation edge =
        edge(
            List.of(trusting(PolicyJson.test("StringEquals", KEY, "acme-7"))),
            List.of(statement("Allow", "", PolicyJson.test("StringEquals", KEY, "acme-8"))));
    assertThat(edge.decision()).isEqualTo(Decision.IMPLICIT_DENY);
    assertThat(edge.blockedBy()).containsExactlyInAnyOrder(PolicyType.TRUST, PolicyType.IDENTITY);
    assertThat(edge.open().stream().map(OpenQuestion::text))
        .containsExactlyInAnyOrder("sts:ExternalId is \"acme-7\"", "sts:ExternalId is \"acme-8\"");
  }

  @Test
  void trustThatDeniesWhatItAsksFor_letsNobodyIn() {
    Simulation edge =
        edge(
            List.of(
                trusting(PolicyJson.test("IpAddress", "aws:SourceIp", "203.0.113.0/24")),
                trustDenies(PolicyJson.test("NotIpAddress", "aws:SourceIp", "10.0.0.0/8"))),
            List.of(statement("Allow", "", "")));
    assertThat(edge.decision()).isEqualTo(Decision.IMPLICIT_DENY);
    assertThat(edge.blockedBy()).containsExactly(PolicyType.TRUST);
  }

  @Test
  void gatesThatCanBeMetTogether_leaveTheCallOpen() {
    Simulation edge =
        edge(
            List.of(trusting(PolicyJson.test("StringLike", KEY, "acme-*"))),
            List.of(statement("Allow", "", PolicyJson.test("StringLike", KEY, "*-7"))));
    assertThat(edge.decision()).isEqualTo(Decision.CONDITIONAL);
  }

  /** What callers may bring, as far as it makes a difference. */
  private static final List<Map<String, ContextValue>> CALLS = calls();

  private static List<Map<String, ContextValue>> calls() {
    List<Map<String, ContextValue>> calls = new ArrayList<>();
    for (String id : List.of("", "ab", "abc", "bb", "ax", "xb", "xx", "axb")) {
      for (String ip : List.of("", "10.1.0.1", "10.2.0.1", "192.0.2.1", "198.51.100.1")) {
        calls.add(Map.of(KEY, value(id), "aws:SourceIp", value(ip)));
      }
    }
    return List.copyOf(calls);
  }

  private static ContextValue value(String text) {
    return text.isEmpty() ? ContextValue.ABSENT : ContextValue.of(text);
  }

  private final SplittableRandom random = new SplittableRandom(90109L);

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String test() {
    return random.nextInt(3) == 0
        ? PolicyJson.test(
            pick(List.of("IpAddress", "NotIpAddress")),
            "aws:SourceIp",
            pick(List.of("10.0.0.0/8", "10.1.0.0/16", "192.0.2.0/24")))
        : ofExternalId();
  }

  private String ofExternalId() {
    String operator =
        pick(
            List.of(
                "StringEquals",
                "StringNotEquals",
                "StringLike",
                "StringNotLike",
                "StringEqualsIfExists",
                "StringLikeIfExists",
                "Null"));
    List<String> texts = List.of("ab", "abc", "bb");
    List<String> patterns = List.of("ab", "a*", "*b", "*");
    List<String> values =
        operator.equals("Null")
            ? List.of("true", "false")
            : operator.contains("Like") ? patterns : texts;
    return PolicyJson.test(operator, KEY, pick(values));
  }

  @Test
  @DisplayName("2,000 pairs of policies: denied exactly where no value gets in (seed 90109)")
  void edge_isDeniedExactlyWhereNoValueGetsIn() {
    int denied = 0;
    for (int i = 0; i < 2_000; i++) {
      String allow = test();
      String deny = random.nextInt(3) == 0 ? test() : "";
      String identity = test();
      List<String> trust =
          deny.isEmpty() ? List.of(trusting(allow)) : List.of(trusting(allow), trustDenies(deny));
      AssumeRoleSimulator simulator = simulator(trust, List.of(statement("Allow", "", identity)));
      Decision edge = asked(simulator, Mode.EDGE, Map.of()).decision();
      boolean someGetIn =
          CALLS.stream()
              .map(context -> asked(simulator, Mode.REQUEST, context).decision())
              .anyMatch(Decision.ALLOWED::equals);
      assertThat(edge.denies()).as("%s, not %s; %s", allow, deny, identity).isEqualTo(!someGetIn);
      denied += edge.denies() ? 1 : 0;
    }
    assertThat(denied).isBetween(200, 1_800);
  }

  @Test
  void edgeThatIsToldTheValue_isDeniedAsBefore() {
    AssumeRoleSimulator simulator =
        simulator(
            List.of(trusting(PolicyJson.test("StringEquals", KEY, "acme-7"))),
            List.of(statement("Allow", "", PolicyJson.test("StringEquals", KEY, "acme-8"))));
    Optional<EdgeVerdict> verdict =
        simulator
            .bringing(Brought.NOTHING.with(KEY, List.of("acme-7")))
            .decideIfTrusted(request(Mode.EDGE, Map.of()));
    assertThat(verdict.map(EdgeVerdict::decision)).contains(Decision.IMPLICIT_DENY);
    assertThat(verdict.map(EdgeVerdict::blockedBy).orElseThrow())
        .containsExactly(PolicyType.IDENTITY);
  }

  private static final String NAME = "sts:RoleSessionName";
  private static final String TAG_KEYS = "aws:TagKeys";

  /** Legal names of sessions and every choice of legal tag keys that make a difference. */
  private static final List<Map<String, ContextValue>> LEGAL = legal();

  private static List<Map<String, ContextValue>> legal() {
    List<Map<String, ContextValue>> calls = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("AB", "aB", "Ab"));
    List<String> grown = List.of("");
    for (int length = 1; length <= 4; length++) {
      grown = grown.stream().flatMap(n -> Stream.of(n + "a", n + "b", n + "x")).toList();
      names.addAll(length < 2 ? List.of() : grown);
    }
    names.forEach(name -> calls.add(Map.of(NAME, ContextValue.of(name))));
    List<String> keys = List.of("a", "b", "x", "ab", "ax", "xb", "axb", "xx", "xaws:b");
    for (int choice = 0; choice < 1 << keys.size(); choice++) {
      int chosen = choice;
      List<String> some =
          IntStream.range(0, keys.size())
              .filter(i -> (chosen & 1 << i) != 0)
              .mapToObj(keys::get)
              .toList();
      calls.add(
          Map.of(
              TAG_KEYS,
              some.isEmpty() ? ContextValue.ABSENT : new ContextValue.Present(some),
              NAME,
              ContextValue.of("xx")));
    }
    return List.copyOf(calls);
  }

  private String ofLimited(boolean tags) {
    if (tags && random.nextInt(6) == 0) {
      return PolicyJson.test("Null", TAG_KEYS, pick(List.of("true", "false")));
    }
    boolean like = random.nextBoolean();
    String operator =
        (tags ? pick(List.of("ForAnyValue:", "ForAllValues:")) : "")
            + pick(
                like
                    ? List.of("StringLike", "StringNotLike", "StringLikeIfExists")
                    : List.of(
                        "StringEquals",
                        "StringNotEquals",
                        tags ? "StringEqualsIfExists" : "StringEqualsIgnoreCase"));
    List<String> values =
        like
            ? List.of("a!*", "?", "a*", "*b", "*", "a?*", "aws:*", "a".repeat(130) + "*", "")
            : List.of("ab", "a", "A!", "a!", "b", "");
    String list = pick(values) + (random.nextBoolean() ? "" : "\",\"" + pick(values));
    return PolicyJson.test(operator, tags ? TAG_KEYS : NAME, list)
        .replace(":\"" + list, ":[\"" + list)
        .replace("\"}}", "\"]}}");
  }

  @Test
  void edge_isDeniedExactlyWhereNoLegalValueGetsIn() {
    int denied = 0;
    for (int i = 0; i < 800; i++) {
      boolean tags = random.nextBoolean();
      String allow = ofLimited(tags);
      String deny = random.nextInt(3) == 0 ? ofLimited(tags) : "";
      String identity = ofLimited(tags);
      List<String> trust =
          Stream.of(trusting(allow), trustDenies(deny))
              .limit(deny.isEmpty() ? 1 : 2)
              .map(one -> one.replace("sts:AssumeRole", "sts:*"))
              .toList();
      String own = statement("Allow", "", identity).replace("sts:AssumeRole", "sts:*");
      AssumeRoleSimulator simulator = simulator(trust, List.of(own));
      Decision edge = asked(simulator, Mode.EDGE, Map.of()).decision();
      boolean someGetIn =
          LEGAL.stream()
              .filter(context -> context.containsKey(TAG_KEYS) == tags)
              .map(context -> asked(simulator, Mode.REQUEST, context).decision())
              .anyMatch(Decision.ALLOWED::equals);
      assertThat(edge.denies()).as("%s, not %s; %s", allow, deny, identity).isEqualTo(!someGetIn);
      denied += edge.denies() ? 1 : 0;
    }
    assertThat(denied).isBetween(100, 700);
  }
}

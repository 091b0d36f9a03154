package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rolescope.fetch.AccountReport.State;
import org.rolescope.fetch.Loopback.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation with Identity Center, read while one call after the other goes wrong. */
final class FetchFailuresTest {
  private static final String ACCOUNT = Shop.ACCOUNT;

  private final Shop shop;
  private final Loopback aws;

  FetchFailuresTest(@TempDir Path folder) throws IOException {
    shop = new Shop(folder);
    aws = shop.aws();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private static List<String> lacking(FetchReport report) {
    return report.accounts().stream()
        .flatMap(one -> one.lacks().stream())
        .map(Lack::action)
        .toList();
  }

  /** All members of a JSON text that are scalar, with their path. */
  private static Set<String> facts(String json) {
    Set<String> facts = new HashSet<>();
    collect("", new JsonMapper().readTree(json), facts);
    return facts;
  }

  private static void collect(String path, JsonNode node, Set<String> facts) {
    if (node.isContainer()) {
      node.propertyStream()
          .forEach(one -> collect(path + "/" + one.getKey(), one.getValue(), facts));
      for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
        collect(path + "/-", item, facts);
      }
    } else if (!node.isNull()
        && !path.startsWith("/Incomplete")
        && !path.equals("/PolicyTypesNotRead/-")) {
      facts.add(path + "=" + node.asString(""));
    }
  }

  /** The files of which nothing is left if a call is denied. */
  private static Set<String> lost(ReadCall call) {
    return switch (call) {
      case IDENTITY -> Set.of("all");
      case DETAILS -> Set.of(ACCOUNT + ".json");
      case ROLES -> Set.of(ACCOUNT + ".list-roles.json");
      case ALIASES -> Set.of(ACCOUNT + ".account-aliases.json");
      case SAML_PROVIDERS -> Set.of(ACCOUNT + ".saml-providers.json");
      case OIDC_PROVIDERS -> Set.of(ACCOUNT + ".oidc-providers.json");
      case ORGANIZATION, ROOTS, UNITS, ACCOUNTS -> Set.of(OrganizationFetch.FILE);
      case INSTANCES -> Set.of(CenterFetch.FILE);
      case POLICY,
          POLICY_VERSION,
          CONTROLS,
          CONTROL,
          TARGETS,
          PERMISSION_SETS,
          PERMISSION_SET,
          SET_MANAGED,
          SET_INLINE,
          SET_BOUNDARY,
          SET_CUSTOMER,
          PROVISIONED,
          ASSIGNMENTS,
          USERS,
          GROUPS,
          MEMBERSHIPS ->
          Set.of();
    };
  }

  @ParameterizedTest
  @EnumSource(ReadCall.class)
  void deniedCall_costsOnlyItself_isNamed_andIsAskedForAgain(ReadCall call) throws IOException {
    assertThat(shop.fetch(false).whole()).isTrue();
    Map<String, String> whole = shop.files();
    String wholeReport = shop.report();
    try (Stream<Path> all = Files.list(shop.out())) {
      for (Path file : all.toList()) {
        Files.delete(file);
      }
    }
    aws.on(call.operation(), given -> Answer.denied(call.action()));
    FetchReport report = shop.fetch(false);
    assertThat(lacking(report)).containsExactly(call.action());
    assertThat(report.whole()).isFalse();
    assertThat(report.accounts().stream().flatMap(one -> one.lacks().stream()).map(Lack::cure))
        .containsExactly("the permission " + call.action() + " lacks");

    Map<String, String> part = shop.files();
    Set<String> left = new HashSet<>(whole.keySet());
    left.removeAll(lost(call).contains("all") ? whole.keySet() : lost(call));
    assertThat(part).containsOnlyKeys(left);
    part.forEach(
        (name, text) -> assertThat(facts(whole.getOrDefault(name, "{}"))).containsAll(facts(text)));
    assertThat(part.values().stream().filter(text -> text.contains(call.action())).count())
        .as("files that say what lacks")
        .isEqualTo(lost(call).isEmpty() ? 1 : 0);
    assertThat(shop.report().contains(call.action())).isEqualTo(!lost(call).isEmpty());
    assertThat(shop.told()).singleElement().asString().contains(call.action(), "AccessDenied");
    shop.answers();
    assertThat(shop.fetch(true).whole()).isTrue();
    assertThat(shop.files()).isEqualTo(whole);
    assertThat(shop.report()).isEqualTo(wholeReport).doesNotContain("Lacks");
    assertThat(shop.told()).isEmpty();
  }

  @Test
  void everyCall_isMade_andNoOther() throws IOException {
    shop.fetch(false);
    assertThat(Set.copyOf(aws.calls()))
        .isEqualTo(
            Arrays.stream(ReadCall.values()).map(ReadCall::operation).collect(Collectors.toSet()));
  }

  @Test
  void resume_ofWhatIsWhole_asksNothingButWhoItIs() throws IOException {
    shop.fetch(false);
    Map<String, String> before = shop.files();
    int calls = aws.calls().size();
    FetchReport again = shop.fetch(true);
    assertThat(again.accounts()).extracting(AccountReport::state).containsOnly(State.KEPT);
    assertThat(again.accounts())
        .extracting(AccountReport::account)
        .containsExactly(Fetch.ORGANIZATION, Fetch.IDENTITY_CENTER, ACCOUNT);
    assertThat(aws.calls().subList(calls, aws.calls().size())).containsExactly("GetCallerIdentity");
    assertThat(shop.files()).isEqualTo(before);
  }

  @Test
  void people_areWrittenByName_andWithNothingElse() throws IOException {
    shop.fetch(false);
    assertThat(shop.files().get(CenterFetch.FILE)).contains("Mara").doesNotContain("example.com");
  }

  private enum Fault {
    CUT(Answer::cut),
    LATE(Answer::late),
    UNAVAILABLE(whole -> new Answer(503, "")),
    INTERNAL(whole -> Answer.error(500, "InternalFailure", "try again")),
    THROTTLED(whole -> Answer.error(400, "ThrottlingException", "Rate exceeded"));

    final UnaryOperator<Answer> of;

    Fault(UnaryOperator<Answer> of) {
      this.of = of;
    }
  }

  private static Answer page(String marker) {
    boolean last = "2".equals(marker);
    String role = "<RoleName>" + (last ? "two" : "one") + "</RoleName>";
    return new Answer(
        200,
        Loopback.wrapped(
            "ListRoles",
            "<Roles><member>"
                + role
                + "</member></Roles>"
                + (last
                    ? "<IsTruncated>false</IsTruncated>"
                    : "<IsTruncated>true</IsTruncated><Marker>2</Marker>")));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void secondPage_thatGoesWrongOnce_isAskedForAgain_nothingLostOrDoubled(Fault fault)
      throws IOException {
    AtomicInteger asked = new AtomicInteger();
    aws.on(
        "ListRoles",
        given -> {
          Answer whole = page(given.getOrDefault("Marker", ""));
          return asked.incrementAndGet() == 2 ? fault.of.apply(whole) : whole;
        });
    assertThat(shop.fetch(false).whole()).isTrue();
    assertThat(asked).hasValue(3);
    JsonNode roles =
        new JsonMapper().readTree(shop.files().get(ACCOUNT + ".list-roles.json")).path("Roles");
    assertThat(roles.valueStream().map(role -> role.path("RoleName").asString()))
        .containsExactly("one", "two");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void secondPage_thatGoesWrongAlways_costsThatFile_andNothingElse(Fault fault) throws IOException {
    aws.on(
        "ListRoles",
        given -> {
          Answer whole = page(given.getOrDefault("Marker", ""));
          return given.containsKey("Marker") ? fault.of.apply(whole) : whole;
        });
    FetchReport report = shop.fetch(false);
    assertThat(lacking(report)).containsExactly("iam:ListRoles");
    assertThat(report.accounts()).extracting(AccountReport::state).containsOnlyOnce(State.PARTLY);
    assertThat(shop.files()).hasSize(6).doesNotContainKey(ACCOUNT + ".list-roles.json");
    assertThat(report.accounts().get(2).lacks().get(0).why())
        .doesNotContain("null", "software.amazon", "java.");
  }

  @Test
  void credentialsThatExpireInTheMiddle_areTold_andNoHalfOfIdentityCenterStays()
      throws IOException {
    aws.on(
        "ListAccountAssignments",
        given -> Answer.error(400, "ExpiredTokenException", "The security token is expired"));
    FetchReport report = shop.fetch(false);
    AccountReport center = report.accounts().get(1);
    assertThat(center.state()).isEqualTo(State.FAILED);
    assertThat(center.lacks().get(0).cure()).startsWith("renew the keys in the environment");
    assertThat(shop.files()).doesNotContainKey(CenterFetch.FILE).hasSize(6);
  }

  @Test
  void identityCenterThatIsNotThere_isTold_withWhatToDo_andNothingFailed() throws IOException {
    aws.json("ListInstances", "{'Instances':[]}");
    FetchReport report = shop.fetch(false);
    assertThat(report.whole()).isTrue();
    Lack lack = report.accounts().get(1).lacks().get(0);
    assertThat(lack.why()).contains("eu-west-1");
    assertThat(lack.cure()).contains("--region");
    assertThat(shop.files()).doesNotContainKey(CenterFetch.FILE);
  }
}

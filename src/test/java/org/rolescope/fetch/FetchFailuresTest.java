package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
  private static final String ACCOUNT = "111122223333";
  private static final String BOUNDARY = "arn:aws:iam::" + ACCOUNT + ":policy/bound";
  private static final Patience SHORT =
      new Patience(
          Duration.ofMillis(300), Duration.ofSeconds(20), 3, Optional.of(Duration.ofMillis(1)));

  private final Path out;
  private final Loopback aws;

  FetchFailuresTest(@TempDir Path folder) throws IOException {
    out = folder.resolve("out");
    aws = new Loopback().empty(ACCOUNT).organization(ACCOUNT);
  }

  @BeforeEach
  void account() {
    System.setProperty("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
    System.setProperty("aws.secretAccessKey", "example");
    aws.xml(
        "GetAccountAuthorizationDetails",
        "<RoleDetailList><member><Path>/</Path><RoleName>one</RoleName><Arn>arn:aws:iam::"
            + ACCOUNT
            + ":role/one</Arn><PermissionsBoundary><PermissionsBoundaryArn>"
            + BOUNDARY
            + "</PermissionsBoundaryArn></PermissionsBoundary></member></RoleDetailList>"
            + "<IsTruncated>false</IsTruncated>");
    aws.xml(
        "ListRoles",
        "<IsTruncated>false</IsTruncated><Roles><member><RoleName>one</RoleName></member></Roles>");
    aws.xml(
        "GetPolicy",
        "<Policy><PolicyName>bound</PolicyName><Arn>"
            + BOUNDARY
            + "</Arn><DefaultVersionId>v1</DefaultVersionId></Policy>");
    aws.xml("GetPolicyVersion", "<PolicyVersion><Document>{}</Document></PolicyVersion>");
  }

  @AfterEach
  void close() {
    aws.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  private FetchReport fetch(boolean resume) throws IOException {
    FetchRequest request =
        new FetchRequest(
            List.of(),
            true,
            "",
            Optional.empty(),
            List.of(),
            Optional.of("eu-west-1"),
            Optional.of(aws.uri()),
            resume,
            out);
    return Fetch.run(request, Runnable::run, CodePrompt.NOBODY, FetchProgress.NONE, SHORT);
  }

  private static List<String> lacking(FetchReport report) {
    return report.accounts().stream()
        .flatMap(one -> one.lacks().stream())
        .map(Lack::action)
        .toList();
  }

  /** What each file holds, by its name. */
  private Map<String, String> files() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
      return texts;
    }
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
    } else if (!node.isNull() && !path.startsWith("/Incomplete")) {
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
      case ORGANIZATION, ROOTS, UNITS, ACCOUNTS, CONTROLS, TARGETS ->
          Set.of(OrganizationFetch.FILE);
      case INSTANCES -> Set.of(CenterFetch.FILE);
      case POLICY,
          POLICY_VERSION,
          CONTROL,
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
    assertThat(fetch(false).whole()).isTrue();
    Map<String, String> whole = files();
    for (String name : whole.keySet()) {
      Files.delete(out.resolve(name));
    }
    aws.on(call.operation(), given -> Answer.denied(call.action()));
    FetchReport report = fetch(false);
    assertThat(lacking(report)).containsExactly(call.action());
    assertThat(report.whole()).isFalse();
    assertThat(report.accounts().stream().flatMap(one -> one.lacks().stream()).map(Lack::cure))
        .containsExactly("the permission " + call.action() + " lacks");

    Map<String, String> part = files();
    Set<String> left = new HashSet<>(whole.keySet());
    left.removeAll(lost(call).contains("all") ? whole.keySet() : lost(call));
    assertThat(part).containsOnlyKeys(left);
    part.forEach(
        (name, text) -> assertThat(facts(whole.getOrDefault(name, "{}"))).containsAll(facts(text)));
    assertThat(part.values().stream().filter(text -> text.contains(call.action())).count())
        .as("files that say what lacks")
        .isEqualTo(lost(call).isEmpty() ? 1 : 0);

    aws.empty(ACCOUNT).organization(ACCOUNT);
    account();
    assertThat(fetch(true).whole()).isTrue();
    assertThat(files()).isEqualTo(whole);
  }

  @Test
  void everyCall_isMade_andNoOther() throws IOException {
    fetch(false);
    assertThat(Set.copyOf(aws.calls()))
        .isEqualTo(
            Arrays.stream(ReadCall.values()).map(ReadCall::operation).collect(Collectors.toSet()));
  }

  @Test
  void resume_ofWhatIsWhole_asksNothingButWhoItIs() throws IOException {
    fetch(false);
    Map<String, String> before = files();
    int calls = aws.calls().size();
    FetchReport again = fetch(true);
    assertThat(again.accounts()).extracting(AccountReport::state).containsOnly(State.KEPT);
    assertThat(again.accounts())
        .extracting(AccountReport::account)
        .containsExactly(Fetch.ORGANIZATION, Fetch.IDENTITY_CENTER, ACCOUNT);
    assertThat(aws.calls().subList(calls, aws.calls().size())).containsExactly("GetCallerIdentity");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void people_areWrittenByName_andWithNothingElse() throws IOException {
    fetch(false);
    assertThat(files().get(CenterFetch.FILE)).contains("Mara").doesNotContain("example.com");
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
    assertThat(fetch(false).whole()).isTrue();
    assertThat(asked).hasValue(3);
    JsonNode roles =
        new JsonMapper().readTree(files().get(ACCOUNT + ".list-roles.json")).path("Roles");
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
    FetchReport report = fetch(false);
    assertThat(lacking(report)).containsExactly("iam:ListRoles");
    assertThat(report.accounts()).extracting(AccountReport::state).containsOnlyOnce(State.PARTLY);
    assertThat(files()).hasSize(6).doesNotContainKey(ACCOUNT + ".list-roles.json");
    assertThat(report.accounts().get(2).lacks().get(0).why())
        .doesNotContain("null", "software.amazon", "java.");
  }

  @Test
  void credentialsThatExpireInTheMiddle_areTold_andNoHalfOfIdentityCenterStays()
      throws IOException {
    aws.on(
        "ListAccountAssignments",
        given -> Answer.error(400, "ExpiredTokenException", "The security token is expired"));
    FetchReport report = fetch(false);
    AccountReport center = report.accounts().get(1);
    assertThat(center.state()).isEqualTo(State.FAILED);
    assertThat(center.lacks().get(0).cure()).startsWith("renew the keys in the environment");
    assertThat(files()).doesNotContainKey(CenterFetch.FILE).hasSize(6);
  }

  @Test
  void identityCenterThatIsNotThere_isTold_withWhatToDo_andNothingFailed() throws IOException {
    aws.json("ListInstances", "{'Instances':[]}");
    FetchReport report = fetch(false);
    assertThat(report.whole()).isTrue();
    Lack lack = report.accounts().get(1).lacks().get(0);
    assertThat(lack.why()).contains("eu-west-1");
    assertThat(lack.cure()).contains("--region");
    assertThat(files()).doesNotContainKey(CenterFetch.FILE);
  }
}

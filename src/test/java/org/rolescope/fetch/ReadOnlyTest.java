package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is tried: only reads leave, and sessions that can only read. */
final class ReadOnlyTest {
  private static final String ACCOUNT = "111122223333";
  private static final String ROLE = "arn:aws:iam::111122223333:role/r";
  private static final Set<String> STEPPING =
      Set.of("sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity", "kms:Decrypt");

  private final Loopback aws = new Loopback().empty(ACCOUNT).organization(ACCOUNT).roles();
  private final Connection connection =
      new Connection(
          StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")),
          Region.EU_WEST_1,
          Optional.of(aws.uri()),
          UrlConnectionHttpClient.create(),
          new Patience(
              Duration.ofSeconds(9), Duration.ofSeconds(9), 1, Optional.of(Duration.ofMillis(1))));

  ReadOnlyTest() throws IOException {}

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void everyOperationOfEveryClient_isTried_andOnlyReadsLeave() throws Exception {
    List<Object> clients =
        List.of(
            connection.iam(),
            connection.sts(),
            connection.stepping(ROLE, "{}"),
            connection.organizations(),
            connection.ssoAdmin(),
            connection.identityStore());
    int tried = 0;
    for (Object client : clients) {
      for (Method method : client.getClass().getInterfaces()[0].getMethods()) {
        boolean operation =
            method.getParameterCount() == 1
                && AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                && !method.getName().endsWith("Paginator");
        if (operation) {
          call(client, method);
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(300);
    assertThat(Set.copyOf(aws.calls()))
        .isNotEmpty()
        .isSubsetOf(
            Arrays.stream(ReadCall.values()).map(ReadCall::operation).collect(Collectors.toSet()));
  }

  /** With a request that says nothing; of what is refused nothing has to be said. */
  private static void call(Object client, Method method) throws ReflectiveOperationException {
    Class<?> type = method.getParameterTypes()[0];
    Object builder = type.getMethod("builder").invoke(null);
    Method build =
        Arrays.stream(builder.getClass().getInterfaces()[0].getMethods())
            .filter(one -> one.getName().equals("build"))
            .findFirst()
            .orElseThrow();
    build.setAccessible(true);
    method.setAccessible(true);
    try {
      method.invoke(client, build.invoke(builder));
    } catch (InvocationTargetException refused) {
      assertThat(refused.getCause()).as(method.getName()).isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void step_isOfThatRole_withThatSessionPolicy_andNothingBesideIt() {
    StsClient sts = connection.stepping(ROLE, "{\"p\":1}");
    Consumer<AssumeRoleRequest.Builder> right =
        call -> call.roleArn(ROLE).roleSessionName("s").policy("{\"p\":1}");
    List<Consumer<AssumeRoleRequest.Builder>> wrong =
        List.of(
            call -> call.roleArn(ROLE + "2"),
            call -> call.policy("{\"p\":2}"),
            call -> call.policy(null),
            call -> call.policyArns(one -> one.arn("arn:aws:iam::aws:policy/AdministratorAccess")));
    for (Consumer<AssumeRoleRequest.Builder> change : wrong) {
      assertThatThrownBy(() -> sts.assumeRole(right.andThen(change)))
          .isInstanceOf(SdkClientException.class)
          .hasMessageContaining("no call that only reads");
    }
    assertThatThrownBy(() -> connection.sts().assumeRole(right))
        .isInstanceOf(SdkClientException.class);
    assertThat(aws.calls()).isEmpty();
    sts.assumeRole(right);
    assertThat(aws.calls()).containsExactly("AssumeRole");
  }

  @Test
  void wholeRun_overAChain_intoAnotherAccount_makesReads_andSessionsThatCanOnlyReadOrStepOn(
      @TempDir Path folder) throws IOException {
    String config =
        """
        [profile keys]
        aws_access_key_id = AKIAKEYS
        aws_secret_access_key = x
        [profile hub]
        role_arn = arn:aws:iam::111122223333:role/hub
        source_profile = keys
        [profile spoke]
        role_arn = arn:aws:iam::111122223333:role/spoke
        source_profile = hub
        """;
    try (AwsFiles files = new AwsFiles(folder, config)) {
      FetchRequest request =
          new FetchRequest(
              List.of("spoke"),
              true,
              "team/Reader",
              Optional.empty(),
              List.of(ACCOUNT, "444455556666"),
              Optional.of("eu-west-1"),
              Optional.of(aws.uri()),
              false,
              folder.resolve("out"));
      Fetch.run(request, Runnable::run, CodePrompt.NOBODY, FetchProgress.NONE);
    }
    Set<String> reads = names(ReadCall::operation);
    assertThat(aws.calls()).allMatch(call -> reads.contains(call) || call.equals("AssumeRole"));

    List<JsonNode> policies =
        aws.parameters("AssumeRole").stream()
            .map(given -> new JsonMapper().readTree(given.get("Policy")))
            .toList();
    assertThat(aws.parameters("AssumeRole"))
        .extracting(given -> given.get("RoleArn"))
        .containsExactly(
            "arn:aws:iam::111122223333:role/hub",
            "arn:aws:iam::111122223333:role/spoke",
            "arn:aws:iam::444455556666:role/team/Reader");
    assertThat(actions(policies.get(0)))
        .containsExactlyInAnyOrder("sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity");
    assertThat(policies.get(0).toString())
        .contains("[\"arn:aws:iam::111122223333:role/spoke\"]")
        .doesNotContain("*");
    Set<String> all = names(ReadCall::action);
    all.addAll(STEPPING);
    assertThat(actions(policies.get(1))).isEqualTo(all);
    assertThat(policies.get(1).toString()).contains("[\"arn:*:iam::*:role/team/Reader\"]");
    assertThat(actions(policies.get(2)))
        .isEqualTo(
            ReadCall.calls(false).stream().map(ReadCall::action).collect(Collectors.toSet()));
  }

  private static Set<String> names(java.util.function.Function<ReadCall, String> name) {
    return Arrays.stream(ReadCall.values())
        .map(name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> actions(JsonNode policy) {
    Set<String> actions = new TreeSet<>();
    for (JsonNode statement : policy.path("Statement")) {
      assertThat(statement.path("Effect").asString()).isEqualTo("Allow");
      JsonNode action = statement.path("Action");
      if (action.isString()) {
        assertThat(statement.path("Condition").isEmpty()).isFalse();
        actions.add(action.asString());
      }
      action.forEach(one -> actions.add(one.asString()));
    }
    return actions;
  }

  @Test
  void sessionPolicies_fitWhatStsTakes_howeverManyRolesTheyLeadTo() {
    List<String> many =
        IntStream.range(0, 100)
            .mapToObj(i -> String.format(Locale.ROOT, "%s%03d", ROLE, i))
            .toList();
    List<String> policies = new ArrayList<>();
    policies.add(SessionPolicy.inAccount());
    for (List<String> roles : List.of(List.<String>of(), many.subList(0, 3), many)) {
      policies.add(SessionPolicy.reading(true, roles));
      policies.add(SessionPolicy.leading(roles));
    }
    assertThat(policies)
        .allMatch(policy -> policy.length() <= SessionPolicy.LONGEST)
        .allMatch(policy -> new JsonMapper().readTree(policy).path("Statement").isArray());
    assertThat(SessionPolicy.inAccount())
        .contains("iam:GetAccountAuthorizationDetails")
        .doesNotContain("organizations:", "sts:AssumeRole", "kms:");
    assertThat(SessionPolicy.leading(many)).contains("[\"arn:*:iam::*:role/*\"]");
    assertThat(SessionPolicy.reading(true, many.subList(0, 3))).contains(many.get(2));
  }
}

package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Progress;
import org.rolescope.fetch.AccountReport.State;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustGraphBuilder;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.load.SnapshotLoader;
import org.rolescope.policy.Policy;
import org.rolescope.simulate.AssumeRoleSimulator;

/**
 * An organisation made with the {@code aws} command against {@code moto_server} is read to the same
 * graph as what that command prints of it. Skipped where one of the two is not installed.
 */
final class MotoTest {
  private static final String ACCOUNT = "123456789012";
  private static final String TRUST =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{%s},"
          + "\"Action\":\"sts:%s\",\"Condition\":{\"StringEquals\":{\"%s\":\"a+b &\"}}}]}";
  private static final String ALL =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\","
          + "\"Resource\":\"*\"}]}";

  private final Path folder;
  private final List<Process> started = new ArrayList<>();
  private URI endpoint = URI.create("http://127.0.0.1");

  MotoTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static boolean installed(String command) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
  }

  private void start() throws IOException {
    for (String command : List.of("moto_server", "aws")) {
      assumeTrue(installed(command), "skipped: `" + command + "` is not installed");
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    endpoint = URI.create("http://127.0.0.1:" + port);
    Process moto =
        new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))
            .redirectErrorStream(true)
            .start();
    started.add(moto);
    BufferedReader said = moto.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.contains("Running on")) {
      line = said.readLine();
    }
    assumeTrue(line != null, "skipped: `moto_server` does not start");
    // It would stop at a full pipe.
    Thread reading = new Thread(() -> said.lines().forEach(unread -> {}));
    reading.setDaemon(true);
    reading.start();
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
  }

  @AfterEach
  void stop() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    started.forEach(Process::destroyForcibly);
  }

  /** What the {@code aws} command prints, its quotes and line ends left out. */
  private String aws(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("aws"));
    line.addAll(List.of(words));
    ProcessBuilder command = new ProcessBuilder(line).redirectErrorStream(true);
    command.environment().put("AWS_ENDPOINT_URL", endpoint.toString());
    command.environment().put("AWS_ACCESS_KEY_ID", "test");
    command.environment().put("AWS_SECRET_ACCESS_KEY", "test");
    command.environment().put("AWS_DEFAULT_REGION", "us-east-1");
    command.environment().put("AWS_PAGER", "");
    Process aws = command.start();
    started.add(aws);
    String printed = new String(aws.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(aws.waitFor()).as(String.join(" ", words) + ": " + printed).isZero();
    return printed.strip();
  }

  private String text(String query, String... words) throws IOException, InterruptedException {
    String[] asked =
        Stream.concat(Stream.of(words), Stream.of("--query", query, "--output", "text"))
            .toArray(String[]::new);
    return aws(asked);
  }

  private void account() throws IOException, InterruptedException {
    String provider =
        text(
            "OpenIDConnectProviderArn",
            "iam",
            "create-open-id-connect-provider",
            "--url",
            "https://idp.example.com",
            "--client-id-list",
            "sts.amazonaws.com");
    String root = "\"AWS\":\"arn:aws:iam::" + ACCOUNT + ":root\"";
    role("deploy", TRUST.formatted(root, "AssumeRole", "sts:ExternalId"));
    role(
        "ci",
        TRUST.formatted(
            "\"Federated\":\"" + provider + "\"",
            "AssumeRoleWithWebIdentity",
            "idp.example.com:sub"));
    aws("iam", "create-instance-profile", "--instance-profile-name", "host");
    aws(
        "iam",
        "add-role-to-instance-profile",
        "--instance-profile-name",
        "host",
        "--role-name",
        "deploy");
    String bound =
        text(
            "Policy.Arn",
            "iam",
            "create-policy",
            "--policy-name",
            "bound",
            "--policy-document",
            ALL.formatted("sts:*"));
    aws("iam", "create-user", "--user-name", "ann", "--permissions-boundary", bound);
    aws("iam", "create-group", "--group-name", "ops");
    aws("iam", "add-user-to-group", "--group-name", "ops", "--user-name", "ann");
    aws("iam", "attach-group-policy", "--group-name", "ops", "--policy-arn", bound);
    aws("iam", "create-account-alias", "--account-alias", "shop");
  }

  private void role(String name, String trust) throws IOException, InterruptedException {
    aws(
        "iam",
        "create-role",
        "--role-name",
        name,
        "--path",
        "/team/",
        "--assume-role-policy-document",
        trust);
    aws(
        "iam",
        "put-role-policy",
        "--role-name",
        name,
        "--policy-name",
        "own",
        "--policy-document",
        ALL.formatted("sts:AssumeRole"));
  }

  /** Gives the id of another account of the organisation. */
  private String organization() throws IOException, InterruptedException {
    aws("organizations", "create-organization", "--feature-set", "ALL");
    String root = text("Roots[0].Id", "organizations", "list-roots");
    aws(
        "organizations",
        "enable-policy-type",
        "--root-id",
        root,
        "--policy-type",
        "SERVICE_CONTROL_POLICY");
    String unit =
        text(
            "OrganizationalUnit.Id",
            "organizations",
            "create-organizational-unit",
            "--parent-id",
            root,
            "--name",
            "Work");
    String other =
        text(
            "CreateAccountStatus.AccountId",
            "organizations",
            "create-account",
            "--email",
            "dev@example.com",
            "--account-name",
            "dev");
    aws(
        "organizations",
        "move-account",
        "--account-id",
        other,
        "--source-parent-id",
        root,
        "--destination-parent-id",
        unit);
    return other;
  }

  private FetchReport fetch(Path out) throws IOException {
    FetchRequest request =
        new FetchRequest(
            List.of(),
            true,
            "Reader",
            Optional.empty(),
            List.of(),
            Optional.of("us-east-1"),
            Optional.of(endpoint),
            false,
            out);
    Patience patience =
        new Patience(
            Duration.ofSeconds(30), Duration.ofMinutes(1), 2, Optional.of(Duration.ofMillis(1)));
    return Fetch.run(request, Runnable::run, CodePrompt.NOBODY, FetchProgress.NONE, patience);
  }

  private static IamSnapshot read(Path path) {
    return SnapshotLoader.load(List.of(path), Runnable::run, Progress.NONE).value().orElseThrow();
  }

  private static List<TrustEdge> edges(IamSnapshot snapshot) {
    IamIndex index = IamIndex.of(snapshot);
    TrustGraph graph =
        TrustGraphBuilder.build(
            index, new AssumeRoleSimulator(index, Instant.EPOCH), Progress.NONE);
    return graph.edges();
  }

  /** All that is said of the roles, but where it was read. */
  private static List<String> roles(IamSnapshot snapshot) {
    return snapshot.roles().stream().map(MotoTest::told).toList();
  }

  private static String told(Role role) {
    Permissions permissions = role.permissions().orElse(Permissions.NONE);
    return String.join(
        "\n",
        role.arn().toString(),
        role.uniqueId(),
        role.trust().toOptional().map(MotoTest::json).orElse("no trust"),
        permissions.inline().stream().map(one -> one.name() + json(one)).toList().toString(),
        permissions.attached().toString(),
        role.boundary().toString(),
        role.tags().toString(),
        role.instanceProfiles().toString());
  }

  private static String json(PolicyDocument document) {
    return document.policy().map(Policy::json).orElse("no policy");
  }

  private static List<String> others(IamSnapshot snapshot) {
    IamIndex index = IamIndex.of(snapshot);
    return Stream.concat(
            snapshot.policies().stream()
                .map(one -> one.arn() + index.managedDocument(one.arn()).map(MotoTest::json)),
            snapshot.users().stream()
                .map(
                    one ->
                        one.arn()
                            + " "
                            + one.groups()
                            + one.boundary()
                            + index.identityPolicies(one).documents().stream()
                                .map(MotoTest::json)
                                .toList()))
        .toList();
  }

  @Test
  void organizationThatIsFetched_isWhatTheAwsCommandPrintsOfIt() throws Exception {
    start();
    account();
    String other = organization();
    Path out = folder.resolve("out");
    FetchReport report = fetch(out);
    assertThat(report.accounts())
        .extracting(one -> one.account() + " " + one.state())
        .contains(
            Fetch.ORGANIZATION + " " + State.READ,
            ACCOUNT + " " + State.READ,
            other + " " + State.READ);
    Path printed = folder.resolve("printed.json");
    Files.writeString(printed, aws("iam", "get-account-authorization-details"));

    IamSnapshot fetched = read(out.resolve(ACCOUNT + ".json"));
    IamSnapshot expected = read(printed);
    assertThat(fetched.roles()).hasSize(2);
    assertThat(roles(fetched)).isEqualTo(roles(expected));
    assertThat(String.join("\n", roles(fetched))).contains("a+b &", "[host]");
    assertThat(others(fetched)).hasSizeGreaterThan(1).isEqualTo(others(expected));
    assertThat(edges(fetched)).hasSize(2).isEqualTo(edges(expected));

    IamSnapshot all = read(out);
    assertThat(all.organization().orElseThrow().nodes())
        .extracting(node -> node.id())
        .contains(ACCOUNT, other);
    assertThat(all.organization().orElseThrow().policies()).isNotEmpty();
    assertThat(all.accounts()).filteredOn(one -> one.loaded()).hasSize(2);
    assertThat(all.providers()).hasSize(1);
  }
}

package org.rolescope.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.Progress;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.load.SnapshotLoader;

/** An organisation with Identity Center and one account, on the loopback, and a folder. */
final class Shop implements AutoCloseable {
  static final String ACCOUNT = "111122223333";

  private static final String BOUNDARY = "arn:aws:iam::" + ACCOUNT + ":policy/bound";
  private static final Patience SHORT =
      new Patience(
          Duration.ofMillis(300), Duration.ofSeconds(20), 3, Optional.of(Duration.ofMillis(1)));

  private final Path out;
  private final Loopback aws = new Loopback();

  Shop(Path folder) throws IOException {
    out = folder.resolve("out");
    System.setProperty("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
    System.setProperty("aws.secretAccessKey", "example-secret");
    answers();
  }

  /** Nothing goes wrong any more. */
  void answers() {
    aws.empty(ACCOUNT).organization(ACCOUNT);
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

  Loopback aws() {
    return aws;
  }

  Path out() {
    return out;
  }

  FetchRequest request(boolean resume, String role, String... accounts) {
    return new FetchRequest(
        List.of(),
        true,
        role,
        Optional.empty(),
        List.of(accounts),
        Optional.of("eu-west-1"),
        Optional.of(aws.uri()),
        resume,
        out);
  }

  FetchReport fetch(boolean resume) throws IOException {
    return fetch(request(resume, ""));
  }

  FetchReport fetch(FetchRequest request) throws IOException {
    return fetch(request, Runnable::run, FetchProgress.NONE);
  }

  static FetchReport fetch(FetchRequest request, Executor executor, FetchProgress progress)
      throws IOException {
    return Fetch.run(request, executor, CodePrompt.NOBODY, progress, SHORT);
  }

  /** What each file holds, by its name; all but the report. */
  Map<String, String> files() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
      texts.remove(Fetch.REPORT);
      return texts;
    }
  }

  /** The report as text. */
  String report() throws IOException {
    return Files.readString(out.resolve(Fetch.REPORT), StandardCharsets.UTF_8);
  }

  /** The folder as it opens. */
  Parsed<IamSnapshot> opened() {
    return SnapshotLoader.load(List.of(out), Runnable::run, Progress.NONE);
  }

  /** What it is said not to hold because it was not read. */
  List<String> told() {
    return opened().diagnostics().stream()
        .filter(found -> found.code().equals("incomplete.not-read"))
        .map(Diagnostic::message)
        .toList();
  }

  @Override
  public void close() {
    aws.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }
}

package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulateCommandTest {
  private static final String DEPLOY_PROD = "arn:aws:iam::444455556666:role/deploy-prod";
  private static final String CI =
      "arn:aws:sts::333344445555:assumed-role/ci-runner/i-0f4c2a91b7de5308c";
  private static final String DEV =
      "arn:aws:sts::555566667777:assumed-role/dev-deployer/lambda-7f3a";

  private final Recorded program = Recorded.unicode();

  @Test
  void allowedCall_readsAsExpected_exitZero() throws IOException {
    assertThat(ask(program, CI, "--session-name", "build-4711")).isZero();
    assertThat(program.out()).isEqualTo(golden("allowed.txt"));
    assertThat(program.err()).isEmpty();
  }

  @Test
  void deniedCall_readsAsExpected_exitOne() throws IOException {
    assertThat(ask(program, DEV, "--session-name", "deploy-1")).isEqualTo(1);
    assertThat(program.out()).isEqualTo(golden("denied.txt"));
    assertThat(program.err()).isEmpty();
  }

  @Test
  void idsThatALogGives_meanTheSessionAndTheRole() throws IOException {
    String ci = CI.substring(CI.lastIndexOf('/'));
    int code =
        program.run(
            "simulate",
            "--data",
            "sample-data",
            "--principal",
            "AROAW5NWC2JXL5PJ6WTTM:" + ci.substring(1),
            "--role",
            "AROAV4NWP7GMGHKI7EWSN",
            "--session-name",
            "build-4711");
    assertThat(code).isZero();
    assertThat(program.out()).isEqualTo(golden("allowed.txt"));
  }

  @Test
  void idOfNobody_isSaidToBeOne_exitTwo(@TempDir Path folder) throws IOException {
    String id = "AROAW5NWC2JXNOBODY123";
    assertThat(ask(program, id)).isEqualTo(2);
    assertThat(program.err()).contains("no user or role with the id `" + id + "`").hasLineCount(1);
    Path requests = folder.resolve("requests.jsonl");
    Files.writeString(
        requests, "{\"id\":\"a\",\"principal\":\"%s\",\"role\":\"%s\"}".formatted(CI, id + ":x"));
    assertThat(batch(requests)).isEqualTo(3);
    assertThat(program.out())
        .startsWith("{\"id\":\"a\",\"error\":{\"code\":\"request.unknown-id\"");
  }

  @Test
  void asciiTerminal_getsAsciiOnly() {
    Recorded ascii = Recorded.ascii();
    ask(ascii, DEV);
    assertThat(ascii.out()).contains("x SCP", "Explicit deny").matches("\\p{ASCII}*");
  }

  @Test
  void colouredTerminal_getsTheSameWords() {
    Recorded colour = Recorded.colour();
    ask(colour, DEV);
    ask(program, DEV);
    assertThat(colour.out()).contains("\u001b[31m");
    assertThat(colour.out().replaceAll("\u001b\\[\\d+m", "")).isEqualTo(program.out());
  }

  @Test
  void json_isOneAsciiLineWithTheDecision() {
    assertThat(ask(program, DEV, "--output", "json")).isEqualTo(1);
    assertThat(program.out())
        .hasLineCount(1)
        .startsWith("{\"decision\":\"DENIED\",\"decidedBy\":\"SERVICE_CONTROL_POLICY\",")
        .contains("\"explicitDeny\":true", "\"assumptions\":[", "\"blockedBy\":[")
        .matches("\\p{ASCII}*");
  }

  @Test
  void remedies_followTheVerdict_withSnippetsWhereAsked() {
    assertThat(ask(program, DEV, "--remedies", "--snippets", "aws")).isEqualTo(1);
    assertThat(program.out())
        .contains("1 Tag the role dev-deployer", "+ release = approved", "aws iam tag-role")
        .contains("2 Exempt dev-deployer in the SCP scp-dev");
  }

  @Test
  void remediesAsJson_carryChangesSnippetsAndWays() {
    ask(program, DEV, "--remedies", "--output", "json");
    assertThat(program.out())
        .hasLineCount(1)
        .contains("\"remedies\":[{\"title\":\"Tag the role dev-deployer\"", "\"terraform\":")
        .contains("\"ways\":{\"opens\":0}");
  }

  @Test
  void expectedDecision_exitsZero_anotherExitsOne() {
    assertThat(ask(program, DEV, "--expect", "denied")).isZero();
    assertThat(ask(program, DEV, "--expect", "ALLOWED")).isEqualTo(1);
    assertThat(ask(program, CI, "--expect", "undetermined")).isEqualTo(1);
  }

  @Test
  void keysOfTheCall_changeTheVerdict() {
    assertThat(ask(program, DEV, "--context", "aws:PrincipalTag/release=approved")).isZero();
    assertThat(ask(program, DEV, "--absent", "aws:PrincipalTag/release")).isEqualTo(1);
    assertThat(
            ask(program, DEV, "--unknown", "aws:PrincipalTag/release", "--expect", "undetermined"))
        .isZero();
  }

  @Test
  void durationAndAddress_reachTheCall() {
    assertThat(ask(program, CI, "--duration", "43200")).isEqualTo(1);
    String alice = "arn:aws:iam::111122223333:user/alice";
    assertThat(ask(program, alice, "--mfa-code", "--source-ip", "203.0.113.9")).isZero();
    assertThat(ask(program, alice, "--mfa-code", "--source-ip", "198.51.100.1")).isEqualTo(1);
    assertThat(ask(program, alice, "--source-ip", "203.0.113.9")).isEqualTo(1);
  }

  @Test
  void switches_areListedInTheHelp_anotherNameIsMisuse() {
    assertThat(program.run("simulate", "--help")).isZero();
    assertThat(program.out()).contains("legacySelfTrust", "boundaryLimitsDirectUserTrust");
    assertThat(
            ask(
                program,
                CI,
                "--switch",
                "legacySelfTrust",
                "--switch",
                "instanceProfilesUnlimited"))
        .isZero();
    assertThat(ask(program, CI, "--switch", "everything")).isEqualTo(2);
    assertThat(program.err()).contains("everything", "legacySelfTrust").hasLineCount(1);
  }

  @Test
  void credentialsOfTheCaller_reachTheCall() {
    assertThat(ask(program, DEV, "--session-tag", "release=approved")).isZero();
    assertThat(ask(program, DEV, "--session-tag", "release=other")).isEqualTo(1);
    String alice = "arn:aws:iam::111122223333:user/alice";
    assertThat(
            ask(
                program,
                alice,
                "--source-ip",
                "203.0.113.9",
                "--session-mfa",
                "--session-credentials",
                "session-token"))
        .isZero();
    assertThat(
            ask(
                program,
                alice,
                "--source-ip",
                "203.0.113.9",
                "--session-mfa=false",
                "--session-credentials",
                "session-token"))
        .isEqualTo(1);
    assertThat(ask(program, CI, "--session-credentials", "none")).isEqualTo(2);
  }

  @Test
  void wayThroughOtherRoles_isDecidedHopByHop() {
    String first = "arn:aws:iam::333344445555:role/ci-runner";
    assertThat(ask(program, "ec2.amazonaws.com", "--via", first)).isZero();
    assertThat(ask(program, "lambda.amazonaws.com", "--via", first)).isEqualTo(1);
  }

  @Test
  void policiesInFiles_reachTheCall(@TempDir Path folder) throws IOException {
    Path nothing = folder.resolve("deny.json");
    Files.writeString(
        nothing,
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Principal\":\"*\","
            + "\"Action\":\"*\",\"Resource\":\"*\"}}");
    assertThat(ask(program, CI, "--session-policy", nothing.toString(), "--expect", "denied"))
        .isZero();
    assertThat(ask(program, CI, "--vpce-policy", nothing.toString(), "--expect", "denied"))
        .isZero();
    assertThat(ask(program, CI, "--policy", nothing.toString(), "--expect", "denied")).isZero();
    assertThat(ask(program, CI, "--session-policy", folder.resolve("none").toString()))
        .isEqualTo(3);
    Files.writeString(nothing, "[]");
    assertThat(ask(program, CI, "--vpce-policy", nothing.toString())).isEqualTo(3);
    assertThat(program.err().lines()).hasSize(2).allMatch(line -> line.startsWith("rolescope: "));
  }

  @Test
  void batch_answersEveryLineInOrder() throws IOException {
    assertThat(batch(Path.of("sample-data", "requests.jsonl"))).isZero();
    assertThat(program.out().lines())
        .hasSize(34)
        .allMatch(line -> line.startsWith("{\"id\":\""))
        .allMatch(line -> line.contains("\"decision\":\""));
    assertThat(program.out()).startsWith("{\"id\":\"bob-with-a-code\",\"decision\":\"ALLOWED\"");
  }

  @Test
  void batch_asExpected_saysHowMany_exitZero() {
    assertThat(expected(Path.of("sample-data", "expected.jsonl"))).isZero();
    assertThat(program.out()).isEqualTo("34 of 34 answers are as expected.\n");
  }

  @Test
  void byteOrderMark_beforeTheFirstLine_isNoPartOfIt(@TempDir Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("requests.jsonl", "expected.jsonl")) {
      String text = Files.readString(Path.of("sample-data", name));
      files.add(Files.writeString(folder.resolve(name), "\ufeff" + text));
    }
    assertThat(expected(files.get(0), files.get(1))).isZero();
    assertThat(program.out()).isEqualTo("34 of 34 answers are as expected.\n");
  }

  @Test
  void batch_notAsExpected_tellsWhatDiffers_exitOne(@TempDir Path folder) throws IOException {
    Path answers = folder.resolve("expected.jsonl");
    List<String> lines = Files.readAllLines(Path.of("sample-data", "expected.jsonl"));
    set(lines, "ci-deploys-prod", line -> line.replace("\"ALLOWED\"", "\"DENIED\""));
    set(
        lines,
        "dev-deployer-blocked-by-scp",
        line -> line.replace("SERVICE_CONTROL_POLICY", "TRUST_POLICY"));
    set(
        lines,
        "acme-without-external-id",
        line -> "{\"id\":\"nobody-asks\",\"decision\":\"DENIED\"}");
    Files.write(answers, lines);
    assertThat(expected(answers)).isEqualTo(1);
    assertThat(program.out().lines().map(line -> line.replaceFirst("[.].*", "")))
        .containsExactly(
            "ci-deploys-prod: expected DENIED by TRUST_POLICY or IDENTITY_POLICY, answered ALLOWED by"
                + " IDENTITY_POLICY",
            "acme-without-external-id: no answer is expected",
            "dev-deployer-blocked-by-scp: expected DENIED by TRUST_POLICY, answered DENIED by"
                + " SERVICE_CONTROL_POLICY",
            "nobody-asks: an answer is expected, and nothing is asked",
            "31 of 35 answers are as expected");
  }

  /** Changes the line with an id. */
  private static void set(List<String> lines, String id, UnaryOperator<String> change) {
    lines.replaceAll(
        line ->
            line.contains('"' + id + '"') && !line.contains("\"beside\": \"" + id)
                ? change.apply(line)
                : line);
  }

  @Test
  void expectedAnswerThatCannotBeRead_costsItself_exitThree(@TempDir Path folder)
      throws IOException {
    Path answers = folder.resolve("expected.jsonl");
    List<String> lines = Files.readAllLines(Path.of("sample-data", "expected.jsonl"));
    lines.add(lines.get(0));
    lines.add("{broken");
    lines.add("{\"id\":\"x\",\"decision\":\"DENIED\",\"decidedBy\":[\"SCP\"]}");
    lines.add("{\"id\":\"x\",\"decision\":\"DENIED\",\"decidedByAny\":\"TRUST_POLICY\"}");
    lines.add("{\"id\":\"x\",\"decision\":\"NO\"}");
    Files.write(answers, lines);
    assertThat(expected(answers)).isEqualTo(3);
    assertThat(program.err().lines())
        .satisfiesExactly(
            first -> assertThat(first).endsWith("line 35 tells of `bob-with-a-code` once more"),
            second -> assertThat(second).contains("line 36 is no JSON object"),
            third -> assertThat(third).contains("line 37 has a member `decidedBy`"),
            fourth ->
                assertThat(fourth).contains("line 38 has a `decidedByAny` that is no list of"),
            fifth -> assertThat(fifth).contains("its `decision` is none of ALLOWED, DENIED, UND"));
    assertThat(program.out()).isEqualTo("34 of 34 answers are as expected.\n");
    assertThat(expected(folder.resolve("none"))).isEqualTo(3);
    assertThat(ask(program, CI, "--expected", answers.toString())).isEqualTo(2);
  }

  private int expected(Path answers) {
    return expected(Path.of("sample-data", "requests.jsonl"), answers);
  }

  private int expected(Path questions, Path answers) {
    return program.run(
        "simulate",
        "--data",
        "sample-data",
        "--requests",
        questions.toString(),
        "--expected",
        answers.toString());
  }

  @Test
  void batchLineThatCannotBeRead_isAnsweredWithAnError_exitThree(@TempDir Path folder)
      throws IOException {
    Path requests = folder.resolve("requests.jsonl");
    Files.writeString(
        requests,
        "{\"id\":\"a\",\"principal\":\""
            + CI
            + "\",\"role\":\""
            + DEPLOY_PROD
            + "\"}\n\n{\"id\":\"b\"}\nx\n");
    assertThat(batch(requests)).isEqualTo(3);
    assertThat(program.out().lines().toList())
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).contains("\"id\":\"a\"", "\"ALLOWED\""),
            second ->
                assertThat(second)
                    .startsWith("{\"id\":\"b\",\"error\":{\"code\":\"request.missing-field\""),
            third ->
                assertThat(third)
                    .startsWith("{\"id\":null,\"error\":{\"code\":\"request.bad-json\""));
  }

  @Test
  void bytesThatAreNoText_costTheirOwnLineOnly(@TempDir Path folder) throws IOException {
    Path requests = folder.resolve("requests.jsonl");
    byte[] good =
        ("\n{\"id\":\"a\",\"principal\":\"" + CI + "\",\"role\":\"" + DEPLOY_PROD + "\"}\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[good.length + 2];
    bytes[0] = (byte) 0xff;
    bytes[1] = (byte) 0xfe;
    System.arraycopy(good, 0, bytes, 2, good.length);
    Files.write(requests, bytes);
    assertThat(batch(requests)).isEqualTo(3);
    assertThat(program.out().lines()).hasSize(2);
  }

  @Test
  void dataThatAreNotThere_exitThreeWithOneLine() {
    assertThat(program.run("simulate", "--data", "none", "--principal", CI, "--role", DEPLOY_PROD))
        .isEqualTo(3);
    assertThat(program.out()).isEmpty();
    assertThat(program.err()).isEqualTo("rolescope: cannot read `none`: no such file or folder\n");
  }

  @Test
  void fileThatIsNoExport_exitThreeWithOneLine() {
    assertThat(
            program.run("simulate", "--data", "pom.xml", "--principal", CI, "--role", DEPLOY_PROD))
        .isEqualTo(3);
    assertThat(program.err()).startsWith("rolescope: cannot read `pom.xml`").hasLineCount(1);
  }

  @Test
  void partOfTheDataMissing_underStrict_exitFive() {
    assertThat(ask(program, CI, "--strict")).isEqualTo(5);
    assertThat(program.out()).isEmpty();
    assertThat(program.err()).hasLineCount(1);
  }

  private int batch(Path requests) {
    return program.run(
        "simulate", "--data", "sample-data", "--requests", requests.toString(), "--output", "json");
  }

  private static int ask(Recorded program, String principal, String... more) {
    String[] fixed = {
      "simulate", "--data", "sample-data", "--principal", principal, "--role", DEPLOY_PROD
    };
    String[] args = new String[fixed.length + more.length];
    System.arraycopy(fixed, 0, args, 0, fixed.length);
    System.arraycopy(more, 0, args, fixed.length, more.length);
    return program.run(args);
  }

  /** What the program once wrote, and somebody has read and found right. */
  private static String golden(String name) throws IOException {
    return Files.readString(Path.of("src", "test", "resources", "cli", name));
  }
}

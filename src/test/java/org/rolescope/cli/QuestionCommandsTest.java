package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.simulate.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions about ways, over the sample. */
final class QuestionCommandsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode SCHEMA = JSON.readTree(Path.of("src/docs/answer.schema.json"));

  private final Recorded program = Recorded.unicode();

  private int ask(String question, String... more) {
    Stream<String> words = Stream.of(question.split(" "));
    return program.run(
        Stream.of(words, Stream.of("--data", "sample-data"), Stream.of(more))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reach ci-runner",
        "who-can deploy-prod --hops 2",
        "who-can deploy-prod",
        "exposed"
      })
  void json_repeatsWhatCallersAreToldToHave(String question) {
    String has = " --has sts:ExternalId=a --has aws:SourceIp=10.* --has-no aws:PrincipalTag/x";
    String line = question + has + " --has sts:RoleSessionName=a* --output json --data sample-data";
    assertThat(program.run(line.split(" "))).as(program.err()).isZero();
    assertThat(JSON.readTree(program.out()).get("callersHave").toString())
        .isEqualTo(
            "[{\"key\":\"aws:PrincipalTag/x\",\"state\":\"absent\",\"values\":[]},"
                + "{\"key\":\"aws:SourceIp\",\"state\":\"range\",\"values\":[\"10.0.0.0/8\"]},"
                + "{\"key\":\"sts:ExternalId\",\"state\":\"present\",\"values\":[\"a\"]},"
                + "{\"key\":\"sts:RoleSessionName\",\"state\":\"beginning\",\"values\":[\"a\"]}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reach bob | bob can become 4 roles within 3 hops: 1 now, 3 with a condition.",
        "paths AROAW5NWC2JXL5PJ6WTTM:i-0abc break-glass-admin | ci-runner can become break-glass-admin in 2 hops, with no condition; there is no other way.",
        "paths arn:aws:sts::333344445555:assumed-role/ci-runner/i-0abc break-glass-admin | ci-runner can become break-glass-admin in 2 hops, with no condition; there is no other way.",
        "reach ec2-s3-readonly | ec2-s3-readonly can become no role within 3 hops.",
        "reach legacy-etl --hops 1 | legacy-etl may be able to become 1 role within 1 hop: 1 cannot be known.",
        "paths ci-runner break-glass-admin | ci-runner can become break-glass-admin in 2 hops, with no condition; there is no other way.",
        "paths dev-deployer deploy-prod | dev-deployer cannot become deploy-prod within 6 hops. The shortest way that is trusted has 1 hop and is stopped.",
        "paths audit-sync deploy-prod | It cannot be known whether audit-sync can become deploy-prod in 1 hop; there is no other way.",
        "reach hugo --hops 1 | Hugo Martins (hugo) can become 5 roles within 1 hop, 1 of them admin-like: 5 with a condition.",
        "reach ci-runner --only admin | ci-runner can become 1 admin-like role within 3 hops: 1 now.",
        "reach bob --only admin | bob can become no admin-like role within 3 hops.",
        "reach Build --hops 1 | group Build can become 7 roles within 1 hop: 7 with a condition.",
        "cut ada security-auditor | Taking out 1 trust leaves Ada Lindqvist (ada) no way to security-auditor; it was tried.",
        "exposed | 3 of 214 roles can, or may, be entered from outside: 1 with a condition, 2 cannot be known.",
        "cut ci-runner break-glass-admin | Taking out 1 trust leaves ci-runner no way to break-glass-admin; it was tried.",
        "cut bob break-glass-admin | There is no way from bob to break-glass-admin: there is nothing to take out.",
        "cut ci-runner | Taking out 5 trusts leaves ci-runner no way to any of 11 roles; fewer would not do, it was tried.",
        "cut ci-runner --only admin | Taking out 1 trust leaves ci-runner no way to break-glass-admin; it was tried.",
        "cut management shop-prod --effort now | Taking out 2 trusts leaves account management no way to account shop-prod; fewer would not do, it was tried.",
        "reach outsiders --hops 1 | Outsiders can become 3 roles within 1 hop: 1 with a condition, 2 cannot be known.",
        "paths outsiders shop-prod/OrganizationAccountAccessRole | Outsiders cannot become OrganizationAccountAccessRole within 6 hops.",
        "cut outsiders | Taking out 3 trusts leaves outsiders no way to any of 14 roles; fewer would not do, it was tried.",
        "cut outsiders admin-like | Taking out 1 trust leaves outsiders no way to any of 12 admin-like roles; it was tried.",
        "cycles | log-archive-read can come back to itself: 1 now.",
        "who-can shop-prod --hops 2 | 45 principals can get into account shop-prod within 2 hops, 4 of them admin-like: 26 now, 17 with a condition, 2 cannot be known.",
        "who-can break-glass-admin --hops 3 | 9 principals can become break-glass-admin within 3 hops, 1 of them admin-like: 3 now, 4 with a condition, 2 cannot be known."
      })
  void text_beginsWithTheAnswer(String question, String answer) {
    assertThat(ask(question)).isZero();
    assertThat(program.out().lines().findFirst()).contains(answer);
    assertThat(program.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paths bob shut | whether bob can become shut: its",
        "cut bob shut | whether there is a way from bob to shut: its",
        "cut bob 111122223333 | whether there is a way from bob to account 111122223333: the",
        "who-can shut | who can become shut: its",
        "who-can shut --hops 2 | who can become shut: its",
        "who-can 111122223333 --hops 2 | who can get into account 111122223333: the"
      })
  void nobodyFound_isNotNobody_whereTheTrustPolicyCannotBeRead(
      String question, String answer, @TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("details.json"),
            """
            {"UserDetailList": [{"UserName": "bob", "Arn": "arn:aws:iam::111122223333:user/bob"}],
             "GroupDetailList": [], "Policies": [],
             "RoleDetailList": [{"RoleName": "shut", "Arn": "arn:aws:iam::111122223333:role/shut",
                                 "AssumeRolePolicyDocument": "%7B"}]}
            """);
    String line = question + " --data " + file;
    assertThat(program.run(line.split(" "))).as(program.err()).isZero();
    assertThat(program.out().lines().findFirst().orElseThrow())
        .startsWith("It cannot be known " + answer);
    assertThat(program.run((line + " --expect none").split(" "))).isEqualTo(1);
  }

  @Test
  void aPersonOfIdentityCenter_isCalledByAnyName_andToldHowItGetsIn() {
    for (String name : new String[] {"ada", "Ada Lindqvist", "Ada Lindqvist (ada)"}) {
      String[] words = {"paths", name, "security-auditor", "--data", "sample-data", "-k", "1"};
      assertThat(program.run(words)).isZero();
    }
    assertThat(program.out().replaceAll("\\s+", " "))
        .contains("permission set NwAuditor: SAML:aud")
        .contains("saml:sub, saml:sub_type");
  }

  @Test
  void waysThatAreStopped_followTheOpenOnes_whereTheyAreAskedFor() {
    assertThat(ask("paths 111122223333 billing-read")).isZero();
    assertThat(program.out()).contains("1  ").doesNotContain("Stopped: ");

    assertThat(ask("paths 111122223333 billing-read --stopped")).isZero();
    assertThat(program.out().lines().filter(line -> line.startsWith("Stopped: "))).isNotEmpty();
    assertThat(ask("paths 111122223333 billing-read --stopped --output csv")).isZero();
    assertThat(program.out()).contains("\"STOPPED\"");
  }

  @Test
  void outsiders_areSaidWhoTheyAre_andWhyEachTrustLetsThemIn() {
    assertThat(ask("cut outsiders break-glass-admin")).isZero();
    assertThat(program.out().replaceAll("\\s+", " "))
        .contains("from outside: token.actions.githubusercontent.com:sub may be repo:northwind/*")
        .contains("Outsiders: everybody, where a trust does not ask for the organisation;");
  }

  @Test
  void outsiders_areNoRoleToGetInto() {
    assertThat(ask("who-can outsiders")).isEqualTo(2);
    assertThat(ask("cut bob outsiders")).isEqualTo(2);
    assertThat(program.out()).isEmpty();
  }

  @Test
  void aPersonOfAnotherName_isTold() {
    assertThat(ask("reach nobody@example.com")).isEqualTo(2);
    assertThat(program.err()).contains("nobody named `nobody@example.com` is in the data");
  }

  @Test
  void paths_asText_areToTheLetter() throws IOException {
    ask("paths ci-runner break-glass-admin");
    assertThat(program.out())
        .isEqualTo(Files.readString(Path.of("src/test/resources/cli/paths.txt")));
  }

  @Test
  void cut_tellsThePolicyThatDeniesIt_andWhetherTheCallerCouldTakeItOff() {
    assertThat(ask("cut ops-admin")).isZero();
    assertThat(program.out())
        .contains(
            "One inline policy keeps ops-admin out of every role: it denies sts:AssumeRole on *")
        .contains("ops-admin is an admin of its account, and may take that policy off again.")
        .contains("Sessions that were begun before would go on until they expire.")
        .contains("\"Effect\":\"Deny\",\"Action\":\"sts:AssumeRole\",\"Resource\":\"*\"");
    Recorded other = Recorded.unicode();
    assertThat(other.run("cut", "ci-runner", "--data", "sample-data")).isZero();
    assertThat(other.out())
        .contains("One inline policy keeps ci-runner out of every role")
        .doesNotContain("off again");
    Recorded many = Recorded.unicode();
    assertThat(many.run("cut", "management", "shop-prod", "--data", "sample-data")).isZero();
    assertThat(many.out()).as("of all of an account").doesNotContain("inline policy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reach alice",
        "reach Platform",
        "paths ada security-audit/OrganizationAccountAccessRole",
        "paths ci-runner db-migrate",
        "exposed",
        "cut ci-runner db-migrate",
        "cut outsiders",
        "cycles",
        "matrix",
        "matrix --from tools-ci --into shop-prod",
        "who-can db-migrate --hops 6"
      })
  void text_fitsTheTerminal_andIsThereWithoutUnicode(String question) {
    Recorded ascii = Recorded.ascii();
    String[] words = (question + " --data sample-data").split(" ");
    assertThat(ascii.run(words)).isZero();
    assertThat(ascii.out()).isNotBlank().matches("\\A\\p{ASCII}*\\z");
    ask(question);
    boolean table = question.equals("matrix");
    assertThat(program.out().lines().skip(1))
        .allMatch(line -> line.length() <= (table ? 160 : 100) || line.startsWith("To settle"));
  }

  @ParameterizedTest
  @CsvSource({
    "reach bob, some, 0",
    "reach bob, none, 1",
    "reach ec2-s3-readonly, none, 0",
    "reach legacy-etl --hops 1, some, 1",
    "reach legacy-etl --hops 1, none, 1",
    "reach bob --effort now, some, 0",
    "paths bob break-glass-admin, none, 0",
    "paths dev-deployer deploy-prod, none, 0",
    "paths ci-runner break-glass-admin, some, 0",
    "exposed, some, 0",
    "exposed, none, 1",
    "cut ci-runner break-glass-admin, some, 0",
    "cut bob break-glass-admin, none, 0",
    "cycles, some, 0",
    "matrix, some, 0",
    "who-can break-glass-admin --hops 2, some, 0",
    "who-can break-glass-admin --hops 2, none, 1"
  })
  void expectation_isTheExitCode(String question, String many, int code) {
    assertThat(ask(question, "--expect", many)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reach bob",
        "reach ada --only admin",
        "paths ada security-auditor",
        "paths ci-runner break-glass-admin",
        "paths lambda break-glass-admin",
        "exposed",
        "cut ci-runner break-glass-admin",
        "cut outsiders",
        "cycles",
        "matrix",
        "who-can break-glass-admin --hops 3"
      })
  void jsonIsOneLine_andCsvARectangle(String question) throws IOException {
    assertThat(ask(question, "--output", "json")).isZero();
    assertThat(program.out())
        .startsWith(
            "{\"schemaVersion\":1,\"question\":\"" + question.split(" ")[0] + "\",\"sentence\":")
        .hasLineCount(1);
    assertThat(JsonSchema.faults(SCHEMA, JSON.readTree(program.out()))).isEmpty();
    Recorded csv = Recorded.unicode();
    csv.run((question + " --output csv --data sample-data").split(" "));
    try (CSVParser rows = CSVParser.parse(new StringReader(csv.out()), CSVFormat.RFC4180)) {
      assertThat(rows.getRecords()).hasSizeGreaterThan(1).allMatch(row -> row.size() > 5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"exposed", "cycles", "matrix"})
  void whatIsAskedOfAll_takesDataAsInspectDoes(String question) {
    assertThat(ask(question)).isZero();
    Recorded beside = Recorded.unicode();
    assertThat(beside.run(question, "sample-data")).isZero();
    assertThat(beside.out()).isEqualTo(program.out());
    assertThat(beside.run(question)).isEqualTo(2);
    assertThat(beside.err()).contains("give --data PATH");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reach nobody | nobody named `nobody` is in the data;",
        "reach Break-Glas | `Break-Glas` is in the data; these names hold it: break-glass, break-glass-admin",
        "reach bo | Bots, billing-bot, bob, chatbot-prototype, ci-dev-bot, dependency-bot, jenkins-bot, loadtest-bot, notebook-analytics, registry-bot and 4 more;",
        "who-can Break-Glas | `Break-Glas` is in the data; these names hold it: break-glass, break-glass-admin;",
        "reach bob --hops 7 | --hops is 1 to 6",
        "reach bob --hops 0 | --hops is 1 to 6",
        "paths bob bob | `bob` is no role of the data",
        "paths bob deploy-prod -k 0 | -k is 1 to 100",
        "reach OrganizationAccountAccessRole | fits several: arn:aws:iam::222233334444:role/Org",
        "matrix --from nowhere | `nowhere` is none of management, security-audit",
        "who-can deploy-prod --hops 9 | --hops is 1 to 6",
        "reach bob --effort much | Invalid value for option '--effort'"
      })
  void misuse_isSaidInALine_exitTwo(String question, String message) {
    assertThat(ask(question)).isEqualTo(2);
    assertThat(program.err()).contains(message).hasLineCount(1);
  }

  @Test
  void roleWhoseTrustIsNotKnown_isNotSaidToBeOutOfReach(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("list-roles.json"),
        """
        {"Roles": [
          {"RoleName": "odd", "RoleId": "AROA1234567890ABCDEFG", "Path": "/",
            "Arn": "arn:aws:iam::111122223333:role/odd",
            "AssumeRolePolicyDocument": "no policy"},
          {"RoleName": "plain", "RoleId": "AROA1234567890ABCDEFH", "Path": "/",
            "Arn": "arn:aws:iam::111122223333:role/plain",
            "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": []}}]}
        """);
    assertThat(program.run("reach", "plain", "--data", folder.toString(), "--expect", "none"))
        .isEqualTo(1);
    assertThat(program.out()).contains("Not known whom one role trusts: odd in 111122223333");
  }

  @Test
  void generate_writesIntoAnEmptyFolderOnly(@TempDir Path folder) throws IOException {
    String out = folder.resolve("made").toString();
    assertThat(
            program.run(
                "generate", "--accounts", "3", "--roles", "12", "--seed", "5", "--out", out))
        .isZero();
    assertThat(program.out()).startsWith("3 accounts, 36 roles, ");
    assertThat(program.run("generate", "--out", out)).isEqualTo(2);
    assertThat(program.err()).contains("is not an empty folder").hasLineCount(1);
    assertThat(program.run("generate", "--roles", "0", "--out", out + "2")).isEqualTo(2);
    assertThat(program.err()).contains("--roles is 1 to 5000");
  }
}

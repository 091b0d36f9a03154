package org.rolescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Theme;
import org.rolescope.generate.GeneratedOrganization;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Role;
import org.rolescope.policy.Policy;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.BuiltInProviders;

/** Under other names the graph is the same, and no name is left in what is handed on. */
class RedactionTest {
  private static final TrustAnalyzer ANALYZER =
      new TrustAnalyzer(Runnable::run, () -> Instant.parse("2026-01-01T12:00:00Z"));
  private static final Analysis SAMPLE =
      ANALYZER.open(List.of(Path.of("sample-data")), Progress.NONE);
  private static final Redacted REDACTED = ANALYZER.redacted(SAMPLE, Progress.NONE);

  private static void check(Analysis original, Redacted redacted) {
    Map<String, EdgeKind> kinds = new TreeMap<>();
    redacted.analysis().graph().edges().forEach(edge -> kinds.put(edge.id(), edge.kind()));
    List<String> others =
        original.graph().edges().stream()
            .filter(edge -> kinds.remove(redacted.id(edge.id())) != edge.kind())
            .map(edge -> edge.id() + " as " + redacted.id(edge.id()))
            .toList();
    assertThat(others).isEmpty();
    assertThat(kinds).isEmpty();
    assertThat(redacted.analysis().graph().nodes()).hasSameSizeAs(original.graph().nodes());
    assertThat(original.graph().nodes())
        .allSatisfy(
            node ->
                assertThat(redacted.analysis().graph().node(redacted.name(node.id())))
                    .hasValueSatisfying(other -> assertThat(other.kind()).isEqualTo(node.kind())));
    assertThat(redacted.analysis().problems()).noneMatch(p -> p.code().equals("redact.pattern"));
  }

  @Test
  void graph_ofTheSample_isTheSame() {
    check(SAMPLE, REDACTED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void graph_ofAMadeUpOrganisation_isTheSame_andSoAreAnswers(long seed, @TempDir Path folder)
      throws IOException {
    new GeneratedOrganization(6, 40, seed).write(folder);
    Analysis original = ANALYZER.open(List.of(folder), Progress.NONE);
    Redacted redacted = ANALYZER.redacted(original, Progress.NONE);
    check(original, redacted);
    assertThat(answers(redacted.analysis())).isEqualTo(answers(original));
  }

  /** Which claims a token carries, and whose it is, is read from the name of its issuer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "token.actions.githubusercontent.com",
        "Token.Actions.GitHubUserContent.com",
        "token.actions.githubusercontent.com/qzacme",
        "token.actions.githubusercontent.com/enterprises/qzacme",
        "github.com/enterprises/qzacme",
        "token.actions.qzacme.ghe.com",
        "Token.actions.QzAcme.ghe.com",
        "git.qzacme.example/_services/token",
        "gitlab.com",
        "gitlab.qzacme.example",
        "gitlab.com.qzacme.example",
        "agent.buildkite.com",
        "oidc.circleci.com/org/qzacme",
        "identity.oraclecloud.com",
        "idcs-0123456789abcdef0123456789abcdef.identity.oraclecloud.com",
        "qzacme.oraclecloud.com",
        "app.terraform.io",
        "oidc.vercel.com",
        "oidc.vercel.com/qzacme",
        "api.pulumi.com/oidc",
        "sandboxes.cloud",
        "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/",
        "oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF",
        "oidc.eks.cn-north-1.amazonaws.com.cn/id/0123456789ABCDEF0123456789ABCDEF",
        "idp.qzacme.example:8443/realms/qzacme",
        "accounts.google.com",
        "Accounts.Google.com",
        "Graph.Facebook.com",
        "www.amazon.com",
        "cognito-identity.amazonaws.com"
      })
  void graph_ofAnyIssuer_isTheSame_andTellsNoCompany(String issuer, @TempDir Path folder)
      throws IOException {
    String account = "arn:aws:iam::719283746501:";
    boolean builtIn = !issuer.contains("/") && BuiltInProviders.contains(issuer);
    String provider = builtIn ? issuer : account + "oidc-provider/" + issuer;
    List<String> roles = new ArrayList<>();
    for (String claim : CLAIMS) {
      for (String value : VALUES) {
        roles.add(
            """
            {"Role": {"RoleName": "qz%d", "Arn": "%srole/qz%d", "AssumeRolePolicyDocument": {"Statement": {
              "Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
              "Principal": {"Federated": "%s"}, "Condition": {"StringLike": {"%s:%s": "%s"}}}}}}
            """
                .formatted(roles.size(), account, roles.size(), provider, issuer, claim, value));
      }
    }
    for (int i = 0; i < roles.size(); i++) {
      Files.writeString(folder.resolve("role" + i + ".json"), roles.get(i));
    }
    Analysis original = ANALYZER.open(List.of(folder), Progress.NONE);
    assertThat(original.graph().edges()).isNotEmpty();
    Redacted redacted = ANALYZER.redacted(original, Progress.NONE);
    check(original, redacted);
    assertThat(answers(redacted.analysis())).isEqualTo(answers(original));
    assertThat(
            redacted.analysis().snapshot().roles()
                + redacted.analysis().graph().nodes().toString()
                + redacted.analysis().problems())
        .doesNotContainIgnoringCase("qz");
  }

  /** Claims that some issuer's tokens carry, and one that none does. */
  private static final List<String> CLAIMS =
      List.of(
          "sub",
          "aud",
          "amr",
          "oaud",
          "google/organization_number",
          "app_id",
          "id",
          "user_id",
          "user_login",
          "actor",
          "enterprise_id",
          "job_workflow_ref",
          "repository",
          "repository_id",
          "namespace_id",
          "organization_slug",
          "pipeline_id",
          "rpst_id",
          "oidc.circleci.com/project-id",
          "event_name");

  /** Subjects that pin, and that leave open whose token it is. */
  private static final List<String> VALUES =
      List.of(
          "*",
          "qzacme*",
          "repo:qzacme/*",
          "repo:qzacme/qzshop:*",
          "repository:qzacme/qzshop:*",
          "repository_id:12345678:*",
          "job_workflow_ref:qzacme/qzshop/*",
          "project_path:qzacme/*",
          "project_path:qzacme/qzshop:*",
          "organization:qzacme:*",
          "owner:qzacme:*",
          "pulumi:deploy:org:qzacme:*",
          "pulumi:environments:org:qzacme:*",
          "system:serviceaccount:qzshop:*");

  /** Only the names on the path of service-linked roles are AWS's; patterns fit all the same. */
  @Test
  void graph_ofARoleThatIsCalledLikeAServiceLinkedOne_isTheSame_andItsNameIsGone(
      @TempDir Path folder) throws IOException {
    String account = "arn:aws:iam::719283746501:role";
    String trust =
        """
        {"Statement": {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "*"},
          "Condition": {"ArnLike": {"aws:PrincipalArn": "%s/*/%s"}}}}
        """;
    Map<String, String> roles =
        Map.of(
            "/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling", "x",
            "/team/AWSServiceRoleForQzShop", "y",
            "/qz1", "AWSServiceRoleFor*",
            "/qz2", "AWSServiceRole*Shop",
            "/qz3", "AWSServiceRoleForAuto*");
    StringBuilder all = new StringBuilder();
    roles.forEach(
        (path, pattern) ->
            all.append(all.isEmpty() ? "" : ",")
                .append(
                    """
                    {"RoleName": "%s", "Path": "%s", "Arn": "%s%s", "AssumeRolePolicyDocument": %s}
                    """
                        .formatted(
                            path.substring(path.lastIndexOf('/') + 1),
                            path.substring(0, path.lastIndexOf('/') + 1),
                            account,
                            path,
                            trust.formatted(account, pattern))));
    Files.writeString(
        folder.resolve("719283746501.json"),
        "{\"RoleDetailList\":["
            + all
            + "],\"UserDetailList\":[],\"GroupDetailList\":[],\"Policies\":[]}");
    Analysis original = ANALYZER.open(List.of(folder), Progress.NONE);
    Redacted redacted = ANALYZER.redacted(original, Progress.NONE);
    check(original, redacted);
    assertThat(answers(redacted.analysis())).isEqualTo(answers(original));
    assertThat(redacted.analysis().snapshot().roles().toString())
        .contains("/AWSServiceRoleForAutoScaling,")
        .doesNotContainIgnoringCase("qz")
        .doesNotContainIgnoringCase("shop");
  }

  /** A principal in odd case is nobody's name, and stays nobody or who it was. */
  @ParameterizedTest
  @ValueSource(strings = {"EC2.amazonaws.com", "Ec2.Amazonaws.com", "ecs-Tasks.amazonaws.com"})
  void graph_ofAServiceInOddCase_isTheSame(String service, @TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("role.json"),
        """
        {"Role": {"RoleName": "qz", "Arn": "arn:aws:iam::719283746501:role/qz",
          "AssumeRolePolicyDocument": {"Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
            "Principal": {"Service": "%s"}}}}}
        """
            .formatted(service));
    Analysis original = ANALYZER.open(List.of(folder), Progress.NONE);
    Redacted redacted = ANALYZER.redacted(original, Progress.NONE);
    check(original, redacted);
    assertThat(redacted.name(service)).isEqualTo(service);
  }

  /** What is told of everybody, without any name: how many, by effort, or by the kind of group. */
  private static List<String> answers(Analysis analysis) {
    Questions asked = ANALYZER.questions(analysis);
    List<String> answers = new ArrayList<>();
    Stream.concat(
            analysis.graph().nodes().stream(), new CenterPeople(analysis.index()).all().stream())
        .forEach(
            node -> {
              for (Origin origin : asked.matching(node.id())) {
                for (Direction way : Direction.values()) {
                  Reach reach = asked.reach(origin, way, 3, Effort.UNKNOWN);
                  answers.add(
                      node.kind()
                          + " "
                          + way
                          + " "
                          + reach.reached().stream()
                              .map(one -> one.effort() + "/" + one.hops() + "/" + one.node().kind())
                              .sorted()
                              .toList());
                }
              }
            });
    asked.exposed().exposures().forEach(one -> answers.add(one.kind() + " " + one.effort()));
    asked
        .cycles(Effort.UNKNOWN)
        .rings()
        .forEach(ring -> answers.add("ring " + ring.roles().size()));
    asked
        .matrix()
        .cells()
        .forEach(cell -> answers.add("cell " + cell.column().kind() + " " + cell.pairs().size()));
    answers.sort(null);
    return answers;
  }

  @Test
  void answers_ofTheSample_areTheSame_thoseOfPeopleToo() {
    assertThat(answers(REDACTED.analysis())).isEqualTo(answers(SAMPLE));
  }

  @Test
  void graph_whereTheOrganisationLacks_isTheSame(@TempDir Path folder) throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("fetch-report.json"),
            "{\"FetchReport\":[{\"Account\":\"organization\",\"State\":\"FAILED\",\"Lacks\":[{\"Action\":"
                + "\"organizations:DescribeOrganization\",\"Why\":\"AccessDenied\",\"Cure\":\"\"}]}]}");
    Path accounts = Path.of("sample-data", "333344445555.json");
    Analysis original =
        ANALYZER.open(
            List.of(accounts, Path.of("sample-data", "444455556666.json"), report), Progress.NONE);
    assertThat(original.snapshot().organizationLacks()).isTrue();
    Redacted redacted = ANALYZER.redacted(original, Progress.NONE);
    assertThat(redacted.analysis().snapshot().organizationLacks()).isTrue();
    check(original, redacted);
  }

  @Test
  void pseudonyms_ofTheSameData_areTheSame() {
    Redacted again = ANALYZER.redacted(SAMPLE, Progress.NONE);
    assertThat(again.analysis().snapshot()).isEqualTo(REDACTED.analysis().snapshot());
    assertThat(again.analysis().graph().edges()).isEqualTo(REDACTED.analysis().graph().edges());
  }

  /** Words that stand for somebody, and no ordinary word. */
  private static Set<String> names(IamSnapshot snapshot) {
    Set<String> names = new TreeSet<>();
    snapshot.accounts().forEach(account -> names.addAll(List.of(account.id(), account.title())));
    Stream.<IamEntity>concat(snapshot.roles().stream(), snapshot.users().stream())
        .forEach(
            entity -> {
              names.add(entity.name());
              names.add(entity.uniqueId());
              entity.tags().toOptional().ifPresent(tags -> names.addAll(tags.values()));
            });
    snapshot.groups().forEach(group -> names.add(group.name()));
    snapshot.policies().stream()
        .filter(policy -> !policy.arn().startsWith("arn:aws:iam::aws:"))
        .forEach(policy -> names.add(policy.name()));
    snapshot.organization().orElseThrow().nodes().forEach(node -> names.add(node.id()));
    names.addAll(
        List.of(
            "northwind",
            "Northwind",
            "o-nw7rob",
            "203.0.113.0",
            "nw-siem-2291",
            "nw-7f31c9",
            "CiRunner",
            "DevTeam",
            "DenyProdFromDev",
            "NwAuditor",
            "approved"));
    names.removeIf(name -> name.length() < 4 || name.startsWith("AWSServiceRoleFor"));
    // Names of AWS, a word of the legend, a service, an action, a date.
    names.removeAll(
        Set.of(
            "OrganizationAccountAccessRole",
            "external",
            "vpc-flow-logs",
            "payments",
            "2026-12-31"));
    return names;
  }

  @Test
  void export_ofRedactedData_holdsNoNameInAnyFormat() throws IOException {
    Set<String> names = names(SAMPLE.snapshot());
    assertThat(names).hasSizeGreaterThan(200);
    MapView all = MapView.all();
    MapView open =
        new MapView("", Set.of("444455556666"), Set.of(), all.edgeKinds(), all.callerKinds());
    MapView view = REDACTED.view(open);
    Analysis analysis = REDACTED.analysis();
    Drawing drawing = ANALYZER.map(analysis, view, Progress.NONE);
    TrustReport report = ANALYZER.report(analysis, "", view);
    for (String format : ANALYZER.formats().names()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (ANALYZER.formats().ofPictures().contains(format)) {
        ANALYZER
            .formats()
            .export(new Handout(drawing, report, Theme.LIGHT, OptionalInt.empty()), format, out);
      } else {
        ANALYZER.formats().export(report, format, out);
      }
      String text = out.toString(StandardCharsets.ISO_8859_1);
      assertThat(names.stream().filter(name -> word(text, name))).as(format).isEmpty();
    }
    String everything = everything(analysis);
    assertThat(names.stream().filter(name -> word(everything, name))).isEmpty();
  }

  private static String everything(Analysis analysis) {
    return analysis.snapshot()
        + "\n"
        + analysis.problems()
        + analysis.snapshot().organization().orElseThrow().policies();
  }

  private static boolean word(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  @Test
  void whatTheGrammarDoesNotKnow_isNoNameEither_andDecidesAsBefore(@TempDir Path folder)
      throws IOException {
    String conditions =
        """
        {"StringHerring": {"aws:username": "a"}, "Bool": {"aws:MultiFactorAuthPresent": "grouper"},
         "DateLessThan": {"aws:CurrentTime": "turbot"}, "NumericEquals": {"aws:EpochTime": "${aws:PrincipalTag/coral}"}}
        """;
    Files.writeString(
        folder.resolve("role.json"),
        """
        {"Role": {"RoleName": "app", "Arn": "arn:aws:iam::111122223333:role/app",
          "AssumeRolePolicyDocument": {"Anemone": {"Urchin": 1}, "Version": "2012-10-17", "Statement": [
            {"Effect": "Barracuda", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole"},
            {"Effect": "Allow", "Principal": {"Seahorse": "x"}, "Action": "sts:AssumeRole"},
            {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole",
             "principal": {"AWS": "*"}},
            {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole",
             "Whelk": "oyster", "Condition": %s}]}}}
        """
            .formatted(conditions));
    Analysis original = ANALYZER.open(List.of(folder), Progress.NONE);
    Redacted redacted = ANALYZER.redacted(original, Progress.NONE);
    check(original, redacted);
    assertThat(redacted.analysis().snapshot().roles().toString() + redacted.analysis().problems())
        .contains("aws:MultiFactorAuthPresent", "DateLessThan")
        .doesNotContainPattern(
            "(?i)herring|grouper|turbot|coral|anemone|urchin|barracuda|seahorse|whelk|oyster");
  }

  @Test
  void prose_hasNoName() {
    String told =
        REDACTED.prose(
            "ci-runner of 333344445555 (tools-ci) can become"
                + " arn:aws:iam::444455556666:role/deploy-prod if aws:SourceIp is in 203.0.113.0/24");
    assertThat(told)
        .contains("can become arn:aws:iam::0000", ":role/", "aws:SourceIp is in ", "/24")
        .doesNotContain("runner", "3333", "tools", "deploy", "203.0");
  }

  @Test
  void edit_leavesWhatIsOpenTheNamesThatItHasAlone() {
    Role role = SAMPLE.index().snapshot().roles().get(0);
    Policy trust = SAMPLE.index().snapshot().roles().get(1).trustPolicy().orElseThrow();
    Comparison edited =
        ANALYZER.edited(
            SAMPLE, List.of(ANALYZER.editedTrust(SAMPLE, role.arn(), trust)), Progress.NONE);
    assertThat(ANALYZER.redacted(edited, Progress.NONE).before().snapshot().roles())
        .isEqualTo(REDACTED.analysis().snapshot().roles());
  }
}

package org.rolescope.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.app.Analysis;
import org.rolescope.base.Progress;
import org.rolescope.drawing.ShortName;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.NamedInVain;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Role;
import org.rolescope.question.MatrixCell;
import org.rolescope.question.Questions;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Neighbour;
import org.rolescope.ui.inspect.Page.PolicyCard;
import org.rolescope.ui.inspect.Page.Verdict;
import org.rolescope.ui.look.Sentences;

class PagesTest {
  private final Analysis analysis = Fixture.workspace().analysis();

  private Page page(String id) {
    return page(analysis, id);
  }

  private static Page page(Analysis analysis, String id) {
    return Pages.of(analysis, Outsiders.of(analysis), role -> List.of(), edge -> List.of(), id);
  }

  /** As in the focus, and in the blast radius. */
  @Test
  void roleThatComesBackToItself_isNotAmongThoseItReaches() {
    String role = "arn:aws:iam::222233334444:role/log-archive-read";
    assertThat(analysis.graph().leads(role)).extracting(line -> line.to().id()).contains(role);
    assertThat(page(role).lists().get(1).title()).isEqualTo(Words.of("inspector.reach"));
    assertThat(page(role).lists().get(1).rows()).extracting(Neighbour::arn).doesNotContain(role);
  }

  /** Three roles can be entered from outside: two of them are to be looked at. */
  @Test
  void waysInFromOutside_thatAreNoFinding_areCountedBelowThoseThatAre() {
    String shown = "1 more role lets outsiders in that have to show an external ID.";
    assertThat(page("").lists().get(0).rows()).hasSize(2);
    assertThat(page("").lists().get(0).besides()).isEqualTo(shown);
    assertThat(page("555566667777").lists().get(0).rows()).hasSize(1);
    assertThat(page("555566667777").lists().get(0).besides()).isEmpty();
  }

  @Test
  void whomTheTrustNamesInVain_isCountedAtTheTop_andToldAtItsStatement() {
    TrustNode github = new TrustNode("token", TrustNode.Kind.OIDC_PROVIDER, "", "token.actions");
    NamedInVain named =
        new NamedInVain(github, List.of("/Statement/0"), "It allows sts:AssumeRole, not this.");
    Page page =
        Pages.of(
            analysis,
            Outsiders.NOT_YET,
            role -> List.of(named),
            edge -> List.of(),
            Fixture.DEPLOY_PROD);

    assertThat(page.answer().aside())
        .endsWith("No call of token.actions gets in by this. It allows sts:AssumeRole, not this.");
    assertThat(
            Pages.of(
                    analysis,
                    Outsiders.NOT_YET,
                    role -> List.of(named, named),
                    edge -> List.of(),
                    Fixture.DEPLOY_PROD)
                .answer()
                .aside())
        .endsWith("2 are named in vain: the trust policy says why, by statement.");
    assertThat(
            Pages.of(
                    analysis,
                    Outsiders.NOT_YET,
                    role -> Collections.nCopies(Pages.IN_VAIN, named),
                    edge -> List.of(),
                    Fixture.DEPLOY_PROD)
                .answer()
                .aside())
        .endsWith("10 or more are named in vain: the trust policy says why, by statement.");
    assertThat(page.trust().orElseThrow().statements().get(0).inVain())
        .containsExactly(
            "No call of token.actions gets in by this. It allows sts:AssumeRole, not this.");
    assertThat(page.trust().orElseThrow().statements().get(1).inVain()).isEmpty();
    assertThat(page(Fixture.DEPLOY_PROD).answer().aside()).doesNotContain("in vain", "No call");
  }

  /** Two of the roles trust his account, and his own policies let him call them. */
  @Test
  void user_getsInByTrustInItsAccountToo_inThePageAndInTheSentence() {
    String bob = "arn:aws:iam::555566667777:user/bob";
    Page page = page(bob);

    assertThat(page.answer().sentence())
        .isEqualTo("It can become 3 roles, 2 of them only if a condition holds.");
    assertThat(page.lists().get(0).rows())
        .extracting(Neighbour::name, Neighbour::detail)
        .contains(tuple("dev-deployer", "shop-dev"), tuple("dev-readonly", "by trust in shop-dev"));
    assertThat(Sentences.of(analysis, bob))
        .isEqualTo("User bob, account shop-dev, can become 3 roles, 2 conditional");
  }

  @Test
  void roleThatOutsidersEnter_saysWhichWayDeservesALookAndWhy() {
    Page.NeighbourList findings = page(Fixture.CI_RUNNER).lists().get(2);

    assertThat(findings.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.name()).isEqualTo("GitHub Actions");
              assertThat(row.detail())
                  .isEqualTo("sub may be repo:northwind/*: any repository of northwind");
              assertThat(analysis.graph().edge(row.id())).isPresent();
            });
    String why = "Open to outsiders: sub may be repo:northwind/*: any repository of northwind";
    assertThat(page(Fixture.CI_RUNNER).heading().warning()).isEqualTo(why);
    assertThat(page(findings.rows().get(0).id()).heading().warning()).isEqualTo(why);
    assertThat(page(Fixture.DEPLOY_PROD).lists()).hasSize(2);
    assertThat(page(Fixture.DEPLOY_PROD).heading().warning()).isEmpty();
  }

  @Test
  void accountAndOrganisation_listTheRolesThatOutsidersEnter_firstOfAll() {
    assertThat(page("333344445555").lists().get(0).rows())
        .extracting(Neighbour::name, Neighbour::detail)
        .containsExactly(
            tuple(
                "ci-runner",
                "GitHub Actions: sub may be repo:northwind/*: any repository of northwind"));
    assertThat(page("").lists().get(0).rows())
        .extracting(Neighbour::name, Neighbour::detail)
        .containsExactly(
            tuple(
                "ci-runner", "tools-ci: sub may be repo:northwind/*: any repository of northwind"),
            tuple(
                "acme-metrics",
                "shop-dev: no external ID is asked of Acme Monitoring (666677778888)"));
    assertThat(page("").lists().get(0).rows())
        .allSatisfy(row -> assertThat(analysis.graph().edge(row.id())).isPresent());
    assertThat(page("444455556666").lists())
        .extracting(Page.NeighbourList::title)
        .doesNotContain(Words.of("inspector.findings"));
  }

  @Test
  void partsThatAreNotKnown_areShownAsPeopleWriteThem_andCopiedAsTheyAre(@TempDir Path folder)
      throws IOException {
    Path template = folder.resolve("template.yaml");
    Files.writeString(
        template,
        """
        Parameters: {Prefix: {Type: String}}
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              RoleName: !Sub "${Prefix}-deploy"
              AssumeRolePolicyDocument:
                Statement:
                  - {Effect: Allow, Action: "sts:AssumeRole", Principal: {Service: ec2.amazonaws.com}}
        """);
    Analysis open = Fixture.ANALYZER.open(List.of(template), Progress.NONE);
    String arn = open.snapshot().roles().get(0).arn().toString();

    Page.Heading heading = page(open, arn).heading();

    assertThat(heading.title()).isEqualTo("${Prefix}-deploy");
    assertThat(heading.arn()).isEqualTo(arn).contains("${?Prefix}");
    assertThat(page(open, "").answer())
        .isEqualTo(new Page.Answer("The one role cannot be entered from outside its account.", ""));
    assertThat(page(open, open.snapshot().roles().get(0).account()).lists().get(1).rows())
        .extracting(Neighbour::name)
        .containsExactly("${Prefix}-deploy");
  }

  @Test
  void rolesThatAnAccountMayEnterOfWhichNothingIsKnown_areNotSaidToBeShut(@TempDir Path folder)
      throws IOException {
    String trust =
        """
          %s:
            Type: AWS::IAM::Role
            Properties:
              RoleName: %s
              AssumeRolePolicyDocument:
                Statement:
                  - {Effect: Allow, Action: "sts:AssumeRole", Principal: {AWS: "111111111111"}}
        """;
    Path template = folder.resolve("template.yaml");
    Files.writeString(
        template, "Resources:\n" + trust.formatted("A", "a") + trust.formatted("B", "b"));
    Analysis open = Fixture.ANALYZER.open(List.of(template), Progress.NONE);

    assertThat(page(open, "").answer())
        .isEqualTo(
            new Page.Answer(
                "It cannot be known whether 2 of 2 roles can be entered from outside their account.",
                ""));
    assertThat(page(open, open.snapshot().roles().get(0).account()).answer().aside())
        .isEqualTo(
            "Of 2 of its roles it cannot be known whether somebody gets in from outside the"
                + " account.");
    assertThat(page(open, open.snapshot().roles().get(0).arn().toString()).answer())
        .isEqualTo(
            new Page.Answer(
                "Whether anybody can get in cannot be known.", "One cannot be decided."));
    assertThat(page(open, open.snapshot().roles().get(0).arn().toString()).heading().warning())
        .isEqualTo("Perhaps open to outsiders: account 111111111111 is not in the data");
    assertThat(page("").answer().aside())
        .isEqualTo("30 of them without any condition. Of 4 more it cannot be known.");
  }

  @Test
  void everyPerson_hasAPage_withTheRolesForWhichTheRoleTellsOfIt() {
    NeighbourRows rows = new NeighbourRows(analysis);
    CenterPeople center = new CenterPeople(analysis.index());
    List<TrustNode> all =
        Stream.concat(center.everybody().stream(), center.groups().stream()).toList();
    Map<String, Set<String>> told = new TreeMap<>();
    for (TrustEdge edge : analysis.graph().edges()) {
      for (Neighbour row : rows.insiders(Fixture.ANALYZER.insiders(analysis, edge))) {
        if (row.arn().contains(":identitystore:")) {
          told.computeIfAbsent(row.id(), id -> new TreeSet<>()).add(edge.to());
        }
      }
    }
    assertThat(told).isNotEmpty();
    told.forEach(
        (person, roles) ->
            assertThat(page(person).lists().get(0).rows())
                .as(person)
                .extracting(Neighbour::id)
                .containsExactlyInAnyOrderElementsOf(roles));
    for (TrustNode node : all) {
      assertThat(page(node.id()).heading().title()).isEqualTo(node.label());
      assertThat(Sentences.of(analysis, node.id())).contains(" of Identity Center");
    }
  }

  @Test
  void whereAllGetInOnConditionsOnly_thatIsSaidOnce() {
    assertThat(page("arn:aws:iam::111122223333:role/break-glass").answer().sentence())
        .isEqualTo("2 callers can get in, only if a condition holds.");
    assertThat(page("arn:aws:iam::111122223333:user/alice").answer().sentence())
        .isEqualTo("It can become 3 roles, only if a condition holds.");
  }

  @Test
  void role_saysHowManyGetInAndWhatStopsTheOthers() {
    Page page = page(Fixture.DEPLOY_PROD);

    assertThat(page.heading().title()).isEqualTo("deploy-prod");
    assertThat(page.heading().subtitle()).isEqualTo("Role in shop-prod");
    assertThat(page.answer().sentence())
        .isEqualTo("3 callers can get in, 2 of them only if a condition holds.");
    assertThat(page.answer().aside())
        .isEqualTo("One is trusted but stopped, one cannot be decided.");
  }

  @Test
  void everyRole_listsWhomWhoCanLists_withTheSameVerdicts() {
    NeighbourRows rows = new NeighbourRows(analysis);
    for (Role role : analysis.snapshot().roles()) {
      List<TrustLine> lines = Fixture.ANALYZER.whoCan(analysis, role).lines();
      List<Neighbour> named = page(role.arn().toString()).lists().get(0).rows();

      assertThat(said(named))
          .isEqualTo(said(lines.stream().filter(line -> line.through().isEmpty())));
      for (Neighbour account : named) {
        List<Neighbour> inside =
            analysis
                .graph()
                .edge(account.opens())
                .map(edge -> rows.insiders(Fixture.ANALYZER.insiders(analysis, edge)))
                .orElse(List.of());
        // Whom the role also names itself stands there alone.
        assertThat(said(inside))
            .containsAll(
                said(
                    lines.stream()
                        .filter(line -> line.edge().kind().letsIn())
                        .filter(line -> through(line).equals(account.id()))));
      }
    }
  }

  private static String through(TrustLine line) {
    return line.through().map(TrustNode::id).orElse("");
  }

  private static List<String> said(List<Neighbour> rows) {
    return rows.stream()
        .map(row -> row.arn() + " " + row.verdict().map(Verdict::kind).orElseThrow())
        .toList();
  }

  private static List<String> said(Stream<TrustLine> lines) {
    return lines.map(line -> line.from().id() + " " + line.edge().kind()).toList();
  }

  @Test
  void role_listsItsCallersWithTheirVerdicts() {
    List<Neighbour> callers = page(Fixture.DEPLOY_PROD).lists().get(0).rows();

    assertThat(callers)
        .extracting(Neighbour::name, row -> row.verdict().map(Verdict::kind).orElseThrow())
        .contains(
            org.assertj.core.groups.Tuple.tuple("ci-runner", EdgeKind.ALLOWED),
            org.assertj.core.groups.Tuple.tuple("alice", EdgeKind.ALLOWED_IF),
            org.assertj.core.groups.Tuple.tuple("dev-deployer", EdgeKind.DENIED),
            org.assertj.core.groups.Tuple.tuple("audit-sync", EdgeKind.CANNOT_KNOW));
  }

  @Test
  void role_saysWhereADeniedCallerIsStopped() {
    assertThat(page(Fixture.DEPLOY_PROD).lists().get(0).rows())
        .filteredOn(row -> row.name().equals("dev-deployer"))
        .extracting(Neighbour::detail)
        .containsExactly("shop-dev, stopped by SCP");
  }

  @Test
  void role_hasTrustAndPermissions() {
    Page page = page(Fixture.DEPLOY_PROD);

    assertThat(page.trust().orElseThrow().statements()).hasSize(6);
    assertThat(page.permissions().orElseThrow().policies())
        .extracting(PolicyCard::kind)
        .contains("attached", "boundary");
  }

  @Test
  void policyWithoutDocument_isSaidAloud() {
    Page page = page("arn:aws:iam::222233334444:role/audit-sync");

    assertThat(page.permissions().orElseThrow().policies())
        .filteredOn(policy -> !policy.known())
        .extracting(PolicyCard::summary)
        .containsExactly("Its text is not in this export.");
  }

  @Test
  void everyRole_hasAPageThatNamesIt() {
    for (Role role : analysis.snapshot().roles()) {
      Page.Heading heading = page(role.arn().toString()).heading();
      // What AWS adds to a name stands below it.
      ShortName name = ShortName.of(role.name());
      assertThat(heading.title()).isEqualTo(name.name());
      assertThat(heading.subtitle()).endsWith(name.rest());
      assertThat(heading.arn()).endsWith(role.name());
    }
  }

  @Test
  void everyNodeAndEdge_hasAPageWithAnAnswer() {
    analysis
        .graph()
        .nodes()
        .forEach(node -> assertThat(page(node.id()).answer().sentence()).isNotEmpty());
    for (TrustEdge edge : analysis.graph().edges()) {
      assertThat(page(edge.id()).answer().sentence()).isNotEmpty();
    }
  }

  @Test
  void nothingSelected_tellsOfTheWholeOrganisation() {
    Page page = page("");

    assertThat(page.heading().title()).isEqualTo("Northwind Robotics");
    assertThat(page.lists().get(1).rows()).hasSize(5);
  }

  @Test
  void account_listsItsRolesAndUsers() {
    Page page = page(Fixture.SHOP_PROD);

    assertThat(page.answer().sentence()).isEqualTo("46 roles, 2 users");
  }

  @Test
  void account_tellsFromWhereCallersCome_asTheMatrixDoes() {
    Questions questions = Fixture.ANALYZER.questions(analysis);
    List<Page.Comers> comers =
        AccountPage.comers(analysis, questions, Fixture.SHOP_PROD, Progress.NONE);
    List<MatrixCell> others =
        questions.matrix().cells().stream()
            .filter(cell -> cell.row().id().equals(Fixture.SHOP_PROD))
            .filter(cell -> !cell.column().id().equals(Fixture.SHOP_PROD))
            .toList();

    assertThat(comers)
        .extracting(Page.Comers::kinds)
        .containsExactlyInAnyOrderElementsOf(others.stream().map(MatrixCell::kinds).toList());
    assertThat(comers)
        .extracting(Page.Comers::pairs)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(comers)
        .allSatisfy(
            each ->
                assertThat(each.arrows())
                    .isNotEmpty()
                    .allMatch(id -> analysis.graph().edge(id).isPresent()));

    Page page = AccountPage.with(comers, page(Fixture.SHOP_PROD));
    assertThat(page.answer().sentence())
        .isEqualTo("55 ways in: 41 allowed, 8 with a condition, 4 stopped, 2 not known.");
    assertThat(page.answer().aside()).startsWith("46 roles, 2 users. 11 of its roles");
  }

  @Test
  void user_tellsAccessKeysAndMfa() {
    assertThat(page("arn:aws:iam::444455556666:user/pos-export").facts())
        .extracting(Page.FactLine::name, Page.FactLine::value)
        .contains(tuple("MFA", "no device"), tuple("Password", "none"))
        .anySatisfy(
            fact ->
                assertThat(fact.toString())
                    .startsWith("(\"Access keys\", \"active since 20")
                    .contains(", last used 2026-11-"));
  }

  @Test
  void rolesWithoutAUseOnRecord_areListed_whereSomebodyMayTakeThem() {
    List<String> idle =
        page(Fixture.SHOP_PROD).lists().stream()
            .filter(list -> list.title().equals("NO USE ON RECORD"))
            .flatMap(list -> list.rows().stream())
            .map(Neighbour::id)
            .toList();

    assertThat(idle)
        .isNotEmpty()
        .allSatisfy(
            id -> {
              Role role = analysis.index().role(id).orElseThrow();
              assertThat(role.use()).hasValue("not used in 400 days");
              assertThat(analysis.graph().into(id)).anyMatch(edge -> edge.kind().letsIn());
            });
  }

  @Test
  void roleThatSeveralOutsidersEnter_isListedOnce(@TempDir Path folder) throws IOException {
    Path template = folder.resolve("template.yaml");
    Files.writeString(
        template,
        """
        Resources:
          Shared:
            Type: AWS::IAM::Role
            Properties:
              RoleName: shared
              AssumeRolePolicyDocument:
                Statement:
                  - {Effect: Allow, Action: "sts:AssumeRole",
                     Principal: {AWS: ["111111111111", "222222222222", "333333333333"]}}
        """);
    Analysis open = Fixture.ANALYZER.open(List.of(template), Progress.NONE);

    List<Neighbour> rows = page(open, "").lists().get(0).rows();
    assertThat(rows).extracting(Neighbour::name).containsExactly("shared");
    assertThat(rows.get(0).detail()).startsWith("2 more ways, ").contains("111111111111");
    assertThat(page(open, rows.get(0).id()).heading().title()).isEqualTo("shared");
  }

  @Test
  void severalTogether_tellWhoCallsWhomOfThem_andWhoGetsIntoAllRoles() {
    Page page =
        several(analysis, List.of(Fixture.CI_RUNNER, Fixture.DEPLOY_PROD, Fixture.DEV_DEPLOYER));

    assertThat(page.lists())
        .extracting(Page.NeighbourList::title)
        .containsExactly("SELECTED", "CALLS BETWEEN THEM", "GET INTO ALL 3 ROLES");
    assertThat(page.lists().get(1).rows())
        .extracting(Neighbour::name)
        .contains("ci-runner → deploy-prod");
    String edge = page.lists().get(1).rows().get(0).id();
    assertThat(analysis.graph().edge(edge)).isPresent();

    String other = "arn:aws:iam::444455556666:role/break-glass-admin";
    Page two = several(analysis, List.of(Fixture.DEPLOY_PROD, other));
    Set<String> both =
        new TreeSet<>(two.lists().get(2).rows().stream().map(Neighbour::id).toList());
    Set<String> expected = callers(Fixture.DEPLOY_PROD);
    expected.retainAll(callers(other));
    assertThat(two.lists().get(2).title()).isEqualTo("GET INTO BOTH ROLES");
    assertThat(both).isEqualTo(expected);
  }

  @Test
  void callByTrustInTheAccount_leadsToItsOwnPage_amongOthersToo() {
    String bob = "arn:aws:iam::555566667777:user/bob";
    String admin = "arn:aws:iam::555566667777:role/sandbox-admin";
    Page page = several(analysis, List.of(bob, Fixture.DEV_DEPLOYER, admin));

    assertThat(page.lists().get(1).rows())
        .extracting(row -> row.name() + " " + row.ends())
        .contains("bob → sandbox-admin [" + bob + ", " + admin + "]", "bob → dev-deployer []");
  }

  @Test
  void accountsTogether_tellTheCallsBetweenThem() {
    String tools = "333344445555";
    Page page = several(analysis, List.of(tools, Fixture.SHOP_PROD));

    assertThat(page.lists())
        .extracting(Page.NeighbourList::title)
        .containsExactly("SELECTED", "CALLS BETWEEN THEM");
    Set<String> between = new TreeSet<>();
    for (TrustEdge edge : analysis.graph().edges()) {
      String from = analysis.graph().node(edge.from()).orElseThrow().account();
      String to = analysis.graph().node(edge.to()).orElseThrow().account();
      if (new TreeSet<>(List.of(from, to)).equals(Set.of(tools, Fixture.SHOP_PROD))) {
        between.add(edge.id());
      }
    }
    assertThat(between).isNotEmpty();
    assertThat(several(analysis, List.copyOf(between)).lists().get(0).rows())
        .extracting(Neighbour::name)
        .contains("ci-runner → deploy-prod");
    assertThat(page.lists().get(1).rows())
        .extracting(Neighbour::id)
        .containsExactlyInAnyOrderElementsOf(between);
  }

  private Set<String> callers(String role) {
    Set<String> callers = new TreeSet<>();
    analysis.graph().into(role).stream()
        .filter(edge -> edge.kind() != EdgeKind.DENIED && edge.kind() != EdgeKind.NOBODY)
        .forEach(edge -> callers.add(edge.from()));
    return callers;
  }

  @Test
  void accountWithoutAnOrganisation_isNotCalledOutsideOfOne() {
    Path alone = Fixture.SAMPLE.resolve("444455556666.json");
    Page page = page(Fixture.ANALYZER.open(List.of(alone), Progress.NONE), Fixture.SHOP_PROD);

    assertThat(page.facts()).extracting(Page.FactLine::value).contains("none was read");
  }

  /** The number on the map is 2; that of the matrix, of the conditional ones too, is 9. */
  @Test
  void arrowsOfWholeAccounts_tellWhoMakesWhichCallByThem() {
    List<String> arrows =
        analysis.graph().edges().stream()
            .filter(edge -> edge.kind() == EdgeKind.ALLOWED)
            .map(edge -> TrustLine.of(analysis.graph(), edge))
            .filter(line -> line.from().account().equals("111122223333"))
            .filter(line -> line.to().account().equals(Fixture.SHOP_PROD))
            .map(line -> line.edge().id())
            .toList();

    Page page = several(analysis, arrows);

    assertThat(arrows).hasSize(2);
    assertThat(page.lists()).extracting(list -> list.title()).endsWith("PAIRS OF CALLER AND ROLE");
    assertThat(page.lists().get(1).rows())
        .hasSize(6)
        .allSatisfy(
            row -> {
              assertThat(arrows).contains(row.id());
              assertThat(row.verdict()).contains(new Verdict(EdgeKind.ALLOWED, "Allowed"));
            });
    assertThat(several(analysis, arrows.subList(0, 1)).lists()).hasSize(1);
  }

  @Test
  void callByTrustInAnAccount_isThePageOfTheTwo_withTheStatementOfTheTrust() {
    String bob = "arn:aws:iam::555566667777:user/bob";
    String role = "arn:aws:iam::555566667777:role/sandbox-admin";
    Page page = several(analysis, List.of(bob, role));

    assertThat(page.heading().title()).isEqualTo("bob → sandbox-admin");
    assertThat(page.heading().verdict())
        .contains(new Verdict(EdgeKind.ALLOWED_IF, "If MFA or none"));
    assertThat(page.answer().aside()).startsWith("By trust in shop-dev.");
    assertThat(page.trust().orElseThrow().statements()).hasSize(1);
    assertThat(page.facts()).isNotEmpty();
    // The other way round nobody calls.
    assertThat(several(analysis, List.of(role, bob)).heading().title()).isEqualTo("2 selected");
  }

  private static Page several(Analysis analysis, List<String> ids) {
    return SelectionPage.of(
        analysis,
        ids,
        SelectionPage.calls(analysis, Fixture.ANALYZER.questions(analysis).steps(), ids),
        edge -> Fixture.ANALYZER.stops(analysis, edge));
  }
}

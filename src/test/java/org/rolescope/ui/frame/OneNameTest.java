package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.app.Redacted;
import org.rolescope.iam.Account;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.answer.AnswerSheet;
import org.rolescope.ui.answer.Copier;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.explain.call.Choices;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.matrix.MatrixViewModel;
import org.rolescope.ui.paths.PathsViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.table.TableViewModel;
import org.rolescope.ui.task.DirectTaskRunner;
import org.testfx.framework.junit5.ApplicationExtension;

/** Under other names everything that leaves the window calls one by one name, and is whole. */
@ExtendWith(ApplicationExtension.class)
class OneNameTest {
  private static final String BREAK_GLASS = "arn:aws:iam::444455556666:role/break-glass-admin";
  private static final List<String> OUTSIDE = List.of("Acme Monitoring", "666677778888");

  private final Workspace workspace = Fixture.workspace();
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final FilterViewModel filter = new FilterViewModel(workspace, runner);
  private final List<Function<Redacted, String>> copied = new ArrayList<>();
  private final Copier copier = copied::add;
  private final Redacted clear = Redacted.nothing(workspace.analysis());
  private final Redacted other = Fixture.redacted();

  private static void fail(Exception failure) {
    throw new AssertionError(failure);
  }

  private void withoutNames(String text) {
    Stream.of(
            workspace.analysis().snapshot().accounts().stream().map(Account::name),
            workspace.analysis().snapshot().roles().stream()
                .map(role -> role.name())
                // Everybody has one of this name.
                .filter(name -> !name.equals("OrganizationAccountAccessRole"))
                .filter(name -> !name.startsWith("AWSServiceRoleFor"))
                // Called like an AWS service, which keeps its name.
                .filter(name -> workspace.analysis().graph().node(service(name)).isEmpty()),
            workspace.analysis().snapshot().users().stream().map(user -> user.name()),
            workspace.analysis().snapshot().accounts().stream().map(Account::id),
            OUTSIDE.stream())
        .flatMap(names -> names)
        .filter(name -> !name.isEmpty())
        .forEach(name -> assertThat(text).doesNotContainPattern("\\b" + name + "\\b"));
  }

  private static String service(String name) {
    return name + ".amazonaws.com";
  }

  private static String text(AnswerSheet sheet) {
    return Fixture.ANALYZER.formats().markdown(sheet.title(), sheet.notes(), sheet.table());
  }

  private void sameUnderOtherNames(Function<Redacted, AnswerSheet> made) {
    AnswerSheet told = made.apply(other);
    AnswerSheet before = made.apply(clear);
    withoutNames(text(told));
    assertThat(told.table().rows()).hasSameSizeAs(before.table().rows());
    assertThat(told.table().columns()).hasSameSizeAs(before.table().columns());
    assertThat(told.notes()).hasSameSizeAs(before.notes());
  }

  private Map<String, String> copies() {
    Map<String, String> texts = new LinkedHashMap<>();
    copied.forEach(made -> texts.put(made.apply(clear), made.apply(other)));
    return texts;
  }

  @Test
  void table_callsRolesAsTheMapDoes_andItsColumnsAsBefore() {
    TableViewModel table =
        new TableViewModel(Fixture.ANALYZER, runner, workspace, filter, copier, OneNameTest::fail);
    table.look(true);
    Function<Redacted, AnswerSheet> made = table.sheet().orElseThrow();

    sameUnderOtherNames(made);
    assertThat(made.apply(other).table().columns()).isEqualTo(made.apply(clear).table().columns());
    assertThat(made.apply(other).title()).isEqualTo(made.apply(clear).title());
    assertThat(made.apply(other).table().rows())
        .anyMatch(row -> row.contains(other.name("break-glass-admin")))
        .anyMatch(row -> row.contains(other.name("account-vending")));

    table.copyAll();
    copies()
        .forEach((before, text) -> assertThat(text.lines()).hasSameSizeAs(before.lines().toList()));
    copies().values().forEach(this::withoutNames);
  }

  @Test
  void matrix_headsItsColumnsByOtherNames_andCountsTheSame() {
    MatrixViewModel matrix =
        new MatrixViewModel(Fixture.ANALYZER, runner, workspace, filter, copier, OneNameTest::fail);
    matrix.look(true);
    matrix.wordsProperty().set("shop-prod");
    Function<Redacted, AnswerSheet> made = matrix.sheet().orElseThrow();

    sameUnderOtherNames(made);
    assertThat(made.apply(clear).table().columns()).contains("tools-ci", "AWS services");
    assertThat(made.apply(other).table().columns())
        .contains(other.name("tools-ci"), "AWS services", "GitHub Actions");
    assertThat(numbers(made.apply(other)))
        .containsExactlyInAnyOrderElementsOf(numbers(made.apply(clear)));

    matrix.choose(
        matrix.answerProperty().get().rows().stream()
            .filter(row -> row.account().id().equals(Fixture.SHOP_PROD))
            .flatMap(row -> row.cells().values().stream())
            .findFirst()
            .orElseThrow());
    matrix.copy(
        matrix.chosenProperty().get().stream()
            .flatMap(cell -> cell.cell().pairs().stream())
            .toList());
    assertThat(matrix.sheet().orElseThrow().apply(other).title())
        .contains(other.name("shop-prod"))
        .matches("\\d+ ways into .*");
    matrix.copyAll();
    copies()
        .forEach((before, text) -> assertThat(text.lines()).hasSameSizeAs(before.lines().toList()));
    copies().values().forEach(this::withoutNames);
  }

  private static List<String> numbers(AnswerSheet sheet) {
    return sheet.table().rows().stream().flatMap(row -> row.stream().skip(2)).toList();
  }

  @Test
  void paths_keepTheirOwnWords() {
    PathsViewModel paths =
        new PathsViewModel(
            Fixture.ANALYZER,
            runner,
            workspace,
            () -> new Choices(workspace.analysis().index(), workspace.analysis().graph()),
            copier,
            OneNameTest::fail);
    paths.look(true);
    paths.take(Fixture.CI_RUNNER, BREAK_GLASS);
    Function<Redacted, AnswerSheet> made = paths.sheet().orElseThrow();

    sameUnderOtherNames(made);
    assertThat(text(made.apply(clear))).contains("source identity");
    assertThat(text(made.apply(other)))
        .contains(
            "source identity", other.name("break-glass-admin") + " in " + other.name("shop-prod"));
    paths.copyMarkdown();
    assertThat(copies().values()).containsExactly(text(made.apply(other)));
  }

  @Test
  void call_isDecidedAnew() {
    SimulatorViewModel simulator =
        new SimulatorViewModel(
            Fixture.ANALYZER, workspace.dataProperty(), runner, OneNameTest::fail);
    simulator.ask(Fixture.CI_RUNNER, Fixture.DEPLOY_PROD);
    Function<Redacted, AnswerSheet> made = simulator.sheet().orElseThrow();

    sameUnderOtherNames(made);
    assertThat(made.apply(other).table().columns()).isEqualTo(made.apply(clear).table().columns());
    assertThat(text(made.apply(other))).contains(other.name(Fixture.DEPLOY_PROD));
  }

  @Test
  void menus_copyNamesAndPoliciesOfOtherData() {
    Copies copies =
        new Copies(
            workspace,
            runner,
            new HandingOn(
                Fixture.ANALYZER,
                runner,
                workspace,
                new SimpleObjectProperty<>(true),
                () -> AssumeRoleRequest.of("", "")),
            copier,
            image -> {},
            OneNameTest::fail);
    copies.names(List.of(BREAK_GLASS));
    copies.arns(List.of(BREAK_GLASS));
    copies.sentences(List.of(BREAK_GLASS));
    copies.trust(BREAK_GLASS);

    List<String> texts = copied.stream().map(made -> made.apply(other)).toList();
    texts.forEach(this::withoutNames);
    assertThat(texts.get(0)).isEqualTo(other.name("break-glass-admin"));
    assertThat(texts.get(1)).isEqualTo(other.name(BREAK_GLASS));
    assertThat(texts.get(2)).contains(other.name("break-glass-admin"));
    assertThat(texts.get(3)).contains("\"Statement\"");
  }

  @Test
  void text_callsThemSoToo() {
    HandingOn handing =
        new HandingOn(
            Fixture.ANALYZER,
            runner,
            workspace,
            new SimpleObjectProperty<>(true),
            () -> AssumeRoleRequest.of("", ""));
    List<String> texts = new ArrayList<>();
    handing.text(
        "account-vending can become break-glass-admin, an admin of an account.",
        texts::add,
        OneNameTest::fail);
    assertThat(texts)
        .containsExactly(
            other.name("account-vending")
                + " can become "
                + other.name("break-glass-admin")
                + ", an admin of an account.");
  }
}

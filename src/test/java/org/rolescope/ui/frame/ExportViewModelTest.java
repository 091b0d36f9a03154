package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.EdgeKind;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.Origin;
import org.rolescope.question.Reach;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.Words;
import org.rolescope.ui.answer.AnswerSheet;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.task.TaskRunner;

class ExportViewModelTest {
  private static final AnswerSheet ANSWER =
      new AnswerSheet(
          "ci-runner gets in",
          List.of("A note"),
          new AnswerTable(List.of("Role"), List.of(List.of("deploy-prod"))));

  private final Workspace workspace = Fixture.workspace();
  private final FilterViewModel filter = new FilterViewModel(workspace, new DirectTaskRunner());
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final PictureViewModel picture =
      new PictureViewModel(
          Fixture.ANALYZER,
          runner,
          workspace,
          filter,
          failure -> {
            throw new AssertionError(failure);
          });
  private final BooleanProperty redacts = new SimpleBooleanProperty();
  private final HandingOn handing =
      new HandingOn(
          Fixture.ANALYZER,
          new DirectTaskRunner(),
          workspace,
          redacts,
          () -> AssumeRoleRequest.of("", ""));
  private final List<String> said = new ArrayList<>();
  private Exportable shown = Exportable.picture("map");
  private final ExportViewModel export =
      new ExportViewModel(
          Fixture.ANALYZER, new DirectTaskRunner(), picture, handing, () -> shown, said::add);
  private final Path folder;

  ExportViewModelTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<String> exported(String name) throws IOException {
    Path file = folder.resolve(name);
    export.export(file, Theme.LIGHT, 2);
    assertThat(said).containsExactly("Written: " + file);
    return Files.readAllLines(file);
  }

  @Test
  void file_isOfferedInEveryFormat_picturesFirst_eachWithItsWords() {
    NewFile offered = export.offer().orElseThrow();
    assertThat(offered.endings())
        .containsExactly("png", "pdf", "svg", "html", "dot", "graphml", "json", "csv", "md");
    assertThat(offered.others()).isEmpty();
    assertThat(offered.endings())
        .allMatch(ending -> Words.of("export.format." + ending).contains("(*." + ending + ")"));
  }

  @Test
  void pictureThatIsNotDrawnYet_isNotOffered() {
    Analysis sample = workspace.analysis();
    workspace.close();
    runner.hold(TaskRunner.Lane.DRAW);
    workspace.show(sample, List.of(Fixture.SAMPLE));
    assertThat(export.offer()).isEmpty();
    assertThat(said).containsExactly("The picture is not drawn yet");
  }

  @Test
  void everyPicture_hasATitleAndAName() {
    assertThat(PictureViewModel.Mode.values())
        .extracting(mode -> mode.name().toLowerCase(Locale.ROOT))
        .allMatch(mode -> Words.of("export.title." + mode).startsWith("Export the "))
        .allMatch(mode -> Words.of("export.name." + mode).startsWith("rolescope-"));
  }

  @Test
  void answer_isOfferedAsATable_andNoPictureIsWrittenInItsPlace() throws IOException {
    shown = Exportable.answer("paths", Optional.of(names -> ANSWER));
    NewFile offered = export.offer().orElseThrow();
    assertThat(offered.title())
        .isEqualTo("Export the paths as a table (pictures are of the map only)");
    assertThat(offered.endings()).containsExactly("csv", "md");
    assertThat(offered.others()).contains("pdf", "json");

    export.export(folder.resolve("paths.pdf"), Theme.LIGHT, 2);
    assertThat(said)
        .containsExactly(
            "Nothing written: what is shown is no picture, paths.pdf has to end in csv, md");
    assertThat(folder.resolve("paths.pdf")).doesNotExist();
    said.clear();

    assertThat(exported("paths.csv")).containsExactly("\"Role\"", "\"deploy-prod\"");
    said.clear();
    assertThat(exported("paths.md")).contains("# ci-runner gets in", "A note", "| deploy-prod |");
  }

  @Test
  void redacted_answer_isMadeOfOtherData() throws IOException {
    redacts.set(true);
    shown =
        Exportable.answer(
            "paths",
            Optional.of(
                names ->
                    new AnswerSheet(
                        names.name("deploy-prod") + " gets in", List.of(), ANSWER.table())));
    Path file = folder.resolve("paths.md");
    export.export(file, Theme.LIGHT, 2);
    assertThat(Files.readAllLines(file).get(0))
        .isEqualTo("# " + Fixture.redacted().name("deploy-prod") + " gets in");
  }

  @Test
  void nothing_isOffered_whereThereIsNoAnswerYet() {
    shown = Exportable.answer("paths", Optional.empty());
    assertThat(export.offer()).isEmpty();
    assertThat(said).containsExactly("There is no answer to export yet");
  }

  @Test
  void table_ofTheFocus_hasItsNeighboursOnly() throws IOException {
    picture.focusOn(Fixture.DEPLOY_PROD);
    assertThat(exported("focus.csv"))
        .hasSize(11)
        .allMatch(row -> row.contains("deploy-prod") || row.startsWith("\"from\""));
  }

  @Test
  void redacted_pictureAndTable_showTheSamePart_underOtherNames() throws IOException {
    redacts.set(true);
    picture.focusOn(Fixture.DEPLOY_PROD);
    for (String name : List.of("focus.csv", "focus.svg")) {
      Path file = folder.resolve(name);
      export.export(file, Theme.LIGHT, 2);
      assertThat(Files.readString(file))
          .contains("arn:aws:iam::0000")
          .doesNotContain("deploy", "shop", "444455556666", "runner");
    }
    assertThat(Files.readAllLines(folder.resolve("focus.csv"))).hasSize(11);
    assertThat(said).allMatch(words -> words.startsWith("Written under pseudonyms: "));
  }

  /** What is asked of many has a name of ours, which is the same under other names. */
  @Test
  void redacted_answerAboutMany_saysTheSame() throws IOException {
    picture.blast(Origin.ADMIN_ROLES, Reach.Direction.IN);
    bothSay("can get into any of 12 admin-like roles within 3 hops", "who-can");
    picture.blast(Origin.OUTSIDERS, Reach.Direction.OUT);
    bothSay(" 13 roles within 3 hops", "outsiders");
  }

  private void bothSay(String answer, String name) throws IOException {
    for (String ending : List.of("json", "svg", "html", "md")) {
      for (boolean redacted : new boolean[] {false, true}) {
        assertThat(written(name + "." + ending, redacted)).contains(answer);
      }
    }
  }

  /** Lines that were unfolded are so under other names, too. */
  @Test
  void redacted_picture_isUnfoldedAsFarAsTheOther() throws IOException {
    Hit account = new Hit(Hit.Kind.ACCOUNT, Fixture.SHOP_PROD);
    picture.click(Optional.of(account));
    picture.expand(account.id(), true);
    List<Hit> folds =
        picture.camera().drawingProperty().get().places().keySet().stream()
            .filter(hit -> hit.kind() == Hit.Kind.FOLD)
            .toList();
    assertThat(folds).isNotEmpty();
    folds.forEach(fold -> picture.click(Optional.of(fold)));
    assertThat(roles(written("unfolded.svg", true)))
        .isEqualTo(roles(written("unfolded.svg", false)))
        .isGreaterThan(10);
  }

  private static int roles(String svg) {
    return svg.split("class=\"role\"").length;
  }

  private String written(String name, boolean redacted) throws IOException {
    redacts.set(redacted);
    Path file = folder.resolve(name);
    export.export(file, Theme.LIGHT, 2);
    return Files.readString(file);
  }

  @Test
  void redacted_textForTheClipboard_namesNobody() {
    redacts.set(true);
    List<String> copied = new ArrayList<>();
    handing.text("ci-runner, " + Fixture.DEPLOY_PROD, copied::add, failure -> {});
    assertThat(copied.get(0)).contains("arn:aws:iam::0000").doesNotContain("runner", "deploy");
  }

  @Test
  void table_ofTheMap_keepsToTheFilter() throws IOException {
    filter.edges().stream()
        .filter(facet -> facet.kind() != EdgeKind.DENIED)
        .forEach(facet -> facet.shownProperty().set(false));
    assertThat(exported("map.csv").stream().skip(1))
        .hasSize(9)
        .allMatch(row -> row.contains("\"DENIED\""));
  }

  @Test
  void fileWithoutAnEnding_isAPicture() throws IOException {
    Path file = folder.resolve("map");
    export.export(file, Theme.LIGHT, 2);
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .startsWith("\u0089PNG");
  }

  @Test
  void table_ofTheMap_leavesOutWhatWasHidden() throws IOException {
    filter.hide(Fixture.DEPLOY_PROD);
    assertThat(exported("map.csv")).noneMatch(row -> row.contains(Fixture.DEPLOY_PROD));
  }
}

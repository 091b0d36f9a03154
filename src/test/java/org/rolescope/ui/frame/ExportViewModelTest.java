package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.EdgeKind;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

class ExportViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final FilterViewModel filter = new FilterViewModel(workspace, new DirectTaskRunner());
  private final PictureViewModel picture =
      new PictureViewModel(
          Fixture.ANALYZER,
          new DirectTaskRunner(),
          workspace,
          filter,
          failure -> {
            throw new AssertionError(failure);
          });
  private final BooleanProperty redacts = new SimpleBooleanProperty();
  private final HandingOn handing =
      new HandingOn(Fixture.ANALYZER, new DirectTaskRunner(), workspace, redacts);
  private final List<String> said = new ArrayList<>();
  private final ExportViewModel export =
      new ExportViewModel(Fixture.ANALYZER, new DirectTaskRunner(), picture, handing, said::add);
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
  void endings_areThoseOfEveryFormat() {
    assertThat(export.endings())
        .containsExactly("svg", "png", "pdf", "html", "dot", "graphml", "json", "csv", "md");
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
    assertThat(exported("map").get(0)).startsWith("<?xml");
  }

  @Test
  void table_ofTheMap_leavesOutWhatWasHidden() throws IOException {
    filter.hide(Fixture.DEPLOY_PROD);
    assertThat(exported("map.csv")).noneMatch(row -> row.contains(Fixture.DEPLOY_PROD));
  }
}

package org.rolescope.app.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.app.Choice;
import org.rolescope.app.Reaching;
import org.rolescope.question.Effort;
import org.rolescope.simulate.Brought;

class SavedViewsFileTest {
  @TempDir private Path folder = Path.of("");

  private SavedViewsFile file() {
    return new SavedViewsFile(folder.resolve("views.json"));
  }

  private static SavedView view(String name, List<String> selected) {
    return new SavedView(
        name,
        new SavedData("o-example", List.of("111122223333")),
        SavedView.Tab.MAP,
        new SavedPicture(
            SavedPicture.Kind.MAP,
            "",
            selected,
            List.of(),
            Optional.of(Set.of("222233334444")),
            Set.of(),
            Map.of(),
            false,
            Reaching.USUAL,
            Optional.empty()),
        Choice.ALL,
        Brought.NOTHING,
        List.of(),
        new SavedPaths("", "", 4, 6, Set.of(Effort.NOW), Set.of(), false),
        SavedMatrix.ALL,
        "");
  }

  private static SavedChange added(SavedView view) {
    return new SavedChange(Optional.empty(), Optional.of(view));
  }

  @Test
  void noFile_isNoView_andNoneIsMadeByReading() throws IOException {
    assertThat(file().read()).isEqualTo(SavedViews.NONE);
    file().change(List.of());
    assertThat(file().path()).doesNotExist();
  }

  @Test
  void hostileNamesAndIds_comeBackAsTheyWere_andNamesAreOneShortLine() throws IOException {
    SavedView hostile = view("\u202e\"}],\\ \ud83d\ude00", List.of("a\u0000\"\n${x}", "<b>"));
    file().change(List.of(added(hostile)));

    assertThat(file().read().views()).containsExactly(hostile);
    assertThat(SavedView.cleaned(" a\r\n\tb\u0007 " + "x".repeat(200)))
        .hasSize(80)
        .startsWith("a b x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"name\" : \"One\" | \"name\" : \"\" | /views/0/name",
        "\"tab\" : \"MAP\" | \"tab\" : 7 | /views/0/tab",
        "\"kind\" : \"MAP\" | \"kind\" : \"GLOBE\" | /views/0/picture/kind",
        "\"hops\" : 3 | \"hops\" : 70 | /views/0/picture/hops",
        "\"count\" : 4 | \"count\" : 4.5 | /views/0/paths/count",
        "\"selected\" : [ ] | \"selected\" : \"x\" | /views/0/picture/selected",
        "\"open\" : [ ] | \"opens\" : [ ] | /views/0/picture/opens",
        "\"pins\" : [ ] | \"pins\" : [ {\"id\": \"x\", \"x\": 1e300, \"y\": 0} ] | /views/0/picture/pins/0/x",
        "\"callersHave\" : { } | \"callersHave\" : { \"sts:ExternalId\": \"secret\" } | /views/0/callersHave/sts:ExternalId"
      })
  void oddValue_costsItsView_andIsNamedByItsPlace(String good, String bad, String place)
      throws IOException {
    file().change(List.of(added(view("One", List.of())), added(view("Two", List.of()))));
    String json = Files.readString(file().path());
    assertThat(json).contains(good);
    Files.writeString(
        file().path(),
        json.substring(0, json.indexOf(good))
            + bad
            + json.substring(json.indexOf(good) + good.length()));

    SavedViews read = file().read();

    assertThat(read.damaged()).isFalse();
    assertThat(read.views()).extracting(SavedView::name).containsExactly("Two");
    assertThat(read.problems().get(0).at().pointer()).isEqualTo(place);
    assertThat(read.unread()).hasSize(1);
  }

  @Test
  void deepJson_binary_otherVersions_andLargeFiles_areDamaged_andStayAsTheyAre()
      throws IOException {
    for (byte[] bytes :
        List.of(
            "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xff, 0, 1, 2},
            new byte[0],
            "{\"schemaVersion\": 2, \"views\": []}".getBytes(StandardCharsets.UTF_8),
            new byte[SavedViewsFile.LARGEST + 1])) {
      Files.write(file().path(), bytes);
      SavedViews read = file().change(List.of(added(view("One", List.of()))));
      assertThat(read.damaged()).isTrue();
      assertThat(read.problems().get(0).at().file()).isEqualTo(file().path().toString());
      assertThat(Files.readAllBytes(file().path())).isEqualTo(bytes);
    }
  }

  @Test
  void moreThanTheFileMayHold_isRefused_andNothingIsLost() throws IOException {
    file().change(List.of(added(view("One", List.of()))));
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      many.add("arn:aws:iam::111122223333:role/a-role-with-a-long-name-that-is-numbered-" + i);
    }

    assertThatThrownBy(() -> file().change(List.of(added(view("Too much", many)))))
        .isInstanceOf(IOException.class)
        .hasMessage("all views together would be more than 4 MB");
    assertThat(file().read().views()).extracting(SavedView::name).containsExactly("One");
  }

  @Test
  void moreViewsThanAreRead_areKept_andNamed() throws IOException {
    List<SavedChange> many = new ArrayList<>();
    for (int i = 0; i <= SavedViews.MOST; i++) {
      many.add(added(view("View " + i, List.of())));
    }
    file().change(many);

    SavedViews read = file().read();
    assertThat(read.views()).hasSize(SavedViews.MOST);
    assertThat(read.unread()).hasSize(1);
    assertThat(read.problems().get(0).message()).isEqualTo("no more than 200 are read");
  }

  @Test
  void change_madeTwice_isMadeOnce_andItsBackTakesItBack() throws IOException {
    SavedChange change = added(view("One", List.of()));
    file().change(List.of(change, change));
    assertThat(file().read().views()).hasSize(1);
    file().change(List.of(change.back(), change.back()));
    assertThat(file().read().views()).isEmpty();
  }

  @Test
  void placeThatCannotBe_isToldInWords_andNothingIsWritten() throws IOException {
    Path blocked = folder.resolve("file");
    Files.writeString(blocked, "");
    SavedViewsFile file = new SavedViewsFile(blocked.resolve("views.json"));

    SavedViews read = file.change(List.of(added(view("One", List.of()))));

    assertThat(read.damaged()).isTrue();
    assertThat(read.problems().get(0).message()).isNotEmpty().doesNotContain("Exception");
    assertThat(blocked).hasContent("");
  }
}

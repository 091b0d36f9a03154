package org.rolescope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Progress;
import org.rolescope.base.SourceLocation;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.MapDrawing;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Organization;

class ExportersTest {
  static final List<Exporter> ALL = Exporters.ALL;
  static final List<PictureExporter> PICTURES = Exporters.pictures().toList();

  private static final String ACCOUNT = "111122223333";

  private static Drawing drawing() {
    Organization organization =
        new Organization("o-1", "Northwind", "", List.of(), List.of(), SourceLocation.NOWHERE);
    IamSnapshot empty = IamSnapshot.EMPTY;
    IamSnapshot snapshot =
        new IamSnapshot(
            List.of(new Account(ACCOUNT, "aws", "shop", Set.of(Account.Listing.ROLES))),
            empty.roles(),
            empty.users(),
            empty.groups(),
            empty.policies(),
            empty.providers(),
            java.util.Optional.of(organization),
            java.util.Optional.empty(),
            empty.sources());
    TrustNode role =
        new TrustNode("arn:aws:iam::" + ACCOUNT + ":role/r", TrustNode.Kind.ROLE, ACCOUNT, "r");
    TrustGraph graph = TrustGraph.of(List.of(role), List.of());
    MapView all = MapView.all();
    MapView view = new MapView("", Set.of(ACCOUNT), Set.of(), all.edgeKinds(), all.callerKinds());
    return MapDrawing.of(graph, IamIndex.of(snapshot), view, Progress.NONE);
  }

  private static byte[] write(PictureExporter exporter, Theme theme) throws IOException {
    return write(exporter, new Handout(drawing(), theme));
  }

  private static byte[] write(PictureExporter exporter, Handout handout) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(handout, Instant.EPOCH, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void exporter_isFoundByItsFormat(Exporter exporter) {
    assertThat(Exporters.forFormat(exporter.format())).contains(exporter);
    assertThat(Exporters.forFile("a.b." + exporter.ending().toUpperCase(Locale.ROOT)))
        .contains(exporter);
  }

  @ParameterizedTest
  @FieldSource("PICTURES")
  void file_writtenTwice_isTheSameByteForByte(PictureExporter exporter) throws IOException {
    assertThat(write(exporter, Theme.LIGHT)).isEqualTo(write(exporter, Theme.LIGHT));
  }

  @ParameterizedTest
  @FieldSource("PICTURES")
  void file_ofTheOtherTheme_differs(PictureExporter exporter) throws IOException {
    assertThat(write(exporter, Theme.LIGHT)).isNotEqualTo(write(exporter, Theme.DARK));
  }

  @Test
  void formatThatIsNotThere_isNotFound() {
    assertThat(Exporters.forFormat("gif")).isEmpty();
  }

  @Test
  void svg_hasTitleAndLegend() throws IOException {
    String svg = new String(write(new SvgExporter(), Theme.LIGHT), StandardCharsets.UTF_8);
    assertThat(svg).contains(">Northwind: who can assume what<", "class=\"legend\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void png_ofAScale_hasSoManyPixelsToADrawingUnit(int scale) throws IOException {
    Handout handout = new Handout(drawing(), TrustReport.EMPTY, Theme.LIGHT, OptionalInt.of(scale));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(write(new PngExporter(), handout)));
    assertThat(image.getWidth())
        .isEqualTo((int) Math.ceil(scale * drawing().sheet().bounds().width()));
  }

  @Test
  void png_thatIsTooLarge_isRefused_withTheScaleThatFits() throws IOException {
    long memory = 800_000_000;
    Rect box = new Rect(0, 0, 4000, 6000);
    assertThat(PngExporter.scale(box, OptionalInt.of(2), memory)).isEqualTo(2);
    assertThatThrownBy(() -> PngExporter.scale(box, OptionalInt.of(3), memory))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "at scale 3 the picture would have 12,000 × 18,000 pixels;"
                + " the largest scale that fits is 2");
    assertThatThrownBy(() -> PngExporter.scale(box, OptionalInt.of(1), 8_000_000))
        .hasMessageEndingWith("no scale fits: write SVG or PDF");
    assertThat(PngExporter.scale(box, OptionalInt.empty(), 96_000_000)).isLessThan(1);
  }

  @Test
  void png_hasTwoPixelsToADrawingUnit() throws IOException {
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(write(new PngExporter(), Theme.LIGHT)));
    Drawing sheet = drawing().sheet();
    assertThat(image.getWidth()).isEqualTo((int) Math.ceil(2 * sheet.bounds().width()));
    assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * sheet.bounds().height()));
  }
}

package org.rolescope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.rolescope.base.Progress;
import org.rolescope.base.SourceLocation;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.MapDrawing;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(drawing(), theme, out);
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

  @Test
  void png_hasTwoPixelsToADrawingUnit() throws IOException {
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(write(new PngExporter(), Theme.LIGHT)));
    Drawing sheet = drawing().sheet();
    assertThat(image.getWidth()).isEqualTo((int) Math.ceil(2 * sheet.bounds().width()));
    assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * sheet.bounds().height()));
  }
}

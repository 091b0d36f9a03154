package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.drawing.World.roleId;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgPainterTest {
  private static final String ACCOUNT = "111122223333";
  private static final String HOSTILE = "\"><script>alert('&')</script>\u0000\u0008]]>";

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList list = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) {
      elements.add((Element) list.item(i));
    }
    return elements;
  }

  @Test
  void hostileNames_areTextAndNothingElse() throws Exception {
    World world =
        new World()
            .organization("o-1", HOSTILE)
            .account(ACCOUNT, HOSTILE, "r-1")
            .role(ACCOUNT, HOSTILE);
    Drawing map = Pictures.map(world, Pictures.view("", Set.of(ACCOUNT), Set.of()));
    Document document = parse(SvgPainter.write(map, Theme.LIGHT));
    assertThat(elements(document, "script")).isEmpty();
    assertThat(elements(document, "title")).anyMatch(e -> e.getTextContent().contains("<script>"));
    Drawing focus = Pictures.focus(world, roleId(ACCOUNT, HOSTILE));
    assertThat(elements(parse(SvgPainter.write(focus, Theme.LIGHT)), "script")).isEmpty();
  }

  @Test
  void marksThatTurnTheText_orAreNotSeen_stayOut() {
    World world =
        new World()
            .organization("o-1", "o")
            .account(ACCOUNT, "prod", "r-1")
            .role(ACCOUNT, "a\u202egpj\u2066b\u200bc\u009bd");
    Drawing map = Pictures.map(world, Pictures.view("", Set.of(ACCOUNT), Set.of()));
    assertThat(SvgPainter.write(map, Theme.LIGHT))
        .contains("a\ufffdgpj\ufffdb\ufffdc\ufffdd")
        .doesNotContainPattern("[\\p{Cf}\\x{80}-\\x{9f}]");
  }

  @Test
  void document_needsNothingFromOutside() throws Exception {
    String svg = SvgPainter.write(Pictures.northwind(), Theme.DARK);
    assertThat(svg).doesNotContain("href", "url(", "@import", "<image");
    assertThat(parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
  }

  @Test
  void ids_ofParts_areUniqueAndNameWhatIsDrawn() throws Exception {
    Document document = parse(SvgPainter.write(Pictures.northwind(), Theme.LIGHT));
    List<String> ids =
        elements(document, "g").stream()
            .map(group -> group.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();
    assertThat(ids).doesNotHaveDuplicates().contains("node:" + Northwind.DEPLOY);
  }

  @Test
  void texts_areAsWideAsTheyWereMeasured() throws Exception {
    Document document = parse(SvgPainter.write(Pictures.northwind(), Theme.LIGHT));
    assertThat(elements(document, "text"))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text.getAttribute("textLength")).isNotEmpty());
  }

  @Test
  void themes_differInColoursOnly() {
    Drawing drawing = Pictures.northwind();
    String light = SvgPainter.write(drawing, Theme.LIGHT).replaceAll("#[0-9A-F]{6}", "");
    String dark = SvgPainter.write(drawing, Theme.DARK).replaceAll("#[0-9A-F]{6}", "");
    assertThat(dark).isEqualTo(light);
  }
}

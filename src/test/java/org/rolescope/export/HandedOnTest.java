package org.rolescope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.MapDrawing;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTML and PDF: pages that are whole in themselves, and in which names stay names. */
class HandedOnTest {
  private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
  private static final boolean RENEW = "renew".equals(System.getProperty("rolescope.golden"));
  private static final TrustAnalyzer ANALYZER = new TrustAnalyzer(Runnable::run, () -> AT);
  private static final Handout SAMPLE = sample();
  private static final Handout HOSTILE = hostile();

  private static Handout sample() {
    Analysis analysis = ANALYZER.open(List.of(Path.of("sample-data")), Progress.NONE);
    MapView view =
        new MapView(
            "",
            java.util.Set.of("444455556666"),
            java.util.Set.of(),
            MapView.all().edgeKinds(),
            MapView.all().callerKinds());
    Drawing drawing = ANALYZER.map(analysis, view, Progress.NONE);
    TrustReport report = ANALYZER.report(analysis, "", view);
    return new Handout(drawing, report, Theme.LIGHT, OptionalInt.empty());
  }

  private static Handout hostile() {
    TrustReport report = HostileReport.report();
    TrustGraph graph =
        TrustGraph.of(report.nodes(), report.lines().stream().map(line -> line.edge()).toList());
    MapView all = MapView.all();
    MapView view =
        new MapView(
            HostileReport.ROLE,
            java.util.Set.of(HostileReport.ACCOUNT),
            java.util.Set.of(),
            all.edgeKinds(),
            all.callerKinds());
    IamIndex index = IamIndex.of(IamSnapshot.EMPTY);
    Drawing drawing = MapDrawing.of(graph, index, view, Progress.NONE);
    return new Handout(drawing, report, Theme.LIGHT, OptionalInt.empty());
  }

  private static byte[] write(PictureExporter exporter, Handout handout) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(handout, AT, out);
    return out.toByteArray();
  }

  private static String html(Handout handout) throws IOException {
    return new String(write(new HtmlExporter(), handout), StandardCharsets.UTF_8);
  }

  @Test
  void html_ofTheSample_isTheGoldenOne() throws IOException {
    Path golden = Path.of("src/test/resources/drawing/golden-page.html");
    if (RENEW) {
      Files.writeString(golden, html(SAMPLE));
    }
    assertThat(html(SAMPLE)).isEqualTo(Files.readString(golden));
  }

  @Test
  void html_asksForNothing_andRunsItsOwnScriptOnly() throws Exception {
    for (Handout handout : List.of(SAMPLE, HOSTILE)) {
      Document page = Jsoup.parse(html(handout));
      String policy = page.select("meta[http-equiv]").attr("content");
      assertThat(policy)
          .startsWith("default-src 'none'; ")
          .contains("style-src '" + hash(page.expectFirst("style").data()) + "'")
          .contains("script-src '" + hash(page.expectFirst("script:not([type])").data()) + "'");
      assertThat(page.select("link, img, iframe, object, embed, base, form, image, use")).isEmpty();
      assertThat(page.select("script")).hasSize(2);
      assertThat(page.select("style")).hasSize(1);
      assertThat(page.getAllElements().stream().flatMap(HandedOnTest::attributes))
          .noneMatch(attribute -> attribute.getKey().matches("on.*|style|href|src|xlink:href"));
      assertThat(page.select("style, script:not([type])").outerHtml())
          .doesNotContain("http", "url(", "@import", "import(", "fetch", "eval");
    }
  }

  private static Stream<Attribute> attributes(Element element) {
    return element.attributes().asList().stream();
  }

  private static String hash(String content) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void html_hasWhatItsScriptLooksFor_andEveryControlHasAName() throws IOException {
    Document page = Jsoup.parse(html(SAMPLE));
    List<String> wanted =
        Pattern.compile("getElementById\\('(\\w+)'\\)")
            .matcher(page.select("script").get(1).data())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(wanted).contains("picture", "details", "search", "found", "legend");
    assertThat(wanted).allMatch(id -> page.getElementById(id) != null);
    assertThat(page.select("button, input"))
        .allMatch(control -> !control.attr("aria-label").isEmpty() || control.text().length() > 1);
  }

  @Test
  void html_ofHostileNames_hasThemAsData() throws IOException {
    Document page = Jsoup.parse(html(HOSTILE));
    JsonNode data = new JsonMapper().readTree(page.expectFirst("#data").data());
    assertThat(data.get("nodes").valueStream().map(node -> node.get("name").asString()))
        .containsExactlyElementsOf(
            HOSTILE.report().nodes().stream()
                .map(node -> HostileReport.harmless(node.label()))
                .toList());
    assertThat(data.get("edges")).hasSize(HostileReport.NAMES.size());
    assertThat(page.expectFirst("#data").data()).doesNotContain("<", "&");
    assertThat(page.select("b")).isEmpty();
    assertThat(page.select("footer li")).hasSize(HostileReport.NAMES.size());
  }

  /** The map has one node for them, and its arrows stand for the trusts of all. */
  @Test
  void html_ofProvidersThatAreDrawnAsOne_hasOneSourceForThem() throws IOException {
    JsonNode data =
        new JsonMapper().readTree(Jsoup.parse(html(SAMPLE)).expectFirst("#data").data());
    assertThat(data.get("nodes").valueStream())
        .filteredOn(node -> node.get("name").asString().startsWith("AWSSSO_"))
        .hasSizeGreaterThan(1)
        .allMatch(node -> node.get("source").asString().equals("Identity Center"));
  }

  @Test
  void html_tellsOfEveryNodeAndArrow_whenItWasMade_andWhatIsMissing() throws IOException {
    Document page = Jsoup.parse(html(SAMPLE));
    JsonNode data = new JsonMapper().readTree(page.expectFirst("#data").data());
    List<String> known =
        Stream.of("nodes", "edges")
            .flatMap(list -> data.get(list).valueStream())
            .map(each -> each.get("id").asString())
            .toList();
    assertThat(page.select("g[data-kind=node], g[data-kind=edge]"))
        .hasSizeGreaterThan(20)
        .allMatch(part -> known.contains(part.attr("data-id")));
    assertThat(page.expectFirst("h1").text()).isEqualTo(SAMPLE.drawing().title());
    assertThat(page.expectFirst("footer").text())
        .contains("Made by RoleScope on 1 January 2026, 12:00 UTC", "Coverage: ");
    assertThat(page.select("footer svg text").eachText()).contains("Role", "Allowed");
  }

  @Test
  void pdf_isOnePageOfLinesAndText_thatIsReadBack() throws IOException {
    try (PDDocument document = Loader.loadPDF(write(new PdfExporter(), SAMPLE))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(SAMPLE.drawing().title());
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains(SAMPLE.drawing().title(), "shop-prod", "deploy-prod", "tools-ci")
          .contains("AWS service", "Allowed if the chip holds")
          .contains("Made by RoleScope on 1 January 2026, 12:00 UTC", "Coverage: ");
      for (var name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void pdf_ofHostileNames_isReadBack() throws IOException {
    try (PDDocument document = Loader.loadPDF(write(new PdfExporter(), HOSTILE))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("<script>alert(1)</script>", "=1+1", "\\N \\G \\l");
    }
  }

  @Test
  void pdf_ofTheSameMoment_isTheSameByteForByte() throws IOException {
    assertThat(write(new PdfExporter(), SAMPLE)).isEqualTo(write(new PdfExporter(), SAMPLE));
  }
}

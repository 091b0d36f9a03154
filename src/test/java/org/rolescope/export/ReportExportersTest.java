package org.rolescope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.drawing.MapView;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;
import org.rolescope.simulate.JsonSchema;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written is read back by readers that know nothing of this program. */
class ReportExportersTest {
  static final List<ReportExporter> ALL = Exporters.reports().toList();

  private static final TrustReport HOSTILE = HostileReport.report();
  private static final TrustReport SAMPLE = sample();
  static final List<TrustReport> BOTH = List.of(HOSTILE, SAMPLE);
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode SCHEMA = JSON.readTree(Path.of("src/docs/graph.schema.json"));
  private static final Pattern CONTROLS =
      Pattern.compile("[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u0080-\\u009f]");

  private static TrustReport sample() {
    TrustAnalyzer analyzer =
        new TrustAnalyzer(Runnable::run, () -> Instant.parse("2026-01-01T12:00:00Z"));
    Analysis analysis = analyzer.open(List.of(Path.of("sample-data")), Progress.NONE);
    return analyzer.report(analysis, "", MapView.all());
  }

  /** What an importer of JGraphT makes of a text: the attributes of nodes and edges, by id. */
  private record Imported(
      Map<String, Map<String, Attribute>> nodes, Map<String, Map<String, Attribute>> edges) {
    static <I extends BaseEventDrivenImporter<String, String> & GraphImporter<String, String>>
        Imported by(I importer, String text) {
      Imported imported = new Imported(new TreeMap<>(), new TreeMap<>());
      importer.addVertexAttributeConsumer((at, value) -> put(imported.nodes, at, value));
      importer.addEdgeAttributeConsumer((at, value) -> put(imported.edges, at, value));
      Graph<String, String> graph =
          new DirectedPseudograph<>(
              SupplierUtil.createStringSupplier(), SupplierUtil.createStringSupplier(), false);
      importer.importGraph(graph, new StringReader(text));
      assertThat(imported.nodes.keySet()).isEqualTo(graph.vertexSet());
      assertThat(imported.edges.keySet()).isEqualTo(graph.edgeSet());
      return imported;
    }

    private static void put(
        Map<String, Map<String, Attribute>> all, Pair<String, String> at, Attribute value) {
      all.computeIfAbsent(at.getFirst(), id -> new TreeMap<>()).put(at.getSecond(), value);
    }

    List<String> ofNodes(String name) {
      return texts(nodes, name);
    }

    List<String> ofEdges(String name) {
      return texts(edges, name);
    }

    private static List<String> texts(Map<String, Map<String, Attribute>> all, String name) {
      List<String> texts = new ArrayList<>();
      all.values()
          .forEach(with -> texts.add(with.containsKey(name) ? with.get(name).getValue() : ""));
      return texts;
    }
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("ALL")
  void textWrittenTwice_isTheSame_andCarriesNothingThatSteersATerminal(ReportExporter exporter) {
    assertThat(exporter.text(HOSTILE)).isEqualTo(exporter.text(HOSTILE)).endsWith("\n");
    assertThat(CONTROLS.matcher(exporter.text(HOSTILE)).find()).isFalse();
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("BOTH")
  void dot_readByJGraphT_hasEveryNodeAndEdge(TrustReport report) {
    DOTImporter<String, String> importer = new DOTImporter<>();
    importer.setVertexFactory(id -> id);
    Imported read = Imported.by(importer, new DotExporter().text(report));

    assertThat(read.nodes()).hasSize(report.nodes().size());
    assertThat(read.ofNodes("kind"))
        .containsExactlyInAnyOrderElementsOf(
            report.nodes().stream().map(node -> node.kind().name()).toList());
    assertThat(read.ofNodes("label").stream().map(ReportExportersTest::shownByGraphviz))
        .containsExactlyInAnyOrderElementsOf(
            report.nodes().stream()
                .map(node -> HostileReport.harmless(node.label()).replaceAll("\\R", "\n"))
                .toList());
    assertThat(read.ofEdges("kind"))
        .containsExactlyInAnyOrderElementsOf(
            report.lines().stream().map(line -> line.edge().kind().name()).toList());
  }

  private static String shownByGraphviz(String label) {
    return label.replace("\\n", "\n").replace("&#92;", "\\").replace("&amp;", "&");
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("BOTH")
  void graphMl_readByJGraphTAgainstItsSchema_hasEveryNodeAndEdge(TrustReport report) {
    GraphMLImporter<String, String> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.setVertexFactory(id -> id);
    Imported read = Imported.by(importer, new GraphMlExporter().text(report));

    assertThat(read.ofNodes("arn")).containsExactlyInAnyOrderElementsOf(ids(report));
    assertThat(read.ofNodes("name"))
        .containsExactlyInAnyOrderElementsOf(
            report.nodes().stream().map(node -> xml(node.label())).toList());
    assertThat(read.ofEdges("conditions"))
        .containsExactlyInAnyOrderElementsOf(
            report.lines().stream().map(line -> xml(line.conditionWords())).toList());
  }

  private static List<String> ids(TrustReport report) {
    return report.nodes().stream().map(node -> xml(node.id())).toList();
  }

  /** XML knows one end of line. */
  private static String xml(String text) {
    return HostileReport.harmless(text).replaceAll("\\r\\n?", "\n");
  }

  @Test
  void graphMl_readByTheXmlParserOfTheJdk_isWellFormed() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document read =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(new GraphMlExporter().text(HOSTILE))));
    assertThat(read.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", "edge"))
        .satisfies(edges -> assertThat(edges.getLength()).isEqualTo(HostileReport.NAMES.size()));
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("BOTH")
  void csv_readByCommonsCsv_hasEveryEdge_andNoCellIsAFormula(TrustReport report)
      throws IOException {
    List<CSVRecord> rows =
        CSVFormat.RFC4180.parse(new StringReader(new CsvExporter().text(report))).getRecords();

    assertThat(rows).hasSize(report.lines().size() + 1);
    assertThat(rows).allSatisfy(row -> assertThat(row.size()).isEqualTo(16));
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row).allSatisfy(cell -> assertThat(cell.strip()).doesNotStartWith("=")));
    for (int i = 0; i < report.lines().size(); i++) {
      TrustLine line = report.lines().get(i);
      assertThat(rows.get(i + 1).get(0)).isEqualTo(HostileReport.harmless(line.from().id()));
      assertThat(rows.get(i + 1).get(2))
          .isIn(
              HostileReport.harmless(line.from().label()),
              "'" + HostileReport.harmless(line.from().label()));
      assertThat(rows.get(i + 1).get(10)).isEqualTo(line.edge().kind().name());
    }
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "\uFF1D1"})
  void csv_cellThatASpreadsheetWouldCalculate_beginsWithAnApostrophe(String name) {
    assertThat(new CsvExporter().text(HOSTILE)).contains(",\"'" + name + "\",");
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("BOTH")
  void markdown_readByCommonmark_isAnAnswerAListAndATableOfPlainText(TrustReport report) {
    Node read =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .build()
            .parse(new MarkdownExporter().text(report));

    List<Node> blocks = new ArrayList<>();
    for (Node node = read.getFirstChild(); node != null; node = node.getNext()) {
      blocks.add(node);
    }
    List<String> expected =
        new ArrayList<>(
            List.of("Heading", "Paragraph", "Paragraph", "BulletList", "TableBlock", "Paragraph"));
    if (!report.brought().isNothing()) {
      expected.add(1, "Paragraph");
    }
    if (!report.inVain().isEmpty()) {
      expected.addAll(List.of("Paragraph", "BulletList"));
    }
    assertThat(blocks.stream().map(block -> block.getClass().getSimpleName()))
        .containsExactlyElementsOf(expected);
    List<List<String>> rows = rows(blocks.get(expected.indexOf("TableBlock")));
    assertThat(rows).hasSize(report.lines().size() + 1);
    for (int i = 0; i < report.lines().size(); i++) {
      String name = report.lines().get(i).from().label();
      assertThat(rows.get(i + 1)).hasSize(7);
      assertThat(rows.get(i + 1).get(0))
          .isEqualTo(PlainText.line(name).replaceAll("^[ \\t]+|[ \\t]+$", ""));
    }
    if (!report.inVain().isEmpty()) {
      int items = 0;
      Node last = blocks.get(blocks.size() - 1);
      for (Node item = last.getFirstChild(); item != null; item = item.getNext()) {
        assertThat(plain(item.getFirstChild())).contains("(user):");
        items++;
      }
      assertThat(items).isEqualTo(report.inVain().size());
    }
  }

  private static List<List<String>> rows(Node table) {
    List<List<String>> rows = new ArrayList<>();
    table.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableRow) {
              rows.add(new ArrayList<>());
            }
            if (node instanceof TableCell) {
              rows.get(rows.size() - 1).add(plain(node));
            } else {
              visitChildren(node);
            }
          }
        });
    return rows;
  }

  /** The text of a cell that holds nothing but text. */
  private static String plain(Node cell) {
    StringBuilder text = new StringBuilder();
    for (Node node = cell.getFirstChild(); node != null; node = node.getNext()) {
      assertThat(node).isInstanceOf(Text.class);
      text.append(((Text) node).getLiteral());
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("BOTH")
  void json_isOneLineOfAscii_thatFitsItsSchema_andHasEveryText(TrustReport report) {
    String text = new JsonExporter().text(report);
    assertThat(text).hasLineCount(1).matches(Pattern.compile("\\p{ASCII}*", Pattern.DOTALL));
    JsonNode read = JSON.readTree(text);
    assertThat(JsonSchema.faults(SCHEMA, read)).isEmpty();
    assertThat(read.get("nodes").valueStream().map(node -> node.get("name").asString()))
        .containsExactlyElementsOf(report.nodes().stream().map(TrustNode::label).toList());
    assertThat(read.at("/totals/edges").asInt()).isEqualTo(report.lines().size());
  }

  @Test
  void sample_isNotSmall() {
    assertThat(SAMPLE.lines()).hasSizeGreaterThan(200);
    assertThat(SAMPLE.nodes()).hasSizeGreaterThan(200);
  }
}

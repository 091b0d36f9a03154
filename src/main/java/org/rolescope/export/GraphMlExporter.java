package org.rolescope.export;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rolescope.base.Unseen;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;

/** GraphML 1.0. Nodes are numbered, because ARNs are no names in XML; the ARN is data. */
public final class GraphMlExporter implements ReportExporter {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private static final List<String> OF_GRAPH = List.of("title", "summary", "missing");
  private static final List<String> OF_NODE =
      List.of("arn", "kind", "name", "account", "accountName");
  private static final List<String> OF_EDGE =
      List.of("action", "verdict", "conditions", "met", "deniedBy", "missing", "through");

  @Override
  public String format() {
    return "graphml";
  }

  @Override
  public String text(TrustReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      keys(xml, "graph", OF_GRAPH);
      keys(xml, "node", OF_NODE);
      keys(xml, "edge", OF_EDGE);
      graph(xml, report);
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static void keys(XMLStreamWriter xml, String domain, List<String> names)
      throws XMLStreamException {
    for (String name : names) {
      xml.writeCharacters("\n");
      xml.writeEmptyElement("key");
      xml.writeAttribute("id", domain + "." + name);
      xml.writeAttribute("for", domain);
      xml.writeAttribute("attr.name", name);
      xml.writeAttribute("attr.type", "string");
    }
  }

  private static void graph(XMLStreamWriter xml, TrustReport report) throws XMLStreamException {
    start(xml, "graph", "id", "rolescope", "edgedefault", "directed");
    data(
        xml,
        "graph",
        OF_GRAPH,
        report.title(),
        report.summary(),
        String.join("\n", report.missing()));
    Map<String, String> numbers = new LinkedHashMap<>();
    for (TrustNode node : report.nodes()) {
      numbers.put(node.id(), "n" + numbers.size());
      node(xml, node, report, numbers);
    }
    int edges = 0;
    for (TrustLine line : report.lines()) {
      edge(xml, line, "e" + edges++, numbers);
    }
    end(xml);
  }

  private static void node(
      XMLStreamWriter xml, TrustNode node, TrustReport report, Map<String, String> numbers)
      throws XMLStreamException {
    start(xml, "node", "id", numbers.getOrDefault(node.id(), ""));
    data(
        xml,
        "node",
        OF_NODE,
        node.id(),
        node.kind().name(),
        node.label(),
        node.account(),
        report.accountLabel(node.account()));
    end(xml);
  }

  private static void edge(
      XMLStreamWriter xml, TrustLine line, String id, Map<String, String> numbers)
      throws XMLStreamException {
    start(
        xml,
        "edge",
        "id",
        id,
        "source",
        numbers.getOrDefault(line.from().id(), ""),
        "target",
        numbers.getOrDefault(line.to().id(), ""));
    data(
        xml,
        "edge",
        OF_EDGE,
        line.edge().action(),
        line.edge().kind().name(),
        line.conditionWords(),
        String.join("; ", line.edge().met()),
        line.gateNames("; "),
        line.missingWords(),
        line.through().map(TrustNode::id).orElse(""));
    end(xml);
  }

  private static void data(XMLStreamWriter xml, String domain, List<String> names, String... values)
      throws XMLStreamException {
    for (int i = 0; i < values.length; i++) {
      if (!values[i].isEmpty()) {
        start(xml, "data", "key", domain + "." + names.get(i));
        xml.writeCharacters(Unseen.shown(values[i]));
        xml.writeEndElement();
      }
    }
  }

  private static void start(XMLStreamWriter xml, String element, String... attributes)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }
}

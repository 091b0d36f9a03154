package org.rolescope.export;

import java.util.List;
import org.rolescope.base.Unseen;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.PolicyType;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the script of a page tells of nodes and arrows, in words, as JSON. */
final class PageData {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private PageData() {}

  /** Nothing in it ends the script element that holds it, or begins a comment there. */
  static String of(TrustReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    put(root, "summary", report.summary());
    ArrayNode accounts = root.putArray("accounts");
    report
        .accounts()
        .forEach(one -> put(put(accounts.addObject(), "id", one.id()), "name", one.title()));
    ArrayNode nodes = root.putArray("nodes");
    report.nodes().forEach(node -> node(nodes.addObject(), node));
    ArrayNode edges = root.putArray("edges");
    report.lines().forEach(line -> edge(edges.addObject(), line));
    return MAPPER
        .writeValueAsString(root)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static void node(ObjectNode target, TrustNode node) {
    put(target, "id", node.id());
    put(target, "kind", node.kind().word());
    put(target, "name", node.label());
    put(target, "account", node.account());
    if (node.isProvider()) {
      // The map draws those of one source as one.
      put(target, "source", ProviderLook.called(node));
    }
  }

  private static void edge(ObjectNode target, TrustLine line) {
    put(target, "id", line.edge().id());
    put(target, "from", line.from().id());
    put(target, "to", line.to().id());
    put(target, "action", line.edge().action());
    put(target, "kind", line.edge().kind().name());
    put(target, "verdict", line.edge().kind().word());
    texts(target.putArray("conditions"), words(line.conditions()));
    texts(target.putArray("met"), line.edge().met());
    texts(
        target.putArray("deniedBy"),
        line.gates().stream().map(PolicyType::title).distinct().toList());
    put(target, "why", line.edge().why());
    texts(target.putArray("missing"), words(line.missing()));
    texts(target.putArray("statements"), line.edge().statements());
    put(target, "through", line.through().map(TrustNode::label).orElse(""));
  }

  private static List<String> words(List<OpenQuestion> questions) {
    return questions.stream().map(OpenQuestion::plain).distinct().toList();
  }

  /** As the picture beside it has names and ids. */
  private static ObjectNode put(ObjectNode target, String name, String text) {
    return target.put(name, Unseen.shown(text));
  }

  private static void texts(ArrayNode target, List<String> texts) {
    texts.forEach(text -> target.add(Unseen.shown(text)));
  }
}

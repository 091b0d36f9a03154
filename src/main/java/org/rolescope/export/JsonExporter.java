package org.rolescope.export;

import java.util.List;
import org.rolescope.graph.NamedInVain;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.Account;
import org.rolescope.simulate.Brought;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.PolicyType;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One line of JSON, ASCII only, as {@code src/docs/graph.schema.json} says. */
public final class JsonExporter implements ReportExporter {
  /** Changes when a field changes its meaning or goes; new fields do not change it. */
  private static final int VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String text(TrustReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schemaVersion", VERSION);
    root.put("title", report.title());
    root.put("summary", report.summary());
    texts(root.putArray("missing"), report.missing());
    root.put("focus", report.focus());
    ArrayNode brought = root.putArray("callersHave");
    for (Brought.Entry told : report.brought().entries()) {
      ObjectNode entry = brought.addObject().put("key", told.key()).put("state", told.state());
      texts(entry.putArray("values"), told.values());
    }
    ArrayNode accounts = root.putArray("accounts");
    report.accounts().forEach(account -> account(accounts.addObject(), account));
    ArrayNode nodes = root.putArray("nodes");
    report.nodes().forEach(node -> node(nodes.addObject(), node));
    ArrayNode edges = root.putArray("edges");
    report.lines().forEach(line -> edge(edges.addObject(), line));
    ArrayNode inVain = root.putArray("namedInVain");
    report.inVain().forEach(named -> inVain(inVain.addObject(), named));
    totals(root.putObject("totals"), report);
    return MAPPER.writeValueAsString(root) + "\n";
  }

  private static void account(ObjectNode target, Account account) {
    target.put("id", account.id());
    target.put("name", account.name());
    target.put("vendor", account.vendor());
    target.put("partition", account.partition());
    target.put("read", account.loaded());
  }

  private static void node(ObjectNode target, TrustNode node) {
    target.put("id", node.id());
    target.put("kind", node.kind().name());
    target.put("name", node.label());
    target.put("account", node.account());
  }

  private static void inVain(ObjectNode target, NamedInVain named) {
    target.put("id", named.node().id());
    target.put("kind", named.node().kind().name());
    target.put("why", named.why());
  }

  private static void edge(ObjectNode target, TrustLine line) {
    target.put("from", line.from().id());
    target.put("to", line.to().id());
    target.put("action", line.edge().action());
    target.put("kind", line.edge().kind().name());
    ArrayNode conditions = target.putArray("conditions");
    line.conditions().forEach(question -> condition(conditions.addObject(), question));
    texts(target.putArray("met"), line.edge().met());
    texts(
        target.putArray("deniedBy"),
        line.gates().stream().map(PolicyType::wireName).distinct().toList());
    target.put("why", line.edge().why());
    ArrayNode missing = target.putArray("missing");
    line.missing().forEach(question -> fact(missing.addObject(), question));
    target.put("through", line.through().map(TrustNode::id).orElse(""));
  }

  private static void condition(ObjectNode target, OpenQuestion question) {
    target.put("text", question.text());
    target.put("key", question.key());
    target.put("operator", question.operator());
    texts(target.putArray("values"), question.values());
  }

  private static void fact(ObjectNode target, OpenQuestion question) {
    target.put("fact", question.text());
    target.put("file", question.settling().file());
    target.put("command", question.settling().command());
  }

  private static void totals(ObjectNode target, TrustReport report) {
    target.put("accounts", report.accounts().size());
    target.put("nodes", report.nodes().size());
    target.put("edges", report.lines().size());
    ObjectNode kinds = target.putObject("edgeKinds");
    report.totals().forEach((kind, count) -> kinds.put(kind.name(), count));
  }

  private static void texts(ArrayNode target, List<String> texts) {
    texts.forEach(target::add);
  }
}

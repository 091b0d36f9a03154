package org.rolescope.app;

import java.util.List;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.PlannedChange;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cut;
import org.rolescope.question.Cycles;
import org.rolescope.question.Differences;
import org.rolescope.question.Exposed;
import org.rolescope.question.Hop;
import org.rolescope.question.LeftOut;
import org.rolescope.question.Matrix;
import org.rolescope.question.MatrixGroup;
import org.rolescope.question.Origin;
import org.rolescope.question.Passage;
import org.rolescope.question.Paths;
import org.rolescope.question.PlannedWays;
import org.rolescope.question.Reach;
import org.rolescope.question.TrustPath;
import org.rolescope.simulate.Brought;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.PolicyType;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers to questions, one line of ASCII each, as {@code src/docs/answer.schema.json} says. */
public final class AnswerJson {
  /** Changes when a field changes its meaning or goes; new fields do not change it. */
  private static final int VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final List<TrustNode> unread;
  private final Brought brought;

  /**
   * @param unread roles of which it is not known whom they trust
   * @param brought what callers are told to have
   */
  public AnswerJson(List<TrustNode> unread, Brought brought) {
    this.unread = List.copyOf(unread);
    this.brought = brought;
  }

  private ObjectNode begun(String question, String sentence) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schemaVersion", VERSION);
    root.put("question", question);
    root.put("sentence", sentence);
    ArrayNode roles = root.putArray("trustNotKnown");
    unread.forEach(role -> roles.add(role.id()));
    ArrayNode callersHave = root.putArray("callersHave");
    for (Brought.Entry told : brought.entries()) {
      ObjectNode entry = callersHave.addObject().put("key", told.key()).put("state", told.state());
      told.values().forEach(entry.putArray("values")::add);
    }
    return root;
  }

  /** What somebody can become, or who can become it. */
  public String of(Reach reach) {
    boolean out = reach.direction() == Reach.Direction.OUT;
    ObjectNode root = begun(out ? "reach" : "who-can", AnswerWords.sentence(reach));
    origin(root.putObject("origin"), reach.origin());
    root.put("hops", reach.hops());
    if (reach.onlyAdmins()) {
      root.put("only", "admin");
    }
    ArrayNode reached = root.putArray("reached");
    reach
        .reached()
        .forEach(
            one -> {
              ObjectNode target = reached.addObject();
              node(target.putObject("node"), one.node());
              target.put("hops", one.hops());
              target.put("effort", one.effort().name());
              target.put("adminLike", one.adminLike());
              path(target.putObject("way"), one.way());
            });
    if (!out) {
      notLetIn(root.putArray("notLetIn"), reach.leftOut());
    }
    return text(root);
  }

  private static void notLetIn(ArrayNode target, List<LeftOut> roles) {
    for (LeftOut one : roles) {
      ObjectNode role = target.addObject().put("role", one.role().id());
      texts(role.putArray("callers"), one.callers().stream().map(TrustNode::id).toList());
    }
  }

  /** The shortest ways. */
  public String of(Paths paths, int hops) {
    ObjectNode root = begun("paths", AnswerWords.sentence(paths, hops));
    origin(root.putObject("from"), paths.from());
    origin(root.putObject("to"), paths.to());
    ArrayNode all = root.putArray("paths");
    paths.paths().forEach(path -> path(all.addObject(), path));
    root.put("more", paths.more());
    ArrayNode stopped = root.putArray("stopped");
    paths.stopped().forEach(path -> path(stopped.addObject(), path));
    return text(root);
  }

  /** Who comes in where. */
  public String of(Matrix matrix) {
    ObjectNode root = begun("matrix", AnswerWords.sentence(matrix));
    groups(root.putArray("rows"), matrix.rows());
    groups(root.putArray("columns"), matrix.columns());
    ArrayNode cells = root.putArray("cells");
    matrix
        .cells()
        .forEach(
            cell -> {
              ObjectNode target = cells.addObject();
              target.put("row", cell.row().id());
              target.put("column", cell.column().id());
              target.put("strongest", cell.strongest().name());
              ObjectNode kinds = target.putObject("kinds");
              cell.kinds().forEach((kind, count) -> kinds.put(kind.name(), count));
              ArrayNode pairs = target.putArray("pairs");
              cell.pairs().forEach(pair -> step(pairs.addObject(), pair));
            });
    return text(root);
  }

  private static void groups(ArrayNode target, List<MatrixGroup> groups) {
    for (MatrixGroup group : groups) {
      target
          .addObject()
          .put("id", group.id())
          .put("label", group.label())
          .put("kind", group.kind().name());
    }
  }

  /** Roles that can be entered from outside. */
  public String of(Exposed exposed) {
    ObjectNode root = begun("exposed", AnswerWords.sentence(exposed));
    root.put("roles", exposed.roles());
    ArrayNode all = root.putArray("exposures");
    exposed
        .exposures()
        .forEach(
            one -> {
              ObjectNode target = all.addObject();
              target.put("kind", one.kind().name());
              target.put("why", one.why());
              target.put("effort", one.effort().name());
              target.put("adminLike", one.adminLike());
              closedBy(target, one);
              step(target.putObject("step"), one.line());
            });
    return text(root);
  }

  private static void closedBy(ObjectNode target, Exposed.Exposure exposure) {
    exposure
        .closedBy()
        .ifPresent(
            condition -> {
              ObjectNode one = target.putObject("closedBy");
              one.put("operator", condition.operator());
              one.put("key", condition.key());
              texts(one.putArray("values"), condition.values());
            });
  }

  /** The fewest trusts to take out. */
  public String of(Cut cut) {
    ObjectNode root = begun("cut", AnswerWords.sentence(cut));
    origin(root.putObject("from"), cut.from());
    origin(root.putObject("to"), cut.to());
    root.put("outcome", cut.outcome().name());
    root.put("effort", cut.effort().name());
    ArrayNode trusts = root.putArray("trusts");
    cut.trusts()
        .forEach(
            trust -> {
              ObjectNode target = trusts.addObject();
              target.put("role", trust.line().to().id());
              target.put("trusts", trust.line().from().id());
              texts(target.putArray("statements"), trust.statements());
              trust
                  .outside()
                  .ifPresent(
                      outside -> {
                        target.put("outside", outside.why());
                        closedBy(target, outside);
                      });
              texts(
                  target.putArray("alsoStops"), trust.stops().stream().map(TrustNode::id).toList());
            });
    cut.denial()
        .ifPresent(
            denial ->
                root.putObject("denial")
                    .put("caller", denial.caller().id())
                    .put("policy", denial.policy())
                    .put("adminLike", denial.adminLike()));
    return text(root);
  }

  /** Roles that can come back to themselves. */
  public String of(Cycles cycles) {
    ObjectNode root = begun("cycles", AnswerWords.sentence(cycles));
    ArrayNode rings = root.putArray("rings");
    cycles
        .rings()
        .forEach(
            ring -> {
              ObjectNode target = rings.addObject();
              texts(target.putArray("roles"), ring.roles().stream().map(TrustNode::id).toList());
              path(target.putObject("shortest"), ring.shortest());
            });
    return text(root);
  }

  /** Who gets in otherwise than before. */
  public String of(Differences differences) {
    return text(differences(differences));
  }

  /**
   * The same of what plans change.
   *
   * @param leftOut what of them could not be laid over the data
   */
  public String of(Differences differences, List<PlannedChange> planned, List<String> leftOut) {
    ObjectNode root = differences(differences);
    ArrayNode changes = root.putArray("planned");
    PlannedWays ways = new PlannedWays(differences);
    planned.forEach(
        change -> {
          ObjectNode target = changes.addObject();
          target.put("address", change.address());
          target.put("action", change.action().name());
          target.put("was", change.was());
          target.put("is", change.is());
          ObjectNode counts = target.putObject("ways");
          ways.of(change).forEach((kind, count) -> counts.put(kind.word(), count));
        });
    texts(root.putArray("leftOut"), leftOut);
    return text(root);
  }

  private ObjectNode differences(Differences differences) {
    ObjectNode root = begun("compare", AnswerWords.sentence(differences));
    ArrayNode ways = root.putArray("ways");
    differences
        .ways()
        .forEach(
            way -> {
              ObjectNode target = ways.addObject();
              target.put("change", way.kind().name());
              target.put("role", way.role().id());
              target.put("caller", way.caller().id());
              target.put("existence", way.existence().name());
              way.before().ifPresent(was -> step(target.putObject("before"), was));
              way.after().ifPresent(is -> step(target.putObject("after"), is));
            });
    ArrayNode farther = root.putArray("farther");
    differences
        .farther()
        .forEach(
            way -> {
              ObjectNode target = farther.addObject();
              target.put("change", way.kind().name());
              target.put("role", way.role().id());
              target.put("caller", way.caller().id());
              target.put("hops", way.hops());
            });
    nodes(root.putArray("adminsLost"), differences.adminsLost());
    nodes(root.putArray("adminsGained"), differences.adminsGained());
    nodes(root.putArray("outsidersLost"), differences.outsidersLost());
    nodes(root.putArray("outsidersGained"), differences.outsidersGained());
    texts(root.putArray("readOnce"), differences.readOnce());
    texts(root.putArray("listedOnce"), differences.listedOnce());
    return root;
  }

  private static void nodes(ArrayNode target, List<TrustNode> nodes) {
    nodes.forEach(node -> node(target.addObject(), node));
  }

  private static String text(ObjectNode root) {
    return MAPPER.writeValueAsString(root);
  }

  private static void origin(ObjectNode target, Origin origin) {
    target.put("id", origin.id());
    target.put("label", origin.label());
    target.put("account", origin.account());
    texts(target.putArray("principals"), origin.principals().stream().map(TrustNode::id).toList());
  }

  private static void node(ObjectNode target, TrustNode node) {
    target.put("id", node.id());
    target.put("kind", node.kind().name());
    target.put("name", node.label());
    target.put("account", node.account());
  }

  private static void path(ObjectNode target, TrustPath path) {
    target.put("effort", path.effort().name());
    ArrayNode hops = target.putArray("hops");
    path.hops().forEach(hop -> hop(hops.addObject(), hop));
  }

  private static void hop(ObjectNode target, Hop hop) {
    step(target, hop.step());
    passages(target.putArray("carried"), hop.carried());
    passages(target.putArray("lost"), hop.lost());
    ObjectNode session = target.putObject("session");
    hop.limit().seconds().ifPresent(seconds -> session.put("seconds", seconds));
    session.put("why", hop.limit().why());
    session.put("rule", hop.limit().rule());
  }

  private static void passages(ArrayNode target, List<Passage> passages) {
    for (Passage passage : passages) {
      target
          .addObject()
          .put("what", passage.what())
          .put("detail", passage.detail())
          .put("rule", passage.rule());
    }
  }

  private static void step(ObjectNode target, TrustLine step) {
    target.put("from", step.from().id());
    target.put("to", step.to().id());
    target.put("action", step.edge().action());
    target.put("kind", step.edge().kind().name());
    target.put("through", step.through().map(TrustNode::id).orElse(""));
    if (step.from().kind() == TrustNode.Kind.PERSON) {
      target.put("assigned", step.through().map(TrustNode::label).orElse(""));
    }
    ArrayNode conditions = target.putArray("conditions");
    step.conditions().forEach(question -> condition(conditions.addObject(), question));
    texts(target.putArray("met"), step.edge().met());
    texts(
        target.putArray("deniedBy"),
        step.gates().stream().map(PolicyType::wireName).distinct().toList());
    target.put("why", step.edge().why());
    ArrayNode missing = target.putArray("missing");
    step.missing()
        .forEach(
            question ->
                missing
                    .addObject()
                    .put("fact", question.text())
                    .put("file", question.settling().file())
                    .put("command", question.settling().command()));
    texts(target.putArray("statements"), step.edge().statements());
  }

  private static void condition(ObjectNode target, OpenQuestion question) {
    target.put("text", question.text());
    target.put("key", question.key());
    target.put("operator", question.operator());
    texts(target.putArray("values"), question.values());
  }

  private static void texts(ArrayNode target, List<String> texts) {
    texts.forEach(target::add);
  }
}

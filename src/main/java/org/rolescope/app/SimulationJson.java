package org.rolescope.app;

import java.util.List;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.simulate.Assumption;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.MentionedKeys;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Simulation;
import org.rolescope.simulate.Switch;
import org.rolescope.simulate.Unconfirmed;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a simulation with its whole trace, as {@code src/docs/simulation.schema.json} says. */
final class SimulationJson {
  /** Changes when a field changes its meaning or goes; new fields do not change it. */
  private static final int VERSION = 1;

  private SimulationJson() {}

  static void write(ObjectNode answer, Simulation simulation, Explanation explanation) {
    verdict(answer, simulation, explanation);
    answer.put("schemaVersion", VERSION);
    blockedBy(answer.putArray("blockedBy"), simulation);
    assumptions(answer, simulation.assumptions());
    open(answer, simulation.open());
    ArrayNode unconfirmed = answer.putArray("unconfirmed");
    simulation.unconfirmed().forEach(point -> unconfirmed(unconfirmed.addObject(), point));
    ArrayNode context = answer.putArray("context");
    MentionedKeys.of(simulation)
        .forEach((key, value) -> ValueJson.write(context.addObject().put("key", key), key, value));
    MentionedKeys.time(simulation)
        .ifPresentOrElse(time -> answer.put("clock", time), () -> answer.putNull("clock"));
    TraceJson.actions(answer.putArray("actions"), simulation);
    hops(answer.putArray("hops"), simulation, explanation);
  }

  private static void verdict(ObjectNode answer, Simulation simulation, Explanation explanation) {
    answer.put("decision", simulation.decision().wireName());
    answer.put("decidedBy", simulation.decidedBy().wireName());
    answer.put("explicitDeny", simulation.decision() == Decision.EXPLICIT_DENY);
    answer.put("call", simulation.request().action());
    answer.put("principal", simulation.request().principal());
    answer.put("role", simulation.request().role());
    answer.put("reason", explanation.sentence());
    TraceJson.rule(answer, simulation.rule());
    TraceJson.error(answer, simulation.deciding());
  }

  private static void blockedBy(ArrayNode target, Simulation simulation) {
    simulation.blockedBy().stream()
        .sorted()
        .map(PolicyType::wireName)
        .distinct()
        .forEach(target::add);
  }

  private static void assumptions(ObjectNode answer, List<Assumption> assumptions) {
    texts("assumptions", answer, assumptions.stream().map(Assumption::text).toList());
    ArrayNode assumed = answer.putArray("assumed");
    for (Assumption assumption : assumptions) {
      assumed
          .addObject()
          .put("text", assumption.text())
          .put("key", assumption.key())
          .put("rule", assumption.rule());
    }
  }

  /** What is left open: what the caller may choose, and what the data lack. */
  static void open(ObjectNode target, List<OpenQuestion> questions) {
    ArrayNode conditions = target.putArray("conditions");
    ArrayNode missing = target.putArray("missing");
    ArrayNode settle = target.putArray("settle");
    for (OpenQuestion question : questions) {
      if (question.why() == Why.FREE) {
        ObjectNode condition = conditions.addObject();
        condition.put("text", question.text());
        condition.put("key", question.key());
        condition.put("operator", question.operator());
        texts("values", condition, question.values());
      } else {
        missing.add(question.text());
        settle
            .addObject()
            .put("fact", question.text())
            .put("file", question.settling().file())
            .put("command", question.settling().command());
      }
    }
  }

  private static void unconfirmed(ObjectNode target, Unconfirmed point) {
    target.put("rule", point.rule());
    target.put("text", point.text());
    point
        .option()
        .map(Switch::wireName)
        .ifPresentOrElse(name -> target.put("switch", name), () -> target.putNull("switch"));
  }

  /** One answer per hop, without what belongs to the whole call. */
  private static void hops(ArrayNode target, Simulation simulation, Explanation explanation) {
    for (int i = 0; i < explanation.hops().size(); i++) {
      Simulation hop = simulation.hops().get(i);
      ObjectNode answer = target.addObject();
      verdict(answer, hop, explanation.hops().get(i));
      TraceJson.actions(answer.putArray("actions"), hop);
    }
  }

  static void texts(String name, ObjectNode target, List<String> texts) {
    ArrayNode array = target.putArray(name);
    texts.forEach(array::add);
  }
}

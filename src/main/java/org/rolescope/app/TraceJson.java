package org.rolescope.app;

import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.ElementMatch;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.simulate.ActionResult;
import org.rolescope.simulate.AwsError;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.NearMiss;
import org.rolescope.simulate.PolicyMatch;
import org.rolescope.simulate.Rule;
import org.rolescope.simulate.Rules;
import org.rolescope.simulate.Simulation;
import org.rolescope.simulate.StatementRef;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the trace of a simulation: per action every gate, per gate every statement (R74). */
final class TraceJson {
  private TraceJson() {}

  static void actions(ArrayNode target, Simulation simulation) {
    for (ActionResult action : simulation.actions()) {
      ObjectNode written = target.addObject().put("action", action.action());
      ArrayNode gates = written.putArray("gates");
      action.gates().forEach(gate -> gate(gates.addObject(), gate, gate == simulation.deciding()));
    }
  }

  private static void gate(ObjectNode target, GateResult gate, boolean decides) {
    target.put("gate", gate.type().wireName());
    target.put("title", gate.type().title());
    target.put("subject", gate.subject());
    target.put("outcome", gate.outcome().name());
    target.put("decides", decides);
    target.put("ignored", gate.ignored());
    target.put("reason", gate.reason());
    rule(target, gate.rule());
    error(target, gate);
    gate.deciding()
        .ifPresentOrElse(
            ref -> deciding(target.putObject("deciding"), ref), () -> target.putNull("deciding"));
    SimulationJson.open(target, gate.unknowns());
    ArrayNode nearMisses = target.putArray("nearMisses");
    gate.nearMisses().forEach(near -> nearMiss(nearMisses.addObject(), near));
    ArrayNode policies = target.putArray("policies");
    gate.policies().forEach(policy -> policy(policies.addObject(), policy));
  }

  static void rule(ObjectNode target, String id) {
    Optional<Rule> rule = Rules.of(id);
    if (rule.isEmpty()) {
      target.putNull("rule");
      return;
    }
    target
        .putObject("rule")
        .put("id", id)
        .put("text", rule.get().text())
        .put("source", rule.get().source())
        .put("url", rule.get().url());
  }

  static void error(ObjectNode target, GateResult gate) {
    Optional<AwsError> error = gate.error();
    if (error.isEmpty()) {
      target.putNull("error");
      return;
    }
    target
        .putObject("error")
        .put("status", error.get().status())
        .put("code", error.get().code())
        .put("message", error.get().message());
  }

  private static void deciding(ObjectNode target, StatementRef ref) {
    target.put("policy", ref.document().name());
    location(target.putObject("at"), ref.document().at());
    target.put("statement", ref.statement());
    SimulationJson.texts("elements", target, ref.elements());
  }

  private static void nearMiss(ObjectNode target, NearMiss near) {
    target.put("policy", near.document().name());
    location(target.putObject("at"), near.document().at());
    target.put("statement", near.match().statement().pointer());
    target.put("label", near.label());
    target.put("element", near.element().title());
    target.put("pointer", near.pointer());
    target.put("words", near.words());
  }

  private static void policy(ObjectNode target, PolicyMatch policy) {
    target.put("policy", policy.document().name());
    location(target.putObject("at"), policy.document().at());
    ArrayNode statements = target.putArray("statements");
    policy.statements().forEach(statement -> statement(statements.addObject(), statement));
  }

  private static void statement(ObjectNode target, StatementMatch match) {
    target.put("statement", match.statement().pointer());
    target.put("sid", match.statement().sid());
    target.put(
        "effect",
        switch (match.statement().effect()) {
          case ALLOW -> "Allow";
          case DENY -> "Deny";
        });
    target.put("matches", match.truth().name());
    SimulationJson.texts("defects", target, match.statement().defects());
    element(target.putObject("principal"), match.principal());
    element(target.putObject("action"), match.action());
    element(target.putObject("resource"), match.resource());
    ArrayNode conditions = target.putArray("conditions");
    match.conditions().forEach(condition -> condition(conditions.addObject(), condition));
  }

  private static void element(ObjectNode target, ElementMatch element) {
    target.put("matches", element.truth().name());
    target.put("pointer", element.pointer());
    target.put("reason", element.reason());
  }

  private static void condition(ObjectNode target, ConditionMatch match) {
    target.put("operator", match.condition().operator());
    target.put("key", match.condition().key());
    SimulationJson.texts("values", target, match.condition().values());
    ValueJson.write(target.putObject("found"), match.condition().key(), match.found());
    target.put("matches", match.truth().name());
    target.put("pointer", match.condition().pointer());
    target.put("reason", match.reason());
  }

  private static void location(ObjectNode target, SourceLocation at) {
    target.put("file", at.file());
    target.put("pointer", at.pointer());
    target.put("line", at.line());
  }
}

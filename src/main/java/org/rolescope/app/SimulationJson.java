package org.rolescope.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.ElementMatch;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.simulate.ActionResult;
import org.rolescope.simulate.Assumption;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.PolicyMatch;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Simulation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a simulation with its whole trace. */
final class SimulationJson {
  private final ObjectNode answer;
  private final Simulation simulation;

  SimulationJson(ObjectNode answer, Simulation simulation) {
    this.answer = answer;
    this.simulation = simulation;
  }

  void write(Explanation explanation) {
    answer.put("decision", simulation.decision().wireName());
    answer.put("decidedBy", simulation.decidedBy().wireName());
    answer.put("explicitDeny", simulation.decision() == Decision.EXPLICIT_DENY);
    answer.put("principal", simulation.request().principal());
    answer.put("role", simulation.request().role());
    answer.put("reason", explanation.sentence());
    ArrayNode blockedBy = answer.putArray("blockedBy");
    simulation.blockedBy().stream()
        .sorted()
        .map(PolicyType::wireName)
        .distinct()
        .forEach(blockedBy::add);
    texts("assumptions", answer, simulation.assumptions().stream().map(Assumption::text).toList());
    open(answer, simulation.open());
    ArrayNode actions = answer.putArray("actions");
    simulation.actions().forEach(action -> action(actions.addObject(), action));
  }

  private static void open(ObjectNode target, List<OpenQuestion> questions) {
    ArrayNode conditions = target.putArray("conditions");
    questions.stream()
        .filter(question -> question.why() == Why.FREE)
        .forEach(
            question -> {
              ObjectNode condition = conditions.addObject();
              condition.put("text", question.text());
              condition.put("key", question.key());
              condition.put("operator", question.operator());
              texts("values", condition, question.values());
            });
    texts(
        "missing",
        target,
        questions.stream()
            .filter(question -> question.why() == Why.MISSING)
            .map(OpenQuestion::text)
            .toList());
  }

  private static void action(ObjectNode target, ActionResult action) {
    target.put("action", action.action());
    ArrayNode gates = target.putArray("gates");
    action.gates().forEach(gate -> gate(gates.addObject(), gate));
  }

  private static void gate(ObjectNode target, GateResult gate) {
    target.put("gate", gate.type().wireName());
    target.put("title", gate.type().title());
    target.put("subject", gate.subject());
    target.put("outcome", gate.outcome().name());
    target.put("ignored", gate.ignored());
    target.put("reason", gate.reason());
    gate.deciding()
        .ifPresent(
            ref -> {
              ObjectNode deciding = target.putObject("deciding");
              deciding.put("policy", ref.document().name());
              location(deciding, ref.document().at());
              deciding.put("statement", ref.statement());
              texts("elements", deciding, ref.elements());
            });
    open(target, gate.unknowns());
    ArrayNode policies = target.putArray("policies");
    gate.policies().forEach(policy -> policy(policies.addObject(), policy));
  }

  private static void policy(ObjectNode target, PolicyMatch policy) {
    target.put("policy", policy.document().name());
    location(target, policy.document().at());
    ArrayNode statements = target.putArray("statements");
    policy.statements().forEach(statement -> statement(statements.addObject(), statement));
  }

  private static void statement(ObjectNode target, StatementMatch match) {
    target.put("statement", match.statement().pointer());
    target.put("sid", match.statement().sid());
    target.put("effect", effect(match));
    target.put("matches", match.truth().name());
    element(target.putObject("principal"), match.principal());
    element(target.putObject("action"), match.action());
    element(target.putObject("resource"), match.resource());
    ArrayNode conditions = target.putArray("conditions");
    match.conditions().forEach(condition -> condition(conditions.addObject(), condition));
  }

  private static String effect(StatementMatch match) {
    return switch (match.statement().effect()) {
      case ALLOW -> "Allow";
      case DENY -> "Deny";
    };
  }

  private static void element(ObjectNode target, ElementMatch element) {
    target.put("matches", element.truth().name());
    target.put("pointer", element.pointer());
    target.put("reason", element.reason());
  }

  private static void condition(ObjectNode target, ConditionMatch match) {
    target.put("operator", match.condition().operator());
    target.put("key", match.condition().key());
    texts("values", target, match.condition().values());
    target.put("found", found(match.found()));
    target.put("matches", match.truth().name());
    target.put("pointer", match.condition().pointer());
    target.put("reason", match.reason());
  }

  private static String found(ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      return present.values().stream().collect(Collectors.joining(", "));
    }
    return value instanceof ContextValue.Unknown unknown
        ? "unknown (" + unknown.why().name().toLowerCase(Locale.ROOT) + ")"
        : "absent";
  }

  private static void location(ObjectNode target, SourceLocation at) {
    target.put("file", at.file());
    target.put("pointer", at.pointer());
    target.put("line", at.line());
  }

  private static void texts(String name, ObjectNode target, List<String> texts) {
    ArrayNode array = target.putArray(name);
    texts.forEach(array::add);
  }
}

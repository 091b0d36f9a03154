package org.rolescope.app;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.message.Cause;
import org.rolescope.message.DeniedMessage;
import org.rolescope.message.ErrorExplanation;
import org.rolescope.message.StsError;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Simulation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an error message taken apart, and what the data say of it. */
final class ErrorJson {
  private ErrorJson() {}

  static void write(ErrorExplanation explained, ObjectNode report) {
    report.put("schemaVersion", 1);
    report.put("kind", camel(explained.reading().kind()));
    report.put("recognised", explained.recognised());
    explained.reading().message().ifPresent(said -> message(report.putObject("message"), said));
    explained.request().ifPresent(asked -> request(report.putObject("request"), asked));
    report.put("agreement", camel(explained.agreement()));
    explained.simulation().ifPresent(found -> simulation(report, found));
    report.put("reason", explained.sentence());
    ArrayNode causes = report.putArray("causes");
    explained.causes().forEach(cause -> cause(causes.addObject(), cause));
    ArrayNode notes = report.putArray("notes");
    explained.notes().forEach(notes::add);
  }

  private static void message(ObjectNode target, DeniedMessage said) {
    target.put("code", said.code());
    put(target, "operation", said.operation());
    put(target, "action", said.action());
    put(target, "caller", said.caller());
    put(target, "role", said.role());
    put(target, "deniedBy", said.kind().map(PolicyType::wireName));
    target.put("explicitDeny", said.explicitDeny());
    put(target, "through", said.through().map(PolicyType::wireName));
    put(target, "policyArn", said.policyArn());
    put(target, "encoded", said.encoded());
    put(target, "rule", said.error().map(StsError::rule));
    ObjectNode parameters = target.putObject("parameters");
    new TreeMap<>(said.parameters()).forEach(parameters::put);
  }

  private static void request(ObjectNode target, AssumeRoleRequest asked) {
    target.put("action", asked.action());
    target.put("principal", asked.principal());
    target.put("role", asked.role());
  }

  private static void simulation(ObjectNode target, Simulation found) {
    target.put("decision", found.decision().wireName());
    target.put("decidedBy", found.decidedBy().wireName());
    ArrayNode blockedBy = target.putArray("blockedBy");
    found.blockedBy().stream()
        .sorted()
        .map(PolicyType::wireName)
        .distinct()
        .forEach(blockedBy::add);
  }

  private static void cause(ObjectNode target, Cause cause) {
    put(target, "gate", cause.gate().map(PolicyType::wireName));
    target.put("text", cause.text());
    target.put("file", cause.settling().file());
    target.put("command", cause.settling().command());
  }

  private static void put(ObjectNode target, String name, Optional<String> value) {
    value.ifPresentOrElse(text -> target.put(name, text), () -> target.putNull(name));
  }

  /** {@code wouldAllow} for {@code WOULD_ALLOW}. */
  private static String camel(Enum<?> constant) {
    StringBuilder text = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      text.append(text.isEmpty() ? word.substring(0, 1) : upper(word)).append(word.substring(1));
    }
    return text.toString();
  }

  private static String upper(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT);
  }
}

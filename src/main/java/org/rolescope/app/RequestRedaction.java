package org.rolescope.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.redact.Redaction;
import org.rolescope.simulate.AssumeRoleRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a call under other names: as a line, field by field. */
final class RequestRedaction {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Fields whose values AWS, or this program, defines. */
  private static final Set<String> KEPT =
      Set.of(
          "id",
          "action",
          "durationSeconds",
          "mfaCode",
          "tokenCode",
          "credentials",
          "mfa",
          "switches");

  private final Redaction names;

  RequestRedaction(Redaction names) {
    this.names = names;
  }

  AssumeRoleRequest redacted(AssumeRoleRequest request) {
    return RequestLines.read(MAPPER.writeValueAsString(line(request)))
        .match(
            asked -> asked.request(),
            unread -> {
              throw new IllegalStateException(unread.message());
            });
  }

  /** The call as a line, whether it can be read again or not. */
  ObjectNode line(AssumeRoleRequest request) {
    return object(MAPPER.readTree(RequestText.line(request)), "");
  }

  /**
   * @param within the field whose value the object is; empty for the line itself
   */
  private ObjectNode object(JsonNode object, String within) {
    ObjectNode other = MAPPER.createObjectNode();
    object
        .properties()
        .forEach(
            field ->
                other.set(
                    name(field.getKey(), within), value(field.getKey(), within, field.getValue())));
    return other;
  }

  private String name(String field, String within) {
    return switch (within) {
      case "sessionTags", "tags" -> names.name(field);
      case "context" -> names.conditionKey(field);
      default -> field;
    };
  }

  private JsonNode value(String field, String within, JsonNode value) {
    boolean policy = field.equals("sessionPolicy") || field.equals("vpcEndpointPolicy");
    if (policy || (field.equals("policy") && within.isEmpty())) {
      return policy(value);
    }
    if (value.isObject()) {
      return object(value, field);
    }
    if (value.isArray()) {
      ArrayNode other = MAPPER.createArrayNode();
      value.forEach(one -> other.add(value(field, within, one)));
      return other;
    }
    boolean kept = KEPT.contains(field) && !within.equals("context") && !within.endsWith("ags");
    return !value.isString() || kept
        ? value
        : MAPPER.getNodeFactory().stringNode(text(field, within, value.asString()));
  }

  private String text(String field, String within, String text) {
    return within.equals("context") ? names.values(field, List.of(text)).get(0) : names.name(text);
  }

  private JsonNode policy(JsonNode value) {
    String text = value.isString() ? value.asString() : MAPPER.writeValueAsString(value);
    Optional<String> other =
        PolicyTexts.policy(text).value().flatMap(names::policy).map(p -> p.json());
    return value.isString()
        ? MAPPER.getNodeFactory().stringNode(other.orElseGet(() -> names.name(text)))
        : other
            .map(MAPPER::readTree)
            .orElseGet(() -> MAPPER.getNodeFactory().stringNode(names.name(text)));
  }
}

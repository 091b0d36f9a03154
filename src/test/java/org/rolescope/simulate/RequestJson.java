package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Policy;
import org.rolescope.policy.parse.PolicyParser;
import tools.jackson.databind.JsonNode;

/** Reads a request from JSON, the way the cases write it. */
final class RequestJson {
  private RequestJson() {}

  static AssumeRoleRequest read(JsonNode json) {
    AssumeRoleRequest.Options options =
        new AssumeRoleRequest.Options(
            text(json, "externalId"),
            text(json, "sessionName"),
            text(json, "sourceIdentity"),
            json.has("durationSeconds")
                ? OptionalInt.of(json.get("durationSeconds").asInt())
                : OptionalInt.empty(),
            map(json.get("sessionTags")),
            list(json.get("transitiveTagKeys")),
            json.has("mfaCode") && json.get("mfaCode").asBoolean(),
            policy(json.get("sessionPolicy")),
            session(json.get("callerSession")),
            policy(json.get("vpcEndpointPolicy")),
            list(json.get("via")));
    return new AssumeRoleRequest(
        text(json, "action").orElse(AssumeRoleRequest.ASSUME_ROLE),
        json.get("principal").asString(),
        json.get("role").asString(),
        options,
        context(json.get("context")),
        AssumeRoleRequest.Mode.REQUEST);
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name)).map(JsonNode::asString);
  }

  private static Optional<Policy> policy(JsonNode json) {
    return json == null || json.isEmpty()
        ? Optional.empty()
        : PolicyParser.parse(json.toString(), SourceLocation.NOWHERE).value();
  }

  private static Optional<CallerSession> session(JsonNode json) {
    if (json == null || json.isEmpty()) {
      return Optional.empty();
    }
    String credentials = text(json, "credentials").orElse("role-session");
    return Optional.of(
        new CallerSession(
            CallerSession.Credentials.valueOf(
                credentials.toUpperCase(Locale.ROOT).replace('-', '_')),
            Optional.ofNullable(json.get("mfa")).map(JsonNode::asBoolean),
            map(json.get("tags")),
            list(json.get("transitiveTagKeys")),
            text(json, "sourceIdentity").orElse("")));
  }

  private static Map<String, String> map(JsonNode json) {
    Map<String, String> map = new TreeMap<>();
    if (json != null) {
      json.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
    }
    return map;
  }

  private static List<String> list(JsonNode json) {
    List<String> list = new ArrayList<>();
    if (json != null) {
      json.forEach(item -> list.add(item.asString()));
    }
    return list;
  }

  private static Map<String, ContextValue> context(JsonNode json) {
    Map<String, ContextValue> context = new TreeMap<>();
    if (json != null) {
      json.properties().forEach(entry -> context.put(entry.getKey(), value(entry)));
    }
    return context;
  }

  private static ContextValue value(Map.Entry<String, JsonNode> entry) {
    JsonNode json = entry.getValue();
    if (json.isNull()) {
      return ContextValue.ABSENT;
    }
    if (json.isObject()) {
      return ContextValue.missing(entry.getKey());
    }
    return json.isArray() ? new ContextValue.Present(list(json)) : ContextValue.of(json.asString());
  }
}

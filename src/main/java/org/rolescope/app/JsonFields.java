package org.rolescope.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rolescope.base.Parsed;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Policy;
import org.rolescope.simulate.Switch;
import tools.jackson.databind.JsonNode;

/**
 * Typed access to the members of a JSON object. The first thing that is wrong is remembered and the
 * reading goes on with nothing in its place. A member that is {@code null} counts as left out.
 */
final class JsonFields {
  private final JsonNode node;
  private final String prefix;
  private final List<Problem> problems;

  /**
   * What is wrong with the object.
   *
   * @param code {@code request.missing-field}, {@code request.unknown-field}, {@code
   *     request.bad-type}, {@code request.bad-value} or {@code request.bad-policy}
   */
  record Problem(String code, String message) {}

  JsonFields(JsonNode node, String prefix) {
    this(node, prefix, new ArrayList<>());
  }

  private JsonFields(JsonNode node, String prefix, List<Problem> problems) {
    this.node = node;
    this.prefix = prefix;
    this.problems = problems;
  }

  Optional<Problem> problem() {
    return problems.stream().findFirst();
  }

  /** Complains about members that are not among these. */
  void only(Set<String> known) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        String meant =
            known.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(close -> "did you mean `" + close + "`?")
                .orElse("known are " + String.join(", ", known));
        report("unknown-field", "unknown field `" + prefix + name + "`; " + meant);
      }
    }
  }

  String required(String name) {
    Optional<String> value = text(name).filter(text -> !text.isEmpty());
    if (value.isEmpty()) {
      report("missing-field", "`" + prefix + name + "` is missing");
    }
    return value.orElse("");
  }

  Optional<String> text(String name) {
    return member(name, JsonNode::isString, "a text").map(JsonNode::stringValue);
  }

  Optional<Boolean> flag(String name) {
    return member(name, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
  }

  OptionalInt integer(String name) {
    Optional<JsonNode> value =
        member(
            name, number -> number.isIntegralNumber() && number.canConvertToInt(), "whole seconds");
    return value.isPresent() ? OptionalInt.of(value.get().intValue()) : OptionalInt.empty();
  }

  Optional<JsonFields> object(String name) {
    return member(name, JsonNode::isObject, "an object")
        .map(inner -> new JsonFields(inner, prefix + name + ".", problems));
  }

  List<String> list(String name) {
    List<String> texts = new ArrayList<>();
    member(name, JsonNode::isArray, "a list of texts")
        .ifPresent(
            list -> {
              for (JsonNode item : list) {
                if (item.isString()) {
                  texts.add(item.stringValue());
                } else {
                  wrongType(name, "a list of texts");
                }
              }
            });
    return texts;
  }

  /** An object whose values are texts. */
  Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(name)
        .ifPresent(
            inner ->
                inner
                    .node
                    .propertyNames()
                    .forEach(key -> inner.text(key).ifPresent(text -> texts.put(key, text))));
    return texts;
  }

  <E extends Enum<E>> Optional<E> oneOf(String name, E[] constants) {
    Optional<String> wanted = text(name);
    for (E constant : constants) {
      String wireName = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (wanted.isPresent() && wanted.get().equals(wireName)) {
        return Optional.of(constant);
      }
    }
    wanted.ifPresent(
        text -> report("bad-value", "`" + prefix + name + "` cannot be `" + text + "`"));
    return Optional.empty();
  }

  /** A policy as an object, or as its JSON text. */
  Optional<Policy> policy(String name) {
    Optional<String> text = policyText(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Parsed<Policy> parsed = PolicyTexts.policy(text.get());
    if (parsed.value().isEmpty()) {
      report("bad-policy", "`" + prefix + name + "` is not a policy: " + PolicyTexts.fault(parsed));
    }
    return parsed.value();
  }

  /** The JSON text of a policy that is given as an object, or as that text. */
  Optional<String> policyText(String name) {
    return member(name, json -> json.isObject() || json.isString(), "a policy document")
        .map(json -> json.isString() ? json.stringValue() : json.toString());
  }

  /** Names of points that are decided otherwise than by default. */
  Set<Switch> switches(String name) {
    Set<Switch> switches = EnumSet.noneOf(Switch.class);
    for (String text : list(name)) {
      Switch.named(text)
          .ifPresentOrElse(
              switches::add,
              () ->
                  report(
                      "bad-value",
                      "`"
                          + prefix
                          + name
                          + "` cannot have `"
                          + text
                          + "`; known are "
                          + String.join(", ", Switch.wireNames())));
    }
    return switches;
  }

  /**
   * Claims by name: a value, or a list of values. An object is taken apart, its members' names
   * joined by slashes, as tokens without nested claims write it (R4).
   */
  Map<String, List<String>> claims(String name) {
    Map<String, List<String>> claims = new LinkedHashMap<>();
    object(name).ifPresent(inner -> inner.claims("", claims));
    return claims;
  }

  private void claims(String path, Map<String, List<String>> claims) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String claim = path + entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isObject()) {
        new JsonFields(value, prefix + entry.getKey() + ".", problems).claims(claim + "/", claims);
      } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
        claims.put(claim, value.valueStream().map(JsonNode::asString).toList());
      } else if (value.isValueNode() && !value.isNull()) {
        claims.put(claim, List.of(value.asString()));
      } else if (!value.isNull()) {
        wrongType(entry.getKey(), "a value or a list of values");
      }
    }
  }

  /** Condition keys: a value, a list of values, null for absent, {@code {"unknown":true}}. */
  Map<String, ContextValue> context(String name) {
    Map<String, ContextValue> context = new LinkedHashMap<>();
    object(name)
        .ifPresent(
            inner ->
                inner
                    .node
                    .properties()
                    .forEach(
                        entry -> inner.contextValue(entry.getKey(), entry.getValue(), context)));
    return context;
  }

  private void contextValue(String key, JsonNode value, Map<String, ContextValue> context) {
    if (value.isNull()) {
      context.put(key, ContextValue.ABSENT);
    } else if (value.isObject() && value.size() == 1 && value.path("unknown").asBoolean(false)) {
      context.put(key, ContextValue.free(key));
    } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
      context.put(
          key, new ContextValue.Present(value.valueStream().map(JsonNode::asString).toList()));
    } else if (value.isValueNode()) {
      context.put(key, ContextValue.of(value.asString()));
    } else {
      wrongType(key, "a value, a list of values, null or {\"unknown\":true}");
    }
  }

  private interface Shape {
    boolean fits(JsonNode value);
  }

  private Optional<JsonNode> member(String name, Shape shape, String expected) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!shape.fits(value)) {
      wrongType(name, expected);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private void wrongType(String name, String expected) {
    report("bad-type", "`" + prefix + name + "` is not " + expected);
  }

  private void report(String code, String message) {
    problems.add(new Problem("request." + code, message));
  }
}

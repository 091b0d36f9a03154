package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Checks JSON against the part of JSON Schema that our schema uses: type, const, enum, anyOf, $ref
 * into $defs, properties, required, additionalProperties false, items.
 */
public final class JsonSchema {
  private final JsonNode root;
  private final List<String> faults = new ArrayList<>();

  private JsonSchema(JsonNode root) {
    this.root = root;
  }

  /** Every place where the value is not as the schema says. */
  public static List<String> faults(JsonNode schema, JsonNode value) {
    JsonSchema check = new JsonSchema(schema);
    check.check(schema, value, "");
    return check.faults;
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    if (schema.has("$ref")) {
      check(root.at(schema.get("$ref").asString().substring(1)), value, at);
    }
    if (schema.has("anyOf") && !anyOf(schema.get("anyOf"), value)) {
      faults.add(at + " is none of the alternatives");
    }
    if (schema.has("const") && !schema.get("const").equals(value)) {
      faults.add(at + " is " + value + ", not " + schema.get("const"));
    }
    if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      faults.add(at + " is " + value + ", none of " + schema.get("enum"));
    }
    if (schema.has("type") && !typed(schema.get("type"), value)) {
      faults.add(at + " is no " + schema.get("type"));
      return;
    }
    members(schema, value, at);
    for (int i = 0; schema.has("items") && i < value.size(); i++) {
      check(schema.get("items"), value.get(i), at + "/" + i);
    }
  }

  private boolean anyOf(JsonNode schemas, JsonNode value) {
    for (JsonNode schema : schemas) {
      JsonSchema one = new JsonSchema(root);
      one.check(schema, value, "");
      if (one.faults.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (JsonNode each : list) {
      if (each.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean typed(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (typed(each, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asString()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "null" -> value.isNull();
      default -> throw new IllegalStateException("a type that this check does not know: " + type);
    };
  }

  private void members(JsonNode schema, JsonNode value, String at) {
    if (!schema.has("properties")) {
      return;
    }
    schema
        .get("required")
        .forEach(
            name -> {
              if (!value.has(name.asString())) {
                faults.add(at + " has no " + name.asString());
              }
            });
    for (String name : value.propertyNames()) {
      JsonNode property = schema.get("properties").get(name);
      if (property == null) {
        faults.add(at + " has " + name + ", which the schema does not know");
      } else {
        check(property, value.get(name), at + "/" + name);
      }
    }
  }
}

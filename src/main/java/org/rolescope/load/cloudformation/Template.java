package org.rolescope.load.cloudformation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;

/** The parts of a template, by their exact names. */
final class Template {
  private final JsonValue whole;
  private final Map<String, Declared> resources = new LinkedHashMap<>();
  private final Map<String, JsonValue> parameters = new HashMap<>();
  private final Map<List<String>, JsonValue> mappings = new HashMap<>();
  private final Loops loops;

  /**
   * A resource.
   *
   * @param condition name of the condition on which it exists; empty if it always does
   * @param at the whole resource
   */
  record Declared(String id, String type, JsonValue properties, String condition, JsonValue at) {}

  Template(JsonValue whole) {
    this.whole = whole;
    members("Parameters").forEach(member -> parameters.putIfAbsent(member.name(), member.value()));
    for (Member map : members("Mappings")) {
      for (Member first : map.value().members()) {
        for (Member second : first.value().members()) {
          mappings.putIfAbsent(List.of(map.name(), first.name(), second.name()), second.value());
        }
      }
    }
    this.loops = new Loops(new Intrinsics(this, name -> Optional.empty()));
    exact(whole, "Resources")
        .map(loops::unrolled)
        .map(JsonValue::members)
        .orElse(List.of())
        .forEach(this::addResource);
  }

  private List<Member> members(String section) {
    return exact(whole, section).map(JsonValue::members).orElse(List.of());
  }

  private void addResource(Member member) {
    String type = text(member.value(), "Type");
    if (!type.isEmpty()) {
      JsonValue properties =
          exact(member.value(), "Properties")
              .filter(value -> value.is(Kind.OBJECT))
              .orElse(JsonValue.object(List.of(), member.value().place()));
      String condition = text(member.value(), "Condition");
      resources.putIfAbsent(
          member.name(), new Declared(member.name(), type, properties, condition, member.value()));
    }
  }

  /** Whether it has resources as CloudFormation knows them. */
  boolean isOne() {
    return !loops.left().isEmpty()
        || resources.values().stream().anyMatch(one -> one.type().startsWith("AWS::"));
  }

  /** Resources by logical id, in the template's order. */
  Map<String, Declared> resources() {
    return resources;
  }

  /** Loops of which it is not known what they make. */
  List<Loops.Left> loops() {
    return loops.left();
  }

  Optional<JsonValue> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** An entry of {@code Mappings}. */
  Optional<JsonValue> mapped(String map, String first, String second) {
    return Optional.ofNullable(mappings.get(List.of(map, first, second)));
  }

  /** Whether SAM gives all resources of a kind this property. */
  boolean global(String kind, String property) {
    return exact(whole, "Globals")
        .flatMap(all -> exact(all, kind))
        .flatMap(all -> exact(all, property))
        .isPresent();
  }

  JsonValue whole() {
    return whole;
  }

  /** The member of exactly that name; null values count as absent. */
  static Optional<JsonValue> exact(JsonValue object, String name) {
    for (Member member : object.members()) {
      if (member.name().equals(name) && !member.value().is(Kind.NULL)) {
        return Optional.of(member.value());
      }
    }
    return Optional.empty();
  }

  static String text(JsonValue object, String name) {
    return exact(object, name).filter(value -> value.is(Kind.TEXT)).map(JsonValue::text).orElse("");
  }
}

package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;
import org.rolescope.policy.parse.JsonValue.Member;

/**
 * A policy's text, to be changed place by place; what is not touched keeps its order and spelling.
 * Immutable. Places are JSON pointers; where one value became a list of them, or the other way
 * round, a pointer still finds the first (R81).
 */
public final class PolicyDraft {
  private final JsonValue root;

  private PolicyDraft(JsonValue root) {
    this.root = root;
  }

  /** The policy's own text; empty if that is not JSON. */
  public static Optional<PolicyDraft> of(Policy policy) {
    return read(policy.json()).map(PolicyDraft::new);
  }

  /** A policy of one statement, given as JSON; empty if that is not JSON. */
  public static Optional<PolicyDraft> ofStatement(String statement) {
    return read("{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}")
        .map(PolicyDraft::new);
  }

  private static Optional<JsonValue> read(String json) {
    return JsonReader.read(
        GivenText.of(json), new Problems(SourceLocation.NOWHERE, false), UnaryOperator.identity());
  }

  /** The text, without white space. */
  public String json() {
    StringBuilder text = new StringBuilder();
    root.write(text);
    return text.toString();
  }

  /** The text read again; empty if it is no policy any more. */
  public Optional<Policy> policy() {
    return PolicyParser.parse(json(), SourceLocation.NOWHERE).value();
  }

  /** The JSON at a place; empty if nothing is there. */
  public Optional<String> at(String pointer) {
    Optional<JsonValue> found = Optional.of(root);
    for (String step : steps(pointer)) {
      found = found.flatMap(value -> child(value, step));
    }
    return found.map(
        value -> {
          StringBuilder text = new StringBuilder();
          value.write(text);
          return text.toString();
        });
  }

  /** Adds a value to the list at the place; a single value there becomes a list. */
  public PolicyDraft append(String pointer, String json) {
    return edited(pointer, value -> plus(value, json));
  }

  /** Sets a member of the object at the place, at its end where it is new. */
  public PolicyDraft put(String pointer, String name, String json) {
    return edited(pointer, value -> with(value, name, json));
  }

  /** Replaces the value at the place. */
  public PolicyDraft replace(String pointer, String json) {
    return edited(pointer, value -> read(json));
  }

  /** Takes the value at the place out, with its name where it has one. */
  public PolicyDraft remove(String pointer) {
    return edited(pointer, value -> Optional.empty());
  }

  private PolicyDraft edited(String pointer, Function<JsonValue, Optional<JsonValue>> edit) {
    return edited(root, steps(pointer), edit).map(PolicyDraft::new).orElse(this);
  }

  /** What becomes of a value when the one at {@code steps} below it changes; empty: it goes. */
  private static Optional<JsonValue> edited(
      JsonValue value, List<String> steps, Function<JsonValue, Optional<JsonValue>> edit) {
    if (steps.isEmpty()) {
      return edit.apply(value);
    }
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    if (value instanceof JsonValue.Members object) {
      return Optional.of(member(object, step, rest, edit));
    }
    if (value instanceof JsonValue.Items list) {
      return Optional.of(item(list, step, steps, edit));
    }
    return step.equals("0") ? edited(value, rest, edit) : Optional.of(value);
  }

  private static JsonValue member(
      JsonValue.Members object,
      String name,
      List<String> rest,
      Function<JsonValue, Optional<JsonValue>> edit) {
    boolean first = true;
    List<Member> members = new ArrayList<>();
    for (Member member : object.members()) {
      if (first && member.name().equals(name)) {
        first = false;
        edited(member.value(), rest, edit)
            .ifPresent(value -> members.add(new Member(name, value, member.line())));
      } else {
        members.add(member);
      }
    }
    boolean alone = first && name.equals("0");
    return alone
        ? edited(object, rest, edit).orElse(object)
        : new JsonValue.Members(members, object.line());
  }

  private static JsonValue item(
      JsonValue.Items list,
      String step,
      List<String> steps,
      Function<JsonValue, Optional<JsonValue>> edit) {
    Optional<Integer> index = index(step, list);
    boolean implied = index.isEmpty() && !list.values().isEmpty() && !digits(step);
    List<JsonValue> values = new ArrayList<>();
    for (int i = 0; i < list.values().size(); i++) {
      JsonValue value = list.values().get(i);
      if (index.isPresent() && index.get() == i) {
        edited(value, steps.subList(1, steps.size()), edit).ifPresent(values::add);
      } else if (implied && i == 0) {
        edited(value, steps, edit).ifPresent(values::add);
      } else {
        values.add(value);
      }
    }
    return new JsonValue.Items(values, list.line());
  }

  private static Optional<JsonValue> child(JsonValue value, String step) {
    if (value instanceof JsonValue.Members object) {
      Optional<JsonValue> found = object.get(step);
      return found.isEmpty() && step.equals("0") ? Optional.of(value) : found;
    }
    if (value instanceof JsonValue.Items list) {
      Optional<Integer> index = index(step, list);
      boolean implied = index.isEmpty() && !list.values().isEmpty() && !digits(step);
      return implied ? child(list.values().get(0), step) : index.map(list.values()::get);
    }
    return step.equals("0") ? Optional.of(value) : Optional.empty();
  }

  private static Optional<Integer> index(String step, JsonValue.Items list) {
    if (!digits(step) || step.length() > 9) {
      return Optional.empty();
    }
    int index = Integer.parseInt(step);
    return index < list.values().size() ? Optional.of(index) : Optional.empty();
  }

  private static boolean digits(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<JsonValue> plus(JsonValue value, String json) {
    return read(json)
        .map(
            added -> {
              List<JsonValue> values = new ArrayList<>();
              if (value instanceof JsonValue.Items list) {
                values.addAll(list.values());
              } else {
                values.add(value);
              }
              values.add(added);
              return new JsonValue.Items(values, value.line());
            });
  }

  private static Optional<JsonValue> with(JsonValue value, String name, String json) {
    if (value instanceof JsonValue.Items list && !list.values().isEmpty()) {
      List<JsonValue> values = new ArrayList<>(list.values());
      with(values.get(0), name, json).ifPresent(changed -> values.set(0, changed));
      return Optional.of(new JsonValue.Items(values, list.line()));
    }
    if (!(value instanceof JsonValue.Members object)) {
      return Optional.of(value);
    }
    return read(json)
        .map(
            added -> {
              List<Member> members = new ArrayList<>();
              boolean there = false;
              for (Member member : object.members()) {
                boolean same = !there && member.name().equals(name);
                there |= same;
                members.add(same ? new Member(name, added, member.line()) : member);
              }
              if (!there) {
                members.add(new Member(name, added, object.line()));
              }
              return new JsonValue.Members(members, object.line());
            });
  }

  private static List<String> steps(String pointer) {
    List<String> steps = new ArrayList<>();
    if (!pointer.isEmpty()) {
      for (String step : pointer.substring(1).split("/", -1)) {
        steps.add(step.replace("~1", "/").replace("~0", "~"));
      }
    }
    return steps;
  }
}

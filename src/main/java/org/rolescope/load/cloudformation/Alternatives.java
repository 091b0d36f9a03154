package org.rolescope.load.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.policy.Unresolved;

/**
 * Both branches of {@code Fn::If} in a policy document: each becomes a statement of its own, under
 * a condition that is not known and bears the name of the template's condition. So each branch is
 * seen, and none of them decides.
 */
final class Alternatives {
  /** So many conditions in one statement are told apart; what hangs on more is just unknown. */
  private static final int MAX_CONDITIONS = 4;

  private static final String STATEMENT = "Statement";

  private final Intrinsics intrinsics;

  Alternatives(Intrinsics intrinsics) {
    this.intrinsics = intrinsics;
  }

  /**
   * The document without functions; a list of statements, whatever was written.
   *
   * @param given conditions of the template on which the whole document hangs, and what they are
   */
  JsonValue document(JsonValue document, Map<String, Boolean> given) {
    List<JsonValue> statements = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    collect(document, given, members, statements);
    if (members.isEmpty() && statements.isEmpty()) {
      return intrinsics.resolve(document).orElse(document);
    }
    if (members.stream().noneMatch(member -> member.name().equalsIgnoreCase(STATEMENT))) {
      members.add(new Member(STATEMENT, JsonValue.array(statements, document.place())));
    }
    return JsonValue.object(members, document.place());
  }

  private void collect(
      JsonValue document,
      Map<String, Boolean> given,
      List<Member> members,
      List<JsonValue> statements) {
    Optional<JsonValue> branches = branches(document);
    if (branches.isPresent()) {
      String condition = branches.get().items().get(0).text();
      for (boolean holds : new boolean[] {true, false}) {
        if (!given.getOrDefault(condition, holds).equals(!holds)) {
          JsonValue branch = branches.get().items().get(holds ? 1 : 2);
          collect(branch, and(given, condition, holds), members, statements);
        }
      }
      return;
    }
    if (Intrinsics.function(document).isPresent()) {
      if (!Intrinsics.isNoValue(document)) {
        intrinsics.resolve(document).ifPresent(statements::add);
      }
      return;
    }
    for (Member member : document.members()) {
      // Names in another case are left as they are: the policy's reader tells of them.
      if (member.name().equals(STATEMENT)) {
        statements(member.value(), given, statements);
      } else if (members.stream().noneMatch(one -> one.name().equals(member.name()))) {
        intrinsics
            .resolve(member.value())
            .ifPresent(value -> members.add(new Member(member.name(), value)));
      }
    }
  }

  private void statements(JsonValue value, Map<String, Boolean> given, List<JsonValue> out) {
    Optional<JsonValue> branches = branches(value);
    if (branches.isPresent()) {
      String condition = branches.get().items().get(0).text();
      for (boolean holds : new boolean[] {true, false}) {
        if (!given.getOrDefault(condition, holds).equals(!holds)) {
          JsonValue branch = branches.get().items().get(holds ? 1 : 2);
          statements(branch, and(given, condition, holds), out);
        }
      }
    } else if (value.is(Kind.ARRAY)) {
      value.items().forEach(item -> statements(item, given, out));
    } else {
      statement(value, given, out, 0);
    }
  }

  private void statement(
      JsonValue value, Map<String, Boolean> given, List<JsonValue> out, int conditions) {
    Optional<String> open =
        conditions < MAX_CONDITIONS ? condition(value, given) : Optional.empty();
    if (open.isPresent()) {
      statement(value, and(given, open.get(), true), out, conditions + 1);
      statement(value, and(given, open.get(), false), out, conditions + 1);
      return;
    }
    chosen(value, given)
        .flatMap(intrinsics::resolve)
        .ifPresent(resolved -> out.add(guarded(resolved, given)));
  }

  private static Map<String, Boolean> and(
      Map<String, Boolean> given, String condition, boolean holds) {
    Map<String, Boolean> more = new TreeMap<>(given);
    more.put(condition, holds);
    return more;
  }

  private static Optional<JsonValue> branches(JsonValue value) {
    return Intrinsics.function(value)
        .filter(call -> call.name().equals("Fn::If") && call.value().items().size() == 3)
        .map(Member::value);
  }

  /** A condition in the value of which it is not yet said whether it holds. */
  private static Optional<String> condition(JsonValue value, Map<String, Boolean> given) {
    Optional<JsonValue> branches = branches(value);
    if (branches.isPresent() && !given.containsKey(branches.get().items().get(0).text())) {
      return Optional.of(branches.get().items().get(0).text());
    }
    for (Member member : value.members()) {
      Optional<String> found = condition(member.value(), given);
      if (found.isPresent()) {
        return found;
      }
    }
    for (JsonValue item : value.items()) {
      Optional<String> found = condition(item, given);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The value with the branches that hold; empty if that leaves it out. */
  private static Optional<JsonValue> chosen(JsonValue value, Map<String, Boolean> given) {
    Optional<JsonValue> branches = branches(value);
    if (branches.isPresent() && given.containsKey(branches.get().items().get(0).text())) {
      boolean holds = given.getOrDefault(branches.get().items().get(0).text(), false);
      return chosen(branches.get().items().get(holds ? 1 : 2), given);
    }
    if (Intrinsics.isNoValue(value)) {
      return Optional.empty();
    }
    if (value.is(Kind.ARRAY)) {
      return Optional.of(
          JsonValue.array(
              value.items().stream().flatMap(item -> chosen(item, given).stream()).toList(),
              value.place()));
    }
    if (!value.is(Kind.OBJECT)) {
      return Optional.of(value);
    }
    List<Member> members = new ArrayList<>();
    for (Member member : value.members()) {
      chosen(member.value(), given).ifPresent(one -> members.add(new Member(member.name(), one)));
    }
    return Optional.of(JsonValue.object(members, value.place()));
  }

  /** The statement under the conditions of the template on which it hangs. */
  private static JsonValue guarded(JsonValue statement, Map<String, Boolean> given) {
    if (given.isEmpty() || !statement.is(Kind.OBJECT)) {
      return statement;
    }
    List<Member> guards = new ArrayList<>();
    given.forEach(
        (condition, holds) ->
            guards.add(
                new Member(
                    Unresolved.mark(condition),
                    JsonValue.scalar(Kind.TEXT, String.valueOf(holds), statement.place()))));
    List<Member> operators = new ArrayList<>();
    Optional<JsonValue> written = Template.exact(statement, "Condition");
    if (written.isPresent() && written.get().is(Kind.OBJECT)) {
      operators.addAll(written.get().members());
    } else if (written.isPresent()) {
      guards.add(
          new Member(written.get().text(), JsonValue.scalar(Kind.TEXT, "true", statement.place())));
    }
    boolean merged = false;
    for (int i = 0; i < operators.size(); i++) {
      Member operator = operators.get(i);
      if (operator.name().equals("StringEquals") && operator.value().is(Kind.OBJECT)) {
        List<Member> keys = new ArrayList<>(operator.value().members());
        keys.addAll(guards);
        operators.set(
            i, new Member("StringEquals", JsonValue.object(keys, operator.value().place())));
        merged = true;
      }
    }
    if (!merged) {
      operators.add(new Member("StringEquals", JsonValue.object(guards, statement.place())));
    }
    List<Member> members = new ArrayList<>();
    for (Member member : statement.members()) {
      if (member.name().equals("Sid") && member.value().is(Kind.TEXT)) {
        String sid = member.value().text() + suffix(given);
        members.add(new Member("Sid", JsonValue.scalar(Kind.TEXT, sid, member.value().place())));
      } else if (!member.name().equals("Condition")) {
        members.add(member);
      }
    }
    members.add(new Member("Condition", JsonValue.object(operators, statement.place())));
    return JsonValue.object(members, statement.place());
  }

  /** {@code IfIsProd}: the alternatives of one statement have names of their own. */
  private static String suffix(Map<String, Boolean> given) {
    StringBuilder suffix = new StringBuilder();
    given.forEach(
        (condition, holds) ->
            suffix
                .append(holds ? "If" : "Unless")
                .append(condition.replaceAll("[^A-Za-z0-9]", "")));
    return suffix.toString();
  }
}

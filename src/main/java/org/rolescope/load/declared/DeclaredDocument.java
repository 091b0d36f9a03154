package org.rolescope.load.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rolescope.iam.Fact;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.load.json.Documents;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.Unresolved;

/**
 * Reads a policy document whose unknown values are marked. An unknown principal, action, resource
 * or condition leaves its statement open and the others decided; where it is not known what a
 * statement does, or whether there is one, the document as a whole is missing.
 */
public final class DeclaredDocument {
  private DeclaredDocument() {}

  /**
   * The document, or the name of the value without which nothing can be said of it.
   *
   * @param name of the policy
   * @param kind what it is attached as
   */
  public static Fact<PolicyDocument> read(
      String name, PolicyKind kind, JsonValue document, Intake intake) {
    Optional<String> unknown = unknown(document);
    if (unknown.isPresent()) {
      String why = fact(unknown.get());
      intake
          .report()
          .warning(
              "load.unresolved-document",
              "the document of `" + name + "` hangs on " + why + ", which the file does not tell",
              "what it allows or denies is not known",
              intake.at(document));
      return Fact.missing(why);
    }
    JsonValue whole = document.is(Kind.OBJECT) ? withOpenConditions(document) : document;
    return Documents.read(name, kind, whole, "", intake);
  }

  /** The words for what a marked text lacks. */
  public static String fact(String marked) {
    return Unresolved.facts(marked).stream()
        .findFirst()
        .map(unknown -> unknown.fact())
        .orElse(marked);
  }

  /** A mark where it makes the whole document unknown; empty if there is none. */
  private static Optional<String> unknown(JsonValue document) {
    if (!document.is(Kind.OBJECT)) {
      return marked(document);
    }
    Optional<String> version = document.get("Version").flatMap(DeclaredDocument::marked);
    if (version.isPresent()) {
      return version;
    }
    Optional<JsonValue> statements = document.get("Statement");
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    List<JsonValue> all =
        statements.get().is(Kind.ARRAY) ? statements.get().items() : List.of(statements.get());
    for (JsonValue statement : all) {
      Optional<String> mark =
          marked(statement)
              .or(() -> statement.get("Effect").flatMap(DeclaredDocument::marked))
              .or(() -> markedName(statement));
      if (mark.isPresent()) {
        return mark;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> marked(JsonValue value) {
    return Optional.of(value)
        .filter(one -> one.is(Kind.TEXT) && Unresolved.in(one.text()))
        .map(JsonValue::text);
  }

  private static Optional<String> markedName(JsonValue statement) {
    return statement.members().stream().map(Member::name).filter(Unresolved::in).findFirst();
  }

  /** A condition of which not even operator or key is known: one on a key that is not known. */
  private static JsonValue withOpenConditions(JsonValue document) {
    return mapMembers(
        document,
        "Statement",
        statements ->
            statements.is(Kind.ARRAY)
                ? JsonValue.array(
                    statements.items().stream().map(DeclaredDocument::withOpenCondition).toList(),
                    statements.place())
                : withOpenCondition(statements));
  }

  private static JsonValue withOpenCondition(JsonValue statement) {
    return mapMembers(statement, "Condition", DeclaredDocument::openCondition);
  }

  private static JsonValue openCondition(JsonValue condition) {
    if (marked(condition).isPresent()) {
      return open(condition.text(), condition);
    }
    List<Member> operators = new ArrayList<>();
    for (Member operator : condition.members()) {
      Optional<String> value = marked(operator.value());
      boolean unknown = Unresolved.in(operator.name()) || value.isPresent();
      if (unknown) {
        String mark = value.orElse(operator.name());
        operators.addAll(open(mark, operator.value()).members());
      } else {
        operators.add(operator);
      }
    }
    return condition.is(Kind.OBJECT) ? JsonValue.object(operators, condition.place()) : condition;
  }

  private static JsonValue open(String mark, JsonValue at) {
    JsonValue value = JsonValue.scalar(Kind.TEXT, "true", at.place());
    JsonValue keys = JsonValue.object(List.of(new Member(mark, value)), at.place());
    return JsonValue.object(List.of(new Member("StringEquals", keys)), at.place());
  }

  private static JsonValue mapMembers(
      JsonValue object, String name, UnaryOperator<JsonValue> change) {
    if (!object.is(Kind.OBJECT)) {
      return object;
    }
    List<Member> members = new ArrayList<>();
    for (Member member : object.members()) {
      members.add(
          member.name().equals(name) ? new Member(name, change.apply(member.value())) : member);
    }
    return JsonValue.object(members, object.place());
  }
}

package org.rolescope.policy.condition;

import java.util.List;
import java.util.Optional;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.condition.OperatorName.SetQuantifier;

/**
 * A condition that compares what is known with a policy variable that is not, told the other way
 * round: {@code aws:ResourceTag/team} is {@code ${aws:PrincipalTag/team}} asks for the caller's
 * tag.
 */
final class TurnedCondition {
  private TurnedCondition() {}

  /** The condition on the variable's key that holds exactly when this one does, if there is one. */
  static Optional<Condition> of(Condition condition, RequestContext context) {
    Optional<OperatorName> name =
        OperatorName.parse(condition.operator()).filter(found -> found.set() == SetQuantifier.NONE);
    if (name.isEmpty()
        || condition.values().size() != 1
        || !condition.values().get(0).startsWith("${")
        || !(context.get(condition.key()) instanceof ContextValue.Present known)
        || known.values().size() != 1) {
      return Optional.empty();
    }
    String value = known.values().get(0);
    return PolicyVariables.alone(condition.values().get(0))
        .filter(variable -> context.get(variable.key()) instanceof ContextValue.Unknown)
        .filter(variable -> !value.contains("${"))
        .flatMap(variable -> equal(name.get().base().name(), variable, value))
        .map(
            operator ->
                new Condition(
                    operator.name(), operator.key(), List.of(value), condition.pointer()));
  }

  /** An operator and the key that it is about. */
  private record Asked(String name, String key) {}

  /** R106, R107: what a variable stands for is literal; without a value it equals nothing. */
  private static Optional<Asked> equal(
      String operator, PolicyVariables.Variable variable, String value) {
    boolean byDefault = variable.otherwise().filter(value::equals).isPresent();
    Optional<String> turned =
        switch (operator) {
          case "StringEquals", "StringLike" ->
              Optional.of(byDefault ? "StringEqualsIfExists" : "StringEquals");
          case "StringNotEquals", "StringNotLike" ->
              byDefault ? Optional.empty() : Optional.of("StringNotEquals");
          case "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase" ->
              variable.otherwise().isPresent() ? Optional.empty() : Optional.of(operator);
          default -> Optional.empty();
        };
    return turned.map(name -> new Asked(name, variable.key()));
  }
}

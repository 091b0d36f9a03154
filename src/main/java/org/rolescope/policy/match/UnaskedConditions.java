package org.rolescope.policy.match;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rolescope.policy.Condition;
import org.rolescope.policy.Statement;

/**
 * The conditions of a statement that is about something else anyway: how they compared is found out
 * when somebody wants to tell near misses, and most who decide never do.
 */
final class UnaskedConditions extends AbstractList<ConditionMatch> {
  private final Statement statement;
  private final MatchRequest request;
  private final boolean variables;
  private volatile @Nullable List<ConditionMatch> asked;

  UnaskedConditions(Statement statement, MatchRequest request, boolean variables) {
    this.statement = statement;
    this.request = request;
    this.variables = variables;
  }

  @Override
  public ConditionMatch get(int index) {
    List<ConditionMatch> known = asked;
    if (known == null) {
      List<ConditionMatch> found = new ArrayList<>();
      for (Condition condition : statement.conditions()) {
        found.add(StatementMatcher.condition(condition, request, variables));
      }
      known = List.copyOf(found);
      asked = known;
    }
    return known.get(index);
  }

  @Override
  public int size() {
    return statement.conditions().size();
  }
}

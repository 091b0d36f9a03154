package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.simulate.DecisionTable.Relation.CROSS_ACCOUNT;
import static org.rolescope.simulate.DecisionTable.Relation.NO_ACCOUNT;
import static org.rolescope.simulate.DecisionTable.Relation.SAME_ACCOUNT;
import static org.rolescope.simulate.PolicyType.IDENTITY;
import static org.rolescope.simulate.PolicyType.PERMISSIONS_BOUNDARY;
import static org.rolescope.simulate.PolicyType.SESSION;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.policy.match.Grade;
import org.rolescope.simulate.DecisionTable.Relation;

class DecisionTableTest {
  private static final Set<PolicyType> NOTHING = Set.of();
  private static final Set<PolicyType> LIMITS = Set.of(PERMISSIONS_BOUNDARY, SESSION);
  private static final Set<PolicyType> ALL = Set.of(IDENTITY, PERMISSIONS_BOUNDARY, SESSION);

  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of("R62.1", SAME_ACCOUNT, Grade.SESSION, NOTHING),
        Arguments.of("R62.2", SAME_ACCOUNT, Grade.USER, NOTHING),
        Arguments.of("R62.3", SAME_ACCOUNT, Grade.WILDCARD, NOTHING),
        Arguments.of("R62.4", SAME_ACCOUNT, Grade.ROLE, LIMITS),
        Arguments.of("R62.5", SAME_ACCOUNT, Grade.ACCOUNT, ALL),
        Arguments.of("R66", CROSS_ACCOUNT, Grade.SESSION, ALL),
        Arguments.of("R66", CROSS_ACCOUNT, Grade.USER, ALL),
        Arguments.of("R67", CROSS_ACCOUNT, Grade.WILDCARD, ALL),
        Arguments.of("R66", CROSS_ACCOUNT, Grade.ROLE, ALL),
        Arguments.of("R66", CROSS_ACCOUNT, Grade.ACCOUNT, ALL),
        Arguments.of("R61", NO_ACCOUNT, Grade.SERVICE, NOTHING),
        Arguments.of("R61", NO_ACCOUNT, Grade.FEDERATED, NOTHING),
        Arguments.of("R61", NO_ACCOUNT, Grade.WILDCARD, NOTHING));
  }

  @ParameterizedTest(name = "{0}: {1}, {2} needs {3}")
  @MethodSource("rows")
  void callerSide_byGrade_mustAllow(
      String rule, Relation relation, Grade grade, Set<PolicyType> needed) {
    assertThat(DecisionTable.needed(relation, grade)).as(rule).isEqualTo(needed);
  }
}

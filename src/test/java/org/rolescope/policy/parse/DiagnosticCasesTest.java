package org.rolescope.policy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Policies that IAM would refuse, or that do not mean what they seem to: each is told of. */
class DiagnosticCasesTest {
  @TestFactory
  Stream<DynamicTest> odd_policies_are_told_of() {
    return DiagnosticCase.all().stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
  }

  private static void check(DiagnosticCase example) {
    assertThat(example.diagnostics())
        .anyMatch(
            diagnostic ->
                diagnostic.code().equals(example.code())
                    && diagnostic.message().contains(example.says()));
  }
}

package org.rolescope.policy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyKind;

/** Which elements are legal where (R77, R78). */
class PolicyKindCheckTest {
  private static final SourceLocation AT = new SourceLocation("f.json", "/Doc", 7);

  private static List<Diagnostic> check(PolicyKind kind, String elements) {
    String text = "{'Version':'2012-10-17','Statement':[{'Effect':'Deny'," + elements + "}]}";
    Policy policy = PolicyParser.parse(text.replace('\'', '"'), AT).value().orElseThrow();
    return PolicyKindCheck.check(policy, kind, AT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TRUST | 'Action':'sts:AssumeRole','Principal':{'AWS':'*'}",
        "IDENTITY | 'Action':'*','Resource':'*'",
        "SCP | 'Action':'*','Resource':'*'",
        "RCP | 'Action':'sts:*','Resource':'*','Principal':'*'",
        "VPC_ENDPOINT | 'Action':'*','Resource':'*','Principal':{'AWS':'111122223333'}"
      })
  void r77_policyAsItShouldBe_isNotRemarkedOn(PolicyKind kind, String elements) {
    assertThat(check(kind, elements)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TRUST | 'Action':'sts:AssumeRole' | /Doc/Statement/0",
        "TRUST | 'Action':'sts:AssumeRole','Principal':'*' | /Doc/Statement/0/Principal",
        "TRUST | 'Action':'sts:AssumeRole','NotPrincipal':{'AWS':'*'} | /Doc/Statement/0/NotPrincipal",
        "TRUST | 'Action':'sts:AssumeRole','Principal':{'AWS':'*'},'Resource':'*' | /Doc/Statement/0/Resource",
        "TRUST | 'Action':'*','Principal':{'AWS':'*'} | /Doc/Statement/0/Action",
        "TRUST | 'NotAction':'s3:*','Principal':{'AWS':'*'} | /Doc/Statement/0/NotAction",
        "IDENTITY | 'Action':'*' | /Doc/Statement/0",
        "IDENTITY | 'Action':'*','Resource':'*','Principal':'*' | /Doc/Statement/0/Principal",
        "SCP | 'Action':'*','Resource':'*','NotPrincipal':'*' | /Doc/Statement/0/NotPrincipal",
        "RCP | 'Action':'*','Resource':'*','Principal':{'AWS':'111122223333'} | /Doc/Statement/0/Principal/AWS",
        "RCP | 'NotAction':'s3:*','Resource':'*','Principal':'*' | /Doc/Statement/0/NotAction"
      })
  void r77_elementThatDoesNotBelong_isReportedAtItsPlace(
      PolicyKind kind, String elements, String pointer) {
    assertThat(check(kind, elements))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("policy.kind");
              assertThat(problem.at()).isEqualTo(new SourceLocation("f.json", pointer, 7));
            });
  }
}

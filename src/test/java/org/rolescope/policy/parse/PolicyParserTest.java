package org.rolescope.policy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;

class PolicyParserTest {
  private static final SourceLocation AT = new SourceLocation("t.json", "/Doc", 10);

  private static Parsed<Policy> parse(String text) {
    return PolicyParser.parse(text.replace('\'', '"'), AT);
  }

  @Test
  void trustPolicy_usual_isReadWithoutRemarks() {
    Parsed<Policy> parsed =
        parse(
            """
            {'Version':'2012-10-17','Statement':[{'Sid':'A','Effect':'Allow',
              'Principal':{'AWS':['arn:aws:iam::111122223333:root','AROAABCDEFGHIJKLMNOPQ'],
                           'Service':'ec2.amazonaws.com'},
              'Action':'sts:AssumeRole',
              'Condition':{'StringEquals':{'sts:ExternalId':'x'},'Bool':{'aws:MultiFactorAuthPresent':true}}}]}
            """);
    assertThat(parsed.diagnostics()).isEmpty();
    assertThat(parsed.value().orElseThrow().statements()).hasSize(1);
  }
}

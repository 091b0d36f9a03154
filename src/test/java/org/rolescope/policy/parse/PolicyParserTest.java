package org.rolescope.policy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Diagnostic.Severity;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Condition;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.PatternElement.Sense;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;

class PolicyParserTest {
  private static final SourceLocation AT = new SourceLocation("t.json", "/Doc", 10);
  private static final String BASE = "'Effect':'Allow','Action':'sts:AssumeRole'";

  /** Reads JSON in which single quotes stand for double ones. */
  private static Parsed<Policy> parse(String text) {
    return PolicyParser.parse(text.replace('\'', '"'), AT);
  }

  private static Policy read(String text) {
    return parse(text).value().orElseThrow();
  }

  private static Statement statement(String elements) {
    return read("{'Statement':[{" + elements + "}]}").statements().get(0);
  }

  private static List<String> codes(String text) {
    return parse(text).diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static List<String> codesOfStatement(String elements) {
    return codes("{'Version':'2012-10-17','Statement':[{" + elements + "}]}");
  }

  @Test
  void trustPolicy_usual_isReadWithoutRemarks() {
    Parsed<Policy> parsed =
        parse(
            """
            {'Version':'2012-10-17','Id':'I','Statement':[{'Sid':'A','Effect':'Allow',
              'Principal':{'AWS':['arn:aws:iam::111122223333:root','AROAABCDEFGHIJKLMNOPQ'],
                           'Service':'ec2.amazonaws.com'},
              'Action':['sts:AssumeRole','sts:TagSession'],
              'Condition':{'StringEquals':{'sts:ExternalId':['x','y']},
                           'Bool':{'aws:MultiFactorAuthPresent':true},
                           'NumericLessThan':{'aws:MultiFactorAuthAge':3600}}}]}
            """);
    assertThat(parsed.diagnostics()).isEmpty();
    Policy policy = parsed.value().orElseThrow();
    assertThat(policy.version()).isEqualTo("2012-10-17");
    assertThat(policy.id()).isEqualTo("I");
    String condition = "/Statement/0/Condition/";
    assertThat(policy.statements())
        .containsExactly(
            new Statement(
                "A",
                Effect.ALLOW,
                new PrincipalElement.Principals(
                    List.of(
                        new PrincipalPattern.AccountRoot(
                            "arn:aws:iam::111122223333:root",
                            "aws",
                            "111122223333",
                            "/Statement/0/Principal/AWS/0"),
                        new PrincipalPattern.UniqueId(
                            "AROAABCDEFGHIJKLMNOPQ", "/Statement/0/Principal/AWS/1"),
                        new PrincipalPattern.Service(
                            "ec2.amazonaws.com", "/Statement/0/Principal/Service"))),
                new PatternElement(Sense.LISTED, List.of("sts:AssumeRole", "sts:TagSession"), true),
                PatternElement.ABSENT,
                List.of(
                    new Condition(
                        "StringEquals",
                        "sts:ExternalId",
                        List.of("x", "y"),
                        condition + "StringEquals/sts:ExternalId"),
                    new Condition(
                        "Bool",
                        "aws:MultiFactorAuthPresent",
                        List.of("true"),
                        condition + "Bool/aws:MultiFactorAuthPresent"),
                    new Condition(
                        "NumericLessThan",
                        "aws:MultiFactorAuthAge",
                        List.of("3600"),
                        condition + "NumericLessThan/aws:MultiFactorAuthAge")),
                List.of(),
                "/Statement/0"));
  }

  @Test
  void r76_singleStatement_hasThePointerOfItsElement() {
    assertThat(read("{'Statement':{" + BASE + "}}").statements())
        .extracting(Statement::pointer)
        .containsExactly("/Statement");
  }

  @Test
  void r81_singleValueAndListOfOne_haveTheSamePatterns() {
    assertThat(statement("'Effect':'Allow','Action':['a:b']").action().patterns())
        .isEqualTo(statement("'Effect':'Allow','Action':'a:b'").action().patterns());
  }

  @Test
  void equalDocuments_differentWhiteSpace_areEqualValues() {
    assertThat(read("{ 'Statement' :\n [ { " + BASE + " } ] }"))
        .isEqualTo(read("{'Statement':[{" + BASE + "}]}"));
  }

  @Test
  void json_unknownElementsAndRawNumbers_areKept() {
    String text =
        "{'x~':[null,1.50,-2e3,true,{}],'Statement':[{" + BASE + ",'Comment':'ä\\u0001\\\"\\\\'}]}";
    assertThat(read(text).json()).isEqualTo(text.replace('\'', '"'));
  }

  @Test
  void r83_missingVersion_isTheOldOne() {
    assertThat(read("{'Statement':{" + BASE + "}}").version()).isEqualTo("2008-10-17");
    assertThat(codes("{'Statement':{" + BASE + "}}")).isEmpty();
  }

  @Test
  void r83_variablesInOldVersion_areRemarkedOn() {
    String text = "{'Statement':{" + BASE + ",'Condition':{'StringLike':{'k':'${aws:username}'}}}}";
    assertThat(codes(text)).containsExactly("policy.variables");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'2012-10-18'", "2012", "null", "['2012-10-17']"})
  void version_otherThanTheTwo_isReportedAndTakenAsOld(String version) {
    String text = "{'Version':" + version + ",'Statement':{" + BASE + "}}";
    assertThat(codes(text)).containsExactly("policy.version");
    assertThat(read(text).hasVariables()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "not json",
        "{'Statement':[}",
        "{'Statement':[{'Effect':'Allow'",
        "{'Statement':{}} {}",
        "{'Statement':{},}",
        "{Statement:{}}",
        "{'Statement':NaN}",
        "/* c */{'Statement':{}}",
        "%7B%7D"
      })
  void r79_notStrictJson_isAnErrorWithAPlace(String text) {
    Parsed<Policy> parsed = parse(text);
    assertThat(parsed.value()).isEmpty();
    assertThat(parsed.diagnostics())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.ERROR);
              assertThat(problem.code()).isEqualTo("policy.syntax");
              assertThat(problem.at().file()).isEqualTo("t.json");
              assertThat(problem.message()).doesNotContain("Json", "Stream", "Token.", "jackson");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "'x'",
        "null",
        "{}",
        "{'Version':'2012-10-17'}",
        "{'Statement':null}",
        "{'Statement':'x'}",
        "{'Statement':[1,'x',[]]}",
        "{'statement':{}}"
      })
  void r49_noReadableStatement_isEmpty(String text) {
    assertThat(parse(text).value()).isEmpty();
    assertThat(parse(text).diagnostics()).anyMatch(d -> d.severity() == Severity.ERROR);
  }

  @Test
  void emptyListOfStatements_isAPolicyThatDoesNothing() {
    assertThat(read("{'Statement':[]}").statements()).isEmpty();
    assertThat(codes("{'Statement':[]}")).containsExactly("policy.no-statement");
  }

  @Test
  void oddItemAmongStatements_costsOnlyItself() {
    Parsed<Policy> parsed = parse("{'Statement':['x',{" + BASE + "}]}");
    assertThat(parsed.value().orElseThrow().statements())
        .extracting(Statement::pointer)
        .containsExactly("/Statement/1");
    assertThat(parsed.diagnostics().get(0).at().pointer()).isEqualTo("/Doc/Statement/0");
  }

  @Test
  void r79_duplicateKeyInStatement_isADefectAtItsPlace() {
    Parsed<Policy> parsed = parse("{'Statement':[{" + BASE + ",'Effect':'Deny'}]}");
    assertThat(parsed.value().orElseThrow().statements().get(0).usable()).isFalse();
    assertThat(parsed.diagnostics())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("policy.duplicate-key");
              assertThat(problem.severity()).isEqualTo(Severity.ERROR);
              assertThat(problem.at().pointer()).isEqualTo("/Doc/Statement/0/Effect");
            });
  }

  @Test
  void r79_duplicateKeyDeepInCondition_isADefect() {
    Statement statement =
        statement(BASE + ",'Condition':{'StringEquals':{'k':'a'},'StringEquals':{'k':'b'}}");
    assertThat(statement.usable()).isFalse();
  }

  @Test
  void r79_duplicateKeyOutsideStatements_isNoPolicy() {
    String statement = "'Statement':[{" + BASE + "}]";
    for (String text :
        List.of(
            "{" + statement + ",'Statement':[{'Effect':'Deny','Action':'*'}]}",
            "{'Version':'2012-10-17','Version':'2008-10-17'," + statement + "}",
            "{'Id':{'a':1,'a':2}," + statement + "}")) {
      assertThat(parse(text).value()).as(text).isEmpty();
      assertThat(codes(text)).as(text).containsExactly("policy.duplicate-key");
    }
  }

  @Test
  void r79_characterBeyondLatin1_isNotedOnce() {
    assertThat(codesOfStatement(BASE + ",'Sid':'A','Condition':{'StringLike':{'€':'€'}}"))
        .containsExactly("policy.character");
  }

  @Test
  void limits_nestingTextAndCounts_areErrorsNotCrashes() {
    assertThat(codes("{'Statement':" + "[".repeat(5000) + "]".repeat(5000) + "}"))
        .containsExactly("policy.too-large");
    assertThat(codes("{'x':'" + "y".repeat(600_000) + "','Statement':{}}"))
        .containsExactly("policy.too-large");
    assertThat(codes("{'x':[" + "1,".repeat(120_000) + "1],'Statement':{}}"))
        .containsExactly("policy.too-large");
    assertThat(codes("{'x':" + "1".repeat(2000) + ",'Statement':{}}"))
        .containsExactly("policy.too-large");
  }

  @Test
  void limits_manyRemarks_areCutOff() {
    assertThat(codes("{'Statement':[" + "7,".repeat(1000) + "7]}")).hasSize(Problems.LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'allow'", "'DENY'", "''", "true", "null", "['Allow']"})
  void r49_effectNotExactlyAllowOrDeny_isADefect(String effect) {
    Statement statement = statement("'Action':'*','Effect':" + effect);
    assertThat(statement.usable()).isFalse();
    assertThat(codesOfStatement("'Action':'*','Effect':" + effect))
        .containsExactly("policy.effect");
  }

  @Test
  void r49_defectiveStatement_leavesTheOthers() {
    Policy policy = read("{'Statement':[{},{" + BASE + "}]}");
    assertThat(policy.statements()).extracting(Statement::usable).containsExactly(false, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Effect':'Allow' | policy.action",
        "'Effect':'Allow','Action':'a:b','NotAction':'a:c' | policy.grammar",
        "'Effect':'Allow','Action':'a:b','Resource':'*','NotResource':'*' | policy.grammar",
        "'Effect':'Allow','Action':'*','Principal':'*','NotPrincipal':'*' | policy.principal",
        "'Effect':'Allow','Action':1 | policy.type",
        "'Effect':'Allow','Action':['*',null] | policy.type",
        "'Effect':'Allow','Action':{'a':'b'} | policy.type",
        "'Effect':'Allow','Action':[] | policy.empty",
        "'Effect':'Allow','NotAction':[] | policy.empty",
        "'Effect':'Allow','Action':'*','Resource':[] | policy.empty",
        "'Effect':'Allow','Action':'*','NotResource':[] | policy.empty",
        "'Effect':'Allow','Action':'*','Principal':{} | policy.empty",
        "'Effect':'Allow','Action':'*','NotPrincipal':{} | policy.empty",
        "'Effect':'Allow','Action':'*','NotPrincipal':{'AWS':[]} | policy.empty",
        "'Effect':'Allow','Action':'*','Principal':'arn:aws:iam::1:root' | policy.principal",
        "'Effect':'Allow','Action':'*','Principal':['*'] | policy.principal",
        "'Effect':'Allow','Action':'*','Principal':{'aws':'*'} | policy.principal",
        "'Effect':'Allow','Action':'*','Principal':{'AWS':1} | policy.type",
        "'Effect':'Allow','Action':'*','Condition':{'Bool':{}} | policy.empty",
        "'Effect':'Allow','Action':'*','Condition':[] | policy.type",
        "'Effect':'Allow','Action':'*','Condition':{'Bool':{}} | policy.empty",
        "'Effect':'Allow','Action':'*','Condition':{'Bool':'x'} | policy.type",
        "'Effect':'Allow','Action':'*','Condition':{'Bool':{'k':null}} | policy.type",
        "'Effect':'Allow','Action':'*','Condition':{'Bool':{'k':{'a':1}}} | policy.type",
        "'Effect':'Allow','Action':'*','Condition':{'Equals':{'k':'v'}} | policy.operator",
        "'Effect':'Allow','Action':'*','Condition':{'NullIfExists':{'k':'true'}} | policy.operator",
        "'effect':'Allow','Effect':'Allow','Action':'*' | policy.element-case",
        "'Effect':'Allow','Action':'*','condition':{'Bool':{'k':'true'}} | policy.element-case"
      })
  void r76_brokenGrammar_isADefectOfTheStatement(String elements, String code) {
    assertThat(codesOfStatement(elements)).containsExactly(code);
    assertThat(statement(elements).usable()).isFalse();
    assertThat(statement(elements).defects()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Effect':'Allow','Action':'sts' | policy.action",
        "'Effect':'Allow','Action':'*','Resource':'role/x' | policy.resource",
        "'Effect':'Allow','Action':'*','Resource':'arn:aws:iam::*' | policy.resource",
        "'Effect':'Allow','Action':'*','Resource':'arn:aws:*::1:x' | policy.resource",
        "'Effect':'Allow','Action':'*','Sid':'with space' | policy.sid",
        "'Effect':'Allow','Action':'*','Sid':1 | policy.sid",
        "'Effect':'Allow','Action':'*','Comment':'x' | policy.unknown-element",
        "'Effect':'Allow','Action':'*','Principal':{'AWS':'arn:aws:iam::1:group/x'} | policy.principal",
        "'Effect':'Allow','Action':'*','Condition':{'bool':{'k':'true'}} | policy.operator-case",
        "'Effect':'Allow','Action':'*','Condition':{'StringLike':{'aws:TagKeys':'x'}} | policy.set-operator"
      })
  void lint_oddButReadable_leavesTheStatementUsable(String elements, String code) {
    assertThat(codesOfStatement(elements)).containsExactly(code);
    assertThat(statement(elements).usable()).isTrue();
  }

  @Test
  void r80_sidTwice_isNoted() {
    String one = "{'Sid':'A'," + BASE + "}";
    assertThat(codes("{'Statement':[" + one + "," + one + "]}")).containsExactly("policy.sid");
  }

  @Test
  void r82_emptyValueList_isKeptForTheOperatorToDecide() {
    Statement statement = statement(BASE + ",'Condition':{'StringEquals':{'k':[]}}");
    assertThat(statement.usable()).isTrue();
    assertThat(statement.conditions().get(0).values()).isEmpty();
  }

  @Test
  void r84_elementNamesOfTheDocument_areExact() {
    assertThat(codes("{'version':'2012-10-17','Statement':{" + BASE + "}}"))
        .containsExactly("policy.element-case");
  }

  @Test
  void pointer_ofKeyWithSlashAndTilde_isEscaped() {
    Statement statement =
        statement(BASE + ",'Condition':{'StringEquals':{'aws:RequestTag/a~b':'x'}}");
    assertThat(statement.conditions().get(0).pointer())
        .isEqualTo("/Statement/0/Condition/StringEquals/aws:RequestTag~1a~0b");
  }

  @Test
  void placeOfAName_isBoundedAsItIsWritten() {
    String usual = "{'Statement':[{" + BASE + "}],'%s':1}";
    assertThat(codes(usual.formatted("n".repeat(600)))).doesNotContain("policy.too-large");
    assertThat(codes(usual.formatted("/".repeat(600)))).containsExactly("policy.too-large");
    assertThat(codes(usual.formatted("~".repeat(600)))).containsExactly("policy.too-large");
  }

  @Test
  void place_textOfSeveralLines_addsTheLineWithin() {
    Parsed<Policy> parsed = parse("{'Statement':[\n{" + BASE + ",\n 'Sid':'a b'}\n]}");
    assertThat(parsed.diagnostics().get(0).at())
        .isEqualTo(new SourceLocation("t.json", "/Doc/Statement/0/Sid", 12));
  }

  @Test
  void place_textOfOneLine_isTheLineOfTheText() {
    Parsed<Policy> parsed = parse("{'Statement':[{" + BASE + ",'Sid':'a b'}]}");
    assertThat(parsed.diagnostics().get(0).at().line()).isEqualTo(10);
  }

  @Test
  void place_lineNotKnown_staysUnknown() {
    Parsed<Policy> parsed = PolicyParser.parse("{\n}", new SourceLocation("t.json", "", 0));
    assertThat(parsed.diagnostics().get(0).at().line()).isZero();
  }
}

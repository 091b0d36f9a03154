package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.iam.Fact;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Statement;

/** Policy documents that are put together of others, of which a plan does not know all. */
class TerraformDocumentsTest {
  private final Path folder;

  TerraformDocumentsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** An {@code aws_iam_policy_document} that is known after apply, and how it is written. */
  private record Data(String name, String after, String unknown, String expressions) {
    String change() {
      return """
          {"address":"data.aws_iam_policy_document.%1$s","mode":"data",
           "type":"aws_iam_policy_document","name":"%1$s","change":{"actions":["read"],
           "after":{%2$s},"after_unknown":{"json":true%3$s}}}"""
          .formatted(name, after.replace('\'', '"'), unknown.replace('\'', '"'));
    }

    String configuration() {
      return """
          {"address":"data.aws_iam_policy_document.%1$s","mode":"data",
           "type":"aws_iam_policy_document","name":"%1$s","expressions":{%2$s}}"""
          .formatted(name, expressions.replace('\'', '"'));
    }
  }

  private static String statement(String sid, String user) {
    return ("{'sid':%s,'effect':'Allow','actions':['sts:AssumeRole'],'principals':[{'type':'AWS',"
            + "'identifiers':['arn:aws:iam::444455556666:user/%s']}],'condition':[]}")
        .formatted(sid.isEmpty() ? "null" : "'" + sid + "'", user);
  }

  private static String text(String sid, String user) {
    return ("{'Version':'2012-10-17','Statement':{'Sid':'%s','Effect':'Allow',"
            + "'Action':'sts:AssumeRole','Principal':{'AWS':'arn:aws:iam::444455556666:user/%s'}}}")
        .formatted(sid, user)
        .replace("'", "\\\"");
  }

  /** The trust of a role that is taken from the data source {@code top}. */
  private Fact<PolicyDocument> trust(Data... data) {
    String role =
        """
        {"address":"aws_iam_role.a","mode":"managed","type":"aws_iam_role","name":"a",
         "change":{"actions":["create"],"after":{"name":"a"},
         "after_unknown":{"arn":true,"assume_role_policy":true}}}""";
    String written =
        """
        {"address":"aws_iam_role.a","mode":"managed","type":"aws_iam_role","name":"a",
         "expressions":{"assume_role_policy":{"references":
          ["data.aws_iam_policy_document.top.json","data.aws_iam_policy_document.top"]}}}""";
    StringBuilder changes = new StringBuilder(role);
    StringBuilder configuration = new StringBuilder(written);
    for (Data one : data) {
      changes.append(",").append(one.change());
      configuration.append(",").append(one.configuration());
    }
    Path file =
        write(
            folder,
            "plan.json",
            """
            {"format_version":"1.2","terraform_version":"1.9.8","resource_changes":[%s],
             "configuration":{"root_module":{"resources":[%s]}}}"""
                .formatted(changes, configuration));
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Loading.of(file))
        .index()
        .role("arn:aws:iam::000000000000:role/a")
        .orElseThrow()
        .trust();
  }

  private static List<String> said(Fact<PolicyDocument> trust) {
    return trust.toOptional().orElseThrow().policy().orElseThrow().statements().stream()
        .map(TerraformDocumentsTest::said)
        .toList();
  }

  private static String said(Statement statement) {
    String entry = statement.principal().entries().get(0).text();
    return statement.sid() + ":" + entry.substring(entry.indexOf('/') + 1);
  }

  private static String references(String... names) {
    return "{'references':["
        + String.join(
            ",",
            List.of(names).stream()
                .map(
                    name ->
                        "'data.aws_iam_policy_document.%1$s.json','data.aws_iam_policy_document.%1$s'"
                            .formatted(name))
                .toList())
        + "]}";
  }

  private static final Data BASE =
      new Data("base", "'statement':[" + statement("A", "ann") + "]", "", "");

  /** A plan with a provider, a user and a role that trusts whom {@code references} name. */
  private List<String> principals(String type, String unknown, String identifiers, String refs) {
    Path file =
        write(
            folder,
            "plan.json",
            """
            {"format_version":"1.2","terraform_version":"1.9.8","resource_changes":[
              {"address":"aws_iam_openid_connect_provider.ci","mode":"managed",
               "type":"aws_iam_openid_connect_provider","name":"ci","change":{"actions":["create"],
               "after":{"url":"https://token.actions.githubusercontent.com"},
               "after_unknown":{"arn":true}}},
              {"address":"aws_iam_user.ann","mode":"managed","type":"aws_iam_user","name":"ann",
               "change":{"actions":["create"],"after":{"name":"ann","path":"/x/"},
               "after_unknown":{"arn":true}}},
              {"address":"data.aws_iam_policy_document.top","mode":"data",
               "type":"aws_iam_policy_document","name":"top","change":{"actions":["read"],
               "after":{"statement":[{"effect":"Allow","actions":["sts:AssumeRole"],
                "principals":[{"type":"%1$s","identifiers":%3$s}]}]},
               "after_unknown":{"json":true,
                "statement":[{"principals":[{"identifiers":%2$s}]}]}}},
              {"address":"aws_iam_role.a","mode":"managed","type":"aws_iam_role","name":"a",
               "change":{"actions":["create"],"after":{"name":"a"},
               "after_unknown":{"arn":true,"assume_role_policy":true}}}],
             "configuration":{"root_module":{"resources":[
              {"address":"aws_iam_role.a","mode":"managed","type":"aws_iam_role","name":"a",
               "expressions":{"assume_role_policy":{"references":
                ["data.aws_iam_policy_document.top.json"]}}},
              {"address":"data.aws_iam_policy_document.top","mode":"data",
               "type":"aws_iam_policy_document","name":"top","expressions":{"statement":[
                {"principals":[{"identifiers":{"references":[%4$s]}}]}]}}]}}}
            """
                .formatted(type, unknown, identifiers, refs));
    return Loading.of(file)
        .index()
        .role("arn:aws:iam::000000000000:role/a")
        .orElseThrow()
        .trustPolicy()
        .orElseThrow()
        .statements()
        .get(0)
        .principal()
        .entries()
        .stream()
        .map(entry -> entry.text())
        .toList();
  }

  @Test
  void provider_that_the_same_plan_makes_is_the_one_that_is_trusted() {
    assertThat(
            principals(
                "Federated",
                "[true]",
                "[null]",
                "\"aws_iam_openid_connect_provider.ci.arn\",\"aws_iam_openid_connect_provider.ci\""))
        .containsExactly(
            "arn:aws:iam::000000000000:oidc-provider/token.actions.githubusercontent.com");
  }

  @Test
  void user_that_the_same_plan_makes_stands_where_its_reference_does() {
    assertThat(
            principals(
                "AWS",
                "[false,true]",
                "[\"arn:aws:iam::444455556666:user/bob\",null]",
                "\"aws_iam_user.ann.arn\",\"aws_iam_user.ann\""))
        .containsExactly(
            "arn:aws:iam::444455556666:user/bob", "arn:aws:iam::000000000000:user/x/ann");
  }

  @Test
  void list_into_which_more_than_arns_flow_stays_open() {
    assertThat(principals("AWS", "true", "null", "\"aws_iam_user.ann.arn\",\"var.more\""))
        .singleElement()
        .asString()
        .startsWith("${?");
  }

  @Test
  void sources_come_first_and_own_statements_take_their_place_by_sid() {
    Fact<PolicyDocument> trust =
        trust(
            new Data(
                "top",
                "'source_policy_documents':['"
                    + text("A", "ann")
                    + "','"
                    + text("B", "bob")
                    + "'],"
                    + "'statement':["
                    + statement("B", "own")
                    + ","
                    + statement("", "cat")
                    + "]",
                "",
                ""));
    assertThat(said(trust)).containsExactly("A:ann", "B:own", ":cat");
  }

  @Test
  void overriding_documents_come_last_and_take_the_place_by_sid() {
    Fact<PolicyDocument> trust =
        trust(
            new Data(
                "top",
                "'source_json':'"
                    + text("A", "ann")
                    + "','statement':["
                    + statement("B", "bob")
                    + "],'override_policy_documents':['"
                    + text("A", "eve")
                    + "'],'override_json':'"
                    + text("C", "dan")
                    + "'",
                "",
                ""));
    assertThat(said(trust)).containsExactly("A:eve", "B:bob", "C:dan");
  }

  @Test
  void source_that_is_another_data_source_is_put_together_too() {
    Data middle =
        new Data(
            "middle",
            "'source_policy_documents':[null],'statement':[" + statement("M", "mia") + "]",
            ",'source_policy_documents':[true]",
            "'source_policy_documents':" + references("base"));
    Data top =
        new Data(
            "top",
            "'source_policy_documents':[null,'" + text("K", "kim") + "'],'statement':[]",
            ",'source_policy_documents':[true,false]",
            "'source_policy_documents':" + references("middle"));
    assertThat(said(trust(top, middle, BASE))).containsExactly("A:ann", "M:mia", "K:kim");
  }

  @Test
  void sources_that_are_all_references_keep_their_order() {
    Data other = new Data("other", "'statement':[" + statement("A", "eve") + "]", "", "");
    Data top =
        new Data(
            "top",
            "'source_policy_documents':[null],'override_policy_documents':[null],'statement':null",
            ",'source_policy_documents':[true],'override_policy_documents':[true]",
            "'source_policy_documents':"
                + references("base")
                + ",'override_policy_documents':"
                + references("other"));
    assertThat(said(trust(top, BASE, other))).containsExactly("A:eve");
  }

  @Test
  void source_that_is_not_known_leaves_the_document_missing() {
    Data top =
        new Data(
            "top",
            "'source_policy_documents':[null],'statement':[" + statement("A", "ann") + "]",
            ",'source_policy_documents':[true]",
            "'source_policy_documents':{'references':['local.extra']}");
    assertThat(trust(top))
        .isEqualTo(Fact.missing("aws_iam_role.a.assume_role_policy (known after apply)"));
  }

  @Test
  void sid_that_is_not_known_leaves_it_open_what_is_overridden() {
    Data top =
        new Data(
            "top",
            "'source_policy_documents':['"
                + text("A", "ann")
                + "'],'statement':["
                + statement("", "bob")
                + "]",
            ",'statement':[{'sid':true}]",
            "");
    assertThat(trust(top).isKnown()).isFalse();
  }

  @Test
  void documents_that_flow_into_each_other_end() {
    Data top =
        new Data(
            "top",
            "'source_policy_documents':[null,null],'statement':[" + statement("", "ann") + "]",
            ",'source_policy_documents':[true,true]",
            "'source_policy_documents':" + references("base", "top"));
    assertThat(trust(top, BASE).isKnown()).isFalse();
  }
}

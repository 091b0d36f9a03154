package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.fixture;
import static org.rolescope.load.Loading.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** What {@code aws cloudformation get-template} prints is read as the template itself. */
class StackTemplateTest {
  private static final String YAML =
      "Resources:\n  Deploy:\n    Type: AWS::IAM::Role\n    Properties:\n      RoleName: deploy\n"
          + "      AssumeRolePolicyDocument:\n        Statement:\n          Effect: Allow\n"
          + "          Action: sts:AssumeRole\n          Principal: {Service: ec2.amazonaws.com}\n";
  private static final String JSON =
      "{\"Resources\":{\"Deploy\":{\"Type\":\"AWS::IAM::Role\",\"Properties\":{\"RoleName\":"
          + "\"deploy\",\"AssumeRolePolicyDocument\":{\"Statement\":{\"Effect\":\"Allow\","
          + "\"Action\":\"sts:AssumeRole\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"}}}}}}}";
  private static final String ROLE = "arn:aws:iam::000000000000:role/deploy";

  private final Path folder;

  StackTemplateTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Loading answer(String body) {
    String text = "{\n\"TemplateBody\": %s,\n\"StagesAvailable\": [\"Original\"]}".formatted(body);
    return Loading.of(write(folder, "get-template.json", text));
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.stringNode(text).toString();
  }

  @Test
  void body_is_read_as_the_template_whichever_form_it_has() {
    for (String body : new String[] {JSON, quoted(JSON), quoted(YAML)}) {
      assertThat(Edges.into(answer(body), ROLE)).as(body).containsExactly("ALLOWED from ec2");
    }
  }

  @Test
  void what_is_in_a_body_that_is_a_text_is_placed_in_the_line_of_the_text() {
    for (String body : new String[] {quoted(JSON), quoted(YAML)}) {
      var at = answer(body).index().role(ROLE).orElseThrow().at();
      assertThat(at.line()).as(body).isEqualTo(2);
      assertThat(at.pointer()).as(body).startsWith("/TemplateBody/Resources/Deploy");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "load.broken-yaml, '\"Resources:\\n  - a: [\"', in its line",
    "load.broken-yaml, '\"{\\\"Resources\\\": {\"', in its line",
    "load.wrong-type, '\"none\"', should be a template",
    "load.wrong-type, 7, should be a template"
  })
  void body_that_is_no_template_is_reported_with_its_place(String code, String body, String words) {
    var told = answer(body).only(code);
    assertThat(told.message()).contains(words);
    assertThat(told.at().pointer()).isEqualTo("/TemplateBody");
    assertThat(told.at().line()).isEqualTo(2);
  }

  @Test
  void stages_that_are_printed_below_a_template_as_text_are_no_part_of_it() {
    String text = YAML + "\nSTAGESAVAILABLE\tOriginal\nSTAGESAVAILABLE\tProcessed\n";
    Loading loaded = Loading.of(write(folder, "template.txt", text));
    assertThat(loaded.index().role(ROLE)).isPresent();
    assertThat(loaded.with("load.broken-yaml")).isEmpty();
  }

  @Test
  void templates_of_one_file_are_all_read() throws IOException {
    String both = YAML + "---\n" + Files.readString(fixture("cloudformation/template.yaml"));
    assertThat(Loading.of(write(folder, "both.yaml", both)).snapshot().roles()).hasSize(7);
  }
}

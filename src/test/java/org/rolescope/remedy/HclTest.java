package org.rolescope.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HclTest {
  @ParameterizedTest
  @MethodSource("org.rolescope.remedy.HostileTexts#all")
  void string_ofAnyText_isReadBackByTheRulesOfTerraform(String text) {
    assertThat(read(Hcl.string(text))).isEqualTo(text);
  }

  /** A quoted template without templates: escapes of the language, and doubled beginnings. */
  private static String read(String quoted) {
    assertThat(quoted).startsWith("\"").endsWith("\"").doesNotContain("\n");
    String inner = quoted.substring(1, quoted.length() - 1);
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < inner.length()) {
      if (inner.startsWith("$${", i) || inner.startsWith("%%{", i)) {
        text.append(inner, i + 1, i + 3);
        i += 3;
      } else if (inner.charAt(i) == '\\') {
        text.append(
            switch (inner.charAt(i + 1)) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              default -> inner.charAt(i + 1);
            });
        i += 2;
      } else {
        assertThat(inner.startsWith("${", i) || inner.startsWith("%{", i))
            .as("a template begins at %s of %s", i, quoted)
            .isFalse();
        assertThat(inner.charAt(i)).isNotEqualTo('"');
        text.append(inner.charAt(i++));
      }
    }
    return text.toString();
  }

  @Test
  void jsonencode_withPolicyVariable_isNoTemplate() {
    String hcl = Hcl.jsonencode("{\"a\":\"${aws:username} %{x}\"}", 2);
    assertThat(hcl).isEqualTo("jsonencode({ \"a\": \"$${aws:username} %%{x}\" })");
  }

  @Test
  void label_ofAnyName_isAnIdentifier() {
    assertThat(Hcl.label("deploy-prod")).isEqualTo("deploy_prod");
    assertThat(Hcl.label("4711\" {")).matches("[a-z_][a-z0-9_]*");
    assertThat(Hcl.label("")).matches("[a-z_][a-z0-9_]*");
  }

  @Test
  void resource_namesItsArguments() {
    assertThat(Hcl.resource("aws_iam_role", "dev", Map.of("tags", Hcl.map(Map.of("a", "b")))))
        .isEqualTo("resource \"aws_iam_role\" \"dev\" {\n  tags = {\n    \"a\" = \"b\"\n  }\n}");
  }
}

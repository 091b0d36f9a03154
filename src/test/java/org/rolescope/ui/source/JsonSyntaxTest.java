package org.rolescope.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonSyntaxTest {
  @Test
  void tokens_ofAnObject_areKeysStringsAndLiterals() {
    assertThat(parts("{\"a\": \"b\", \"c\" : [true, -1.5e3, null]}"))
        .containsExactly(
            "KEY \"a\"",
            "STRING \"b\"",
            "KEY \"c\"",
            "LITERAL true",
            "LITERAL -1.5e3",
            "LITERAL null");
  }

  @Test
  void string_withEscapedQuoteAndDigits_isOneToken() {
    assertThat(parts("[\"say \\\"12\\\" : true\"]"))
        .containsExactly("STRING \"say \\\"12\\\" : true\"");
  }

  @Test
  void text_thatIsNoJson_hasNoOverlappingTokens() {
    List<JsonSyntax.Token> tokens = JsonSyntax.tokens("{\"a: 1, \"b\" true \"");

    for (int i = 1; i < tokens.size(); i++) {
      assertThat(tokens.get(i).start()).isGreaterThanOrEqualTo(tokens.get(i - 1).end());
    }
  }

  private static List<String> parts(String json) {
    return JsonSyntax.tokens(json).stream()
        .map(token -> token.part() + " " + json.substring(token.start(), token.end()))
        .toList();
  }
}

package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {
  private static final String[] PIECES = {"role", "ü", "東京", "😀", "\n", "\"", "\u0000"};

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void randomBytes_readAsTheLibraryReadsThem_inPortionsOfAnySize(String name) throws IOException {
    Charset charset = Charset.forName(name);
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(6_000); j > 0; j--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      byte[] bytes = text.toString().getBytes(charset);
      boolean broken = i % 3 == 0;
      for (int j = 0; broken && bytes.length > 0 && j < 4; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }

      DecodedText decoded = new DecodedText(slowly(bytes, random), charset);
      String read = whole(decoded, random);

      assertThat(read).isEqualTo(library(bytes, charset));
      if (!broken) {
        assertThat(decoded.damaged()).isFalse();
      } else if (read.indexOf('\ufffd') >= 0) {
        assertThat(decoded.damaged()).isTrue();
      }
    }
  }

  private static InputStream slowly(byte[] bytes, Random random) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(5_000)));
      }
    };
  }

  private static String whole(DecodedText text, Random random) throws IOException {
    StringBuilder all = new StringBuilder();
    char[] buffer = new char[5_000];
    while (true) {
      int count = text.read(buffer, 3, random.nextBoolean() ? 1 : 1 + random.nextInt(4_000));
      if (count < 0) {
        return all.toString();
      }
      assertThat(count).isPositive();
      all.append(buffer, 3, count);
    }
  }

  private static String library(byte[] bytes, Charset charset) throws IOException {
    StringWriter out = new StringWriter();
    new InputStreamReader(
            new ByteArrayInputStream(bytes),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE))
        .transferTo(out);
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ufffdb"})
  void replacementCharacterThatIsInTheFile_isNoDamage(String text) throws IOException {
    DecodedText decoded =
        new DecodedText(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8);
    assertThat(whole(decoded, new Random(1))).isEqualTo(text);
    assertThat(decoded.damaged()).isFalse();
  }
}

package org.rolescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");
  private static final Pattern ASKED = Pattern.compile("Words\\s*\\.of\\(\\s*\"([a-z0-9.-]+)\"");
  private static final Pattern EACH = Pattern.compile("\\.each\\(\\s*\"([a-z0-9.-]+)\"");
  private static final Pattern PREFIX = Pattern.compile("\"([a-z][a-z0-9.-]*\\.)\"\\s*\\+");
  private static final Pattern SUFFIX = Pattern.compile("\\+\\s*\"(\\.[a-z-]+)\"");

  private final ResourceBundle bundle = ResourceBundle.getBundle("org.rolescope.ui.words");
  private final String sources = sources();

  @Test
  void keysThatAreAskedFor_areThere() {
    Set<String> missing = new TreeSet<>(found(ASKED));
    missing.removeIf(key -> key.endsWith("."));
    missing.removeAll(bundle.keySet());

    assertThat(missing).isEmpty();
  }

  @Test
  void keysThatAreThere_areUsed() {
    Set<String> literals = found(LITERAL);
    List<String> prefixes =
        Stream.concat(found(EACH).stream().map(prefix -> prefix + "."), found(PREFIX).stream())
            .toList();
    Set<String> ends = found(SUFFIX);
    Set<String> built =
        literals.stream()
            .flatMap(start -> ends.stream().map(end -> start + end))
            .collect(Collectors.toSet());

    Set<String> unused = new TreeSet<>(bundle.keySet());
    unused.removeAll(literals);
    unused.removeAll(built);
    unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));

    assertThat(unused).isEmpty();
  }

  /** Of a key that stands twice the last one counts, in silence. */
  @Test
  void keys_standOnce() throws IOException {
    Path file = Path.of("src/main/resources/org/rolescope/ui/words.properties");
    assertThat(Files.readAllLines(file).stream().filter(line -> line.matches("[a-z].*=.*")))
        .extracting(line -> line.substring(0, line.indexOf('=')))
        .doesNotHaveDuplicates();
  }

  @Test
  void patternsWithArguments_areWellFormed() {
    for (String key : bundle.keySet()) {
      String pattern = bundle.getString(key);
      if (pattern.contains("{0")) {
        assertThatCode(() -> new MessageFormat(pattern, Locale.ENGLISH).format(ONES))
            .as(key)
            .doesNotThrowAnyException();
      }
    }
  }

  private static final Object[] ONES = {1, 1, 1, 1, 1};

  private Set<String> found(Pattern pattern) {
    return pattern
        .matcher(sources)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static String sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/rolescope/ui"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        all.append(Files.readString(file)).append('\n');
      }
      return all.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

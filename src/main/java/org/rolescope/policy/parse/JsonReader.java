package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.parse.JsonValue.Member;
import org.rolescope.policy.parse.Problems.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads strict JSON (R79) within limits, keeping lines and repeated names. */
final class JsonReader {
  /** A policy needs eight levels. */
  static final int MAX_DEPTH = 64;

  /** AWS's own limits are far below: 10,240 characters for a role's inline policies. */
  static final int MAX_CHARACTERS = 512 * 1024;

  /** Values, names and brackets together. */
  static final int MAX_TOKENS = 100_000;

  /**
   * Names on the way to a value, together. Each place in the document is kept as such a way:
   * without a limit the work would be quadratic in the document. IAM's own names stay below 400
   * characters.
   */
  static final int MAX_POINTER = 1024;

  private static final String UNREADABLE = "the policy is not read";

  private static final Pattern CLASS_NAMES =
      Pattern.compile(", from `[^`]*`| \\((?:for|start marker|not recognized) .*|: enable `.*");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_CHARACTERS)
                  .maxNameLength(MAX_CHARACTERS)
                  .maxNumberLength(1000)
                  .maxTokenCount(MAX_TOKENS)
                  .build())
          .build();

  private final JsonParser json;
  private final Problems problems;
  private final UnaryOperator<String> words;

  private final GivenText given;

  /** Characters of the pointer to where reading has come to. */
  private int pointerLength;

  private boolean characterReported;

  private JsonReader(
      JsonParser json, GivenText given, Problems problems, UnaryOperator<String> words) {
    this.words = words;
    this.json = json;
    this.given = given;
    this.problems = problems;
  }

  /** The value; empty if the text is not JSON or beyond the limits, which is then reported. */
  static Optional<JsonValue> read(GivenText given, Problems problems, UnaryOperator<String> words) {
    int length = given.text().length();
    if (length > MAX_CHARACTERS) {
      String message = "found %d characters, expected at most %d".formatted(length, MAX_CHARACTERS);
      problems.error("policy.too-large", message, UNREADABLE, new Place("", 1));
      return Optional.empty();
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), given.text())) {
      return new JsonReader(parser, given, problems, words).document();
    }
  }

  private Optional<JsonValue> document() {
    try {
      JsonToken first = json.nextToken();
      if (first == null) {
        problems.error(
            "policy.syntax", "found no text, expected a policy", UNREADABLE, new Place("", 1));
        return Optional.empty();
      }
      JsonValue value = value(first);
      if (json.nextToken() != null) {
        String message = "found more text after the end of the policy";
        problems.error("policy.syntax", message, UNREADABLE, new Place("", line()));
        return Optional.empty();
      }
      return Optional.of(value);
    } catch (StreamConstraintsException beyondLimit) {
      problems.error("policy.too-large", message(beyondLimit), UNREADABLE, at(beyondLimit));
    } catch (JacksonException notJson) {
      problems.error("policy.syntax", message(notJson), UNREADABLE, at(notJson));
    }
    return Optional.empty();
  }

  private JsonValue value(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> new JsonValue.Text(checked(words.apply(json.getString())), line());
      default -> new JsonValue.Word(json.getString(), line());
    };
  }

  private JsonValue array() {
    int start = line();
    int around = pointerLength;
    List<JsonValue> items = new ArrayList<>();
    for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
      enter(around, Integer.toString(items.size()));
      items.add(value(next));
    }
    pointerLength = around;
    return new JsonValue.Items(items, start);
  }

  private JsonValue object() {
    int start = line();
    int around = pointerLength;
    SeenNames names = new SeenNames();
    List<Member> members = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      int line = line();
      enter(around, name);
      checked(name);
      if (!names.add(name)) {
        repeated(name, line);
      }
      members.add(new Member(name, value(json.nextToken()), line));
    }
    pointerLength = around;
    return new JsonValue.Members(members, start);
  }

  /** {@code around}: characters of the pointer to the list or object of which it is a part. */
  private void enter(int around, String step) {
    pointerLength = around + JsonPointer.length(step);
    if (pointerLength > MAX_POINTER) {
      throw new StreamConstraintsException(
          "names of more than %d characters, one inside the other".formatted(MAX_POINTER));
    }
  }

  private String pointer() {
    return json.streamReadContext().pathAsPointer().toString();
  }

  private void repeated(String name, int line) {
    String pointer = pointer();
    boolean inStatement = pointer.startsWith("/Statement/");
    problems.error(
        "policy.duplicate-key",
        "found " + Problems.quote(name) + " twice in one object, expected it once",
        inStatement ? "the statement matches nothing" : UNREADABLE,
        new Place(pointer, line));
  }

  /** R79; the first such character is enough. */
  private String checked(String text) {
    int odd = given.ordinary() ? -1 : firstRefused(text);
    if (odd >= 0 && !characterReported) {
      characterReported = true;
      String message =
          "found the character U+%04X, expected none beyond U+00FF and no control characters"
              .formatted(text.codePointAt(odd));
      problems.note(
          "policy.character", message, "it is compared as it stands", new Place(pointer(), line()));
    }
    return text;
  }

  /** Where the first such character stands; -1 if there is none. */
  private static int firstRefused(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > PolicyParser.LAST_CHARACTER || (c < 0x20 && c != '\t' && c != '\n' && c != '\r')) {
        return i;
      }
    }
    return -1;
  }

  private int line() {
    return given.oneLine() ? 1 : json.currentTokenLocation().getLineNr();
  }

  private Place at(JacksonException problem) {
    int line = problem.getLocation() == null ? 1 : problem.getLocation().getLineNr();
    return new Place(pointer(), Math.max(1, line));
  }

  /** The reader's own words, as a fragment: the first line, without names of its classes. */
  private static String message(JacksonException problem) {
    String words = JsonFault.words(problem);
    String plain = CLASS_NAMES.matcher(words).replaceAll("");
    boolean limit = problem instanceof StreamConstraintsException;
    return (limit ? "found too much: " : "found what is not JSON: ")
        + plain.substring(0, Math.min(1, plain.length())).toLowerCase(Locale.ROOT)
        + plain.substring(Math.min(1, plain.length()));
  }
}

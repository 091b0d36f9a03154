package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Unresolved;
import org.rolescope.policy.parse.JsonValue.Member;
import org.rolescope.policy.parse.Problems.Place;

/** Reads the outermost object of a policy (R76). */
final class DocumentReader {
  private static final String STATEMENT = "Statement";
  private static final List<String> ELEMENTS = List.of("Version", "Id", STATEMENT);
  private static final String VERSION_2008 = "2008-10-17";
  private static final String UNREADABLE = "the policy is not read";

  private final Problems problems;
  private final GivenText given;
  private final UnaryOperator<String> words;

  /**
   * @param given the text of the document
   * @param words gives equal texts as one object
   */
  DocumentReader(Problems problems, GivenText given, UnaryOperator<String> words) {
    this.problems = problems;
    this.given = given;
    this.words = words;
  }

  Optional<Policy> read(JsonValue json) {
    if (!(json instanceof JsonValue.Members document)) {
      problems.error(
          "policy.type",
          "found " + json.kind() + ", expected an object with a Statement",
          UNREADABLE,
          new Place("", json.line()));
      return Optional.empty();
    }
    if (repeats(document)) {
      return Optional.empty();
    }
    unknownElements(document);
    String version = version(document);
    String id = id(document);
    Optional<List<Statement>> statements = statements(document);
    String text = text(document);
    if (version.equals(VERSION_2008) && Unresolved.known(text).contains("${")) {
      problems.note(
          "policy.variables",
          "found `${` in a policy that is not of version `2012-10-17`",
          "policy variables are taken as plain text",
          new Place("", document.line()));
    }
    return statements.map(read -> new Policy(version, id, read, text));
  }

  /**
   * R79: whether a name is twice in one object outside the statements, which has been reported.
   * What such a document means is not known: AWS takes none, and readers differ in which one
   * counts.
   */
  private static boolean repeats(JsonValue.Members document) {
    SeenNames names = new SeenNames();
    for (Member member : document.members()) {
      boolean statements = member.name().equals(STATEMENT);
      if (!names.add(member.name()) || !statements && member.value().repeatsName()) {
        return true;
      }
    }
    return false;
  }

  /** The text without white space; the given one where it is that, so that none is held twice. */
  private String text(JsonValue.Members document) {
    if (given.compact()) {
      return given.text();
    }
    StringBuilder out = new StringBuilder(given.text().length());
    document.write(out);
    return given.text().contentEquals(out) ? given.text() : out.toString();
  }

  private void unknownElements(JsonValue.Members document) {
    for (Member member : document.members()) {
      if (!ELEMENTS.contains(member.name())) {
        Place place = new Place(JsonPointer.member("", member.name()), member.line());
        ElementNames.report(problems, member.name(), ELEMENTS, "the element is not read", place);
      }
    }
  }

  /**
   * R83: whatever is not the newer version has no policy variables, and nothing else hangs on it:
   * the statements of a document of another version count, its Deny as well as its Allow. IAM saves
   * none such, so it stands in files only.
   */
  private String version(JsonValue.Members document) {
    Optional<JsonValue> found = document.get("Version");
    if (found.isEmpty()) {
      return VERSION_2008;
    }
    String text = found.get() instanceof JsonValue.Text version ? version.text() : "";
    if (text.equals(Policy.VERSION_2012) || text.equals(VERSION_2008)) {
      return text;
    }
    problems.warning(
        "policy.version",
        "found " + Problems.shown(found.get()) + ", expected `2012-10-17` or `2008-10-17`",
        "policy variables are taken as plain text",
        new Place("/Version", found.get().line()));
    return VERSION_2008;
  }

  private String id(JsonValue.Members document) {
    Optional<JsonValue> found = document.get("Id");
    if (found.isPresent() && found.get() instanceof JsonValue.Text id) {
      return id.text();
    }
    found.ifPresent(
        value ->
            problems.note(
                "policy.type",
                "found " + value.kind() + " as Id, expected text",
                "nothing; an Id has no effect",
                new Place("/Id", value.line())));
    return "";
  }

  private Optional<List<Statement>> statements(JsonValue.Members document) {
    Optional<JsonValue> found = document.get(STATEMENT);
    if (found.isEmpty()) {
      problems.error(
          "policy.no-statement",
          "found no Statement, expected one or a list of them",
          UNREADABLE,
          new Place("", document.line()));
      return Optional.empty();
    }
    JsonValue value = found.get();
    List<Statement> statements = new ArrayList<>();
    if (value instanceof JsonValue.Items list) {
      for (int i = 0; i < list.values().size(); i++) {
        statement(list.values().get(i), "/Statement/" + i).ifPresent(statements::add);
      }
      if (list.values().isEmpty()) {
        problems.warning(
            "policy.no-statement",
            "found an empty list of statements",
            "the policy allows and denies nothing",
            new Place("/Statement", list.line()));
        return Optional.of(statements);
      }
    } else {
      statement(value, "/Statement").ifPresent(statements::add);
    }
    if (statements.isEmpty()) {
      problems.error(
          "policy.no-statement",
          "found no statement that is an object, expected at least one",
          UNREADABLE,
          new Place("/Statement", value.line()));
      return Optional.empty();
    }
    uniqueSids(statements, value.line());
    return Optional.of(statements);
  }

  private Optional<Statement> statement(JsonValue value, String pointer) {
    if (value instanceof JsonValue.Members object) {
      return Optional.of(new StatementReader(problems, object, words.apply(pointer), words).read());
    }
    problems.error(
        "policy.type",
        "found " + value.kind() + " as a statement, expected an object",
        "the statement is not read",
        new Place(pointer, value.line()));
    return Optional.empty();
  }

  /** R80. */
  private void uniqueSids(List<Statement> statements, int line) {
    Set<String> sids = new HashSet<>();
    for (Statement statement : statements) {
      if (!statement.sid().isEmpty() && !sids.add(statement.sid())) {
        problems.note(
            "policy.sid",
            "found the Sid " + Problems.quote(statement.sid()) + " twice, expected it once",
            "nothing; a Sid has no effect",
            new Place(statement.pointer() + "/Sid", line));
      }
    }
  }
}

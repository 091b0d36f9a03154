package org.rolescope.redact;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.parse.PolicyParser;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Writes a policy anew, each text in it replaced by what it stands for; its grammar stays. */
final class PolicyRewriter {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final Set<String> DOCUMENT = Set.of("version", "id", "statement");

  private static final Set<String> STATEMENT =
      Set.of(
          "sid",
          "effect",
          "principal",
          "notprincipal",
          "action",
          "notaction",
          "resource",
          "notresource",
          "condition");

  private static final Set<String> PRINCIPALS =
      Set.of("aws", "service", "federated", "canonicaluser");

  private static final Set<String> ACTIONS = Set.of("action", "notaction");

  /** What an action looks like, or a pattern of some. */
  private static final Pattern ACTION = Pattern.compile("[*]|[\\w*?-]+:[\\w*?-]+");

  /** Versions and effects, and what a number, date or truth value looks like. */
  private static final Pattern PLAIN =
      Pattern.compile("(?i)allow|deny|true|false|(?!\\d{12}$)[0-9TZE:.+-]+");

  private static final Set<String> KEPT_OPERATORS = Set.of("bool", "null", "numeric", "date");

  /** Condition keys whose values are words of AWS. */
  private static final Set<String> KEPT_WORDS =
      Set.of(
          "aws:principaltype",
          "aws:requestedregion",
          "aws:calledvia",
          "aws:calledviafirst",
          "aws:calledvialast",
          "aws:principalservicename",
          "aws:principalservicenameslist",
          "iam:passedtoservice",
          "iam:awsservicename",
          "kms:viaservice");

  /** Condition keys whose values are numbers, dates, or true and false. */
  private static final Set<String> KEPT_KEYS =
      Set.of(
          "aws:principalisawsservice",
          "aws:viaawsservice",
          "aws:securetransport",
          "aws:multifactorauthpresent",
          "aws:multifactorauthage",
          "aws:currenttime",
          "aws:epochtime",
          "aws:tokenissuetime",
          "sts:durationseconds");

  private final Texts texts;

  PolicyRewriter(Texts texts) {
    this.texts = texts;
  }

  /** Empty if it became longer than what is read of a policy. */
  Optional<Policy> rewritten(Policy policy) {
    return PolicyParser.parse(json(policy.json()), SourceLocation.NOWHERE).value();
  }

  String json(String text) {
    StringWriter out = new StringWriter();
    Deque<String> names = new ArrayDeque<>();
    try (JsonParser in = MAPPER.createParser(text);
        JsonGenerator to = MAPPER.createGenerator(out)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        copy(token, in, to, names);
      }
    }
    return out.toString();
  }

  /**
   * @param names of the members on the way, the innermost last; an object that is no member's value
   *     has none
   */
  private void copy(JsonToken token, JsonParser in, JsonGenerator to, Deque<String> names) {
    switch (token) {
      case START_OBJECT -> {
        to.writeStartObject();
        names.addLast("");
      }
      case END_OBJECT -> {
        to.writeEndObject();
        names.removeLast();
      }
      case PROPERTY_NAME -> {
        names.removeLast();
        names.addLast(in.currentName());
        to.writeName(member(in.currentName(), names));
      }
      case VALUE_STRING -> to.writeString(value(in.getString(), names));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String value = value(in.getString(), names);
        if (value.equals(in.getString())) {
          to.copyCurrentEvent(in);
        } else {
          to.writeString(value);
        }
      }
      default -> to.copyCurrentEvent(in);
    }
  }

  /** The element of a statement, then an operator or kind of principal, then a condition key. */
  private static String name(Deque<String> names, int at) {
    Iterator<String> each = names.iterator();
    String name = "";
    for (int i = 0; i <= at && each.hasNext(); i++) {
      name = each.next();
    }
    return names.size() > at ? name.toLowerCase(Locale.ROOT) : "";
  }

  /** What the grammar does not know may be anybody's name. */
  private String member(String name, Deque<String> names) {
    if (isConditionKey(names)) {
      return texts.key(name);
    }
    boolean condition = name(names, 1).equals("condition");
    boolean known =
        switch (names.size()) {
          case 1 -> DOCUMENT.contains(name(names, 0));
          case 2 -> STATEMENT.contains(name(names, 1));
          case 3 ->
              condition
                  ? OperatorName.parse(name).isPresent()
                  : PRINCIPALS.contains(name(names, 2));
          default -> false;
        };
    return known ? name : texts.value(name);
  }

  private static boolean isConditionKey(Deque<String> names) {
    return names.size() == 4 && name(names, 1).equals("condition");
  }

  private String value(String text, Deque<String> names) {
    String element = names.size() == 1 ? name(names, 0) : name(names, 1);
    boolean service =
        element.endsWith("principal")
            && name(names, 2).equals("service")
            && Patterns.isService(text);
    boolean action = ACTIONS.contains(element) && ACTION.matcher(text).matches();
    boolean plain =
        (element.equals("version") || element.equals("effect") || aws(names))
            && PLAIN.matcher(text).matches();
    boolean word = element.equals("condition") && KEPT_WORDS.contains(name(names, 3));
    return action || service || plain || word ? text : texts.value(text);
  }

  private static boolean aws(Deque<String> names) {
    return name(names, 1).equals("condition") && defined(name(names, 2), name(names, 3));
  }

  /** Whether the values of a key under an operator are numbers, dates, or words of AWS. */
  static boolean defined(String operator, String key) {
    String plain = operator.toLowerCase(Locale.ROOT).replaceAll("^for(any|all)values?:", "");
    return KEPT_OPERATORS.stream().anyMatch(plain::startsWith)
        || KEPT_KEYS.contains(key.toLowerCase(Locale.ROOT))
        || KEPT_WORDS.contains(key.toLowerCase(Locale.ROOT));
  }
}

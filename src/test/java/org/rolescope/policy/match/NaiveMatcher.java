package org.rolescope.policy.match;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Says whether a statement matches, straight from its JSON and the rules of ASSUME_ROLE parts B and
 * D: nothing of the program is used but the caller's record, speed does not matter, and everything
 * is known. {@code NotPrincipal} is left out.
 *
 * @param policy the document
 * @param context condition keys in lower case; a key that is not in it is absent
 */
record NaiveMatcher(
    JsonNode policy, Caller caller, String action, String role, Map<String, List<String>> context) {
  private static final List<String> MULTIVALUED = List.of("aws:tagkeys");

  boolean matches(JsonNode statement) {
    return principal(statement)
        && listed(statement, "Action", this::actionMatches)
        && listed(statement, "Resource", this::resourceMatches)
        && conditions(statement);
  }

  private boolean listed(JsonNode statement, String element, BiPredicate<String, String> covers) {
    String wanted = element.equals("Action") ? action : role;
    if (statement.has("Not" + element)) {
      return texts(statement.get("Not" + element)).stream()
          .noneMatch(pattern -> covers.test(pattern, wanted));
    }
    return !statement.has(element)
        || texts(statement.get(element)).stream().anyMatch(text -> covers.test(text, wanted));
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(each -> texts.add(each.asString()));
    } else {
      texts.add(node.asString());
    }
    return texts;
  }

  // B.2

  private boolean principal(JsonNode statement) {
    JsonNode element = statement.get("Principal");
    if (element == null || element.isString()) {
      return true;
    }
    boolean deny = statement.get("Effect").asString().equals("Deny");
    for (Map.Entry<String, JsonNode> kind : element.properties()) {
      for (String entry : texts(kind.getValue())) {
        if (named(kind.getKey(), entry, deny)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean named(String kind, String entry, boolean deny) {
    boolean aws = caller.arn().isPresent();
    return switch (kind) {
      case "Service" -> caller.kind() == Caller.Kind.SERVICE && caller.name().equals(entry);
      case "Federated" ->
          (caller.kind() == Caller.Kind.OIDC || caller.kind() == Caller.Kind.SAML)
              && caller.name().equals(entry);
      default ->
          entry.equals("*")
              ? aws || deny
              : aws
                  && (entry.equals(caller.account())
                      || entry.equals("arn:aws:iam::" + caller.account() + ":root")
                      || entry.equals(caller.arn().get().toString())
                      || entry.equals(caller.role().map(Object::toString).orElse("none"))
                      || entry.equals(caller.uniqueId()));
    };
  }

  // D.2

  private boolean actionMatches(String pattern, String name) {
    return like(name.toLowerCase(Locale.ROOT), wild(pattern.toLowerCase(Locale.ROOT)));
  }

  private boolean resourceMatches(String pattern, String arn) {
    if (pattern.equals("*")) {
      return true;
    }
    List<String> wanted = new ArrayList<>(Arrays.asList(pattern.split(":", 6)));
    while (wanted.size() < 6) {
      wanted.add("*");
    }
    String[] given = arn.split(":", 6);
    for (int i = 0; i < 5; i++) {
      if (!like(given[i], wild(wanted.get(i)))) {
        return false;
      }
    }
    Optional<String> last = pattern(wanted.get(5));
    return last.isPresent() && like(given[5], last.get());
  }

  private static boolean like(String text, String regex) {
    return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
  }

  private static String wild(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return regex.toString();
  }

  // D.5

  private boolean replaces() {
    return policy.has("Version") && policy.get("Version").asString().equals("2012-10-17");
  }

  /** The text as a regular expression, variables replaced; empty if one has no value (R106). */
  private Optional<String> pattern(String text) {
    return replaced(text, NaiveMatcher::wild, Pattern::quote);
  }

  /** The text itself, variables replaced; empty if one has no value. */
  private Optional<String> literal(String text) {
    return replaced(text, part -> part, part -> part);
  }

  private Optional<String> replaced(
      String text, UnaryOperator<String> written, UnaryOperator<String> substituted) {
    int start = text.indexOf("${");
    int end = text.indexOf('}', Math.max(start, 0));
    if (!replaces() || start < 0 || end < 0) {
      return Optional.of(written.apply(text));
    }
    return value(text.substring(start + 2, end))
        .flatMap(
            value ->
                replaced(text.substring(end + 1), written, substituted)
                    .map(
                        rest ->
                            written.apply(text.substring(0, start))
                                + substituted.apply(value)
                                + rest));
  }

  private Optional<String> value(String variable) {
    if (List.of("*", "?", "$").contains(variable)) {
      return Optional.of(variable);
    }
    String key = variable.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
    List<String> found = context.getOrDefault(key, List.of());
    if (!found.isEmpty()) {
      return Optional.of(found.get(0));
    }
    int quote = variable.indexOf('\'');
    return quote < 0
        ? Optional.empty()
        : Optional.of(variable.substring(quote + 1, variable.lastIndexOf('\'')));
  }

  // D.3

  private boolean conditions(JsonNode statement) {
    JsonNode block = statement.get("Condition");
    if (block == null) {
      return true;
    }
    for (Map.Entry<String, JsonNode> operator : block.properties()) {
      for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
        if (!holds(operator.getKey(), key.getKey(), texts(key.getValue()))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean holds(String operator, String key, List<String> wanted) {
    String name = operator.substring(operator.indexOf(':') + 1);
    boolean ifExists = name.endsWith("IfExists");
    String base = ifExists ? name.substring(0, name.length() - "IfExists".length()) : name;
    boolean all = operator.startsWith("ForAllValues:");
    boolean any = operator.startsWith("ForAnyValue:");
    List<String> found = context.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
    boolean absent = found.isEmpty();
    if (base.equals("Null")) {
      boolean says = wanted.contains(String.valueOf(absent));
      return all || (!any && says);
    }
    boolean several = found.stream().distinct().count() > 1;
    if (!all && !any && (several || MULTIVALUED.contains(key.toLowerCase(Locale.ROOT)))) {
      return false;
    }
    boolean emptySet = absent || found.stream().allMatch(String::isEmpty);
    if (wanted.isEmpty()) {
      return (absent && (ifExists || all)) || (emptySet && all);
    }
    if (absent && ifExists) {
      return true;
    }
    boolean negated = base.contains("Not");
    if (all) {
      return emptySet || found.stream().allMatch(value -> one(base, value, wanted) != negated);
    }
    if (any) {
      return !emptySet && found.stream().anyMatch(value -> one(base, value, wanted) != negated);
    }
    return absent ? negated : one(base, found.get(0), wanted) != negated;
  }

  /** Whether the value equals one of the wanted ones, the word Not left out. */
  private boolean one(String base, String value, List<String> wanted) {
    return wanted.stream().anyMatch(each -> compares(base.replace("Not", ""), value, each));
  }

  // D.4

  private boolean compares(String base, String value, String wanted) {
    if (base.startsWith("String")) {
      return base.equals("StringLike")
          ? pattern(wanted).filter(regex -> like(value, regex)).isPresent()
          : literal(wanted)
              .filter(
                  text ->
                      base.equals("StringEquals")
                          ? text.equals(value)
                          : text.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)))
              .isPresent();
    }
    if (base.startsWith("Arn")) {
      return arn(value, wanted);
    }
    if (base.startsWith("Numeric")) {
      return compares(base.substring("Numeric".length()), number(value), number(wanted));
    }
    if (base.startsWith("Date")) {
      return compares(base.substring("Date".length()), instant(value), instant(wanted));
    }
    return switch (base) {
      case "Bool" ->
          List.of("true", "false").contains(value.toLowerCase(Locale.ROOT))
              && value.equalsIgnoreCase(wanted);
      case "BinaryEquals" -> Arrays.equals(bytes(value), bytes(wanted));
      case "IpAddress" -> address(value, wanted);
      default -> throw new AssertionError(base);
    };
  }

  private boolean arn(String value, String wanted) {
    String[] given = value.split(":", 6);
    Optional<String> text = literal(wanted);
    if (given.length < 6 || text.isEmpty() || wanted.split(":", 6).length < 6) {
      return false;
    }
    String[] parts = wanted.split(":", 6);
    for (int i = 0; i < 6; i++) {
      Optional<String> regex = pattern(parts[i]);
      if (regex.isEmpty() || !like(given[i], regex.get())) {
        return false;
      }
    }
    return true;
  }

  private static <T extends Comparable<T>> boolean compares(
      String relation, Optional<T> value, Optional<T> wanted) {
    if (value.isEmpty() || wanted.isEmpty()) {
      return false;
    }
    int order = value.get().compareTo(wanted.get());
    return switch (relation) {
      case "Equals" -> order == 0;
      case "LessThan" -> order < 0;
      case "LessThanEquals" -> order <= 0;
      case "GreaterThan" -> order > 0;
      case "GreaterThanEquals" -> order >= 0;
      default -> throw new AssertionError(relation);
    };
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    if (text.matches("\\d{5,}")) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
    return text.matches("\\d{4}-.*T.*")
        ? Optional.of(OffsetDateTime.parse(text).toInstant())
        : Optional.empty();
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }

  private static boolean address(String value, String wanted) {
    String[] range = wanted.split("/", 2);
    if (!value.matches("[0-9a-fA-F.:]+") || !range[0].matches("[0-9a-fA-F.:]+")) {
      return false;
    }
    try {
      byte[] one = InetAddress.getByName(value).getAddress();
      byte[] other = InetAddress.getByName(range[0]).getAddress();
      int bits = range.length == 2 ? Integer.parseInt(range[1]) : other.length * 8;
      int host = other.length * 8 - bits;
      return one.length == other.length
          && new BigInteger(1, one)
              .shiftRight(host)
              .equals(new BigInteger(1, other).shiftRight(host));
    } catch (UnknownHostException none) {
      throw new AssertionError(none);
    }
  }
}

package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.Statement;
import org.rolescope.policy.match.Caller;

/** Names of things, as the texts about verdicts use them. */
final class Wording {
  private Wording() {}

  /** A caller's short name: {@code dev-deployer}, {@code ec2.amazonaws.com}. */
  static String caller(Caller caller) {
    return switch (caller.kind()) {
      case USER, FEDERATED_USER -> caller.arn().map(Arn::name).orElse(caller.name());
      case ROLE_SESSION -> caller.role().or(caller::arn).map(Wording::role).orElse("");
      case ROOT_USER -> "the root user";
      case SERVICE -> caller.name();
      case SAML, OIDC -> provider(caller.name());
      case ANY_OF_ACCOUNT -> "account " + caller.account();
      case ANYONE -> "anybody";
    };
  }

  /** {@code Okta}, {@code token.actions.githubusercontent.com}. */
  private static String provider(String name) {
    return Arn.parse(name)
        .map(arn -> arn.resource().substring(arn.resource().indexOf('/') + 1))
        .orElse(name);
  }

  /** The name of the role that an ARN is about, also that of a session of it. */
  private static String role(Arn arn) {
    String resource = arn.resource();
    if (!resource.startsWith("assumed-role/")) {
      return arn.name();
    }
    int from = "assumed-role/".length();
    int session = resource.indexOf('/', from);
    return resource.substring(from, session < 0 ? resource.length() : session);
  }

  /** The missing fact where an account was not read. */
  static String exportOf(String account, IamIndex index) {
    String title = index.accountTitle(account);
    return title.isEmpty()
        ? "export of account " + account
        : "export of account " + title + " (" + account + ")";
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** A statement's Sid, or {@code Statement 2}. */
  static String label(Statement statement) {
    return statement.sid().isEmpty() ? capital(statement.label()) : statement.label();
  }

  static String capital(String text) {
    return text.isEmpty() || startsWithName(text)
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Whether the first word is a host's name, a key or an ARN, which keep their case. */
  private static boolean startsWithName(String text) {
    int end = text.indexOf(' ');
    String word = end < 0 ? text : text.substring(0, end);
    for (int i = 0; i < word.length() - 1; i++) {
      char c = word.charAt(i);
      if (c == '.' || c == ':' || c == '/') {
        return true;
      }
    }
    return false;
  }

  /** {@code roleArn} for {@code RoleArn}. */
  static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** The first word in lower case, unless it is a name such as {@code DurationSeconds}. */
  static String uncapital(String text) {
    int space = text.indexOf(' ');
    String rest = space < 0 ? text : text.substring(0, space);
    boolean name =
        rest.length() > 1 && !rest.substring(1).equals(rest.substring(1).toLowerCase(Locale.ROOT));
    return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** Text without the backticks that diagnostics put around names. */
  static String spoken(String text) {
    return text.replace("`", "");
  }

  /** Text with quotes in place of the backticks: where a name alone could be taken for a word. */
  static String quoted(String text) {
    return text.replace('`', '"');
  }

  /** Conditions that must all hold; a choice among them is told apart from what surrounds it. */
  static String all(List<String> conditions) {
    if (conditions.size() < 2) {
      return joined(conditions, "and");
    }
    List<String> apart = new ArrayList<>();
    for (String condition : conditions) {
      boolean choice = condition.contains(Alternatives.OR);
      apart.add(choice ? "either " + condition.replace(Alternatives.OR, " or ") : condition);
    }
    return joined(apart, "and");
  }

  /** A fact with its article: {@code the document of policy X}. */
  static String the(String fact) {
    return fact.startsWith("the ") ? fact : "the " + fact;
  }

  static String joined(List<String> texts, String last) {
    if (texts.size() < 2) {
      return String.join("", texts);
    }
    return String.join(", ", texts.subList(0, texts.size() - 1))
        + " "
        + last
        + " "
        + texts.get(texts.size() - 1);
  }

  /** Whether an element stands for everything. */
  static boolean everything(PatternElement element) {
    return element.sense() == PatternElement.Sense.LISTED && element.patterns().contains("*");
  }
}

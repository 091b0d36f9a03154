package org.rolescope.remedy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Statement;
import org.rolescope.policy.parse.JsonText;

/** Writes a statement, element by element. */
final class StatementJson {
  private final Map<String, String> members = new LinkedHashMap<>();

  static StatementJson of(String sid, String effect) {
    StatementJson json = new StatementJson();
    json.members.put("Sid", JsonText.quoted(sid));
    json.members.put("Effect", JsonText.quoted(effect));
    return json;
  }

  /** {@code key} is AWS, Service or Federated. */
  StatementJson principal(String key, String text) {
    return member("Principal", object(key, JsonText.quoted(text)));
  }

  StatementJson actions(List<String> actions) {
    return member("Action", texts(actions));
  }

  StatementJson resource(String arn) {
    return member("Resource", JsonText.quoted(arn));
  }

  /** A condition of one operator; nothing where there are no tests. */
  StatementJson condition(String operator, Map<String, String> tests) {
    if (tests.isEmpty()) {
      return this;
    }
    String keys =
        tests.entrySet().stream()
            .map(test -> JsonText.quoted(test.getKey()) + ":" + JsonText.quoted(test.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    return member("Condition", object(operator, keys));
  }

  private StatementJson member(String name, String json) {
    members.put(name, json);
    return this;
  }

  static String object(String name, String json) {
    return "{" + JsonText.quoted(name) + ":" + json + "}";
  }

  /** One text by itself, several as a list. */
  static String texts(List<String> texts) {
    return texts.size() == 1
        ? JsonText.quoted(texts.get(0))
        : texts.stream().map(JsonText::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  /** The Sid, or with a number behind it where the policy has it already (R80). */
  static String freeSid(String sid, Policy policy) {
    Set<String> taken =
        policy.statements().stream().map(Statement::sid).collect(Collectors.toSet());
    String free = sid;
    for (int i = 2; taken.contains(free); i++) {
      free = sid + i;
    }
    return free;
  }

  String json() {
    return members.entrySet().stream()
        .map(member -> JsonText.quoted(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}

package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.load.intake.Place;
import org.rolescope.policy.Unresolved;

/**
 * The statements that an {@code aws_iam_policy_document} data source has itself, as a document,
 * where its JSON is known only after apply. What in it is not known is marked.
 */
final class DocumentData {
  private final Resource data;
  private final Optional<JsonValue> expressions;
  private final Sources sources;

  private DocumentData(Resource data, Optional<JsonValue> expressions, Sources sources) {
    this.data = data;
    this.expressions = expressions;
    this.sources = sources;
  }

  /** The document without what flows into it; empty if its statements are not known. */
  static Optional<JsonValue> rebuilt(Resource data, Configuration configuration, Sources sources) {
    return new DocumentData(data, configuration.expressions(data), sources).document();
  }

  private Optional<JsonValue> document() {
    boolean none = data.values().get("statement").isEmpty() && !data.isUnknown("statement");
    if (!none && !data.tells("statement")) {
      return Optional.empty();
    }
    List<JsonValue> statements = new ArrayList<>();
    for (Block block : data.blocks("statement")) {
      statements.add(statement(block, expressions(statements.size())));
    }
    Place place = data.values().place();
    List<Member> members = new ArrayList<>();
    String version = data.text("version");
    members.add(text("Version", version.isEmpty() ? "2012-10-17" : version, place));
    members.add(new Member("Statement", JsonValue.array(statements, place)));
    return Optional.of(JsonValue.object(members, place));
  }

  /** How the configuration writes the statement, if it writes as many as there are. */
  private Optional<JsonValue> expressions(int position) {
    int count = data.values().get("statement").map(list -> list.items().size()).orElse(0);
    return expressions.flatMap(all -> item(all, "statement", position, count));
  }

  /** A block as it is written, if as many are written as there are. */
  private static Optional<JsonValue> item(JsonValue written, String name, int position, int count) {
    return written
        .get(name)
        .filter(list -> list.items().size() == count)
        .map(list -> list.items().get(position));
  }

  private JsonValue statement(Block block, Optional<JsonValue> written) {
    List<Member> members = new ArrayList<>();
    Place place = block.values().place();
    String sid = block.text("sid");
    if (!sid.isEmpty()) {
      members.add(text("Sid", sid, place));
    }
    String effect = block.text("effect");
    members.add(text("Effect", effect.isEmpty() ? "Allow" : effect, place));
    principals("Principal", "principals", block, written).ifPresent(members::add);
    principals("NotPrincipal", "not_principals", block, written).ifPresent(members::add);
    list("Action", "actions", block, written).ifPresent(members::add);
    list("NotAction", "not_actions", block, written).ifPresent(members::add);
    list("Resource", "resources", block, written).ifPresent(members::add);
    list("NotResource", "not_resources", block, written).ifPresent(members::add);
    conditions(block).ifPresent(members::add);
    return JsonValue.object(members, place);
  }

  private Optional<Member> list(
      String element, String attribute, Block block, Optional<JsonValue> written) {
    List<String> texts = texts(block, attribute, written);
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts(element, texts, block));
  }

  private Optional<Member> principals(
      String element, String attribute, Block block, Optional<JsonValue> written) {
    Place place = block.values().place();
    if (block.isUnknown(attribute)) {
      return Optional.of(text(element, block.mark(attribute), place));
    }
    List<Block> blocks = block.blocks(attribute);
    List<Member> keys = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block entry = blocks.get(i);
      int position = i;
      Optional<JsonValue> own =
          written.flatMap(one -> item(one, attribute, position, blocks.size()));
      String type = entry.text("type");
      List<String> identifiers = texts(entry, "identifiers", own);
      if (Unresolved.in(type) || type.equals("*")) {
        return Optional.of(text(element, type, place));
      }
      keys.add(texts(type, identifiers, entry));
    }
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new Member(element, JsonValue.object(joined(keys, place), place)));
  }

  /**
   * The texts of a list. What is known after apply is the ARN of a resource of this file where it
   * refers to one, else a mark with the name of what it refers to.
   */
  private List<String> texts(Block block, String attribute, Optional<JsonValue> written) {
    List<String> texts = block.texts(attribute);
    String mark = block.mark(attribute);
    long open = texts.stream().filter(mark::equals).count();
    List<String> named =
        open == 0
            ? List.of()
            : written.flatMap(one -> one.get(attribute)).map(Configuration::references).stream()
                .flatMap(List::stream)
                .map(one -> sources.arn(one, data).orElseGet(() -> Unresolved.mark(one)))
                .filter(one -> !texts.contains(one))
                .toList();
    if (block.isUnknown(attribute) && named.stream().noneMatch(Unresolved::in)) {
      return named.isEmpty() ? texts : named;
    }
    if (named.size() != open) {
      return texts;
    }
    Iterator<String> next = named.iterator();
    return texts.stream().map(one -> one.equals(mark) ? next.next() : one).toList();
  }

  /** Blocks of one type, or of one operator and key, become one list of values. */
  private static List<Member> joined(List<Member> members, Place place) {
    Map<String, List<JsonValue>> joined = new LinkedHashMap<>();
    for (Member member : members) {
      joined
          .computeIfAbsent(member.name(), unused -> new ArrayList<>())
          .addAll(member.value().items());
    }
    return joined.entrySet().stream()
        .map(entry -> new Member(entry.getKey(), JsonValue.array(entry.getValue(), place)))
        .toList();
  }

  private static Optional<Member> conditions(Block block) {
    Place place = block.values().place();
    if (block.isUnknown("condition")) {
      return Optional.of(text("Condition", block.mark("condition"), place));
    }
    Map<String, List<Member>> operators = new LinkedHashMap<>();
    for (Block condition : block.blocks("condition")) {
      operators
          .computeIfAbsent(condition.text("test"), unused -> new ArrayList<>())
          .add(texts(condition.text("variable"), condition.texts("values"), condition));
    }
    List<Member> members = new ArrayList<>();
    operators.forEach(
        (test, keys) ->
            members.add(new Member(test, JsonValue.object(joined(keys, place), place))));
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new Member("Condition", JsonValue.object(members, place)));
  }

  private static Member texts(String name, List<String> texts, Block block) {
    Place place = block.values().place();
    return new Member(
        name,
        JsonValue.array(
            texts.stream()
                .map(one -> JsonValue.scalar(Kind.TEXT, one.replace("&{", "${"), place))
                .toList(),
            place));
  }

  private static Member text(String name, String text, Place place) {
    return new Member(name, JsonValue.scalar(Kind.TEXT, text, place));
  }
}

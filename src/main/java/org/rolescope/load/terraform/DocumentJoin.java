package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.load.intake.JsonReader;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.policy.Unresolved;

/**
 * Puts a policy document together as the data source {@code aws_iam_policy_document} does: the
 * documents that it is given as sources, its own statements, then the documents that override; a
 * statement takes the place of an earlier one with the same Sid. Terraform AWS provider, "Data
 * Source: aws_iam_policy_document".
 */
final class DocumentJoin {
  private static final List<String> SOURCES = List.of("source_json", "source_policy_documents");
  private static final List<String> OVERRIDES =
      List.of("override_json", "override_policy_documents");

  /** More than fit into any policy; bounds what documents that go round and round can make. */
  private static final int MAX_STATEMENTS = 1_000;

  private final Sources sources;
  private final Configuration configuration;
  private final Map<String, Optional<JsonValue>> made = new HashMap<>();

  DocumentJoin(Sources sources, Configuration configuration) {
    this.sources = sources;
    this.configuration = configuration;
  }

  /** The document of a data source; empty if a document that flows into it is not known. */
  Optional<JsonValue> of(Resource data) {
    Optional<JsonValue> known =
        data.isUnknown("json")
            ? Optional.empty()
            : data.values()
                .get("json")
                .filter(text -> text.is(Kind.TEXT) && !text.text().isEmpty());
    if (known.isPresent()) {
      return known;
    }
    Optional<JsonValue> before = made.putIfAbsent(data.address(), Optional.empty());
    if (before != null) {
      return before;
    }
    Optional<JsonValue> document = make(data);
    made.put(data.address(), document);
    return document;
  }

  private Optional<JsonValue> make(Resource data) {
    List<JsonValue> parts = new ArrayList<>();
    boolean all = SOURCES.stream().allMatch(attribute -> flow(data, attribute, parts));
    Optional<JsonValue> own = DocumentData.rebuilt(data, configuration, sources);
    own.ifPresent(parts::add);
    all &= own.isPresent() && OVERRIDES.stream().allMatch(one -> flow(data, one, parts));
    return all ? joined(parts) : Optional.empty();
  }

  /** Adds the documents that an attribute names; false if one of them is not known. */
  private boolean flow(Resource data, String attribute, List<JsonValue> parts) {
    if (data.isUnknown(attribute) && !attribute.endsWith("_json")) {
      return false;
    }
    List<String> texts = data.texts(attribute);
    List<Optional<Resource>> from = from(data, attribute, texts);
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Optional<JsonValue> document =
          Unresolved.in(text) && from.get(i).isPresent()
              ? from.get(i).flatMap(this::of)
              : Optional.of(JsonValue.scalar(Kind.TEXT, text, data.values().place()));
      Optional<JsonValue> object = document.flatMap(DocumentJoin::object);
      object.ifPresent(parts::add);
      if (object.isEmpty() && !text.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** What each item is taken from, where the configuration names as many as there are. */
  private List<Optional<Resource>> from(Resource data, String attribute, List<String> texts) {
    List<Optional<Resource>> from =
        new ArrayList<>(Collections.nCopies(texts.size(), Optional.<Resource>empty()));
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (Unresolved.in(texts.get(i))) {
        open.add(i);
      }
    }
    List<Optional<Resource>> named = sources.documentsOf(data, attribute);
    boolean each = named.size() == texts.size();
    if (each || named.size() == open.size()) {
      for (int i = 0; i < open.size(); i++) {
        from.set(open.get(i), named.get(each ? open.get(i) : i));
      }
    }
    return from;
  }

  private static Optional<JsonValue> object(JsonValue document) {
    Optional<JsonValue> value =
        document.is(Kind.TEXT) ? JsonReader.ofText(document) : Optional.of(document);
    return value.filter(one -> one.is(Kind.OBJECT));
  }

  private static Optional<JsonValue> joined(List<JsonValue> parts) {
    if (parts.size() == 1) {
      return Optional.of(parts.get(0));
    }
    String version = "";
    Optional<JsonValue> id = Optional.empty();
    List<JsonValue> statements = new ArrayList<>();
    Map<String, Integer> bySid = new HashMap<>();
    for (JsonValue part : parts) {
      String own = ResourceTypes.text(part, "Version");
      version = own.compareTo(version) > 0 ? own : version;
      Optional<JsonValue> before = id;
      id = part.get("Id").or(() -> before);
      for (JsonValue statement : statements(part)) {
        String sid = ResourceTypes.text(statement, "Sid");
        if (Unresolved.in(sid) || statements.size() >= MAX_STATEMENTS) {
          return Optional.empty();
        }
        Integer same = sid.isEmpty() ? null : bySid.putIfAbsent(sid, statements.size());
        if (same == null) {
          statements.add(statement);
        } else {
          statements.set(same, statement);
        }
      }
    }
    return Optional.of(document(version, id, statements, parts.get(parts.size() - 1)));
  }

  private static List<JsonValue> statements(JsonValue document) {
    return document
        .get("Statement")
        .map(value -> value.is(Kind.ARRAY) ? value.items() : List.of(value))
        .orElse(List.of());
  }

  private static JsonValue document(
      String version, Optional<JsonValue> id, List<JsonValue> statements, JsonValue at) {
    List<Member> members = new ArrayList<>();
    if (!version.isEmpty()) {
      members.add(new Member("Version", JsonValue.scalar(Kind.TEXT, version, at.place())));
    }
    id.ifPresent(value -> members.add(new Member("Id", value)));
    members.add(new Member("Statement", JsonValue.array(statements, at.place())));
    return JsonValue.object(members, at.place());
  }
}

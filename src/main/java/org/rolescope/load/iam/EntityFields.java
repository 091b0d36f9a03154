package org.rolescope.load.iam;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Fields;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PolicyKind;

/** The fields that users, groups and roles have in common. */
final class EntityFields {
  private final Fields fields;
  private final Arn arn;

  private EntityFields(Fields fields, Arn arn) {
    this.fields = fields;
    this.arn = arn;
  }

  /**
   * Begins with the ARN, without which nothing can be said of an entity.
   *
   * @param type {@code role}, {@code user}, {@code group}
   * @param nameField where its name stands
   * @return empty if the ARN is missing or of something else; that has been reported
   */
  static Optional<EntityFields> of(Fields fields, String type, String nameField) {
    String text = fields.text("Arn");
    Optional<Arn> arn =
        Arn.parse(text).filter(found -> found.isIam(type) && !found.account().isEmpty());
    if (arn.isEmpty()) {
      String name = fields.text(nameField);
      String found = text.isEmpty() ? "no `Arn`" : "the `Arn` `" + Fields.clip(text) + "`";
      fields
          .intake()
          .report()
          .error(
              "load.no-arn",
              type
                  + (name.isEmpty() ? "" : " `" + Fields.clip(name) + "`")
                  + " has "
                  + found
                  + " where one of a "
                  + type
                  + " is expected",
              "the " + type + " is left out",
              fields.at());
    }
    return arn.map(found -> new EntityFields(fields, found));
  }

  Arn arn() {
    return arn;
  }

  String account() {
    return arn.account();
  }

  Fields fields() {
    return fields;
  }

  SourceLocation at() {
    return fields.at();
  }

  /** What to say where the export should have the fact, and has something unreadable instead. */
  private String readable(String field) {
    return "readable `" + field + "` of `" + arn.name() + "`";
  }

  /**
   * Inline and attached policies.
   *
   * @param inlineField the list of inline policies; AWS leaves it out for users without any
   */
  Fact<Permissions> permissions(String inlineField) {
    Optional<List<JsonValue>> inline = fields.list(inlineField);
    Optional<List<JsonValue>> attached = fields.list("AttachedManagedPolicies");
    if (inline.isEmpty() || attached.isEmpty()) {
      return Fact.missing(readable(inline.isEmpty() ? inlineField : "AttachedManagedPolicies"));
    }
    List<PolicyDocument> documents = new ArrayList<>();
    for (JsonValue item : inline.get()) {
      documents.add(inlinePolicy(inlineField, item));
    }
    List<String> arns = new ArrayList<>();
    for (JsonValue item : attached.get()) {
      arns.add(attachedPolicy(item));
    }
    return Fact.known(new Permissions(documents, arns.stream().distinct().toList()));
  }

  private PolicyDocument inlinePolicy(String field, JsonValue item) {
    Optional<JsonValue> document = item.get("PolicyDocument");
    String name =
        item.get("PolicyName").filter(text -> text.is(Kind.TEXT)).map(JsonValue::text).orElse("");
    if (document.isEmpty()) {
      fields.wrongType(field, "a list of names and documents", item);
      return new PolicyDocument(name, Optional.empty(), fields.intake().at(item));
    }
    PolicyDocument unknown =
        new PolicyDocument(name, Optional.empty(), fields.intake().at(document.get()));
    return Documents.read(name, PolicyKind.IDENTITY, document.get(), "", fields.intake())
        .orElse(unknown);
  }

  /**
   * The ARN; where there is none, the name: that something is attached must not be forgotten, and
   * its document cannot be found either way.
   */
  private String attachedPolicy(JsonValue item) {
    JsonValue named = item.get("PolicyArn").or(() -> item.get("PolicyName")).orElse(item);
    if (!item.is(Kind.TEXT) && item.get("PolicyArn").isEmpty()) {
      fields.wrongType("AttachedManagedPolicies", "a list of names and ARNs", item);
    }
    return named.text();
  }

  /** The permissions boundary; no such field means none. */
  Fact<Optional<String>> boundary() {
    if (!fields.has("PermissionsBoundary")) {
      return Fact.known(Optional.empty());
    }
    String arnOfPolicy =
        fields
            .object("PermissionsBoundary")
            .map(boundary -> boundary.text("PermissionsBoundaryArn"))
            .orElse("");
    return arnOfPolicy.isEmpty()
        ? Fact.missing(readable("PermissionsBoundary"))
        : Fact.known(Optional.of(arnOfPolicy));
  }

  /** Tags; no such field means none. */
  Fact<Map<String, String>> tags() {
    Optional<List<JsonValue>> list = fields.list("Tags");
    if (list.isEmpty()) {
      return Fact.missing(readable("Tags"));
    }
    Map<String, String> tags = new LinkedHashMap<>();
    for (JsonValue item : list.get()) {
      Optional<JsonValue> key = item.get("Key").filter(text -> text.is(Kind.TEXT));
      if (key.isPresent()) {
        tags.putIfAbsent(key.get().text(), item.get("Value").map(JsonValue::text).orElse(""));
      } else {
        fields.wrongType("Tags", "a list of keys and values", item);
      }
    }
    return Fact.known(tags);
  }

  /** A date as ISO 8601 text; some tools write seconds since 1970. */
  static String date(Fields fields, String name) {
    String text = fields.text(name);
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
      return text;
    }
    try {
      return Instant.ofEpochSecond((long) Double.parseDouble(text)).toString();
    } catch (NumberFormatException | DateTimeException e) {
      return text;
    }
  }

  /** Whether any managed policy is attached. */
  static boolean attaches(Fact<Permissions> permissions) {
    return !permissions.orElse(Permissions.NONE).attached().isEmpty();
  }

  /** What would give the facts that only account authorization details have. */
  String authorizationDetails() {
    return Inputs.authorizationDetails(account());
  }
}

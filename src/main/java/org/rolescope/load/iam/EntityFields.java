package org.rolescope.load.iam;

import java.time.DateTimeException;
import java.time.Instant;
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
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Attached;
import org.rolescope.load.intake.LooseFact.Inline;
import org.rolescope.load.intake.LooseFact.InlineNames;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.PowerShell;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Fields;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PolicyKind;

/** The fields that users, groups and roles have in common. */
public final class EntityFields {
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
  public static Optional<EntityFields> of(Fields fields, String type, String nameField) {
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

  public Arn arn() {
    return arn;
  }

  public String account() {
    return arn.account();
  }

  public Fields fields() {
    return fields;
  }

  public SourceLocation at() {
    return fields.at();
  }

  /** What to say where the export should have the fact, and has something unreadable instead. */
  private String readable(String field) {
    return "readable `" + field + "` of `" + arn.name() + "`";
  }

  /**
   * Inline and attached policies of an export that has both; no such list means none.
   *
   * @param inlineField the list of inline policies; AWS leaves it out for users without any
   */
  public Fact<Permissions> permissions(String inlineField) {
    Optional<List<PolicyDocument>> inline = inline(inlineField);
    Optional<List<String>> attached = attached("AttachedManagedPolicies");
    if (inline.isEmpty() || attached.isEmpty()) {
      return Fact.missing(readable(inline.isEmpty() ? inlineField : "AttachedManagedPolicies"));
    }
    return Fact.known(new Permissions(inline.get(), attached.get()));
  }

  /**
   * Tells of the lists that are there, and of nothing where there is none: for exports that may
   * have one without the other.
   */
  public void tellPermissions(String inlineField, String attachedField) {
    OwnerType.of(arn)
        .ifPresent(
            type -> {
              if (fields.has(inlineField)) {
                inline(inlineField).ifPresent(documents -> tellInline(type, documents));
              }
              if (fields.has(attachedField)) {
                attached(attachedField).ifPresent(arns -> tell(type, new Attached(arns, true)));
              }
            });
  }

  private void tellInline(OwnerType type, List<PolicyDocument> documents) {
    tell(type, new InlineNames(documents.stream().map(PolicyDocument::name).toList(), true));
    documents.forEach(document -> tell(type, new Inline(document)));
  }

  private void tell(OwnerType type, LooseFact.Told told) {
    fields.intake().add(new LooseFact(Whose.ofArn(type, arn.toString()), told, at()));
  }

  /** The items of a list; empty if it is no list, or if items of it were cut off. */
  private Optional<List<JsonValue>> whole(String field) {
    return fields.list(field).filter(items -> items.stream().noneMatch(PowerShell::cutOff));
  }

  /** Inline policies; empty if the field is something else than a list. */
  private Optional<List<PolicyDocument>> inline(String field) {
    return whole(field)
        .map(items -> items.stream().map(item -> inlinePolicy(field, item)).toList());
  }

  /** ARNs of attached policies; empty if the field is something else than a list. */
  private Optional<List<String>> attached(String field) {
    return whole(field)
        .map(items -> items.stream().map(item -> attachedPolicy(field, item)).distinct().toList());
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
  private String attachedPolicy(String field, JsonValue item) {
    JsonValue named = item.get("PolicyArn").or(() -> item.get("PolicyName")).orElse(item);
    if (!item.is(Kind.TEXT) && item.get("PolicyArn").isEmpty()) {
      fields.wrongType(field, "a list of names and ARNs", item);
    }
    return named.text();
  }

  /** The permissions boundary; no such field means none. Some tools write its ARN alone. */
  public Fact<Optional<String>> boundary() {
    if (!fields.has("PermissionsBoundary")) {
      return Fact.known(Optional.empty());
    }
    String plain =
        fields
            .value("PermissionsBoundary")
            .filter(value -> value.is(Kind.TEXT) && value.text().startsWith("arn:"))
            .map(JsonValue::text)
            .orElse("");
    String arnOfPolicy =
        plain.isEmpty()
            ? fields
                .object("PermissionsBoundary")
                .map(boundary -> boundary.text("PermissionsBoundaryArn"))
                .orElse("")
            : plain;
    return arnOfPolicy.isEmpty()
        ? Fact.missing(readable("PermissionsBoundary"))
        : Fact.known(Optional.of(arnOfPolicy));
  }

  /** Tags; no such field means none. */
  public Fact<Map<String, String>> tags() {
    return TagReader.read(fields, "Tags")
        .<Fact<Map<String, String>>>map(Fact::known)
        .orElseGet(() -> Fact.missing(readable("Tags")));
  }

  /** A date as ISO 8601 text; some tools write seconds since 1970. */
  public static String date(Fields fields, String name) {
    String text = fields.text(name);
    if (text.isEmpty() || !isNumber(text)) {
      return text;
    }
    try {
      return Instant.ofEpochSecond((long) Double.parseDouble(text)).toString();
    } catch (NumberFormatException | DateTimeException e) {
      return text;
    }
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** Whether any managed policy is attached. */
  public static boolean attaches(Fact<Permissions> permissions) {
    return !permissions.orElse(Permissions.NONE).attached().isEmpty();
  }

  /** What would give the facts that only account authorization details have. */
  public String authorizationDetails() {
    return fields.intake().shared(Inputs.authorizationDetails(account()));
  }
}

package org.rolescope.load.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.Role.LastUsed;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Fields;
import org.rolescope.policy.PolicyKind;

/** Reads a role as IAM calls print it. */
public final class RoleReader {
  private final EntityFields entity;
  private final Fields fields;
  private final EntitySource source;

  private RoleReader(EntityFields entity, EntitySource source) {
    this.entity = entity;
    this.fields = entity.fields();
    this.source = source;
  }

  /** The role; empty if it has no usable ARN, which has been reported. */
  public static Optional<Role> read(JsonValue object, EntitySource source, Intake intake) {
    return EntityFields.of(new Fields(object, intake), "role", "RoleName")
        .map(entity -> new RoleReader(entity, source).role());
  }

  private Role role() {
    return new Role(
        entity.arn(),
        fields.text("RoleId"),
        trust(),
        permissions(),
        boundary(),
        tags(),
        maxSessionSeconds(),
        lastUsed(),
        EntityFields.date(fields, "CreateDate"),
        fields.text("Description"),
        instanceProfiles(),
        entity.at());
  }

  private Fact<PolicyDocument> trust() {
    String input = Inputs.getRole(entity.account(), entity.arn().name());
    Optional<JsonValue> document = fields.value("AssumeRolePolicyDocument");
    if (document.isPresent()) {
      return Documents.read(
          "trust policy", PolicyKind.TRUST, document.get(), input, fields.intake());
    }
    fields
        .intake()
        .report()
        .warning(
            "load.no-trust-policy",
            "role `" + entity.arn().name() + "` has no `AssumeRolePolicyDocument`",
            "who may assume it is not known",
            entity.at());
    return Fact.missing(input);
  }

  private Fact<Permissions> permissions() {
    if (source.tellsPermissions()) {
      return entity.permissions("RolePolicyList");
    }
    entity.tellPermissions("RolePolicyList", "AttachedManagedPolicies");
    return Fact.missing(entity.authorizationDetails());
  }

  private Fact<Optional<String>> boundary() {
    return source.tellsBoundary() || fields.has("PermissionsBoundary")
        ? entity.boundary()
        : Fact.missing(entity.authorizationDetails());
  }

  private Fact<Map<String, String>> tags() {
    return source.tellsTags() || fields.has("Tags")
        ? entity.tags()
        : Fact.missing(entity.authorizationDetails());
  }

  private Fact<Integer> maxSessionSeconds() {
    String text = fields.text("MaxSessionDuration");
    if (text.isEmpty()) {
      return Fact.missing(fields.intake().shared(Inputs.listRoles(entity.account())));
    }
    try {
      return Fact.known(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      fields
          .value("MaxSessionDuration")
          .ifPresent(value -> fields.wrongType("MaxSessionDuration", "whole seconds", value));
      return Fact.missing("readable `MaxSessionDuration` of `" + entity.arn().name() + "`");
    }
  }

  /** An empty object means that the role was never used; no such field says nothing. */
  private Fact<Optional<LastUsed>> lastUsed() {
    Optional<Fields> used = fields.object("RoleLastUsed");
    if (used.isEmpty()) {
      return Fact.missing(entity.authorizationDetails());
    }
    String date = EntityFields.date(used.get(), "LastUsedDate");
    return Fact.known(
        date.isEmpty()
            ? Optional.empty()
            : Optional.of(new LastUsed(date, used.get().text("Region"))));
  }

  /** Their own list of roles repeats this role and is left alone. */
  private List<String> instanceProfiles() {
    return fields.objects("InstanceProfileList").stream()
        .map(profile -> profile.text("InstanceProfileName"))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}

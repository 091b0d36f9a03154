package org.rolescope.load.iam;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Fields;
import org.rolescope.policy.PolicyKind;

/** Reads a managed policy of account authorization details: only its default version decides. */
public final class PolicyReader {
  private final Fields fields;
  private final String arn;
  private final String name;

  private PolicyReader(Fields fields, String arn, String name) {
    this.fields = fields;
    this.arn = arn;
    this.name = name;
  }

  /** The policy; empty if it has no usable ARN, which has been reported. */
  public static Optional<ManagedPolicy> read(JsonValue object, Intake intake) {
    Fields fields = new Fields(object, intake);
    return EntityFields.of(fields, "policy", "PolicyName")
        .map(
            entity ->
                new PolicyReader(fields, entity.arn().toString(), entity.arn().name()).policy());
  }

  private ManagedPolicy policy() {
    return new ManagedPolicy(arn, name, document(), fields.at());
  }

  private Fact<PolicyDocument> document() {
    Optional<JsonValue> document = defaultVersion().flatMap(version -> version.value("Document"));
    String missing = Inputs.getPolicyVersion(name);
    if (document.isEmpty()) {
      fields
          .intake()
          .report()
          .warning(
              "load.no-default-version",
              "policy `" + name + "` has no document of its default version",
              "what it allows is not known",
              fields.at());
      return Fact.missing(missing);
    }
    return Documents.read(name, PolicyKind.IDENTITY, document.get(), missing, fields.intake());
  }

  private Optional<Fields> defaultVersion() {
    List<Fields> versions = fields.objects("PolicyVersionList");
    String id = fields.text("DefaultVersionId");
    Optional<Fields> named =
        versions.stream()
            .filter(version -> !id.isEmpty() && version.text("VersionId").equals(id))
            .findFirst();
    boolean alone = versions.size() == 1 && id.isEmpty();
    return named.or(
        () -> versions.stream().filter(version -> isDefault(version, alone)).findFirst());
  }

  /**
   * @param unmarked what it is where it does not say
   */
  private static boolean isDefault(Fields version, boolean unmarked) {
    return version
        .value("IsDefaultVersion")
        .map(mark -> mark.text().equals("true"))
        .orElse(unmarked);
  }
}

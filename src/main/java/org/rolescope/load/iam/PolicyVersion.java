package org.rolescope.load.iam;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Version;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Fields;
import org.rolescope.policy.PolicyKind;

/** {@code aws iam get-policy-version}: a document that does not say which policy it is of. */
public final class PolicyVersion implements SnapshotImporter {
  @Override
  public String kind() {
    return "get-policy-version";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("PolicyVersion", "Document") && shape.has("PolicyVersion", "VersionId");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    while (object.next()) {
      if (object.is("PolicyVersion")) {
        object.value().ifPresent(item -> version(new Fields(item, intake), intake));
      }
    }
  }

  private static void version(Fields fields, Intake intake) {
    JsonValue document = fields.value("Document").orElseThrow();
    boolean isDefault =
        fields.value("IsDefaultVersion").filter(mark -> mark.text().equals("true")).isPresent();
    Documents.read("managed policy", PolicyKind.IDENTITY, document, "", intake)
        .toOptional()
        .ifPresent(
            read ->
                intake.add(
                    new LooseFact(
                        Whose.unknown(OwnerType.POLICY),
                        new Version(read, fields.text("VersionId"), isDefault),
                        fields.at())));
  }
}

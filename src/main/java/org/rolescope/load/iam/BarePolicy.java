package org.rolescope.load.iam;

import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Bare;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Lists;
import org.rolescope.policy.PolicyKind;

/** A permissions policy in a file of its own: it names actions and no principal. */
public final class BarePolicy implements SnapshotImporter {
  @Override
  public String kind() {
    return "permissions policy";
  }

  @Override
  public boolean recognises(Shape shape) {
    return (shape.has("Statement", "Action") || shape.has("Statement", "NotAction"))
        && shape.has("Statement", "Effect")
        && (shape.has("Statement", "Resource") || shape.has("Statement", "NotResource"))
        && !shape.has("Statement", "Principal")
        && !shape.has("Statement", "NotPrincipal");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = Lists.whole(object, intake);
    if (whole.isEmpty()) {
      return;
    }
    Documents.read("policy", PolicyKind.IDENTITY, whole.get(), "", intake)
        .toOptional()
        .ifPresent(
            document ->
                intake.add(
                    new LooseFact(
                        Whose.unknown(
                            OwnerType.POLICY, OwnerType.ROLE, OwnerType.USER, OwnerType.GROUP),
                        new Bare(document),
                        intake.at(whole.get()))));
  }
}

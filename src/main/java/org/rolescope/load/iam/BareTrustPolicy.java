package org.rolescope.load.iam;

import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Lists;
import org.rolescope.policy.PolicyKind;

/**
 * A trust policy in a file of its own. What tells it from a permissions policy is a principal, and
 * what tells it from a resource's policy is that no resource is named and sts is what is allowed.
 */
public final class BareTrustPolicy implements SnapshotImporter {
  @Override
  public String kind() {
    return "trust policy";
  }

  @Override
  public boolean recognises(Shape shape) {
    boolean principal =
        shape.has("Statement", "Principal") || shape.has("Statement", "NotPrincipal");
    return principal
        && !shape.has("Statement", "Resource")
        && !shape.actsWithout("Statement", "sts");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> document = Lists.whole(object, intake);
    if (document.isEmpty()) {
      return;
    }
    Documents.read("trust policy", PolicyKind.TRUST, document.get(), "", intake)
        .toOptional()
        .ifPresent(intake::addTrust);
  }
}

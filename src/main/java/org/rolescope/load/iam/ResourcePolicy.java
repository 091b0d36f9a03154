package org.rolescope.load.iam;

import java.util.Optional;
import org.rolescope.base.Parsed;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.OfResource;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Lists;
import org.rolescope.policy.Policy;

/**
 * A policy in a file of its own that names principals and resources: a resource control policy, or
 * that of a bucket, key or queue. That of a repository names no resource, but other actions than a
 * trust policy.
 */
public final class ResourcePolicy implements SnapshotImporter {
  @Override
  public String kind() {
    return "policy of a resource";
  }

  @Override
  public boolean recognises(Shape shape) {
    return (shape.has("Statement", "Principal") || shape.has("Statement", "NotPrincipal"))
        && (shape.has("Statement", "Resource")
            || shape.has("Statement", "NotResource")
            || shape.actsWithout("Statement", "sts"));
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = Lists.whole(object, intake);
    if (whole.isEmpty()) {
      return;
    }
    Parsed<Policy> parsed = intake.parse(whole.get().toJson());
    PolicyDocument document = new PolicyDocument("policy", parsed.value(), intake.at(whole.get()));
    intake.add(
        new LooseFact(
            Whose.unknown(OwnerType.POLICY),
            new OfResource(document, parsed.diagnostics()),
            intake.at(whole.get())));
  }
}

package org.rolescope.app;

import java.util.List;
import org.rolescope.iam.PlannedChange;

/**
 * Data as they are, and as Terraform plans will leave them.
 *
 * @param before the data, and what the plans tell of that is there and the data lack
 * @param after the same once the plans are applied
 * @param changes what the plans do to the resources that are read of them, in order
 * @param leftOut what of it could not be laid over the data, as sentences without their full stop
 */
public record PlanPreview(
    Analysis before, Analysis after, List<PlannedChange> changes, List<String> leftOut) {
  public PlanPreview {
    changes = List.copyOf(changes);
    leftOut = List.copyOf(leftOut);
  }
}

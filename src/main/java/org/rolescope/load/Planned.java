package org.rolescope.load;

import java.util.List;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.PlannedChange;

/**
 * Data as they are, and as plans will leave them.
 *
 * @param before the data, and what plans tell of that the data lack and that is there before
 * @param after the same once the plans are applied
 * @param changes what the plans do, in order
 * @param problems what of it could not be laid over the data
 */
public record Planned(
    IamSnapshot before, IamSnapshot after, List<PlannedChange> changes, List<Diagnostic> problems) {
  public Planned {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }
}

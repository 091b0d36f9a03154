package org.rolescope.simulate;

import java.util.List;

/** One kind of policy that can stop a call. Every gate runs, also after a deny (R74). */
interface Gate {
  /** What it says of one action: one ruling, or one per level of an organisation. */
  List<Ruling> evaluate(AuthorizationCall call);
}

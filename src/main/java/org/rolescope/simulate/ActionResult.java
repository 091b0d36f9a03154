package org.rolescope.simulate;

import java.util.List;

/** One of the actions that the call needs (R12), and every gate's word on it. */
public record ActionResult(String action, List<GateResult> gates) {
  public ActionResult {
    gates = List.copyOf(gates);
  }
}

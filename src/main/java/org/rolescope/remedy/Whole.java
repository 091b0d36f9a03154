package org.rolescope.remedy;

import java.util.List;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.Simulation;

/** The call that was asked, where the decision is about one hop of it. */
final class Whole {
  private Whole() {}

  static AssumeRoleRequest request(Simulation simulation) {
    List<Simulation> hops = simulation.hops();
    if (hops.size() < 2) {
      return simulation.request();
    }
    AssumeRoleRequest first = hops.get(0).request();
    AssumeRoleRequest last = hops.get(hops.size() - 1).request();
    List<String> via =
        hops.subList(0, hops.size() - 1).stream().map(hop -> hop.request().role()).toList();
    Options caller = first.options();
    Options options = last.options().withMfaCode(caller.mfaCode()).withVia(via);
    Options withSession = caller.callerSession().map(options::withCallerSession).orElse(options);
    Options whole = caller.sessionPolicy().map(withSession::withSessionPolicy).orElse(withSession);
    return new AssumeRoleRequest(
        first.action(), first.principal(), last.role(), whole, last.context(), last.mode());
  }
}

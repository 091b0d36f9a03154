package org.rolescope.remedy;

import java.util.Map;
import java.util.Optional;
import org.rolescope.policy.RequestContext;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.AssumeRoleSimulator;

/** The condition keys of a call as its edge has them; decided once, when they are asked for. */
final class EdgeKeys {
  private final AssumeRoleRequest request;
  private final AssumeRoleSimulator simulator;
  private Optional<RequestContext> context = Optional.empty();

  EdgeKeys(AssumeRoleRequest request, AssumeRoleSimulator simulator) {
    this.request = request;
    this.simulator = simulator;
  }

  RequestContext context() {
    if (context.isEmpty()) {
      Options options =
          request
              .options()
              .callerSession()
              .map(Options.NONE::withCallerSession)
              .orElse(Options.NONE);
      AssumeRoleRequest edge =
          new AssumeRoleRequest(
              request.action(), request.principal(), request.role(), options, Map.of(), Mode.EDGE);
      context = Optional.of(simulator.simulate(edge).context());
    }
    return context.get();
  }
}

package org.rolescope.remedy;

import java.util.Locale;
import java.util.Optional;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.match.Caller;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Simulation;

/**
 * A call that was decided, with the data it was decided over.
 *
 * @param trial data and the whole call
 * @param simulation the decision; of a call through other roles that of the hop it is about
 * @param simulator decides over the data
 * @param first whether nothing has been changed yet
 * @param edge what the caller may choose
 */
record Situation(
    Trial trial,
    Simulation simulation,
    AssumeRoleSimulator simulator,
    boolean first,
    EdgeKeys edge) {
  static Situation of(
      Trial trial, Simulation simulation, AssumeRoleSimulator simulator, boolean first) {
    return new Situation(
        trial, simulation, simulator, first, new EdgeKeys(simulation.request(), simulator));
  }

  IamIndex index() {
    return trial.index();
  }

  /** The call that was decided: of a call through other roles, the hop. */
  AssumeRoleRequest request() {
    return simulation.request();
  }

  Caller caller() {
    return simulation.caller();
  }

  /** The user, or the role behind the session, if the data hold it. */
  Optional<IamEntity> callerEntity() {
    return caller().role().or(caller()::arn).flatMap(arn -> index().entity(arn.toString()));
  }

  Optional<Role> target() {
    return index().role(request().role());
  }

  /** Short name of the role that is asked for. */
  String targetName() {
    return Arn.parse(request().role()).map(Arn::name).orElse(request().role());
  }

  /** Short name of the caller. */
  String callerName() {
    Caller caller = caller();
    return switch (caller.kind()) {
      case USER, FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT ->
          caller.arn().map(Arn::name).orElse(caller.name());
      case ROLE_SESSION ->
          caller.role().map(Arn::name).or(() -> caller.arn().map(Situation::roleOf)).orElse("");
      case SERVICE, ANYONE -> caller.name();
      case SAML, OIDC ->
          Arn.parse(caller.name())
              .map(arn -> arn.resource().substring(arn.resource().indexOf('/') + 1))
              .orElse(caller.name());
    };
  }

  private static String roleOf(Arn arn) {
    String[] parts = arn.resource().split("/", -1);
    return parts[0].equals("assumed-role") && parts.length > 1 ? parts[1] : arn.name();
  }

  boolean sameAccount() {
    return Arn.parse(request().role()).map(Arn::account).orElse("").equals(caller().account());
  }

  /**
   * Whether the caller, or the moment of the call, can bring a key: what edge mode leaves open is
   * what a caller may choose.
   */
  boolean choosable(String key) {
    ContextValue value = edge.context().get(key);
    return value instanceof ContextValue.Unknown unknown
        && unknown.why() == ContextValue.Unknown.Why.FREE;
  }

  /** Whether the key has that value in such calls: a service tells the account it acts for. */
  boolean usual(String key, ContextValue value) {
    return value.equals(usual(key));
  }

  /** What such calls have of a key where the one that is asked for tells nothing. */
  ContextValue usual(String key) {
    return edge.context().get(key);
  }

  /** The name in capitals at the beginning of each word: {@code DevDeployer}. */
  static String pascal(String name) {
    StringBuilder text = new StringBuilder();
    boolean upper = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (plain) {
        text.append(upper ? String.valueOf(c).toUpperCase(Locale.ROOT) : String.valueOf(c));
      }
      upper = !plain;
    }
    return text.toString();
  }
}

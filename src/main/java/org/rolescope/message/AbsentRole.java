package org.rolescope.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolescope.iam.Account;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.Outcome;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Settling;
import org.rolescope.simulate.Simulation;

/** Why a call for a role was refused that is not in the data (R22.17: AWS does not reveal it). */
final class AbsentRole {
  private static final int MOST_SIMILAR = 3;

  private final Simulation simulation;
  private final IamIndex index;
  private final Optional<Arn> role;

  AbsentRole(Simulation simulation, IamIndex index) {
    this.simulation = simulation;
    this.index = index;
    this.role = Arn.parse(simulation.request().role());
  }

  /** The account in an ARN; empty if there is none. */
  static String account(String arn) {
    return Arn.parse(arn).map(Arn::account).orElse("");
  }

  /** {@code SCP, OU Workloads / Dev: DenyProdFromDev, line 10}. */
  static String words(GateResult gate) {
    String subject = gate.subject().isEmpty() ? "" : ", " + gate.subject();
    return gate.type().title() + subject + ": " + gate.reason();
  }

  List<Cause> causes() {
    String id = role.map(Arn::account).orElse("");
    Optional<Account> account = index.account(id).filter(Account::loaded);
    boolean whole = account.filter(found -> found.has(Listing.ROLES)).isPresent();
    List<Cause> causes = new ArrayList<>();
    if (whole) {
      causes.add(
          new Cause(
              Optional.of(PolicyType.REQUEST),
              "The name, the path or the account number is wrong: account "
                  + index.accountLabel(id)
                  + " has no such role, and AWS answers as if it were forbidden"
                  + similar(),
              Settling.NONE));
      causes.add(cause(PolicyType.REQUEST, "The role was deleted", Settling.accountDetails(id)));
      causes.add(
          cause(
              PolicyType.TRUST, "The role is newer than the export", Settling.accountDetails(id)));
      return causes;
    }
    identity().ifPresent(causes::add);
    causes.add(
        cause(
            PolicyType.TRUST,
            "The role's trust policy does not let the caller in, or a condition of it did not hold",
            Settling.accountDetails(id)));
    if (causes.size() == 1) {
      causes.add(
          cause(
              PolicyType.RCP,
              "An RCP of the role's account, or an SCP of the caller's, denies it",
              Settling.organization()));
    }
    causes.add(
        cause(
            PolicyType.REQUEST,
            "There is no such role, or the account number is wrong" + similar(),
            Settling.accountDetails(id)));
    return causes;
  }

  private static Cause cause(PolicyType gate, String text, Settling settling) {
    return new Cause(Optional.of(gate), text, settling);
  }

  /** The caller's own side may already refuse. */
  private Optional<Cause> identity() {
    return simulation.actions().stream()
        .flatMap(action -> action.gates().stream())
        .filter(gate -> callerSide(gate.type()) && !gate.ignored())
        .filter(
            gate ->
                gate.outcome() == Outcome.IMPLICIT_DENY || gate.outcome() == Outcome.EXPLICIT_DENY)
        .map(gate -> cause(gate.type(), words(gate), Settling.NONE))
        .findFirst();
  }

  private static boolean callerSide(PolicyType type) {
    return type == PolicyType.IDENTITY
        || type == PolicyType.PERMISSIONS_BOUNDARY
        || type == PolicyType.SCP;
  }

  /** Roles that were perhaps meant: of nearly the same name, or in another path or account. */
  private String similar() {
    String name = role.map(Arn::name).orElse("");
    String id = role.map(Arn::account).orElse("");
    List<String> others =
        index.snapshot().roles().stream()
            .map(Role::arn)
            .filter(
                arn ->
                    arn.name().equalsIgnoreCase(name)
                        || (arn.account().equals(id) && Spelling.near(arn.name(), name)))
            .map(Arn::toString)
            .limit(MOST_SIMILAR)
            .toList();
    return others.isEmpty()
        ? ""
        : others.stream().collect(Collectors.joining(", ", "; perhaps meant is ", ""));
  }
}

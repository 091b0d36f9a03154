package org.rolescope.simulate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolescope.iam.Account;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.CallerSession.Credentials;
import org.rolescope.simulate.ResolvedCaller.Standing;

/** Finds out who calls (R26 to R30). */
final class CallerResolver {
  private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

  private final IamIndex index;

  CallerResolver(IamIndex index) {
    this.index = index;
  }

  ResolvedCaller resolve(AssumeRoleRequest request) {
    String principal = request.principal().strip();
    boolean edge = request.mode() == Mode.EDGE;
    if (edge && principal.equals("*")) {
      return known(new Caller(Kind.ANYONE, Optional.empty(), Optional.empty(), "", "", false));
    }
    if (Arn.isAccount(principal)) {
      String partition = index.account(principal).map(Account::partition).orElse("aws");
      return account(new Arn(partition, "iam", "", principal, "root"), edge);
    }
    Optional<Arn> arn = Arn.parse(principal);
    if (arn.isPresent()) {
      return ofArn(arn.get(), request, edge);
    }
    return named(principal, request.action());
  }

  private ResolvedCaller named(String name, String action) {
    if (name.equals(Refusals.ANONYMOUS)) {
      return refused(
          provider(Kind.SERVICE, name), "STS answers no call without a signature (`anonymous`)");
    }
    boolean cognitoAsService =
        name.endsWith(".amazonaws.com") && action.equalsIgnoreCase(AssumeRoleRequest.ASSUME_ROLE);
    if (BuiltInProviders.contains(name) && !cognitoAsService) {
      return known(provider(Kind.OIDC, name));
    }
    if (SERVICE.matcher(name).matches()) {
      return known(provider(Kind.SERVICE, name));
    }
    return unreadable(name);
  }

  private static ResolvedCaller unreadable(String principal) {
    return refused(
        provider(Kind.SERVICE, principal), "`" + principal + "` is no principal that can call");
  }

  private static ResolvedCaller refused(Caller caller, String why) {
    return new ResolvedCaller(caller, Optional.empty(), Standing.REFUSED, why);
  }

  private static Caller provider(Kind kind, String name) {
    return new Caller(kind, Optional.empty(), Optional.empty(), "", name, false);
  }

  private static ResolvedCaller known(Caller caller) {
    return new ResolvedCaller(caller, Optional.empty(), Standing.KNOWN, "");
  }

  private ResolvedCaller ofArn(Arn arn, AssumeRoleRequest request, boolean edge) {
    String kind = arn.service() + ":" + arn.type();
    return switch (kind) {
      case "iam:root" -> account(arn, edge);
      case "iam:user" -> user(arn, request);
      case "iam:role" -> role(arn, index.entity(arn.toString()), Optional.of(arn));
      case "sts:assumed-role" -> session(arn);
      case "sts:federated-user" -> federated(arn);
      case "iam:saml-provider" -> known(provider(Kind.SAML, arn.toString()));
      case "iam:oidc-provider" -> known(provider(Kind.OIDC, arn.toString()));
      default -> unreadable(arn.toString());
    };
  }

  private ResolvedCaller account(Arn arn, boolean edge) {
    if (edge) {
      Caller caller =
          new Caller(Kind.ANY_OF_ACCOUNT, Optional.of(arn), Optional.empty(), "", "", false);
      boolean loaded = index.isRead(arn.account());
      return loaded
          ? known(caller)
          : new ResolvedCaller(
              caller, Optional.empty(), Standing.LACKING, Wording.exportOf(arn.account(), index));
    }
    return refused(
        new Caller(Kind.ROOT_USER, Optional.of(arn), Optional.empty(), arn.account(), "", false),
        "roles may not be assumed by root accounts");
  }

  /** R33.4: an entry that names the user means the federated users who come from it, too. */
  private static ResolvedCaller federated(Arn arn) {
    Optional<Arn> parent = arn.isIam("user") ? Optional.of(arn) : Optional.empty();
    return refused(
        new Caller(Kind.FEDERATED_USER, Optional.of(arn), parent, "", "", false),
        "a federated user cannot assume a role");
  }

  private ResolvedCaller user(Arn arn, AssumeRoleRequest request) {
    if (request.options().calledWith(Credentials.FEDERATION_TOKEN)) {
      return federated(arn);
    }
    Optional<IamEntity> found = index.entity(arn.toString());
    return looked(Kind.USER, arn, Optional.empty(), found, Listing.USERS);
  }

  private ResolvedCaller session(Arn arn) {
    String[] parts = arn.resource().split("/", -1);
    if (parts.length != 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
      return unreadable(arn.toString());
    }
    Optional<IamEntity> found = index.roleOfSession(arn).map(IamEntity.class::cast);
    return role(arn, found, found.map(IamEntity::arn));
  }

  private ResolvedCaller role(Arn arn, Optional<IamEntity> found, Optional<Arn> role) {
    return looked(Kind.ROLE_SESSION, arn, role, found, Listing.ROLES);
  }

  private ResolvedCaller looked(
      Kind kind, Arn arn, Optional<Arn> role, Optional<IamEntity> found, Listing listing) {
    boolean boundary =
        found.map(IamEntity::boundary).map(fact -> fact.orElse(Optional.empty())).isPresent()
            && found.get().boundary().orElse(Optional.empty()).isPresent();
    Caller caller =
        new Caller(
            kind, Optional.of(arn), role, found.map(IamEntity::uniqueId).orElse(""), "", boundary);
    if (found.isPresent()) {
      return new ResolvedCaller(caller, found, Standing.KNOWN, "");
    }
    Optional<Account> account = index.account(arn.account()).filter(Account::loaded);
    if (account.isEmpty()) {
      return new ResolvedCaller(
          caller, found, Standing.LACKING, Wording.exportOf(arn.account(), index));
    }
    String label = index.accountLabel(arn.account());
    String list = listing.name().toLowerCase(Locale.ROOT);
    return account.get().complete().contains(listing)
        ? new ResolvedCaller(caller, found, Standing.REFUSED, NotThere.said(arn, index))
        : new ResolvedCaller(
            caller, found, Standing.LACKING, "full list of " + list + " of account " + label);
  }
}

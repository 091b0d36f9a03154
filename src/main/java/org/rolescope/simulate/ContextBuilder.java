package org.rolescope.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.match.Caller;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallerSession.Credentials;
import org.rolescope.simulate.KeyRule.Column;

/** Fills in the condition keys of one call (part E). */
final class ContextBuilder {
  private static final String NO_ORGANIZATION = "organization.json";

  private final IamIndex index;
  private final Instant now;
  private final AssumeRoleRequest request;
  private final Options options;
  private final ResolvedCaller resolved;
  private final Caller caller;
  private final ResolvedRole role;
  private final boolean edge;
  private final SortedMap<String, ContextValue> values =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private ContextBuilder(
      IamIndex index,
      Instant now,
      AssumeRoleRequest request,
      ResolvedCaller resolved,
      ResolvedRole role) {
    this.index = index;
    this.now = now;
    this.request = request;
    this.options = request.options();
    this.resolved = resolved;
    this.caller = resolved.caller();
    this.role = role;
    this.edge = request.mode() == Mode.EDGE;
  }

  static RequestContext build(
      IamIndex index,
      Instant now,
      AssumeRoleRequest request,
      ResolvedCaller caller,
      ResolvedRole role) {
    return new ContextBuilder(index, now, request, caller, role).build();
  }

  private RequestContext build() {
    parameters();
    tags();
    surroundings();
    target();
    switch (caller.kind()) {
      case USER -> user();
      case ROLE_SESSION -> roleSession();
      case FEDERATED_USER -> principal("FederatedUser");
      case ROOT_USER -> principal("Account");
      case SERVICE -> service();
      case ANY_OF_ACCOUNT -> anyOfAccount();
      case SAML, OIDC, ANYONE -> {}
    }
    values.putAll(request.context());
    return new RequestContext(values, defaults());
  }

  private KeyDefaults defaults() {
    Arn provider = Arn.parse(caller.name()).orElse(null);
    String issuer =
        provider == null
            ? caller.name()
            : provider.resource().substring(provider.resource().indexOf('/') + 1);
    return new KeyDefaults(
        column(), request.mode(), issuer.toLowerCase(Locale.ROOT), principalTags(), resourceTags());
  }

  private Column column() {
    return switch (caller.kind()) {
      case USER -> temporary() ? Column.TEMPORARY_USER : Column.USER;
      case ROOT_USER, FEDERATED_USER -> Column.USER;
      case ROLE_SESSION -> Column.ROLE_SESSION;
      case SERVICE -> Column.SERVICE;
      case SAML -> Column.SAML;
      case OIDC -> Column.OIDC;
      case ANY_OF_ACCOUNT, ANYONE -> Column.ANYBODY;
    };
  }

  private boolean temporary() {
    return options
        .callerSession()
        .filter(session -> session.credentials() == Credentials.SESSION_TOKEN)
        .isPresent();
  }

  /** Fields of the call itself (R108.1 to R108.5). */
  private void parameters() {
    options.externalId().ifPresent(id -> set("sts:ExternalId", id));
    options.sessionName().ifPresent(name -> set("sts:RoleSessionName", name));
    options.sourceIdentity().ifPresent(id -> set("sts:SourceIdentity", id));
    options
        .callerSession()
        .map(CallerSession::sourceIdentity)
        .filter(id -> !id.isEmpty())
        .ifPresent(
            id -> {
              values.putIfAbsent("sts:SourceIdentity", ContextValue.of(id));
              set("aws:SourceIdentity", id);
            });
  }

  /** Tags of this call (R108.5 to R108.7). */
  private void tags() {
    Map<String, String> tags = new TreeMap<>(options.sessionTags());
    tags.forEach((key, value) -> set("aws:RequestTag/" + key, value));
    if (!tags.isEmpty()) {
      values.put("aws:TagKeys", new ContextValue.Present(List.copyOf(tags.keySet())));
    }
    if (!options.transitiveTagKeys().isEmpty()) {
      values.put("sts:TransitiveTagKeys", new ContextValue.Present(options.transitiveTagKeys()));
    }
  }

  private void surroundings() {
    set("aws:SecureTransport", "true");
    if (!edge) {
      set("aws:CurrentTime", now.toString());
      set("aws:EpochTime", Long.toString(now.getEpochSecond()));
      set("aws:RequestedRegion", "us-east-1");
    }
    // R108.33: through an endpoint the public address is not there.
    if (throughEndpoint()) {
      values.put("aws:SourceIp", ContextValue.ABSENT);
    }
  }

  private boolean throughEndpoint() {
    return options.vpcEndpointPolicy().isPresent()
        || request.context().entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().toLowerCase(Locale.ROOT).startsWith("aws:sourcevpc")
                        && entry.getValue() instanceof ContextValue.Present);
  }

  /** The role that is asked for (R108.8, R108.39, R108.40). */
  private void target() {
    String account = role.arn().account();
    set("aws:ResourceAccount", account);
    organizationKeys("aws:ResourceOrgID", "aws:ResourceOrgPaths", account);
    role.role()
        .map(Role::tags)
        .flatMap(Fact::toOptional)
        .ifPresent(tags -> new TreeMap<>(tags).forEach(this::resourceTag));
    // R71: an inherited transitive tag stands before the role's own.
    options
        .callerSession()
        .ifPresent(
            session ->
                new TreeMap<>(session.tags())
                    .forEach(
                        (key, value) -> {
                          if (session.transitiveTagKeys().stream()
                              .anyMatch(key::equalsIgnoreCase)) {
                            resourceTag(key, value);
                          }
                        }));
  }

  private void resourceTag(String key, String value) {
    set("aws:ResourceTag/" + key, value);
    set("iam:ResourceTag/" + key, value);
  }

  private ContextValue resourceTags() {
    boolean known = role.role().filter(found -> found.tags().isKnown()).isPresent();
    return known ? ContextValue.ABSENT : ContextValue.missing("tags of role " + role.name());
  }

  /** What users, sessions and root have in common (R108.14 to R108.20, R108.41). */
  private void principal(String type) {
    String account = caller.account();
    set("aws:PrincipalAccount", account);
    set("aws:PrincipalType", type);
    set("aws:PrincipalIsAWSService", "false");
    set("aws:ViaAWSService", "false");
    organizationKeys("aws:PrincipalOrgID", "aws:PrincipalOrgPaths", account);
    caller.arn().ifPresent(arn -> set("aws:PrincipalArn", arn.toString()));
  }

  private void organizationKeys(String id, String paths, String account) {
    Optional<Organization> organization = index.organization();
    if (organization.isEmpty()) {
      values.put(id, ContextValue.missing(NO_ORGANIZATION));
      values.put(paths, ContextValue.missing(NO_ORGANIZATION));
      return;
    }
    boolean member = organization.get().node(account).isPresent();
    values.put(id, member ? ContextValue.of(organization.get().id()) : ContextValue.ABSENT);
    values.put(
        paths, member ? ContextValue.of(organization.get().orgPath(account)) : ContextValue.ABSENT);
  }

  private void user() {
    principal("User");
    set("aws:username", resolved.label());
    userId(caller.uniqueId());
    entityTags();
    if (options.mfaCode()) {
      set("aws:MultiFactorAuthPresent", "true");
      set("aws:MultiFactorAuthAge", "0");
    } else if (temporary()) {
      Optional<Boolean> mfa = options.callerSession().flatMap(CallerSession::mfa);
      values.put(
          "aws:MultiFactorAuthPresent",
          mfa.map(present -> ContextValue.of(present.toString()))
              .orElse(ContextValue.free("aws:MultiFactorAuthPresent")));
      if (!mfa.orElse(true).equals(false)) {
        values.put("aws:MultiFactorAuthAge", ContextValue.free("aws:MultiFactorAuthAge"));
      }
    }
  }

  private void userId(String id) {
    values.put(
        "aws:userid",
        id.isEmpty()
            ? ContextValue.missing("unique id of " + resolved.label())
            : ContextValue.of(id));
  }

  private void roleSession() {
    principal("AssumedRole");
    // R108.14: never the session's ARN; R30: the path is not in a session's ARN.
    values.put(
        "aws:PrincipalArn",
        caller
            .role()
            .map(arn -> ContextValue.of(arn.toString()))
            .orElse(ContextValue.missing("path of role " + resolved.label())));
    // R119: a role session carries no MFA, however it was obtained.
    set("aws:MultiFactorAuthPresent", "false");
    Optional<String> session = resolved.sessionName();
    if (session.isPresent()) {
      userId(caller.uniqueId().isEmpty() ? "" : caller.uniqueId() + ":" + session.get());
    } else {
      values.put("aws:userid", userIdOfAnySession());
    }
    if (!takesSessionTags()) {
      entityTags();
    }
    options
        .callerSession()
        .ifPresent(
            given ->
                new TreeMap<>(given.tags())
                    .forEach((key, value) -> set("aws:PrincipalTag/" + key, value)));
  }

  private ContextValue userIdOfAnySession() {
    ContextValue.Unknown session =
        new ContextValue.Unknown(ContextValue.Unknown.Why.FREE, "the name of the caller's session");
    return caller.uniqueId().isEmpty()
        ? ContextValue.missing("unique id of " + resolved.label())
        : new ContextValue.Partial(caller.uniqueId() + ":", session);
  }

  /** In edge mode a session may bring any tag, if the role's trust lets anybody tag it (R13). */
  private boolean takesSessionTags() {
    return edge
        && resolved
            .entity()
            .filter(Role.class::isInstance)
            .map(found -> SessionTags.mayBePassed((Role) found))
            .orElse(true);
  }

  private void entityTags() {
    resolved
        .entity()
        .map(IamEntity::tags)
        .flatMap(Fact::toOptional)
        .ifPresent(
            tags ->
                new TreeMap<>(tags).forEach((key, value) -> set("aws:PrincipalTag/" + key, value)));
  }

  private ContextValue principalTags() {
    return switch (caller.kind()) {
      case USER -> tagsOfEntity();
      case ROLE_SESSION ->
          takesSessionTags() ? ContextValue.free("aws:PrincipalTag") : tagsOfEntity();
      case ANY_OF_ACCOUNT, ANYONE -> ContextValue.free("aws:PrincipalTag");
      case FEDERATED_USER, ROOT_USER, SERVICE, SAML, OIDC -> ContextValue.ABSENT;
    };
  }

  private ContextValue tagsOfEntity() {
    boolean known = resolved.entity().filter(found -> found.tags().isKnown()).isPresent();
    return known ? ContextValue.ABSENT : ContextValue.missing("tags of " + resolved.label());
  }

  private void service() {
    set("aws:PrincipalIsAWSService", "true");
    set("aws:PrincipalServiceName", caller.name());
    set("aws:PrincipalServiceNamesList", caller.name());
    if (edge) {
      // A service acts for the role's own account unless told otherwise (R43).
      String account = role.arn().account();
      set("aws:SourceAccount", account);
      if (index.organization().isPresent()) {
        organizationKeys("aws:SourceOrgID", "aws:SourceOrgPaths", account);
      }
    }
  }

  private void anyOfAccount() {
    set("aws:PrincipalAccount", caller.account());
    set("aws:PrincipalIsAWSService", "false");
    set("aws:ViaAWSService", "false");
    organizationKeys("aws:PrincipalOrgID", "aws:PrincipalOrgPaths", caller.account());
  }

  private void set(String key, String value) {
    values.put(key, ContextValue.of(value));
  }
}

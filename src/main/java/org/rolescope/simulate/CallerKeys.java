package org.rolescope.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamEntity;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.match.Caller;

/** Condition keys of the caller (R108.14 to R108.31, R108.41). */
final class CallerKeys {
  static final String ORG_ID = "aws:PrincipalOrgID";
  static final String ORG_PATHS = "aws:PrincipalOrgPaths";

  private static final String PRINCIPAL_TAG = "aws:PrincipalTag/";

  private final ContextInput input;
  private final ResolvedCaller resolved;
  private final Caller caller;
  private final KeyValues values;

  CallerKeys(ContextInput input, KeyValues values) {
    this.input = input;
    this.resolved = input.caller();
    this.caller = resolved.caller();
    this.values = values;
  }

  /** Whether a key tells the organisation of the caller's account (R108.16, R108.17). */
  static boolean ofOrganization(String key) {
    return key.equalsIgnoreCase(ORG_ID) || key.equalsIgnoreCase(ORG_PATHS);
  }

  /** In edge mode a session may bring any tag, if the role's trust lets anybody tag it (R13). */
  boolean mayHaveAnyTags() {
    return input.edge() && SessionTags.mayBeCarried(resolved);
  }

  void put() {
    switch (caller.kind()) {
      case USER -> user();
      case ROLE_SESSION -> roleSession();
      case FEDERATED_USER -> federatedUser();
      case ROOT_USER -> principal("Account");
      case SERVICE -> service();
      case ANY_OF_ACCOUNT -> anyOfAccount();
      case ANYONE -> noService();
      case SAML -> saml();
      // R108.28: AWS's own RCPs stop the first call of the built-in providers by it.
      case OIDC -> set("aws:FederatedProvider", caller.name());
    }
  }

  /** R110: account and name of the provider. */
  private void saml() {
    Arn.parse(caller.name())
        .ifPresent(arn -> set("saml:doc", arn.account() + "/" + resolved.label()));
  }

  private void set(String key, String value) {
    values.put(key, ContextValue.of(value));
  }

  /** What users, sessions and root have in common. */
  private void principal(String type) {
    anyOfAccount();
    set("aws:PrincipalType", type);
    caller.arn().ifPresent(arn -> set("aws:PrincipalArn", arn.toString()));
  }

  private void federatedUser() {
    principal("FederatedUser");
    caller.arn().ifPresent(arn -> set("aws:userid", arn.account() + ":" + arn.name()));
  }

  private void anyOfAccount() {
    noService();
    set("aws:PrincipalAccount", caller.account());
    input.organizationKeys(values, ORG_ID, ORG_PATHS, caller.account());
  }

  /** R108.20, R108.41: every AWS principal calls by itself. */
  private void noService() {
    set("aws:PrincipalIsAWSService", "false");
    set("aws:ViaAWSService", "false");
  }

  private void user() {
    principal("User");
    set("aws:username", resolved.label());
    values.put("aws:userid", userId(""));
    entityTags();
    if (input.options().mfaCode()) {
      set("aws:MultiFactorAuthPresent", "true");
      set("aws:MultiFactorAuthAge", "0");
    } else if (ContextBuilder.temporary(input)) {
      temporaryMfa(input.options().callerSession().flatMap(CallerSession::mfa));
    }
  }

  /** R108.30: credentials of GetSessionToken say whether they were obtained with MFA. */
  private void temporaryMfa(Optional<Boolean> mfa) {
    String present = "aws:MultiFactorAuthPresent";
    values.put(
        present,
        mfa.map(known -> ContextValue.of(known.toString())).orElse(ContextValue.free(present)));
    if (mfa.orElse(true)) {
      values.put("aws:MultiFactorAuthAge", ContextValue.free("aws:MultiFactorAuthAge"));
    }
  }

  private ContextValue userId(String suffix) {
    return caller.uniqueId().isEmpty()
        ? ContextValue.missing("unique id of " + resolved.label())
        : ContextValue.of(caller.uniqueId() + suffix);
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
    values.put(
        "aws:userid", session.isPresent() ? userId(":" + session.get()) : userIdOfAnySession());
    if (values.wantsAny(PRINCIPAL_TAG) && !mayHaveAnyTags()) {
      entityTags();
    }
    input
        .options()
        .callerSession()
        .ifPresent(
            given ->
                new TreeMap<>(given.tags())
                    .forEach((key, value) -> set(PRINCIPAL_TAG + key, value)));
  }

  private ContextValue userIdOfAnySession() {
    ContextValue.Unknown session =
        new ContextValue.Unknown(ContextValue.Unknown.Why.FREE, "the name of the caller's session");
    return caller.uniqueId().isEmpty()
        ? userId("")
        : new ContextValue.Partial(caller.uniqueId() + ":", session);
  }

  private void entityTags() {
    if (!values.wantsAny(PRINCIPAL_TAG)) {
      return;
    }
    resolved
        .entity()
        .map(IamEntity::tags)
        .flatMap(Fact::toOptional)
        .ifPresent(
            tags -> new TreeMap<>(tags).forEach((key, value) -> set(PRINCIPAL_TAG + key, value)));
  }

  /** What a tag is that the caller does not have. */
  ContextValue unsetTags() {
    if (!values.wantsAny(PRINCIPAL_TAG)) {
      return ContextValue.ABSENT;
    }
    return switch (caller.kind()) {
      case USER -> unsetTagsOfEntity();
      case ROLE_SESSION ->
          mayHaveAnyTags() ? ContextValue.free("aws:PrincipalTag") : unsetTagsOfEntity();
      case ANY_OF_ACCOUNT, ANYONE -> ContextValue.free("aws:PrincipalTag");
      case FEDERATED_USER, ROOT_USER, SERVICE, SAML, OIDC -> ContextValue.ABSENT;
    };
  }

  private ContextValue unsetTagsOfEntity() {
    boolean known = resolved.entity().filter(found -> found.tags().isKnown()).isPresent();
    return known ? ContextValue.ABSENT : ContextValue.missing("tags of " + resolved.label());
  }

  private void service() {
    set("aws:PrincipalIsAWSService", "true");
    set("aws:PrincipalServiceName", caller.name());
    values.put("aws:PrincipalServiceNamesList", new ContextValue.Present(serviceNames()));
    Optional<String> source = sourceAccount();
    source.ifPresent(account -> set("aws:SourceAccount", account));
    if (toldOfSource().orElse(ContextValue.ABSENT) instanceof ContextValue.Unknown unknown) {
      values.put("aws:SourceOrgID", unknown);
      values.put("aws:SourceOrgPaths", unknown);
    }
    if (source.isPresent() && input.index().organization().isPresent()) {
      input.organizationKeys(values, "aws:SourceOrgID", "aws:SourceOrgPaths", source.get());
    }
  }

  /** The account that the service acts for; empty where it does not say. */
  private Optional<String> sourceAccount() {
    Optional<ContextValue> told = toldOfSource();
    if (told.isPresent()) {
      return told.get() instanceof ContextValue.Present one && one.values().size() == 1
          ? Optional.of(one.values().get(0))
          : Optional.empty();
    }
    // A service acts for the role's own account unless told otherwise (R43, R121).
    return Optional.of(input.role().arn().account())
        .filter(own -> input.edge() && ServiceKeys.maySend(caller.name(), "aws:SourceAccount"));
  }

  private Optional<ContextValue> toldOfSource() {
    return input.request().context().entrySet().stream()
        .filter(given -> given.getKey().equalsIgnoreCase("aws:SourceAccount"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** R42: {@code ec2.eu-south-1.amazonaws.com} goes by its global name, too. */
  private List<String> serviceNames() {
    String[] labels = caller.name().split("\\.", -1);
    boolean regional = labels.length > 3 && labels[1].matches("[a-z]{2}(-[a-z]+)+-\\d");
    if (!regional) {
      return List.of(caller.name());
    }
    String rest = caller.name().substring(labels[0].length() + 1 + labels[1].length());
    return List.of(caller.name(), labels[0] + rest);
  }
}

package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.ConditionKeys;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.policy.match.Grade;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallerSession.Credentials;

/** Collects what a verdict takes for granted. */
final class Assumptions {
  private final List<Combined> actions;
  private final AuthorizationCall call;
  private final Options options;
  private final List<Assumption> found = new ArrayList<>();

  private Assumptions(List<Combined> actions) {
    this.actions = actions;
    this.call = actions.get(0).call();
    this.options = call.request().options();
  }

  static List<Assumption> of(List<Combined> actions) {
    return new Assumptions(actions).collect();
  }

  private List<Assumption> collect() {
    if (call.request().mode() == Mode.REQUEST) {
      absentKeys();
      session();
      passed();
    }
    organization();
    identity();
    boundary();
    if (providerTakenForGranted()) {
      add("the identity provider exists in the role's account", "", "R24");
    }
    return found.stream().distinct().toList();
  }

  private boolean providerTakenForGranted() {
    Caller caller = call.caller().caller();
    boolean federated = caller.kind() == Kind.SAML || caller.kind() == Kind.OIDC;
    return federated
        && caller.name().startsWith("arn:")
        && call.index().snapshot().providers().stream()
            .noneMatch(provider -> provider.arn().toString().equals(caller.name()));
  }

  private void add(String text, String key, String rule) {
    found.add(new Assumption(text, key, rule));
  }

  /** Keys that some statement asks for and that the request did not give. */
  private void absentKeys() {
    RequestContext context = call.context();
    TreeMap<String, String> mentioned = mentioned();
    Set<String> given = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    given.addAll(call.request().context().keySet());
    mentioned.forEach(
        (plain, key) -> {
          if (!given.contains(key)) {
            absent(plain, key, context.get(key));
          }
        });
  }

  private void absent(String plain, String key, ContextValue value) {
    if (plain.equals("aws:currenttime") || plain.equals("aws:epochtime")) {
      add("the time is now", key, "R108");
    } else if (plain.equals("aws:requestedregion")) {
      add("region us-east-1", key, "R108");
    } else if (value.equals(ContextValue.ABSENT) && choosable(plain)) {
      add(withoutKey(plain, key), requestField(plain, key), "R92");
    }
  }

  private boolean choosable(String plain) {
    if (plain.startsWith("aws:principaltag/")) {
      return call.caller().caller().kind() == Kind.ROLE_SESSION;
    }
    KeyRule.Column column =
        switch (call.caller().caller().kind()) {
          case USER, FEDERATED_USER, ROOT_USER -> KeyRule.Column.USER;
          case ROLE_SESSION -> KeyRule.Column.ROLE_SESSION;
          case SERVICE -> KeyRule.Column.SERVICE;
          case SAML -> KeyRule.Column.SAML;
          case OIDC -> KeyRule.Column.OIDC;
          case ANY_OF_ACCOUNT, ANYONE -> KeyRule.Column.ANYBODY;
        };
    return KeyTable.rule(plain)
        .map(rule -> rule.presence(column) == 'P')
        .orElse(column == KeyRule.Column.OIDC && plain.contains(":"));
  }

  private static String withoutKey(String plain, String key) {
    String rest = key.substring(key.indexOf('/') + 1);
    if (plain.startsWith("aws:requesttag/")) {
      return "no session tag " + rest;
    }
    if (plain.startsWith("aws:principaltag/")) {
      return "no tag " + rest + " on the caller's session";
    }
    return switch (plain) {
      case "sts:externalid" -> "no ExternalId";
      case "aws:multifactorauthpresent", "aws:multifactorauthage" -> "no MFA";
      case "sts:sourceidentity", "aws:sourceidentity" -> "no source identity";
      case "aws:tagkeys" -> "no session tags";
      case "sts:transitivetagkeys" -> "no transitive tags";
      case "aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip", "aws:sourcevpcarn" ->
          "not through a VPC endpoint";
      case "aws:sourceaccount", "aws:sourcearn" -> "the service sends no " + key;
      default -> "no " + key;
    };
  }

  private static String requestField(String plain, String key) {
    boolean mfa = plain.equals("aws:multifactorauthpresent") || plain.endsWith("authage");
    return mfa ? "mfaCode" : key;
  }

  /** Condition keys of the statements that are about this call, by their lower-case name. */
  private TreeMap<String, String> mentioned() {
    TreeMap<String, String> keys = new TreeMap<>();
    for (Combined action : actions) {
      for (Ruling ruling : action.rulings()) {
        if (ruling.reading().isPresent()) {
          mentioned(ruling.reading().get(), keys);
        }
      }
    }
    return keys;
  }

  private static void mentioned(Reading reading, TreeMap<String, String> keys) {
    for (PolicyMatch policy : reading.policies()) {
      for (StatementMatch match : policy.statements()) {
        if (!match.conditions().isEmpty() && involved(match)) {
          for (Condition condition : match.statement().conditions()) {
            keys.putIfAbsent(condition.key().toLowerCase(Locale.ROOT), condition.key());
          }
        }
      }
    }
  }

  private static boolean involved(StatementMatch match) {
    return match.statement().usable()
        && match.principal().truth() != Truth.FALSE
        && match.action().truth() != Truth.FALSE
        && match.resource().truth() != Truth.FALSE;
  }

  /** What is taken for granted of the caller's credentials. */
  private void session() {
    Kind kind = call.caller().caller().kind();
    if (options.sessionPolicy().isPresent() && kind != Kind.ROLE_SESSION) {
      String who = kind == Kind.USER ? "a user's key" : "such a caller";
      add("the session policy is ignored: " + who + " has none", "sessionPolicy", "R26");
    }
    if (kind == Kind.ROLE_SESSION && options.sessionPolicy().isEmpty()) {
      add("no session policy", "sessionPolicy", "R65");
    }
    boolean limited = !options.switches().contains(Switch.INSTANCE_PROFILES_UNLIMITED);
    if (options.calledWith(Credentials.INSTANCE_PROFILE)
        && limited
        && options.durationSeconds().orElse(0) > 3600) {
      add("the one-hour limit of chaining holds for instance profiles, too", "", "R9");
    }
    if (options.vpcEndpointPolicy().isEmpty() && CallKeys.throughEndpoint(call.request())) {
      add("the VPC endpoint's policy allows everything", "vpcEndpointPolicy", "R60");
    }
    if (options.mfaCode() && kind != Kind.USER) {
      add("the MFA code is ignored: only IAM users have MFA devices", "", "R119");
    }
  }

  /** What the call passes, and what of it cannot be judged. */
  private void passed() {
    CallDetails details = options.details();
    call.request().context().forEach(this::misfit);
    for (String claim : Claims.unheard(details.claims(), call.caller())) {
      add("the claim " + claim + " never reaches the context", "", "R113");
    }
    if (details.policy().isPresent() || !details.policyArns().isEmpty()) {
      add("the packed policies and tags are not too large", "", "R22");
    }
    boolean elsewhere =
        call.context().get("aws:SourceAccount") instanceof ContextValue.Present source
            && !source.values().contains(call.role().arn().account());
    if (call.caller().caller().kind() == Kind.SERVICE && elsewhere) {
      add("the service takes a role for a resource of another account", "", "R43");
    }
  }

  private void misfit(String key, ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      for (String text : present.values()) {
        ConditionKeys.misfit(key, text)
            .ifPresent(
                wanted -> add(key + " is " + wanted + ", and `" + text + "` is none", key, "R102"));
      }
    }
  }

  private void organization() {
    // A list of accounts alone tells of an organisation, and of none of its policies.
    boolean none =
        call.index()
            .organization()
            .map(known -> known.policies().isEmpty())
            .orElse(!call.index().snapshot().organizationLacks());
    if (none) {
      add("SCPs and RCPs are not in the data", "", "R52");
    }
    if (call.caller().hasAccount()) {
      outside(call.caller().account());
    }
    outside(call.role().arn().account());
  }

  /** R52: another organisation's SCPs and RCPs would bind an account that is none of this one. */
  private void outside(String account) {
    call.index()
        .organization()
        .filter(known -> known.node(account).isEmpty())
        .ifPresent(
            known ->
                add(
                    "account "
                        + call.index().accountLabel(account)
                        + " is bound by no organisation"
                        + (known.id().isEmpty() ? "" : " beside " + known.id()),
                    "",
                    "R52"));
  }

  private void identity() {
    for (Combined action : actions) {
      for (Ruling ruling : action.rulings()) {
        boolean lacking =
            ruling.type() == PolicyType.IDENTITY
                && ruling.reading().filter(reading -> !reading.lacking().isEmpty()).isPresent();
        if (lacking) {
          ruling.reading().stream()
              .flatMap(reading -> reading.lacking().stream())
              .forEach(fact -> add("no Deny in the " + Wording.spoken(fact), "", "R73"));
        }
      }
    }
  }

  /** R63: two pages of the documentation disagree. */
  private void boundary() {
    for (Combined action : actions) {
      boolean user = action.route().filter(route -> route.grade() == Grade.USER).isPresent();
      boolean limits = options.switches().contains(Switch.BOUNDARY_LIMITS_DIRECT_USER_TRUST);
      for (Ruling ruling : action.rulings()) {
        if (user
            && !limits
            && ruling.type() == PolicyType.PERMISSIONS_BOUNDARY
            && action.ignored(ruling)) {
          add("a boundary does not limit a trust that names the user", "", "R63");
        }
      }
    }
  }
}

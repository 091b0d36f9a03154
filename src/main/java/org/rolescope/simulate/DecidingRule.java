package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Glob;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.Grade;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallerSession.Credentials;

/** Names the rule that decided at a gate (R74). */
final class DecidingRule {
  private final Combined action;
  private final AuthorizationCall call;

  DecidingRule(Combined action) {
    this.action = action;
    this.call = action.call();
  }

  /**
   * The rule's id.
   *
   * @param deciding the statement that decided, or would have; empty where none did
   * @param near the nearest of the near misses
   */
  String of(
      Ruling ruling, Outcome outcome, Optional<StatementMatch> deciding, Optional<NearMiss> near) {
    if (!ruling.rule().isEmpty()) {
      return ruling.rule();
    }
    if (outcome == Outcome.UNKNOWN) {
      return ruling.type() == PolicyType.LIMITS ? "R7" : "R73";
    }
    return switch (ruling.type()) {
      case REQUEST -> outcome == Outcome.ALLOWED ? "R2" : "R22";
      case CALLER -> "R26";
      case LIMITS -> limits();
      case SCP, RCP, VPC_ENDPOINT, TRUST, IDENTITY, PERMISSIONS_BOUNDARY, SESSION ->
          ofPolicies(ruling, outcome, deciding, near);
    };
  }

  private String ofPolicies(
      Ruling ruling, Outcome outcome, Optional<StatementMatch> deciding, Optional<NearMiss> near) {
    return switch (outcome) {
      case NOT_APPLICABLE -> notApplicable(ruling);
      case EXPLICIT_DENY -> explicit(ruling, deciding);
      case ALLOWED -> allowed(ruling, deciding);
      case IMPLICIT_DENY, UNKNOWN -> implicit(ruling, near);
    };
  }

  private String limits() {
    int asked = call.request().options().durationSeconds().orElse(0);
    if (asked == 0) {
      return "R7";
    }
    Options options = call.request().options();
    return switch (call.caller().caller().kind()) {
      case ROLE_SESSION -> options.calledWith(Credentials.INSTANCE_PROFILE) ? "R9" : "R8";
      case USER -> options.calledWith(Credentials.SESSION_TOKEN) ? "R8" : "R6";
      case SERVICE -> "R11";
      case FEDERATED_USER, ROOT_USER, SAML, OIDC, ANY_OF_ACCOUNT, ANYONE -> "R6";
    };
  }

  private String notApplicable(Ruling ruling) {
    boolean withoutAccount =
        switch (call.caller().caller().kind()) {
          case SERVICE, SAML, OIDC -> true;
          case USER, ROLE_SESSION, FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT, ANYONE -> false;
        };
    return switch (ruling.type()) {
      case SCP -> controlled(call.caller().account()) || withoutAccount ? "R53" : "R52";
      case RCP -> controlled(call.role().arn().account()) ? "R57" : "R55";
      case VPC_ENDPOINT -> "R60";
      case TRUST -> "R22.17";
      case IDENTITY, PERMISSIONS_BOUNDARY -> withoutAccount ? "R61" : "R26";
      case SESSION -> withoutAccount ? "R61" : "R65";
      case REQUEST, CALLER, LIMITS -> "R22";
    };
  }

  /**
   * Whether the account belongs to the organization, so that an exemption is special (R53, R57).
   */
  private boolean controlled(String account) {
    return call.index()
        .organization()
        .filter(organization -> organization.node(account).isPresent())
        .isPresent();
  }

  private static String explicit(Ruling ruling, Optional<StatementMatch> deny) {
    boolean allBut =
        deny.filter(
                match -> match.statement().principal() instanceof PrincipalElement.NotPrincipals)
            .isPresent();
    String plain =
        switch (ruling.type()) {
          case SCP -> "R52";
          case RCP -> "R55";
          case REQUEST,
              CALLER,
              VPC_ENDPOINT,
              TRUST,
              IDENTITY,
              PERMISSIONS_BOUNDARY,
              SESSION,
              LIMITS ->
              "R47";
        };
    return allBut ? "R39" : deny.flatMap(DecidingRule::byAbsence).orElse(plain);
  }

  /** The first condition that holds because the call does not carry its key. */
  private static Optional<String> byAbsence(StatementMatch match) {
    for (ConditionMatch condition : match.conditions()) {
      if (condition.truth() == Truth.TRUE) {
        Optional<String> rule = ConditionRule.ofAbsent(condition);
        if (rule.isPresent()) {
          return rule;
        }
      }
    }
    return Optional.empty();
  }

  private String allowed(Ruling ruling, Optional<StatementMatch> allow) {
    return switch (ruling.type()) {
      case SCP -> "R52";
      case RCP -> "R56";
      case VPC_ENDPOINT -> "R60";
      case TRUST ->
          action.route().isEmpty()
              ? "R69"
              : allow.flatMap(DecidingRule::byAbsence).orElseGet(this::table);
      case REQUEST, CALLER, IDENTITY, PERMISSIONS_BOUNDARY, SESSION, LIMITS -> callerSide(ruling);
    };
  }

  private String implicit(Ruling ruling, Optional<NearMiss> near) {
    return switch (ruling.type()) {
      case SCP -> "R52";
      case RCP -> "R56";
      case VPC_ENDPOINT -> "R60";
      case TRUST -> trustMiss(ruling, near);
      case REQUEST, CALLER, IDENTITY, PERMISSIONS_BOUNDARY, SESSION, LIMITS ->
          near.flatMap(this::byElement).orElseGet(() -> callerSide(ruling));
    };
  }

  private Optional<String> byElement(NearMiss near) {
    return switch (near.element()) {
      case CONDITION -> near.condition().map(failed -> failed(failed, near.document()));
      case RESOURCE -> Optional.of(resource(near));
      case ACTION, PRINCIPAL -> Optional.empty();
    };
  }

  private String failed(ConditionMatch failed, PolicyDocument document) {
    boolean replaced = document.policy().filter(Policy::hasVariables).isPresent();
    Kind kind = call.caller().caller().kind();
    boolean missingVariable =
        replaced && failed.condition().values().stream().anyMatch(this::lacksVariable);
    return missingVariable ? "R106" : ConditionRule.ofFailed(failed, kind, replaced);
  }

  private boolean lacksVariable(String value) {
    return Names.variable(value)
        .filter(key -> call.context().get(key).equals(ContextValue.ABSENT))
        .isPresent();
  }

  private String resource(NearMiss near) {
    List<String> patterns = near.match().statement().resource().patterns();
    boolean replaced = near.document().policy().filter(Policy::hasVariables).isPresent();
    if (!replaced && patterns.stream().anyMatch(p -> Names.variable(p).isPresent())) {
      return "R83";
    }
    if (replaced && patterns.stream().anyMatch(this::lacksVariable)) {
      return "R106";
    }
    return withoutPath(near) ? "R88" : "R68";
  }

  /** Whether only the role's path keeps the patterns from covering it. */
  private boolean withoutPath(NearMiss near) {
    String path = call.role().arn().path();
    if (path.length() < 2) {
      return false;
    }
    String plain = ":role/" + call.role().name();
    return near.match().statement().resource().patterns().stream()
        .anyMatch(pattern -> covers(pattern, plain));
  }

  private static boolean covers(String pattern, String plain) {
    int role = pattern.indexOf(":role/");
    return role >= 0 && Glob.of(pattern.substring(role)).matches(plain);
  }

  private String trustMiss(Ruling ruling, Optional<NearMiss> near) {
    if (ruling.reading().isEmpty()) {
      return "R45";
    }
    if (call.caller().entity().map(IamEntity::arn).filter(call.role().arn()::equals).isPresent()) {
      return "R69";
    }
    if (near.isEmpty()) {
      return companion().orElse("R48");
    }
    return switch (near.get().element()) {
      case CONDITION, RESOURCE -> byElement(near.get()).orElse("R49");
      case ACTION -> companion().orElse("R45");
      case PRINCIPAL -> principal(near.get());
    };
  }

  /** Of an action that the call needs beside the main one. */
  private Optional<String> companion() {
    return switch (call.action()) {
      case NeededActions.TAG_SESSION -> Optional.of("R13");
      case NeededActions.SET_SOURCE_IDENTITY -> Optional.of("R12");
      default ->
          call.action().equals(call.request().action()) ? Optional.empty() : Optional.of("R12");
    };
  }

  private String principal(NearMiss near) {
    boolean dead =
        near.match().statement().principal().entries().stream()
            .filter(PrincipalPattern.UniqueId.class::isInstance)
            .anyMatch(id -> call.index().entityById(id.text()).isEmpty());
    return dead ? "R36" : administrator() ? "R48" : "R33";
  }

  /** Whether the caller may call everything, which readers take for enough. */
  private boolean administrator() {
    return call.sameAccount()
        && action.rulings().stream()
            .filter(ruling -> ruling.type() == PolicyType.IDENTITY)
            .flatMap(ruling -> ruling.reading().stream())
            .flatMap(reading -> reading.statements(Effect.ALLOW).stream())
            .map(Reading.Found::match)
            .filter(match -> match.truth() == Truth.TRUE)
            .anyMatch(match -> Wording.everything(match.statement().action()));
  }

  /** The row of the table that says whether the caller's own policies count. */
  private String callerSide(Ruling ruling) {
    boolean chained =
        call.action().equals(NeededActions.SET_SOURCE_IDENTITY)
            && call.caller().caller().kind() == Kind.ROLE_SESSION
            && call.sameAccount();
    if (chained) {
      return "R15";
    }
    boolean disputed =
        ruling.type() == PolicyType.PERMISSIONS_BOUNDARY
            && call.sameAccount()
            && grade() == Grade.USER;
    return disputed ? "R63" : table();
  }

  private String table() {
    return switch (DecisionTable.relation(call)) {
      case NO_ACCOUNT -> "R61";
      case CROSS_ACCOUNT -> grade() == Grade.WILDCARD ? "R67" : "R66";
      case SAME_ACCOUNT ->
          switch (grade()) {
            case SESSION -> "R62.1";
            case USER -> "R62.2";
            case WILDCARD -> "R62.3";
            case ROLE -> "R62.4";
            case ACCOUNT -> "R62.5";
            case SERVICE, FEDERATED, NONE -> "R62";
          };
    };
  }

  private Grade grade() {
    return action.route().map(Route::grade).orElse(Grade.NONE);
  }
}

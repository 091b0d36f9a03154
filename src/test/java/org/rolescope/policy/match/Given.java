package org.rolescope.policy.match;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Policy;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.policy.parse.PolicyParser;

/** Callers and policies to hold against each other. */
final class Given {
  static final String A = "111122223333";
  static final Caller ALICE = user("alice");
  static final Caller DEV = role("/", "dev");
  static final Caller DEV_S1 = session("/", "dev", "s1");
  static final Caller LAMBDA = named(Kind.SERVICE, "lambda.amazonaws.com");
  static final Caller GITHUB =
      named(Kind.OIDC, "arn:aws:iam::" + A + ":oidc-provider/token.actions.githubusercontent.com");
  static final Caller ANY_OF_A =
      new Caller(Kind.ANY_OF_ACCOUNT, arn("iam", "root"), Optional.empty(), "", "", false);
  static final Caller ANYONE =
      new Caller(Kind.ANYONE, Optional.empty(), Optional.empty(), "", "", false);
  static final Caller ROOT =
      new Caller(Kind.ROOT_USER, arn("iam", "root"), Optional.empty(), "", "", false);
  static final Arn TARGET = Arn.ofRole("aws", "444455556666", "/team/", "Ops");

  private Given() {}

  static Optional<Arn> arn(String service, String resource) {
    return Arn.parse("arn:aws:" + service + "::" + A + ":" + resource);
  }

  static Caller user(String name) {
    return new Caller(
        Kind.USER,
        arn("iam", "user/" + name),
        Optional.empty(),
        "AIDA" + name.toUpperCase(Locale.ROOT),
        "",
        false);
  }

  /** Any session of the role. */
  static Caller role(String path, String name) {
    Optional<Arn> role = arn("iam", "role" + path + name);
    return new Caller(
        Kind.ROLE_SESSION, role, role, "AROA" + name.toUpperCase(Locale.ROOT), "", false);
  }

  static Caller session(String path, String name, String session) {
    return new Caller(
        Kind.ROLE_SESSION,
        arn("sts", "assumed-role/" + name + "/" + session),
        arn("iam", "role" + path + name),
        "AROA" + name.toUpperCase(Locale.ROOT),
        "",
        false);
  }

  static Caller named(Kind kind, String name) {
    return new Caller(kind, Optional.empty(), Optional.empty(), "", name, false);
  }

  static Caller bounded(Caller caller) {
    return new Caller(
        caller.kind(), caller.arn(), caller.role(), caller.uniqueId(), caller.name(), true);
  }

  /** Reads a policy in which single quotes stand for double ones. */
  static Policy policy(String json) {
    return PolicyParser.parse(json.replace('\'', '"'), SourceLocation.NOWHERE)
        .value()
        .orElseThrow();
  }

  /** One statement in version 2012-10-17. */
  static Policy statement(String elements) {
    return policy("{'Version':'2012-10-17','Statement':[{" + elements + "}]}");
  }

  static StatementMatch match(Policy policy, Caller caller, Map<String, ContextValue> context) {
    MatchRequest request =
        new MatchRequest(caller, "sts:AssumeRole", TARGET, RequestContext.of(context));
    return StatementMatcher.match(policy, request).get(0);
  }

  static StatementMatch match(Policy policy, Caller caller) {
    return match(policy, caller, Map.of());
  }
}

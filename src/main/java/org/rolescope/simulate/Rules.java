package org.rolescope.simulate;

import static org.rolescope.simulate.Rule.documented;
import static org.rolescope.simulate.Rule.inferred;
import static org.rolescope.simulate.Rule.observed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rules say that results name by id, and the pages behind them. */
public final class Rules {
  public static final List<Rule> ALL =
      List.of(
          documented(
              "R1",
              AwsPage.ASSUME_ROLE,
              "AssumeRole, AssumeRoleWithSAML and AssumeRoleWithWebIdentity are the calls that assume a role."),
          documented(
              "R2",
              AwsPage.ASSUME_ROLE,
              "Every field of the call has its length, its range and its characters."),
          documented(
              "R3",
              AwsPage.SESSION_TAGS,
              "Of a SAML call the assertion says the session name, the tags and the source identity."),
          documented(
              "R4",
              AwsPage.SESSION_TAGS,
              "Of an OIDC call the token's claims say the tags and the source identity."),
          observed("R5", "A token that lists roles must list the one that is asked for."),
          documented(
              "R6",
              AwsPage.ASSUME_ROLE,
              "A session lasts no longer than the role's MaxSessionDuration."),
          documented(
              "R7", AwsPage.ASSUME_ROLE, "Without DurationSeconds a session lasts one hour."),
          documented(
              "R8",
              AwsPage.ROLE_TERMS,
              "A session taken with temporary credentials lasts one hour at most, whatever the role allows."),
          documented(
              "R9",
              AwsPage.ASSUME_METHODS,
              "Whether the one-hour limit of chaining holds for an EC2 instance profile is not certain; taken: it does."),
          documented(
              "R10",
              AwsPage.ASSUME_ROLE,
              "A SAML session ends when the assertion says so, if that is earlier."),
          documented(
              "R11",
              AwsPage.ASSUME_METHODS,
              "MaxSessionDuration does not limit sessions that AWS services take."),
          documented(
              "R12",
              AwsPage.SESSION_TAGS,
              "One call may need several actions, and each of them must be allowed."),
          documented(
              "R13",
              AwsPage.SESSION_TAGS,
              "A call that passes session tags also needs sts:TagSession in the trust policy."),
          inferred(
              "R14",
              "Tags that the calling session hands on are taken to need sts:TagSession, too."),
          documented(
              "R15",
              AwsPage.SOURCE_IDENTITY,
              "A source identity stays with a session, and in role chaining both sides must allow sts:SetSourceIdentity."),
          documented(
              "R16",
              AwsPage.SESSION_TAGS,
              "A tag that the calling session hands on cannot be passed again."),
          documented(
              "R17",
              AwsPage.SESSION_TAGS,
              "Tags of the session override inherited tags, and these the role's."),
          documented(
              "R18",
              AwsPage.POLICIES,
              "A policy passed in the call limits the new session, not the call."),
          observed(
              "R22",
              "STS checks the call's fields, then who calls, then policies, then the duration."),
          observed(
              "R22.1", "STS refuses a field whose length, range or characters are not allowed."),
          observed("R22.2", "STS refuses a role ARN that it cannot read."),
          observed("R22.5", "A transitive tag key must be the key of a tag of the same call."),
          documented(
              "R22.7",
              AwsPage.ASSUME_ROLE,
              "A session policy must be valid JSON in the policy grammar."),
          observed("R22.14", "STS refuses an MFA code that is wrong or used before."),
          observed("R22.15", "STS refuses the serial number of a device that is not the caller's."),
          documented(
              "R22.10",
              AwsPage.WEB_IDENTITY,
              "STS refuses a token or an assertion that has expired."),
          documented(
              "R22.11",
              AwsPage.WEB_IDENTITY,
              "STS refuses a token or an assertion that it cannot validate."),
          observed("R22.16", "STS refuses credentials that belong to nobody."),
          observed(
              "R22.17",
              "STS does not tell that a role does not exist: it answers as if access were denied."),
          observed(
              "R23", "STS refuses a token whose audience the identity provider does not list."),
          documented(
              "R24", AwsPage.PRINCIPAL, "The identity provider must exist in the role's account."),
          documented("R26", AwsPage.PRINCIPAL, "Who calls decides which policies count."),
          documented(
              "R27", AwsPage.SWITCH_ROLES, "The root user of an account cannot assume a role."),
          documented(
              "R28",
              AwsPage.FEDERATION_TOKEN,
              "Credentials of GetFederationToken can call nothing of STS but GetCallerIdentity."),
          documented(
              "R29",
              AwsPage.PRINCIPAL,
              "A user of IAM Identity Center acts as a session of a reserved role."),
          documented(
              "R30",
              AwsPage.IDENTIFIERS,
              "A session's ARN drops the role's path; the role is found by its name."),
          documented(
              "R31", AwsPage.PRINCIPAL, "Names of users and roles compare case-sensitively."),
          documented(
              "R32", AwsPage.IDENTIFIERS, "A role cannot be assumed from another partition."),
          documented(
              "R33",
              AwsPage.PRINCIPAL,
              "An entry of the statement's Principal must name the caller."),
          inferred(
              "R34",
              "Whether \"AWS\": \"*\" also means services and federated callers is not documented; taken: not in an Allow."),
          documented(
              "R36",
              AwsPage.PRINCIPAL,
              "IAM keeps the unique id of a principal: one that was deleted and made again is another."),
          documented(
              "R39",
              AwsPage.NOT_PRINCIPAL,
              "NotPrincipal means everybody who is not listed, and IAM does not take it in a trust policy."),
          documented(
              "R40",
              AwsPage.BOUNDARIES,
              "NotPrincipal in a Deny hits every principal with a permissions boundary."),
          documented(
              "R42",
              AwsPage.PRINCIPAL,
              "A regional service principal means calls from that Region."),
          documented(
              "R44", AwsPage.ROLE_TERMS, "Only its own service can assume a service-linked role."),
          documented(
              "R45",
              AwsPage.POLICY_CHECKS,
              "The kind of principal and the action must fit: sts:AssumeRole for users, roles and services, WithSAML and WithWebIdentity for identity providers."),
          documented(
              "R47", AwsPage.ENFORCEMENT, "An explicit deny in any policy wins over every allow."),
          documented(
              "R48",
              AwsPage.EVALUATION,
              "The trust policy must allow the caller; no permission of the caller's own replaces that."),
          documented(
              "R49",
              AwsPage.GRAMMAR,
              "A statement counts only if its principal, its action, its resource and all its conditions match."),
          documented(
              "R50",
              AwsPage.EVALUATION,
              "Statements are independent: the conditions of one do not bind another."),
          documented(
              "R51",
              AwsPage.SCPS,
              "An SCP binds the principals of the member accounts below it, not the roles that they ask for."),
          documented(
              "R52",
              AwsPage.SCP_EVALUATION,
              "Every level from the root to the caller's account must allow the call, and none may deny it."),
          documented(
              "R53",
              AwsPage.SCPS,
              "SCPs bind no principal of the management account, no service-linked role, and no caller without an account."),
          documented(
              "R55",
              AwsPage.RCPS,
              "An RCP binds whoever asks for a role of the member accounts below it."),
          documented(
              "R56",
              AwsPage.RCP_EVALUATION,
              "RCPFullAWSAccess stands at every level, so that RCPs stop a call by a Deny only."),
          documented(
              "R57",
              AwsPage.RCPS,
              "RCPs bind no role of the management account and no service-linked role."),
          documented("R58", AwsPage.RCPS, "An RCP binds services, too, unless it says otherwise."),
          documented(
              "R60",
              AwsPage.VPC_ENDPOINTS,
              "The policy of a VPC endpoint limits the calls that go through it, and grants nothing."),
          documented(
              "R61",
              AwsPage.PRINCIPAL,
              "A service or a federated caller needs the trust policy only."),
          documented(
              "R62",
              AwsPage.ENFORCEMENT,
              "Within one account it is how directly the trust policy names the caller that says what else must allow the call."),
          documented(
              "R62.1",
              AwsPage.ENFORCEMENT,
              "Within one account a trust policy that names the session is enough."),
          documented(
              "R62.2",
              AwsPage.ENFORCEMENT,
              "Within one account a trust policy that names the user is enough."),
          documented(
              "R62.3",
              AwsPage.ENFORCEMENT,
              "Within one account a trust policy that names everyone is enough."),
          documented(
              "R62.4",
              AwsPage.ENFORCEMENT,
              "Within one account a trust policy that names the role needs no identity policy beside it, but boundary and session policy must allow the call."),
          documented(
              "R62.5",
              AwsPage.ENFORCEMENT,
              "Within one account a trust policy that names the account leaves it to the caller's own policies, which must allow the call."),
          documented(
              "R63",
              AwsPage.UPDATE_TRUST,
              "Two pages of AWS disagree on whether a boundary limits a user whom the trust policy of the same account names; taken: it does not."),
          documented(
              "R65",
              AwsPage.POLICIES,
              "A session made without a session policy is limited by none."),
          documented(
              "R66",
              AwsPage.CROSS_ACCOUNT,
              "Across accounts both sides must allow the call: the role's trust policy and the caller's own policies."),
          documented(
              "R67",
              AwsPage.PRINCIPAL,
              "Where everyone is trusted, a caller of another account still needs its own permission."),
          documented("R68", AwsPage.SWITCH_ROLES, "The caller's policy must cover the role's ARN."),
          documented(
              "R69",
              AwsPage.SELF_TRUST,
              "A role must name itself in its trust policy for its own sessions to assume it."),
          documented(
              "R70",
              AwsPage.ROLE_TERMS,
              "In role chaining the session policy and the SCPs of the current role bind each further call."),
          documented(
              "R71",
              AwsPage.SESSION_TAGS,
              "Inherited tags are taken to replace the role's own before the trust policy is evaluated."),
          inferred(
              "R73", "What the data do not hold decides nothing, unless another gate decides."),
          documented("R77", AwsPage.GRAMMAR, "Where a policy stands says which elements it has."),
          documented(
              "R78",
              AwsPage.STS_KEYS,
              "Which wildcard actions IAM saves in a trust policy is not documented; they are compared as usual."),
          documented("R82", AwsPage.POLICY_CHECKS, "A condition without values never matches."),
          documented(
              "R83",
              AwsPage.VERSION,
              "Without \"Version\": \"2012-10-17\" a policy variable is literal text."),
          documented(
              "R84",
              AwsPage.GRAMMAR,
              "How AWS treats the case of element and operator names is not documented."),
          documented("R87", AwsPage.RESOURCE, "An ARN pattern is compared segment by segment."),
          documented("R88", AwsPage.IDENTIFIERS, "A role's path is part of its ARN."),
          inferred(
              "R89",
              "A resource pattern with fewer than six segments is taken as filled up with wildcards."),
          documented(
              "R90",
              AwsPage.SEVERAL_VALUES,
              "All conditions must hold together; of the values of one key any will do."),
          documented(
              "R92",
              AwsPage.OPERATORS,
              "Where the key is absent, a positive operator fails and a negated one holds."),
          documented(
              "R93",
              AwsPage.OPERATORS,
              "An operator that ends in IfExists also holds where the key is absent."),
          documented("R94", AwsPage.OPERATORS, "Null tests whether the key is there."),
          documented(
              "R95",
              AwsPage.MULTIVALUED,
              "ForAllValues also holds where the key is absent; ForAnyValue needs a value."),
          inferred("R97", "ForAnyValue with IfExists is taken to hold where the key is absent."),
          documented(
              "R98",
              AwsPage.MULTIVALUED,
              "A key with several values needs ForAnyValue or ForAllValues; without, it is taken never to match."),
          documented(
              "R100",
              AwsPage.OPERATORS,
              "The operator says how the value in the call is compared with the values in the policy."),
          documented(
              "R100.1",
              AwsPage.OPERATORS,
              "StringEquals compares whole values, case-sensitively; * and ? are no wildcards in it."),
          documented(
              "R100.2",
              AwsPage.OPERATORS,
              "StringEqualsIgnoreCase compares whole values without regard to case."),
          documented(
              "R100.3",
              AwsPage.OPERATORS,
              "StringLike compares whole values, case-sensitively; * and ? are wildcards."),
          documented("R100.4", AwsPage.OPERATORS, "Numeric operators compare numbers."),
          documented("R100.5", AwsPage.OPERATORS, "Date operators compare instants."),
          documented("R100.6", AwsPage.OPERATORS, "Bool compares true and false."),
          documented(
              "R100.8", AwsPage.OPERATORS, "IpAddress asks whether the address lies in the range."),
          documented(
              "R100.9",
              AwsPage.OPERATORS,
              "Arn operators compare six segments one by one; * and ? do not cross a colon."),
          documented(
              "R102", AwsPage.POLICY_CHECKS, "An operator that does not exist never matches."),
          documented(
              "R103",
              AwsPage.VARIABLES,
              "A policy variable stands for the value that the call holds for its key."),
          documented(
              "R106",
              AwsPage.VARIABLES,
              "A policy variable without a value fails a positive condition and holds in a negated one."),
          inferred("R107", "Text put in for a policy variable is taken literally."),
          documented(
              "R108",
              AwsPage.GLOBAL_KEYS,
              "Who calls, and how, decides which condition keys a call carries."),
          documented(
              "R113",
              AwsPage.STS_KEYS,
              "Of a token's claims only those that AWS lists become condition keys."),
          documented(
              "R119",
              AwsPage.MFA,
              "Only IAM users can show MFA, in this call or in credentials of GetSessionToken."),
          documented(
              "R120",
              AwsPage.GLOBAL_KEYS,
              "A long-term key without MFA code carries no aws:MultiFactorAuthPresent: Bool fails on it, and BoolIfExists holds."),
          inferred(
              "R121",
              "Which services send aws:SourceArn and aws:SourceAccount is not listed in one place."));

  private static final Map<String, Rule> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

  private Rules() {}

  /** The rule of that id; of a row that is not listed ({@code R26.3}) what its table says. */
  public static Optional<Rule> of(String id) {
    Rule exact = BY_ID.get(id);
    int dot = id.indexOf('.');
    if (exact != null || dot < 0) {
      return Optional.ofNullable(exact);
    }
    return Optional.ofNullable(BY_ID.get(id.substring(0, dot)))
        .map(table -> new Rule(id, table.text(), table.source(), table.url()));
  }
}

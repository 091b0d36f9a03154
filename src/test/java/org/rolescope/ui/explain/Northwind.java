package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.app.Analysis;
import org.rolescope.base.SourceLocation;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.ElementMatch;
import org.rolescope.policy.match.Grade;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.simulate.ActionResult;
import org.rolescope.simulate.Assumption;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.Outcome;
import org.rolescope.simulate.PolicyMatch;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Simulation;
import org.rolescope.simulate.StatementRef;

/** The call of the mock-up, decided by hand. */
final class Northwind {
  static final String CALLER = "arn:aws:iam::555566667777:role/dev-deployer";
  static final String ROLE = "arn:aws:iam::444455556666:role/deploy-prod";
  private static final String TAG = "aws:PrincipalTag/release";

  private static final String SCP =
      """
      {"Version":"2012-10-17","Statement":[{"Sid":"FullAccess","Effect":"Allow","Action":"*",\
      "Resource":"*"},{"Sid":"DenyProdFromDev","Effect":"Deny","Action":"sts:AssumeRole",\
      "Resource":"arn:aws:iam::444455556666:role/*","Condition":{"StringNotEquals":\
      {"aws:PrincipalTag/release":"approved"}}}]}""";

  private Northwind() {}

  static Analysis analysis() {
    IamSnapshot snapshot =
        new IamSnapshot(
            List.of(account("444455556666", "shop-prod"), account("555566667777", "shop-dev")),
            List.of(role(ROLE), role(CALLER), role("arn:aws:iam::444455556666:role/audit")),
            List.of(user("arn:aws:iam::444455556666:user/alice")),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of());
    TrustNode ec2 =
        new TrustNode("ec2.amazonaws.com", TrustNode.Kind.SERVICE, "", "ec2.amazonaws.com");
    return new Analysis(
        snapshot, IamIndex.of(snapshot), TrustGraph.of(List.of(ec2), List.of()), List.of());
  }

  private static Account account(String id, String name) {
    return new Account(id, "aws", name, Set.of(Account.Listing.ROLES));
  }

  private static Role role(String arn) {
    return new Role(
        Arn.parse(arn).orElseThrow(),
        "",
        Fact.missing(""),
        Fact.known(Permissions.NONE),
        Fact.known(Optional.empty()),
        Fact.known(Map.of()),
        Fact.known(3600),
        Fact.known(Optional.empty()),
        "",
        "",
        List.of(),
        SourceLocation.NOWHERE);
  }

  private static User user(String arn) {
    return new User(
        Arn.parse(arn).orElseThrow(),
        "",
        Fact.known(Permissions.NONE),
        Fact.known(List.of()),
        Fact.known(Optional.empty()),
        Fact.known(Map.of()),
        "",
        SourceLocation.NOWHERE);
  }

  static Answer decide(Analysis open, Call call) {
    RequestContext context = context(call);
    boolean denied = !context.get(TAG).equals(ContextValue.of("approved"));
    List<GateResult> gates = gates(context, denied);
    GateResult deciding = denied ? gates.get(3) : gates.get(6);
    List<Assumption> assumed =
        List.of(
            new Assumption("no ExternalId", "sts:ExternalId", "R108"),
            new Assumption("no tag release on the caller's session", TAG, "R108"),
            new Assumption("identity providers exist", "", "R24"));
    Simulation simulation =
        new Simulation(
            call.toRequest(),
            new Caller(
                Caller.Kind.ROLE_SESSION, Arn.parse(CALLER), Arn.parse(CALLER), "", "", false),
            context,
            List.of(new ActionResult("sts:AssumeRole", gates)),
            denied ? Decision.EXPLICIT_DENY : Decision.ALLOWED,
            deciding.type(),
            denied ? Set.of(PolicyType.SCP) : Set.of(),
            deciding,
            List.of(),
            assumed);
    return new Answer(call, simulation, explanation(simulation, denied));
  }

  private static Explanation explanation(Simulation simulation, boolean denied) {
    List<Explanation.Row> rows =
        simulation.actions().get(0).gates().stream()
            .map(
                gate ->
                    new Explanation.Row(
                        gate,
                        "sts:AssumeRole",
                        gate == simulation.deciding(),
                        gate == simulation.deciding() && denied
                            ? "StringNotEquals is also true when the key is absent, so the Deny"
                                + " applies."
                            : ""))
            .toList();
    String sentence =
        denied
            ? "The SCP on OU Workloads / Dev denies it explicitly, because the caller has no tag"
                + " `release = approved`."
            : "The trust policy of deploy-prod names dev-deployer, and its identity policy allows"
                + " the call.";
    return new Explanation(
        simulation.decision().word(),
        sentence,
        rows,
        denied ? "1 gate cannot be known; it cannot change this verdict" : "",
        simulation.assumptions());
  }

  private static RequestContext context(Call call) {
    Map<String, ContextValue> values = new TreeMap<>();
    values.put("aws:PrincipalOrgID", ContextValue.of("o-nw7rob"));
    values.put("aws:SourceIp", ContextValue.missing("the caller's address"));
    call.toRequest()
        .options()
        .externalId()
        .ifPresent(id -> values.put(Keys.EXTERNAL_ID, ContextValue.of(id)));
    values.putAll(call.toRequest().context());
    return RequestContext.of(values);
  }

  private static List<GateResult> gates(RequestContext context, boolean denied) {
    List<GateResult> gates = new ArrayList<>();
    gates.add(
        plain(
            PolicyType.REQUEST,
            "sts:AssumeRole",
            Outcome.ALLOWED,
            "All parameters are within their limits"));
    gates.add(
        plain(
            PolicyType.SCP,
            "Root of o-nw7rob",
            Outcome.ALLOWED,
            "FullAWSAccess allows every action"));
    gates.add(
        plain(
            PolicyType.SCP, "OU Workloads", Outcome.ALLOWED, "FullAWSAccess allows every action"));
    gates.add(scp(context, denied));
    gates.add(
        plain(
            PolicyType.SCP,
            "Account shop-dev",
            Outcome.ALLOWED,
            "FullAWSAccess allows every action"));
    gates.add(
        plain(
            PolicyType.RCP,
            "Root, OU, account of shop-prod",
            Outcome.ALLOWED,
            "RCPFullAWSAccess at each of 4 levels"));
    gates.add(
        plain(
            PolicyType.TRUST,
            "deploy-prod",
            Outcome.ALLOWED,
            "Statement DevTeam names dev-deployer"));
    gates.add(
        plain(
            PolicyType.IDENTITY,
            "dev-deployer",
            Outcome.ALLOWED,
            "DeployAccess allows sts:AssumeRole on prod"));
    gates.add(
        plain(
            PolicyType.PERMISSIONS_BOUNDARY,
            "dev-deployer",
            Outcome.NOT_APPLICABLE,
            "No permissions boundary is attached"));
    gates.add(
        plain(
            PolicyType.SESSION,
            "lambda session 7f3a",
            Outcome.NOT_APPLICABLE,
            "No session policy is given"));
    gates.add(
        plain(
            PolicyType.VPC_ENDPOINT,
            "no endpoint",
            Outcome.UNKNOWN,
            "Its policy is not in the data"));
    gates.add(
        plain(
            PolicyType.LIMITS,
            "Duration",
            Outcome.ALLOWED,
            "3,600 s asked, chaining allows 3,600 s"));
    return gates;
  }

  private static GateResult plain(PolicyType type, String subject, Outcome outcome, String reason) {
    return new GateResult(
        type, subject, outcome, false, reason, Optional.empty(), List.of(), List.of());
  }

  private static GateResult scp(RequestContext context, boolean denied) {
    Condition condition =
        new Condition(
            "StringNotEquals",
            TAG,
            List.of("approved"),
            "/Statement/1/Condition/StringNotEquals/aws:PrincipalTag~1release");
    Statement allow = statement("FullAccess", Effect.ALLOW, "*", "*", List.of(), "/Statement/0");
    Statement deny =
        statement(
            "DenyProdFromDev",
            Effect.DENY,
            "sts:AssumeRole",
            "arn:aws:iam::444455556666:role/*",
            List.of(condition),
            "/Statement/1");
    PolicyDocument document =
        new PolicyDocument(
            "scp-dev",
            Optional.of(new Policy("2012-10-17", "", List.of(allow, deny), SCP)),
            new SourceLocation("data/organization.json", "/Policies/3/Content", 88));
    ElementMatch yes = new ElementMatch(Truth.TRUE, "", "");
    Truth truth = Truth.of(denied);
    PolicyMatch match =
        new PolicyMatch(
            document,
            List.of(
                new StatementMatch(allow, Truth.TRUE, yes, yes, yes, List.of(), Grade.NONE),
                new StatementMatch(
                    deny,
                    truth,
                    yes,
                    yes,
                    yes,
                    List.of(new ConditionMatch(condition, context.get(TAG), truth, "")),
                    Grade.NONE)));
    return new GateResult(
        PolicyType.SCP,
        "OU Workloads / Dev",
        denied ? Outcome.EXPLICIT_DENY : Outcome.ALLOWED,
        false,
        denied ? "DenyProdFromDev" : "FullAccess allows every action",
        Optional.of(
            new StatementRef(
                document,
                denied ? "/Statement/1" : "/Statement/0",
                denied ? List.of(condition.pointer()) : List.of())),
        List.of(match),
        List.of());
  }

  private static Statement statement(
      String sid,
      Effect effect,
      String action,
      String resource,
      List<Condition> conditions,
      String pointer) {
    return new Statement(
        sid,
        effect,
        PrincipalElement.ABSENT,
        PatternElement.of(action),
        PatternElement.of(resource),
        conditions,
        List.of(),
        pointer);
  }
}

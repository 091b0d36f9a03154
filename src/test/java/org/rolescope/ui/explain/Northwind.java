package org.rolescope.ui.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.base.SourceLocation;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustGraphBuilder;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;
import org.rolescope.policy.parse.PolicyParser;
import org.rolescope.simulate.AssumeRoleSimulator;

/** Two accounts of an organisation: an SCP stops one call, a missing ExternalId another. */
public final class Northwind {
  public static final String CALLER = "arn:aws:iam::555566667777:role/dev-deployer";
  public static final String USER = "arn:aws:iam::444455556666:user/alice";

  /** The SCP denies it to callers without the tag release = approved. */
  public static final String ROLE = "arn:aws:iam::444455556666:role/deploy-prod";

  /** It wants the ExternalId acme-7. */
  public static final String METRICS = "arn:aws:iam::555566667777:role/metrics";

  /** It wants a token of the main branch. */
  public static final String PIPELINE = "arn:aws:iam::555566667777:role/pipeline";

  /** The provider that pipeline trusts. */
  public static final String GITHUB =
      "arn:aws:iam::555566667777:oidc-provider/token.actions.githubusercontent.com";

  private static final String FULL = "{'Effect':'Allow','Action':'*','Resource':'*'}";

  private Northwind() {}

  public static TrustAnalyzer analyzer() {
    return new TrustAnalyzer(Runnable::run, () -> Instant.parse("2026-11-24T12:00:00Z"));
  }

  public static Analysis analysis() {
    IamSnapshot snapshot =
        new IamSnapshot(
            List.of(account("444455556666", "shop-prod"), account("555566667777", "shop-dev")),
            List.of(
                role(ROLE, trust(CALLER, "")),
                role(CALLER, trust("arn:aws:iam::555566667777:root", "")),
                role(
                    METRICS,
                    trust(CALLER, ",'Condition':{'StringEquals':{'sts:ExternalId':'acme-7'}}")),
                role(PIPELINE, trustOfGithub())),
            List.of(user(USER)),
            List.of(),
            List.of(),
            List.of(),
            Optional.of(organization()),
            Optional.empty(),
            List.of());
    IamIndex index = IamIndex.of(snapshot);
    TrustGraph decided =
        TrustGraphBuilder.build(
            index, new AssumeRoleSimulator(index, Instant.EPOCH), Progress.NONE);
    // A service that no trust names.
    List<TrustNode> nodes = new ArrayList<>(decided.nodes());
    nodes.add(new TrustNode("ec2.amazonaws.com", TrustNode.Kind.SERVICE, "", "ec2.amazonaws.com"));
    return new Analysis(snapshot, index, TrustGraph.of(nodes, decided.edges()), List.of());
  }

  private static Organization organization() {
    List<Node> nodes =
        List.of(
            new Node("r-1", "Root", NodeKind.ROOT, ""),
            new Node("ou-prod", "Prod", NodeKind.UNIT, "r-1"),
            new Node("ou-dev", "Dev", NodeKind.UNIT, "r-1"),
            new Node("444455556666", "shop-prod", NodeKind.ACCOUNT, "ou-prod"),
            new Node("555566667777", "shop-dev", NodeKind.ACCOUNT, "ou-dev"));
    String deny =
        "{'Sid':'DenyProdFromDev','Effect':'Deny','Action':'sts:AssumeRole',"
            + "'Resource':'arn:aws:iam::444455556666:role/*','Condition':"
            + "{'StringNotEquals':{'aws:PrincipalTag/release':'approved'}}}";
    ControlPolicy full = scp("FullAWSAccess", FULL, nodes.stream().map(Node::id).toList());
    ControlPolicy dev = scp("scp-dev", FULL + ',' + deny, List.of("ou-dev"));
    return new Organization(
        "o-nw7rob", "", "111122223333", nodes, List.of(full, dev), SourceLocation.NOWHERE);
  }

  private static ControlPolicy scp(String name, String statements, List<String> targets) {
    return new ControlPolicy(
        "p-" + name, ControlType.SERVICE_CONTROL_POLICY, document(name, statements), targets);
  }

  private static PolicyDocument document(String name, String statements) {
    String json = "{'Version':'2012-10-17','Statement':[" + statements + "]}";
    SourceLocation at = new SourceLocation("data/" + name + ".json", "", 1);
    return new PolicyDocument(name, PolicyParser.parse(json.replace('\'', '"'), at).value(), at);
  }

  private static PolicyDocument trust(String caller, String condition) {
    return document(
        "trust policy",
        "{'Effect':'Allow','Principal':{'AWS':'"
            + caller
            + "'},'Action':'sts:AssumeRole'"
            + condition
            + "}");
  }

  private static PolicyDocument trustOfGithub() {
    String issuer = "token.actions.githubusercontent.com";
    return document(
        "trust policy",
        "{'Effect':'Allow','Principal':{'Federated':'"
            + GITHUB
            + "'},'Action':'sts:AssumeRoleWithWebIdentity','Condition':{'StringEquals':{'"
            + issuer
            + ":aud':'sts.amazonaws.com','"
            + issuer
            + ":sub':'repo:northwind/shop:ref:refs/heads/main'}}}");
  }

  private static Account account(String id, String name) {
    return new Account(id, "aws", name, Set.of(Account.Listing.values()));
  }

  private static Permissions mayAssume() {
    String statement = "{'Effect':'Allow','Action':'sts:AssumeRole','Resource':'*'}";
    return new Permissions(List.of(document("DeployAccess", statement)), List.of());
  }

  private static Role role(String arn, PolicyDocument trust) {
    Arn parsed = Arn.parse(arn).orElseThrow();
    return new Role(
        parsed,
        "AROA" + parsed.name().toUpperCase(Locale.ROOT),
        Fact.known(trust),
        Fact.known(mayAssume()),
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
        Fact.known(mayAssume()),
        Fact.known(List.of()),
        Fact.known(Optional.empty()),
        Fact.known(Map.of()),
        "",
        SourceLocation.NOWHERE);
  }
}

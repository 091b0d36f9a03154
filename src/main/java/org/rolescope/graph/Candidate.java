package org.rolescope.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Unresolved;
import org.rolescope.simulate.AssumeRoleRequest;

/**
 * Somebody whom a trust policy may let in.
 *
 * @param node as it stands in the graph; its id is what the simulator is asked with
 * @param action the call that this kind of principal makes (R45)
 * @param statements JSON pointers of the statements that name it
 */
record Candidate(TrustNode node, String action, List<String> statements) {
  private static final Pattern AWS_DOMAIN = Pattern.compile("\\.amazonaws\\.com(?=(\\.cn)?$)");

  static final TrustNode ANYONE = new TrustNode("*", TrustNode.Kind.ANYONE, "", "anyone");

  /** Everybody whom an Allow of the role's trust policy names, each once, in order of the ids. */
  static List<Candidate> of(Role role, IamIndex index) {
    return of(allows(role), index);
  }

  /** Those and whoever an Allow names that breaks the grammar and matches nothing (R49). */
  static List<Candidate> meant(Role role, IamIndex index) {
    return of(meant(role), index);
  }

  private static List<Candidate> of(List<Statement> allows, IamIndex index) {
    Map<String, Candidate> found = new TreeMap<>();
    for (Statement statement : allows) {
      for (TrustNode node : named(statement, index)) {
        Candidate candidate = new Candidate(node, action(node), List.of(statement.pointer()));
        found.merge(node.id(), candidate, Candidate::plus);
      }
    }
    return List.copyOf(found.values());
  }

  /** Every Allow of the role's trust policy that is one; none where the policy is not known. */
  static List<Statement> allows(Role role) {
    return meant(role).stream().filter(Statement::usable).toList();
  }

  /** Every Allow of the role's trust policy, also one that breaks the grammar. */
  static List<Statement> meant(Role role) {
    return role.trustPolicy().stream()
        .flatMap(policy -> policy.statements().stream())
        .filter(statement -> statement.effect() == Effect.ALLOW)
        .toList();
  }

  private Candidate plus(Candidate other) {
    List<String> all = new ArrayList<>(statements);
    other.statements.stream().filter(pointer -> !all.contains(pointer)).forEach(all::add);
    return new Candidate(node, action, all);
  }

  private static List<TrustNode> named(Statement statement, IamIndex index) {
    if (statement.principal() instanceof PrincipalElement.NotPrincipals) {
      return List.of(ANYONE);
    }
    return statement.principal().entries().stream()
        .flatMap(entry -> node(entry, index).stream())
        .toList();
  }

  private static String action(TrustNode node) {
    return switch (node.kind()) {
      case SAML_PROVIDER -> AssumeRoleRequest.ASSUME_ROLE_WITH_SAML;
      case OIDC_PROVIDER -> AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY;
      case ROLE, USER, ACCOUNT, SERVICE, ANYONE, DELETED, SESSION, PERSON ->
          AssumeRoleRequest.ASSUME_ROLE;
    };
  }

  /** Whether an entry names one of these nodes. */
  static boolean names(PrincipalPattern entry, Set<String> nodes, IamIndex index) {
    return node(entry, index).filter(node -> nodes.contains(node.id())).isPresent();
  }

  private static Optional<TrustNode> node(PrincipalPattern entry, IamIndex index) {
    if (entry instanceof PrincipalPattern.Everyone) {
      return Optional.of(ANYONE);
    } else if (entry instanceof PrincipalPattern.AccountRoot root) {
      return Optional.of(account(root, index));
    } else if (entry instanceof PrincipalPattern.IamArn iam) {
      return Optional.of(entity(iam.arn()));
    } else if (entry instanceof PrincipalPattern.Session session) {
      Arn arn = session.arn();
      String label = arn.resource().substring(arn.resource().indexOf('/') + 1);
      return Optional.of(
          new TrustNode(arn.toString(), TrustNode.Kind.SESSION, arn.account(), label));
    } else if (entry instanceof PrincipalPattern.UniqueId id) {
      return Optional.of(
          index
              .entityById(id.text())
              .map(Candidate::entity)
              .orElse(new TrustNode(id.text(), TrustNode.Kind.DELETED, "", id.text())));
    } else if (entry instanceof PrincipalPattern.Service service) {
      return Optional.of(service(service.text()));
    } else if (entry instanceof PrincipalPattern.Federated provider) {
      return Optional.of(provider(provider.text()));
    }
    return entry instanceof PrincipalPattern.Open open
        ? Optional.of(open(open.text()))
        : Optional.empty();
  }

  /** Whom an entry seems to name that can name nobody. */
  static TrustNode nobody(PrincipalPattern.Nobody entry) {
    return switch (entry.key()) {
      case "Service" -> service(entry.text());
      case "Federated" -> provider(entry.text());
      default -> new TrustNode(entry.text(), TrustNode.Kind.DELETED, "", entry.text());
    };
  }

  private static TrustNode open(String text) {
    String label =
        Arn.parse(text)
            .map(arn -> arn.resource().equals("root") ? arn.account() : arn.name())
            .orElse(text);
    return new TrustNode(text, TrustNode.Kind.DELETED, "", Unresolved.shown(label));
  }

  static TrustNode entity(IamEntity entity) {
    TrustNode.Kind kind = entity instanceof User ? TrustNode.Kind.USER : TrustNode.Kind.ROLE;
    return new TrustNode(
        entity.arn().toString(), kind, entity.account(), Unresolved.shown(entity.name()));
  }

  private static TrustNode entity(Arn arn) {
    TrustNode.Kind kind = arn.isIam("user") ? TrustNode.Kind.USER : TrustNode.Kind.ROLE;
    return new TrustNode(arn.toString(), kind, arn.account(), Unresolved.shown(arn.name()));
  }

  private static TrustNode account(PrincipalPattern.AccountRoot root, IamIndex index) {
    String partition =
        root.partition().isEmpty()
            ? index.account(root.account()).map(found -> found.partition()).orElse("aws")
            : root.partition();
    Arn arn = new Arn(partition, "iam", "", root.account(), "root");
    return new TrustNode(
        arn.toString(), TrustNode.Kind.ACCOUNT, root.account(), index.accountLabel(root.account()));
  }

  /**
   * {@code ec2}, {@code pods.eks}, {@code lambda.eu-west-1}; {@code ec2.cn} in China, where one
   * role may trust both. Two services never have one name.
   */
  private static TrustNode service(String name) {
    String label = AWS_DOMAIN.matcher(name).replaceFirst("");
    return new TrustNode(name, TrustNode.Kind.SERVICE, "", label);
  }

  private static TrustNode provider(String text) {
    Optional<Arn> arn = Arn.parse(text);
    boolean saml = arn.filter(found -> found.isIam("saml-provider")).isPresent();
    String label =
        arn.map(found -> found.resource().substring(found.resource().indexOf('/') + 1))
            .orElse(text);
    return new TrustNode(
        text,
        saml ? TrustNode.Kind.SAML_PROVIDER : TrustNode.Kind.OIDC_PROVIDER,
        arn.map(Arn::account).orElse(""),
        label);
  }
}

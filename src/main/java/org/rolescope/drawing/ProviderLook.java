package org.rolescope.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolescope.base.Counted;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.question.Origin;

/**
 * How an identity provider is shown. Providers of several accounts that stand for the same source
 * of people or workflows look the same and are drawn as one.
 *
 * @param name of the source: {@code GitHub Actions}
 * @param letter in the diamond: S or O
 * @param github whether the diamond holds its mark instead
 */
public record ProviderLook(String name, String letter, boolean github) {
  public static ProviderLook of(TrustNode node) {
    String resource = Arn.parse(node.id()).map(Arn::resource).orElse(node.id());
    String source = resource.substring(resource.indexOf('/') + 1);
    if (node.kind() == TrustNode.Kind.SAML_PROVIDER) {
      // IAM Identity Center makes one provider of this name in every account.
      boolean center = source.startsWith("AWSSSO_");
      return new ProviderLook(center ? "Identity Center" : source, "S", false);
    }
    String host = source.toLowerCase(Locale.ROOT);
    if (host.startsWith("token.actions.githubusercontent.com")) {
      return new ProviderLook("GitHub Actions", "O", true);
    }
    if (host.startsWith("oidc.eks.")) {
      // The last part tells one cluster from another, wherever it runs.
      return new ProviderLook("EKS " + source.substring(source.lastIndexOf('/') + 1), "O", false);
    }
    return new ProviderLook(source, "O", false);
  }

  /** What a node is called: a provider by its source, everybody else by the label. */
  public static String called(TrustNode node) {
    return node.isProvider() ? of(node).name() : node.label();
  }

  /** Whether two providers are drawn as one: of two accounts, and of the same source. */
  public static boolean areOne(TrustNode some, TrustNode other) {
    return some.isProvider() && some.kind() == other.kind() && of(some).equals(of(other));
  }

  /** A provider and all that are drawn as one with it, sorted by id; any other node alone. */
  public static List<TrustNode> oneWith(TrustGraph graph, TrustNode node) {
    return node.isProvider()
        ? graph.nodes().stream()
            .filter(other -> areOne(other, node))
            .sorted(Comparator.comparing(TrustNode::id))
            .toList()
        : List.of(node);
  }

  /** The same of where ways begin: no account is named where they are of several. */
  public static Origin oneWith(TrustGraph graph, Origin origin) {
    List<TrustNode> all =
        origin.isOne() ? oneWith(graph, origin.principals().get(0)) : origin.principals();
    return all.size() == origin.principals().size()
        ? origin
        : new Origin(
            origin.id(),
            of(all.get(0)).name(),
            accounts(all) > 1 ? "" : origin.account(),
            all,
            origin.open());
  }

  /** The account of a node; empty of providers of several accounts that are drawn as one. */
  public static String account(TrustGraph graph, TrustNode node) {
    return accounts(oneWith(graph, node)) > 1 ? "" : node.account();
  }

  /** In how many accounts these are. */
  public static long accounts(List<TrustNode> all) {
    return all.stream().map(TrustNode::account).distinct().count();
  }

  /** {@code in 2 accounts}, of those that are drawn as one; empty of those of one account. */
  static Optional<String> inSeveral(List<TrustNode> all) {
    return Optional.of(accounts(all))
        .filter(many -> many > 1)
        .map(many -> "in " + Counted.of(many, "account"));
  }

  /** What stands for these in a picture: the one of them that is drawn. */
  static Map<Hit, Hit> also(List<TrustNode> all, TrustNode drawn) {
    return all.stream()
        .filter(one -> !one.equals(drawn))
        .collect(
            Collectors.toMap(
                one -> new Hit(Hit.Kind.NODE, one.id()),
                one -> new Hit(Hit.Kind.NODE, drawn.id())));
  }

  /** Where a node is: {@code shop-prod}, {@code in 2 accounts}; empty if it is nowhere. */
  public static String where(TrustGraph graph, IamIndex index, TrustNode node) {
    return inSeveral(oneWith(graph, node))
        .orElseGet(() -> node.account().isEmpty() ? "" : index.accountLabel(node.account()));
  }

  /** Where a node leads, best first; a provider with all that are drawn as one with it. */
  public static List<TrustLine> leads(TrustGraph graph, String id) {
    return graph
        .node(id)
        .filter(TrustNode::isProvider)
        .map(
            provider ->
                oneWith(graph, provider).stream()
                    .flatMap(one -> graph.leads(one.id()).stream())
                    .sorted(Comparator.comparing(line -> line.edge().kind()))
                    .toList())
        .orElseGet(() -> graph.leads(id));
  }

  /** {@code SAML} or {@code OIDC}. */
  public String protocol() {
    return letter.equals("S") ? "SAML" : "OIDC";
  }
}

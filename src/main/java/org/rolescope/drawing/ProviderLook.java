package org.rolescope.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.policy.Arn;

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

package org.rolescope.drawing;

import java.util.Locale;
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

  /** {@code SAML} or {@code OIDC}. */
  public String protocol() {
    return letter.equals("S") ? "SAML" : "OIDC";
  }
}

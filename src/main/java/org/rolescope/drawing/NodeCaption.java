package org.rolescope.drawing;

import java.util.Optional;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Unresolved;

/**
 * What stands beside the shape of a node, or in its box.
 *
 * @param name what people call it
 * @param second where it is, or what it is; may be empty
 */
record NodeCaption(String name, String second) {
  static NodeCaption of(TrustNode node, IamIndex index) {
    String where = node.account().isEmpty() ? "" : index.accountLabel(node.account());
    return switch (node.kind()) {
      case ROLE -> new NodeCaption(ShortName.of(node.label()).name(), where);
      case USER -> new NodeCaption(node.label(), where);
      case PERSON -> new NodeCaption(node.label(), "Identity Center");
      case SERVICE -> new NodeCaption(ServiceLook.longName(node.id()), "");
      case SAML_PROVIDER, OIDC_PROVIDER -> {
        ProviderLook look = ProviderLook.of(node);
        String in = where.isEmpty() ? "" : " in " + where;
        yield new NodeCaption(look.name(), look.protocol() + in);
      }
      case ACCOUNT -> account(node, index);
      case ANYONE -> new NodeCaption("Anyone", "any account");
      case DELETED ->
          new NodeCaption(
              MapOutside.goneName(node),
              Unresolved.in(node.id()) ? "not known" : "deleted, nobody");
      case SESSION -> new NodeCaption(node.label(), "one session");
    };
  }

  /** Of an account as a caller: whoever its own policies allow. */
  private static NodeCaption account(TrustNode node, IamIndex index) {
    Optional<Account> found = index.account(node.account());
    String title = found.map(Account::title).orElse("");
    String outside = title.isEmpty() ? "external account" : "external, " + node.account();
    return new NodeCaption(
        title.isEmpty() ? node.account() : title,
        found.filter(Account::loaded).isPresent() ? "anyone it allows" : outside);
  }
}

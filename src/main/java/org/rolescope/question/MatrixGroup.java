package org.rolescope.question;

import java.util.Map;
import java.util.Optional;
import org.rolescope.graph.TrustNode;

/**
 * A row or column of the matrix.
 *
 * @param id an account's number, a provider's name, or the kind in lower case
 * @param label for a reader
 */
public record MatrixGroup(String id, String label, Kind kind) {
  /** What callers have in common, in the order of the columns. */
  public enum Kind {
    ACCOUNT,
    IDENTITY_CENTER,
    PROVIDER,
    /** An account that was not read. */
    OTHER_ACCOUNT,
    SERVICES,
    ANYONE,
    /** A principal that its source leaves open. */
    LEFT_OPEN
  }

  private static final MatrixGroup IDENTITY_CENTER =
      new MatrixGroup("identity-center", "Identity Center", Kind.IDENTITY_CENTER);

  private static final MatrixGroup SERVICES =
      new MatrixGroup("services", "AWS services", Kind.SERVICES);

  /** Names that people know better than those of the provider. */
  private static final Map<String, String> KNOWN =
      Map.of("token.actions.githubusercontent.com", "GitHub Actions");

  /** Where a caller comes from that is of no account; empty for all others. */
  public static Optional<MatrixGroup> outside(TrustNode caller) {
    return switch (caller.kind()) {
      case ROLE, USER, ACCOUNT, SESSION -> Optional.empty();
      case SERVICE -> Optional.of(SERVICES);
      case ANYONE -> Optional.of(new MatrixGroup("*", "Anyone", Kind.ANYONE));
      case DELETED -> Optional.of(new MatrixGroup("open", "Left open", Kind.LEFT_OPEN));
      case SAML_PROVIDER, OIDC_PROVIDER -> Optional.of(provider(caller));
      case PERSON -> Optional.of(IDENTITY_CENTER);
    };
  }

  private static MatrixGroup provider(TrustNode caller) {
    if (caller.label().startsWith("AWSSSO_")) {
      return IDENTITY_CENTER;
    }
    if (caller.label().startsWith("oidc.eks.")) {
      return new MatrixGroup("oidc.eks", "EKS clusters", Kind.PROVIDER);
    }
    String label = KNOWN.getOrDefault(caller.label(), caller.label());
    return new MatrixGroup(caller.label(), label, Kind.PROVIDER);
  }

  /** Whether a person may mean it: by its id or label, in any case. */
  public boolean isNamed(String text) {
    return id.equals(text) || label.equalsIgnoreCase(text);
  }
}

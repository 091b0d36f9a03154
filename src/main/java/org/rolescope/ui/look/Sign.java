package org.rolescope.ui.look;

import org.rolescope.drawing.ProviderLook;
import org.rolescope.drawing.ServiceLook;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.MatrixGroup;

/**
 * What stands for a kind of node beside its name.
 *
 * @param shape its outline
 * @param letters in it; empty where the shape has an icon
 */
public record Sign(Shape shape, String letters) {
  /** The outlines, one for each kind. */
  public enum Shape {
    ROLE,
    USER,
    SERVICE,
    FEDERATED,
    GITHUB,
    ACCOUNT,
    EXTERNAL,
    ANYONE,
    DELETED,
    SESSION,
    ORGANIZATION,
    EDGE,
    /** A saved view. */
    VIEW,
    LESSON,
    /** Something that the window can do. */
    COMMAND
  }

  public static Sign of(Shape shape) {
    return new Sign(shape, "");
  }

  /** The sign of a node; of an account that is not open, that of an external one. */
  public static Sign of(TrustNode node, IamIndex index) {
    boolean outside = node.kind() == TrustNode.Kind.ACCOUNT && !index.isRead(node.account());
    return outside ? of(Shape.EXTERNAL) : of(node);
  }

  /** The sign of a row or column of the matrix. */
  public static Sign of(MatrixGroup group) {
    return switch (group.kind()) {
      case ACCOUNT -> of(Shape.ACCOUNT);
      case IDENTITY_CENTER -> new Sign(Shape.FEDERATED, "S");
      case PROVIDER ->
          group.id().startsWith("token.actions.github")
              ? of(Shape.GITHUB)
              : new Sign(Shape.FEDERATED, group.id().contains(".") ? "O" : "S");
      case OTHER_ACCOUNT -> of(Shape.EXTERNAL);
      case SERVICES -> new Sign(Shape.SERVICE, "");
      case ANYONE -> new Sign(Shape.ANYONE, "*");
      case LEFT_OPEN -> of(Shape.DELETED);
    };
  }

  /** The sign of a kind of node. */
  public static Sign of(TrustNode node) {
    return switch (node.kind()) {
      case ROLE -> of(Shape.ROLE);
      case USER, PERSON -> of(Shape.USER);
      case ACCOUNT -> of(Shape.ACCOUNT);
      case SERVICE -> new Sign(Shape.SERVICE, ServiceLook.shortName(node.id()));
      case SAML_PROVIDER, OIDC_PROVIDER -> {
        ProviderLook look = ProviderLook.of(node);
        yield look.github() ? of(Shape.GITHUB) : new Sign(Shape.FEDERATED, look.letter());
      }
      case ANYONE -> new Sign(Shape.ANYONE, "*");
      case DELETED -> of(Shape.DELETED);
      case SESSION -> of(Shape.SESSION);
    };
  }
}

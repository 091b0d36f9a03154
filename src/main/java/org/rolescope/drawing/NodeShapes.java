package org.rolescope.drawing;

import org.rolescope.graph.TrustNode;

/** The shapes of nodes (DESIGN: one shape a kind, so that colour is never needed). */
final class NodeShapes {
  static final double ROLE_HEIGHT = 30;
  static final double BAND = 28;
  static final double LONGEST_NAME = 180;
  private static final double DELETED = 15;
  private static final double SESSION = 6;
  private static final double MARK = 21;

  private NodeShapes() {}

  /** Hexagon with its points left and right. */
  static Path hexagon(double x, double y, double r) {
    double h = r * Math.sqrt(3) / 2;
    return Path.polygon(
        new Point(x - r, y),
        new Point(x - r / 2, y - h),
        new Point(x + r / 2, y - h),
        new Point(x + r, y),
        new Point(x + r / 2, y + h),
        new Point(x - r / 2, y + h));
  }

  static Path diamond(double x, double y, double r) {
    return Path.polygon(
        new Point(x, y - r), new Point(x + r, y), new Point(x, y + r), new Point(x - r, y));
  }

  static Path octagon(double x, double y, double r) {
    double c = r * 0.414;
    return Path.polygon(
        new Point(x - c, y - r),
        new Point(x + c, y - r),
        new Point(x + r, y - c),
        new Point(x + r, y + c),
        new Point(x + c, y + r),
        new Point(x - c, y + r),
        new Point(x - r, y + c),
        new Point(x - r, y - c));
  }

  /** The focus ring around a box with corners of radius {@code r}. */
  static void ring(Pen pen, Rect box, double r) {
    pen.box(box.grow(4), r + 4, Style.stroke(Ink.ACCENT, 2.5));
  }

  /** Body, band and icon of a role; the name is the caller's business. */
  static void role(Pen pen, Rect box) {
    pen.box(box, 6, Style.fill(Ink.ROLE_TINT));
    pen.outline(
        Path.roundRect(new Rect(box.x(), box.y(), BAND, box.height()), 6, 0, 0, 6),
        Style.fill(Ink.ROLE));
    pen.box(box, 6, Style.stroke(Ink.ROLE, 1.5));
    pen.icon(Glyph.ROLE, box.x() + BAND / 2, box.centerY(), 17, Ink.ROLE_GLYPH);
  }

  /** The key sign at a role's right edge. */
  static void admin(Pen pen, Rect box) {
    Rect mark = new Rect(box.right() - 26, box.centerY() - 9, 20, 18);
    pen.box(mark, 4, Style.fill(Ink.FG));
    pen.icon(Glyph.ADMIN, mark.centerX(), mark.centerY(), 13, Ink.BG);
  }

  static void user(Pen pen, double x, double y, double r) {
    pen.outline(Path.circle(x, y, r), Style.fill(Ink.USER).edged(Ink.USER_STROKE, 1.5));
    pen.icon(Glyph.USER, x, y, r * 1.25, Ink.GLYPH);
  }

  static void service(Pen pen, double x, double y, double r, String name) {
    pen.outline(hexagon(x, y, r), Style.fill(Ink.SERVICE).edged(Ink.SERVICE_STROKE, 1.5));
    TextStyle style = r < 16 && name.length() > 2 ? TextStyle.SERVICE_SMALL : TextStyle.SERVICE;
    pen.textMiddle(style, Ink.GLYPH, name, x, y + 0.36 * style.size());
  }

  static void provider(Pen pen, double x, double y, double r, ProviderLook look) {
    pen.outline(diamond(x, y, r), Style.fill(Ink.FEDERATED).edged(Ink.FEDERATED_STROKE, 1.5));
    if (look.github()) {
      pen.icon(Glyph.GITHUB, x, y, Math.min(MARK, r), Ink.GLYPH);
    } else {
      pen.textMiddle(TextStyle.LETTER, Ink.GLYPH, look.letter(), x, y + 4.7);
    }
  }

  static void deleted(Pen pen, double x, double y) {
    pen.outline(
        Path.circle(x, y, DELETED),
        Style.fill(Ink.CANVAS).edged(Ink.MUTED, 1.5).dashed(Dash.DELETED));
    pen.icon(Glyph.DELETED, x, y, 16, Ink.MUTED);
  }

  static void anyone(Pen pen, double x, double y, double r) {
    pen.outline(octagon(x, y, r), Style.fill(Ink.ANYONE).edged(Ink.FG, 1));
    pen.textMiddle(TextStyle.CENTER, Ink.ANYONE_GLYPH, "*", x, y + 8);
  }

  static void session(Pen pen, double x, double y) {
    pen.outline(Path.circle(x, y, SESSION), Style.fill(Ink.SESSION).edged(Ink.SESSION_RIM, 1.5));
  }

  /** Box with a double border. */
  static void external(Pen pen, Rect box) {
    pen.box(box, 8, Style.fill(Ink.EXTERNAL_TINT).edged(Ink.EXTERNAL_STROKE, 1.5));
    pen.box(box.grow(-3.5), 5, Style.stroke(Ink.EXTERNAL_STROKE, 1.25));
    pen.at(Scales.from(Scales.SMALL));
    double in = Math.min(21, box.width() / 2);
    pen.icon(Glyph.COMPANY, box.x() + in, box.y() + in, 16, Ink.EXTERNAL_STROKE);
    pen.at(Scales.ALWAYS);
  }

  /**
   * Half the height of each shape; a deleted principal and a session have one size.
   *
   * @param person of a user or a person of Identity Center
   * @param account half the side of a whole account
   */
  record Sizes(double person, double service, double provider, double account, double anyone) {
    static Sizes all(double size) {
      return new Sizes(size, size, size, size, size);
    }

    double of(TrustNode.Kind kind) {
      return switch (kind) {
        case USER, ROLE, PERSON -> person;
        case SERVICE -> service;
        case SAML_PROVIDER, OIDC_PROVIDER -> provider;
        case ACCOUNT -> account;
        case ANYONE -> anyone;
        case DELETED -> DELETED;
        case SESSION -> SESSION;
      };
    }
  }

  /** The shape of a caller, around a point; a role is one that is known by nothing but its name. */
  static Part.Kind symbol(Pen pen, TrustNode node, double x, double y, Sizes sizes) {
    double size = sizes.of(node.kind());
    return switch (node.kind()) {
      case USER, ROLE, PERSON -> {
        user(pen, x, y, size);
        yield Part.Kind.USER;
      }
      case SERVICE -> {
        service(pen, x, y, size, ServiceLook.shortName(node.id()));
        yield Part.Kind.SERVICE;
      }
      case SAML_PROVIDER, OIDC_PROVIDER -> {
        provider(pen, x, y, size, ProviderLook.of(node));
        yield Part.Kind.PROVIDER;
      }
      case ACCOUNT -> {
        external(pen, new Rect(x - size, y - size, 2 * size, 2 * size));
        yield Part.Kind.EXTERNAL;
      }
      case ANYONE -> {
        anyone(pen, x, y, size);
        yield Part.Kind.ANYONE;
      }
      case DELETED -> {
        deleted(pen, x, y);
        yield Part.Kind.DELETED;
      }
      case SESSION -> {
        session(pen, x, y);
        yield Part.Kind.SESSION;
      }
    };
  }
}

package org.rolescope.drawing;

import org.rolescope.graph.TrustNode;
import org.rolescope.policy.Unresolved;

/** Draws what stands outside the accounts. */
final class MapOutside {
  /** Height of the words of a fold that are read from afar. */
  private static final double FAR_WORDS = 60;

  private static final int ID_SHOWN = 8;

  private final MapScene scene;
  private final MapTies ties;

  MapOutside(MapScene scene) {
    this.scene = scene;
    this.ties = scene.ties();
  }

  Part draw(Hit hit, Rect box) {
    if (hit.kind() == Hit.Kind.ACCOUNT) {
      return account(hit, box);
    }
    if (hit.kind() == Hit.Kind.FOLD) {
      return fold(hit, box);
    }
    TrustNode node = ties.node(hit.id());
    return switch (node.kind()) {
      case SAML_PROVIDER, OIDC_PROVIDER -> provider(hit, node, box);
      case DELETED -> deleted(hit, node, box);
      case ANYONE, ROLE, USER, ACCOUNT, SERVICE, SESSION, PERSON -> anyone(hit, box);
    };
  }

  private Part fold(Hit hit, Rect box) {
    Pen pen = new Pen();
    boolean arrows = hit.id().equals(MapThinning.FOLD);
    String words = arrows ? scene.thinningFold() : scene.outsiders().fold();
    boolean more = !words.startsWith("fewer");
    double width = Fonts.width(TextStyle.CHIP, words) + 38;
    Rect pill = new Rect(box.centerX() - width / 2, box.y(), width, box.height());
    pen.at(Scales.from(Scales.SMALL));
    pen.box(pill, box.height() / 2, Style.fill(Ink.BG).edged(Ink.ACCENT, 1.25));
    pen.icon(more ? Glyph.MORE : Glyph.UNFOLDED, pill.x() + 16, pill.centerY(), 13, Ink.ACCENT);
    pen.text(TextStyle.CHIP, Ink.FG, words, pill.x() + 27, pill.centerY() + 4.1);
    Scales less = Scales.AFAR;
    Scales afar = Scales.below(Scales.FAR);
    if (arrows) {
      around(pen.at(less), TextStyle.FAR_SMALL, words, pill);
      around(pen.at(afar), TextStyle.FAR_LARGE, words, pill);
    } else {
      double room = MapPlan.LEFT_COLUMN;
      Rect below = new Rect(pill.centerX() - room / 2, pill.bottom(), room, FAR_WORDS);
      FarName.of(TextStyle.FAR_SMALL, words, room, FAR_WORDS).draw(pen.at(less), below);
      FarName.of(words, room, FAR_WORDS).draw(pen.at(afar), below);
    }
    String told =
        arrows && more
            ? words + " are not drawn one by one; what is selected shows all of its own"
            : words;
    return pen.part(Part.Kind.FOLD, hit, told);
  }

  /** The same line as it is read from afar. */
  private static void around(Pen pen, TextStyle style, String words, Rect pill) {
    double height = 1.5 * style.size();
    double width = Fonts.width(style, words) + height;
    Rect box = new Rect(pill.x(), pill.centerY() - height / 2, width, height);
    pen.box(box, height / 2, Style.fill(Ink.BG).edged(Ink.ACCENT, 2.5));
    pen.text(style, Ink.FG, words, box.x() + height / 2, box.centerY() + 0.35 * style.size());
  }

  private Part account(Hit hit, Rect box) {
    Pen pen = new Pen();
    NodeShapes.external(pen, box);
    if (ties.selectedAccount(hit.id())) {
      NodeShapes.ring(pen, box, 8);
    }
    String name = ties.index().accountTitle(hit.id());
    String far = name.isEmpty() ? hit.id() : name;
    double room = box.width() - 8;
    pen.at(Scales.AFAR);
    FarName.of(TextStyle.FAR_SMALL, far, room, box.height() - 4).draw(pen, box);
    pen.at(Scales.below(Scales.FAR));
    FarName.of(far, room, box.height() - 4).draw(pen, box);
    pen.at(Scales.from(Scales.SMALL));
    pen.text(TextStyle.SECOND, Ink.MUTED, "External account", box.x() + 4, box.y() - 9);
    String first = name.isEmpty() ? "unknown" : name;
    first = Fonts.cutMiddle(TextStyle.NODE, first, box.width() - 38);
    pen.text(TextStyle.NODE, Ink.FG, first, box.x() + 31, box.y() + 25);
    pen.text(TextStyle.LINE, Ink.MUTED, hit.id(), box.x() + 13, box.y() + 43);
    return pen.part(Part.Kind.EXTERNAL, hit, "External account " + ties.accountName(hit.id()));
  }

  private Part provider(Hit hit, TrustNode node, Rect box) {
    Pen pen = new Pen();
    ProviderLook look = ProviderLook.of(node);
    NodeShapes.provider(pen, box.centerX(), box.centerY(), 22, look);
    if (ties.selectedProvider(node.id())) {
      pen.outline(
          NodeShapes.diamond(box.centerX(), box.centerY(), 28), Style.stroke(Ink.ACCENT, 2.5));
    }
    labels(pen, box, look.name(), look.protocol() + ", " + trusts(hit));
    return pen.part(Part.Kind.PROVIDER, hit, look.name());
  }

  private Part anyone(Hit hit, Rect box) {
    Pen pen = new Pen();
    NodeShapes.anyone(pen, box.centerX(), box.centerY(), 18);
    if (ties.selected(ties.node(hit.id()))) {
      NodeShapes.ring(pen, box, 6);
    }
    labels(pen, box, "Anyone", trusts(hit));
    return pen.part(Part.Kind.ANYONE, hit, "Anyone: any principal of any account");
  }

  private void labels(Pen pen, Rect box, String name, String second) {
    pen.at(Scales.from(Scales.SMALL));
    pen.textMiddle(
        TextStyle.NODE,
        Ink.FG,
        Fonts.cutMiddle(TextStyle.NODE, name, MapPlan.LEFT_COLUMN - 2 * MapPlan.LABEL_MARGIN),
        box.centerX(),
        box.bottom() + 19);
    pen.textMiddle(TextStyle.LINE, Ink.MUTED, second, box.centerX(), box.bottom() + 35);
    Rect below =
        new Rect(0, box.bottom() + 2, MapPlan.LEFT_COLUMN, scene.thinned() ? 62 : 44)
            .moved(box.centerX() - MapPlan.LEFT_COLUMN / 2, 0);
    pen.at(Scales.AFAR);
    FarName.of(TextStyle.FAR_SMALL, name, below.width(), below.height()).draw(pen, below);
    pen.at(Scales.below(Scales.FAR));
    FarName.of(name, below.width(), below.height()).draw(pen, below);
  }

  private String trusts(Hit hit) {
    long n =
        ties.graph().edges().stream()
            .filter(edge -> ties.mergedProvider(edge.from()).equals(hit.id()))
            .count();
    return n + (n == 1 ? " trust" : " trusts");
  }

  private Part deleted(Hit hit, TrustNode node, Rect box) {
    Pen pen = new Pen();
    NodeShapes.deleted(pen, box.centerX(), box.centerY());
    if (ties.selected(node)) {
      pen.outline(Path.circle(box.centerX(), box.centerY(), 19), Style.stroke(Ink.ACCENT, 2.5));
    }
    if (box.x() < MapPlan.LEFT_COLUMN) {
      labels(pen, box, goneName(node), goneWhy(node));
      return pen.part(Part.Kind.DELETED, hit, node.id());
    }
    pen.at(Scales.from(Scales.NAMES));
    double x = box.x() - 8;
    pen.textRight(TextStyle.NODE, Ink.FG, goneName(node), x, box.centerY() - 1);
    pen.textRight(TextStyle.SECOND, Ink.MUTED, goneWhy(node), x, box.centerY() + 14);
    return pen.part(Part.Kind.DELETED, hit, node.id());
  }

  static String shortId(String id) {
    return id.length() <= ID_SHOWN ? id : id.substring(0, ID_SHOWN) + Fonts.ELLIPSIS;
  }

  /** The short id of a deleted principal; of one that its policy leaves open, the open part. */
  static String goneName(TrustNode node) {
    return shortId(Unresolved.in(node.id()) ? node.label() : node.id());
  }

  static String goneWhy(TrustNode node) {
    return Unresolved.in(node.id()) ? "not known" : deletedWhat(node.id());
  }

  static String deletedWhat(String id) {
    return id.startsWith("AROA")
        ? "deleted role"
        : id.startsWith("AIDA") ? "deleted user" : "deleted";
  }
}

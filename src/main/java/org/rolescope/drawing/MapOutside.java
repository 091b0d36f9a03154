package org.rolescope.drawing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolescope.graph.TrustNode;
import org.rolescope.policy.Unresolved;

/** Draws what stands outside the accounts. */
final class MapOutside {
  /** A name that is read from far away may be wider than the column. */
  private static final double WIDE = 250;

  /** Height of a name below a shape, as it is read from afar. */
  private static final double NAME = 44;

  private static final double FAR_WORDS = 2 * TextStyle.FAR_LARGE.size();

  private static final List<TextStyle> LARGER = List.of(TextStyle.FAR_LARGE, TextStyle.FAR_UNIT);

  private static final Style GROUND = Style.fill(Ink.CANVAS);

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
    if (arrows) {
      around(pen.at(Scales.AFAR), TextStyle.FAR_SMALL, words, pill);
      Scales far = Scales.below(Scales.FAR).readable(TextStyle.FAR_LARGE);
      around(pen.at(far), TextStyle.FAR_LARGE, words, pill);
      around(pen.at(Scales.below(far.from())), TextStyle.FAR_UNIT, words, pill);
    } else {
      below(pen, pill, words, FAR_WORDS);
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
    FarName inside = FarName.of(far, room, box.height() - 4);
    pen.at(readable(inside));
    inside.draw(pen, box);
    larger(inside, far)
        .forEach(
            (larger, scales) ->
                larger.drawOn(
                    Style.fill(Ink.EXTERNAL_TINT).edged(Ink.EXTERNAL_STROKE, 3),
                    pen.at(scales),
                    box.centerX(),
                    box.centerY() - larger.height() / 2));
    pen.at(Scales.from(Scales.SMALL));
    pen.text(TextStyle.SECOND, Ink.MUTED, "External account", box.x() + 4, box.y() - 9);
    String first = Fonts.cutMiddle(TextStyle.NODE, far, box.width() - 38);
    pen.text(TextStyle.NODE, Ink.FG, first, box.x() + 31, box.y() + 25);
    String second = name.isEmpty() ? "name not known" : hit.id();
    pen.text(TextStyle.LINE, Ink.MUTED, second, box.x() + 13, box.y() + 43);
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
    below(pen, box, name, OutsideColumn.fromFarAway(scene) ? FAR_WORDS : NAME);
  }

  /** A name as it is read from afar, below its shape. */
  private void below(Pen pen, Rect box, String name, double height) {
    double top = box.bottom() + 2;
    FarName small = FarName.of(TextStyle.FAR_SMALL, name, MapPlan.LEFT_COLUMN, height);
    FarName large = FarName.of(name, MapPlan.LEFT_COLUMN, height);
    small.drawOn(GROUND, pen.at(Scales.AFAR), box.centerX(), top);
    large.drawOn(GROUND, pen.at(readable(large)), box.centerX(), top);
    larger(large, name).forEach((far, at) -> far.drawOn(GROUND, pen.at(at), box.centerX(), top));
  }

  private static Scales readable(FarName name) {
    return Scales.below(Scales.FAR).readable(name.style());
  }

  /** The same from so far away that it could not be read, in as large a type as is needed. */
  private Map<FarName, Scales> larger(FarName least, String name) {
    Map<FarName, Scales> larger = new LinkedHashMap<>();
    double below = readable(least).from();
    for (TextStyle style : OutsideColumn.fromFarAway(scene) ? LARGER : List.<TextStyle>of()) {
      if (style.size() > least.style().size()) {
        Scales scales = Scales.below(below).readable(style);
        FarName narrow = FarName.of(style, name, MapPlan.LEFT_COLUMN + 16, 2 * style.size());
        FarName wide = FarName.of(style, name, WIDE, 2 * style.size());
        larger.put(narrow.holds(name) ? narrow : wide, scales);
        below = scales.from();
      }
    }
    return larger;
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

package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;

/** The chips of an arrow, in a row of limited width. */
final class FocusChips {
  private static final double GAP = 4;
  private static final int KEY_PREFIX = 4;

  private FocusChips() {}

  /** As many chips as fit, the first cut if it must be; what is left out is counted on the last. */
  static List<Chip> fitting(TrustEdge edge, double width) {
    List<Chip> all = all(edge);
    List<Chip> row = new ArrayList<>();
    double used = 0;
    for (int i = 0; i < all.size(); i++) {
      Chip chip = all.get(i);
      int left = all.size() - i;
      double room = width - used - (left > 1 ? 34 : 0);
      if (chip.width() > room) {
        if (i > 0) {
          row.add(new Chip(chip.rim(), Chip.Mark.NONE, chip.glyph(), "+" + left));
          return row;
        }
        chip = chip.cut(room);
      }
      row.add(chip);
      used += chip.width() + GAP;
    }
    return row;
  }

  /** One chip at most: what is wanted if that fits, else its key. */
  static List<Chip> small(TrustEdge edge, double width) {
    List<Chip> detailed = Chip.detailed(edge);
    return detailed.size() == 1 && detailed.get(0).width() <= width
        ? detailed
        : Chip.brief(edge).stream()
            .map(chip -> chip.width() <= width ? chip : chip.bare())
            .toList();
  }

  private static List<Chip> all(TrustEdge edge) {
    if (edge.kind() != EdgeKind.ALLOWED || edge.met().isEmpty()) {
      return Chip.detailed(edge);
    }
    return edge.met().stream().map(FocusChips::met).toList();
  }

  /** A condition that holds already: {@code OrgID = o-nw7rob} behind a check. */
  private static Chip met(String words) {
    String brief = words.startsWith("aws:") ? words.substring(KEY_PREFIX) : words;
    String text = brief.replace("PrincipalOrgID", "OrgID");
    return new Chip(Hue.of(EdgeKind.ALLOWED).ink(), Chip.Mark.ICON, Glyph.MET, text);
  }
}

package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;

/** The chips of an arrow, in a row of limited width. */
final class FocusChips {
  private static final double GAP = 4;

  private FocusChips() {}

  /**
   * As many chips as fit, the first cut if it must be; what is left out is counted in the last. Of
   * a condition the key is left out before anything is cut: the icon tells it.
   */
  static List<Chip> fitting(TrustEdge edge, double width) {
    List<List<Chip>> all = all(edge);
    List<Chip> row = new ArrayList<>();
    double used = 0;
    for (int i = 0; i < all.size(); i++) {
      int left = all.size() - i;
      double room = width - used - (left > 1 ? 34 : 0);
      Optional<Chip> fits = all.get(i).stream().filter(c -> c.width() <= room).findFirst();
      if (fits.isEmpty() && i > 0) {
        Chip first = all.get(i).get(0);
        row.add(new Chip(first.rim(), Chip.Mark.NONE, first.glyph(), "+" + left));
        return row;
      }
      Chip chip = fits.orElse(all.get(i).get(0).cut(room));
      row.add(chip);
      used += chip.width() + GAP;
    }
    return row;
  }

  /** One chip at most: what is wanted if that fits, else its key. */
  static List<Chip> small(TrustEdge edge, double width) {
    List<List<Chip>> all = all(edge);
    if (edge.kind() == EdgeKind.ALLOWED || all.isEmpty()) {
      return List.of();
    }
    if (all.size() > 1) {
      return Chip.brief(edge);
    }
    List<Chip> ways = new ArrayList<>(all.get(0));
    ways.addAll(Chip.brief(edge));
    Chip bare = ways.get(0).bare();
    return List.of(ways.stream().filter(c -> c.width() <= width).findFirst().orElse(bare));
  }

  /** For each condition the chips that say it, longest first. */
  private static List<List<Chip>> all(TrustEdge edge) {
    if (edge.kind() != EdgeKind.ALLOWED) {
      return Chip.detailed(edge);
    }
    return edge.met().stream().map(text -> Chip.ways(edge, ConditionMark.ofMet(text))).toList();
  }
}

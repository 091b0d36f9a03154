package org.rolescope.ui.matrix;

import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.rolescope.question.MatrixCell;
import org.rolescope.question.MatrixGroup;
import org.rolescope.ui.Words;

/** How a cell looks, in the order of the legend; told apart by sign and outline, too. */
public enum CellLook {
  ALLOWED,
  ALLOWED_IF,
  DENIED,
  CANNOT_KNOW,
  /** Callers and roles of the same account. */
  OWN,
  SERVICE;

  static CellLook of(MatrixCell cell) {
    if (cell.row().equals(cell.column())) {
      return OWN;
    }
    return cell.column().kind() == MatrixGroup.Kind.SERVICES ? SERVICE : strongest(cell);
  }

  /** That of the pair that gets in with the least effort, wherever it comes from. */
  static CellLook strongest(MatrixCell cell) {
    return switch (cell.strongest()) {
      case NOW -> ALLOWED;
      case WITH -> ALLOWED_IF;
      case UNKNOWN -> CANNOT_KNOW;
      case STOPPED -> DENIED;
    };
  }

  /**
   * {@code tools-ci into shop-prod: 5 pairs by 4 trusts, strongest allowed}, and what deserves a
   * look.
   */
  static String words(CountedCell counted) {
    MatrixCell cell = counted.cell();
    String words =
        Words.of(
            "matrix.cell",
            cell.column().label(),
            cell.row().label(),
            counted.counts(),
            Words.each("matrix.strongest", counted.strongest()));
    return counted.findings().isEmpty() ? words : words + "\n" + Finding.words(counted);
  }

  /** For the legend. */
  String words() {
    return Words.each("matrix.look", this);
  }

  String styleClass() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Optional<Ikon> icon() {
    return switch (this) {
      case ALLOWED, OWN, SERVICE -> Optional.empty();
      case ALLOWED_IF -> Optional.of(MaterialDesignT.TUNE);
      case DENIED -> Optional.of(MaterialDesignC.CLOSE);
      case CANNOT_KNOW -> Optional.of(MaterialDesignH.HELP);
    };
  }
}

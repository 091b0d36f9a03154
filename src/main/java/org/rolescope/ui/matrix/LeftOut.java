package org.rolescope.ui.matrix;

import org.rolescope.ui.Words;

/** Why an account that has roles is no row. */
enum LeftOut {
  HIDDEN,
  /** There are ways into it, and the filters show none of them. */
  FILTERED,
  NOBODY;

  /** {@code 2 hidden accounts are left out}. */
  String words(int accounts) {
    return Words.each("matrix.left-out", this, accounts);
  }
}

package org.rolescope.remedy;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A change that might help, not yet tried.
 *
 * @param rank what it touches
 * @param id the same for two proposals that do the same
 * @param effect what follows from it, as a sentence
 * @param reach the ways that it can touch
 * @param edit makes it; on data that lack what it is about it does nothing
 * @param change puts it into words, and into forms to copy, against the data before it
 */
record Proposal(
    Rank rank,
    String id,
    String effect,
    Reach reach,
    UnaryOperator<Trial> edit,
    Function<Trial, Change> change) {
  /** The same as a change of another rank. */
  Proposal ranked(Rank other) {
    return new Proposal(other, id, effect, reach, edit, change);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Proposal proposal && id.equals(proposal.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}

package org.rolescope.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rolescope.question.EdgeTrait;
import picocli.CommandLine.Option;

/** Which edges are wanted only: those of which all that is named is true. */
final class OnlyOption {
  @Option(
      names = "--only",
      paramLabel = "TRAIT",
      split = ",",
      description =
          "Only arrows of which this is true, of several all: ${COMPLETION-CANDIDATES} (from outside"
              + " the organisation, with no condition at all, into an admin-like role). Of --blast: admin, its admin-like roles.")
  private List<EdgeTrait> traits = List.of();

  /** Empty where nothing is asked. */
  Set<EdgeTrait> traits() {
    Set<EdgeTrait> all = EnumSet.noneOf(EdgeTrait.class);
    all.addAll(traits);
    return all;
  }
}

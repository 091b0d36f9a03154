package org.rolescope.remedy;

import java.util.List;
import org.rolescope.policy.Policy;
import org.rolescope.policy.parse.JsonText;

/** A policy whose variables are literal text, for want of the Version that replaces them (R83). */
final class NewerVersion implements RemedyKind {
  private static final String VERSION = "2012-10-17";

  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    if (obstacle.denial().isPresent()) {
      return List.of();
    }
    Situation situation = obstacle.situation();
    return obstacle.allows().stream()
        .map(Obstacle.Found::document)
        .distinct()
        .filter(document -> document.policy().filter(NewerVersion::literal).isPresent())
        .flatMap(document -> Places.of(situation, obstacle.gate(), document).stream())
        .filter(place -> place.editable(situation.index()))
        .map(place -> List.of(versioned(place)))
        .toList();
  }

  private static boolean literal(Policy policy) {
    return !policy.hasVariables() && policy.json().contains("${");
  }

  private static Proposal versioned(PolicyPlace place) {
    return PolicyChange.of(
            place,
            "Set Version " + VERSION + " in " + place.words(),
            "Its policy variables then stand for the values of the call.",
            draft -> draft.put("", "Version", JsonText.quoted(VERSION)))
        .proposal(place.reach());
  }
}

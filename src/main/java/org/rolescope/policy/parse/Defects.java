package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.policy.parse.Problems.Place;

/** What makes one statement break the grammar, so that it matches nothing (R49). */
final class Defects {
  private final Problems problems;
  private final List<String> found = new ArrayList<>();

  Defects(Problems problems) {
    this.problems = problems;
  }

  /** Notes a defect and reports it. */
  void add(String code, String message, Place place) {
    found.add(message);
    problems.warning(code, message, "the statement matches nothing", place);
  }

  /** Notes a defect that has been reported already. */
  void addReported(String message) {
    found.add(message);
  }

  List<String> all() {
    return found;
  }
}

package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.PatternElement.Sense;
import org.rolescope.policy.parse.StatementReader.Element;
import org.rolescope.policy.parse.TextList.Entry;

/** Reads {@code Action}, {@code Resource} and their negations. */
final class PatternReader {
  private final Problems problems;
  private final Defects defects;

  PatternReader(Problems problems, Defects defects) {
    this.problems = problems;
    this.defects = defects;
  }

  PatternElement read(Optional<Element> listed, Optional<Element> allBut) {
    if (listed.isPresent() && allBut.isPresent()) {
      String message =
          "found " + listed.get().name() + " and " + allBut.get().name() + ", expected one";
      defects.add("policy.grammar", message, allBut.get().place());
    }
    if (listed.isPresent()) {
      return read(Sense.LISTED, listed.get());
    }
    return allBut.map(element -> read(Sense.ALL_BUT, element)).orElse(PatternElement.ABSENT);
  }

  private PatternElement read(Sense sense, Element element) {
    List<String> patterns = new ArrayList<>();
    for (Entry entry : TextList.entries(element.value(), element.pointer())) {
      if (entry.value() instanceof JsonValue.Text text) {
        patterns.add(text.text());
        PatternLint.check(problems, element.name(), text.text(), entry);
      } else {
        String message =
            "found " + entry.value().kind() + " in " + element.name() + ", expected text";
        defects.add("policy.type", message, entry.place());
      }
    }
    if (element.value() instanceof JsonValue.Items list && list.values().isEmpty()) {
      // R82
      defects.add("policy.empty", "found an empty " + element.name(), element.place());
    }
    return new PatternElement(sense, patterns, element.value() instanceof JsonValue.Items);
  }
}

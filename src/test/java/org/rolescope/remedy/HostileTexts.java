package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts that steer shells, JSON or templates where they are not quoted. */
final class HostileTexts {
  private static final List<String> PARTS =
      List.of(
          "'",
          "\"",
          "\\",
          "$(id)",
          "`id`",
          "${HOME}",
          "${aws:username}",
          "%{if x}",
          "$",
          "%",
          "\n",
          "; rm -rf x",
          "&&",
          "#",
          " ",
          "\t",
          "é",
          "√",
          "!",
          "*",
          "~",
          "-n",
          "$${",
          "<<EOF");

  private HostileTexts() {}

  static List<String> all() {
    List<String> texts = new ArrayList<>(PARTS);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 20; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 6; j++) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      texts.add(text.append('x').toString());
    }
    return texts;
  }
}

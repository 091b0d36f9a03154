package org.rolescope.ui.explain.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who may be meant by what is written in a field. Everything here looks at everybody: to be asked
 * beside the window.
 *
 * @param choices who is there
 * @param listed those of them that the field is for
 */
public record Names(Choices choices, Function<Choices, List<Choice>> listed) {
  /** As many as a person reads in a list that opens under a field. */
  static final int SHOWN = 200;

  /** All that the field is for, by label. */
  public List<Choice> all() {
    return listed.apply(choices);
  }

  /** Those that a search text fits, best first, at most {@link #SHOWN}. */
  public List<Choice> search(String text) {
    String wanted = text.toLowerCase(Locale.ROOT).trim();
    String[] words = wanted.split("[\\s/]+");
    List<List<Choice>> ranks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Choice choice : all()) {
      if (choice.has(words)) {
        List<Choice> rank = ranks.get(choice.rank(wanted));
        if (rank.size() < SHOWN) {
          rank.add(choice);
        }
      }
    }
    return ranks.stream().flatMap(List::stream).limit(SHOWN).toList();
  }

  /** The same; last what the text itself means, if that is not listed. */
  public List<Choice> found(String text) {
    List<Choice> found = new ArrayList<>(search(text));
    if (!text.isBlank()) {
      meant(text)
          .filter(self -> found.stream().noneMatch(each -> each.id().equals(self.id())))
          .ifPresent(found::add);
    }
    return found;
  }

  /**
   * What is to be written where this one is meant: the name of a user or role if no other has it,
   * else the id.
   */
  public String text(Choice choice) {
    boolean alone =
        choices.entity(choice.id())
            && all().stream().filter(other -> other.name().equalsIgnoreCase(choice.name())).count()
                == 1;
    return alone ? choice.name() : choice.id();
  }

  /** What the text itself means; empty if it is nothing that can be chosen. */
  public Optional<Choice> meant(String text) {
    return choices.resolve(text, all()).map(choices::of);
  }
}

package org.rolescope.ui.paths;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rolescope.iam.IamIndex;
import org.rolescope.ui.explain.call.Choice;
import org.rolescope.ui.explain.call.Choices;

/** Who may be meant by what is written as an end of ways. */
final class EndNames {
  private final Supplier<Choices> choices;
  private final Supplier<IamIndex> index;
  private @Nullable Choices known;
  private List<Choice> beginnings = List.of();

  /**
   * @param choices who can call, and which roles there are; the same as long as the data are
   */
  EndNames(Supplier<Choices> choices, Supplier<IamIndex> index) {
    this.choices = choices;
    this.index = index;
  }

  /** All by whom ways can begin: put together once for the same data, not at every key. */
  private List<Choice> beginnings() {
    Choices now = choices.get();
    if (now != known) {
      beginnings = Ends.beginnings(now, index.get());
      known = now;
    }
    return beginnings;
  }

  /** Who may be meant as the beginning, best first. */
  List<Choice> beginnings(String text) {
    return Choices.search(beginnings(), text);
  }

  /** The same of the end. */
  List<Choice> endings(String text) {
    return Choices.search(choices.get().roles(), text);
  }

  /**
   * What says that this one is meant: the name of a user or role if no other has it, else the id.
   */
  String text(Choice choice) {
    boolean named = index.get().entity(choice.id()).isPresent();
    return named
            && beginnings().stream()
                    .filter(other -> other.name().equalsIgnoreCase(choice.name()))
                    .count()
                == 1
        ? choice.name()
        : choice.id();
  }
}

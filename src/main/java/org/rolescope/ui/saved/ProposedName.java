package org.rolescope.ui.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rolescope.app.Analysis;
import org.rolescope.app.Choice;
import org.rolescope.app.saved.SavedView;
import org.rolescope.question.EdgeTrait;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Sentences;

/** What a view may be called: {@code Focus: deploy-prod, only from outside}. */
final class ProposedName {
  private final Analysis analysis;
  private final SavedView view;

  ProposedName(Analysis analysis, SavedView view) {
    this.analysis = analysis;
    this.view = view;
  }

  /**
   * A name that none of these has, in any case.
   *
   * @param taken in lower case
   */
  String besides(Set<String> taken) {
    String begin = SavedView.cleaned(words());
    String name = begin;
    for (int again = 2; taken.contains(name.toLowerCase(Locale.ROOT)); again++) {
      String end = " (" + again + ")";
      int room = SavedView.LONGEST_NAME - end.length();
      name = begin.substring(0, Math.min(begin.length(), room)) + end;
    }
    return name;
  }

  private String words() {
    List<String> parts = new ArrayList<>();
    String about = about();
    String picture = SavedWords.picture(view);
    parts.add(about.isEmpty() ? picture : Words.of("saved.about", picture, about));
    Choice filters = view.filters();
    for (EdgeTrait trait : EdgeTrait.values()) {
      if (filters.only().contains(trait)) {
        parts.add(Words.each("saved.only", trait));
      }
    }
    if (!filters.callers().equals(Choice.ALL.callers())
        || !filters.edges().equals(Choice.ALL.edges())) {
      parts.add(Words.of("saved.filtered"));
    }
    if (!filters.hidden().isEmpty()) {
      parts.add(Words.of("saved.hidden", filters.hidden().size()));
    }
    return String.join(", ", parts);
  }

  /** What is asked about: the ends of ways, what stands in the middle, or what is selected. */
  private String about() {
    return switch (view.tab()) {
      case PATHS -> ways();
      case TABLE -> view.tableWords().strip();
      case MATRIX -> view.matrix().words().strip();
      case MAP ->
          switch (view.picture().kind()) {
            case FOCUS, BLAST -> named(view.picture().middle());
            case MAP -> selected();
          };
    };
  }

  private String ways() {
    boolean whole = !view.paths().from().isEmpty() && !view.paths().to().isEmpty();
    return whole
        ? Words.of("saved.ways", named(view.paths().from()), named(view.paths().to()))
        : "";
  }

  private String selected() {
    List<String> all = view.picture().selected();
    return switch (all.size()) {
      case 0 -> "";
      case 1 -> named(all.get(0));
      default -> Words.of("saved.and-more", named(all.get(0)), all.size() - 1);
    };
  }

  private String named(String id) {
    return analysis
        .graph()
        .edge(id)
        .map(edge -> Words.of("saved.ways", named(edge.from()), named(edge.to())))
        .orElseGet(() -> Sentences.name(analysis, id));
  }
}

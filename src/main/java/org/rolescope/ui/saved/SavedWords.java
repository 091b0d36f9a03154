package org.rolescope.ui.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rolescope.app.saved.SavedView;
import org.rolescope.app.saved.SavedViews;
import org.rolescope.base.Diagnostic;
import org.rolescope.ui.Words;

/** What is to say of views. */
public final class SavedWords {
  /** So many things are named that are gone; the rest is counted. */
  private static final int NAMED = 3;

  private SavedWords() {}

  /** Which picture or tab a view shows. */
  public static String picture(SavedView view) {
    return view.tab() == SavedView.Tab.MAP
        ? Words.each("saved.picture", view.picture().kind())
        : Words.each("saved.tab", view.tab());
  }

  /** What is wrong with the file, or with the first view in it that cannot be read. */
  static String problem(SavedViews all) {
    if (all.problems().isEmpty()) {
      return "";
    }
    Diagnostic first = all.problems().get(0);
    if (!all.damaged()) {
      return Words.of(
          "saved.unread",
          all.unread().size(),
          first.at().file(),
          first.at().pointer(),
          first.message());
    }
    return Words.of("saved.damaged", first.at().label(), first.message());
  }

  /**
   * What a view names and the data lack, and what was not kept of it.
   *
   * @param gone ids
   * @param again what callers had, in words
   */
  static String lacks(List<String> gone, List<String> again) {
    List<String> sentences = new ArrayList<>();
    if (!gone.isEmpty()) {
      String names =
          gone.stream().limit(NAMED).map(SavedWords::called).collect(Collectors.joining(", "));
      sentences.add(Words.of("saved.gone", gone.size(), names, gone.size() - NAMED));
    }
    if (!again.isEmpty()) {
      sentences.add(Words.of("saved.say-again", String.join(", ", again)));
    }
    return String.join(" ", sentences);
  }

  /** What was called so, as far as its id tells. */
  private static String called(String id) {
    int space = id.indexOf(' ');
    if (space > 0) {
      return Words.of(
          "saved.ways",
          called(id.substring(0, space)),
          called(id.substring(id.lastIndexOf(' ') + 1)));
    }
    return id.startsWith("arn:") ? id.substring(id.lastIndexOf('/') + 1) : id;
  }
}

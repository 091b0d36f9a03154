package org.rolescope.app.saved;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.rolescope.app.Analysis;
import org.rolescope.app.Choice;
import org.rolescope.app.Redacted;
import org.rolescope.drawing.MapView;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.Brought;

/**
 * What the window showed, to come back to. It holds ids, names and what was ticked, and nothing
 * that is written in a policy.
 *
 * @param name what it is called; {@link #cleaned}
 * @param of the data that it was made of
 * @param tab which tab was open
 * @param brought what callers have
 * @param unsaid condition keys of which callers had something that is not kept
 * @param tableWords what the table was narrowed down to
 */
public record SavedView(
    String name,
    SavedData of,
    Tab tab,
    SavedPicture picture,
    Choice filters,
    Brought brought,
    List<String> unsaid,
    SavedPaths paths,
    SavedMatrix matrix,
    String tableWords) {
  /** Characters of a name. */
  public static final int LONGEST_NAME = 80;

  /** The tabs of the window, by the names that they have there. */
  public enum Tab {
    MAP,
    MATRIX,
    TABLE,
    PATHS
  }

  public SavedView {
    unsaid = List.copyOf(unsaid);
  }

  /** A name on one line, without spaces around it, cut where it is too long. */
  public static String cleaned(String name) {
    String line = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME).strip();
  }

  /** The same by another name. */
  public SavedView named(String other) {
    return new SavedView(
        other, of, tab, picture, filters, brought, unsaid, paths, matrix, tableWords);
  }

  /** The same for callers that have something else. */
  public SavedView bringing(Brought other) {
    return new SavedView(name, of, tab, picture, filters, other, unsaid, paths, matrix, tableWords);
  }

  /** Ids that it names and the data do not have; ends of paths tell of themselves. */
  public Set<String> gone(Analysis data) {
    Set<String> ids = new LinkedHashSet<>(picture.selected());
    if (!picture.middle().isEmpty()) {
      ids.add(picture.middle());
    }
    ids.addAll(new TreeSet<>(picture.open()));
    ids.addAll(picture.pins().keySet());
    ids.addAll(new TreeSet<>(filters.hidden()));
    ids.removeIf(id -> SavedIds.has(data, id));
    return ids;
  }

  /** What of it the data have. */
  public SavedView in(Analysis data) {
    Set<String> gone = gone(data);
    Set<String> hidden = new HashSet<>(filters.hidden());
    hidden.removeAll(gone);
    return new SavedView(
        name,
        of,
        tab,
        picture.without(gone),
        filters.withHidden(hidden),
        brought,
        unsaid,
        paths,
        matrix,
        tableWords);
  }

  /** The same of data that are under other names. */
  public SavedView under(Redacted names) {
    return new SavedView(
        name,
        of.renamed(names::name),
        tab,
        picture.renamed(names::id),
        filters.under(names),
        names.brought(brought),
        unsaid,
        paths,
        matrix,
        tableWords);
  }

  /** What a map shows of it. */
  public MapView map(Analysis data) {
    String first = picture.selected().isEmpty() ? "" : picture.selected().get(0);
    return new MapView(
            first, picture.open(), picture.unfolded(), filters.edges(), filters.callers())
        .only(filters.only())
        .without(filters.hidden())
        .with(Set.copyOf(picture.selected()))
        .pinned(picture.pins())
        .opening(data.graph(), picture.kept());
  }

  /**
   * The same as it may be kept: of what callers have only that they have it or not. A value, such
   * as an external ID, may be a secret.
   *
   * @param truth whether a condition key is true or false and nothing else
   */
  public SavedView kept(Predicate<String> truth) {
    Brought rest = brought;
    List<String> left = new ArrayList<>();
    for (Map.Entry<String, ContextValue> told : brought.keys().entrySet()) {
      boolean absent = told.getValue() instanceof ContextValue.Absent;
      if (!absent && !truth.test(told.getKey())) {
        rest = rest.unsaid(told.getKey());
        left.add(told.getKey());
      }
    }
    return new SavedView(name, of, tab, picture, filters, rest, left, paths, matrix, tableWords);
  }
}

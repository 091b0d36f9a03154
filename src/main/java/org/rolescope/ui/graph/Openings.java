package org.rolescope.ui.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rolescope.drawing.Hit;

/**
 * What is open in the pictures: accounts of the map, and lines that stand for more. Accounts are
 * open, too, for what is selected in them, but not for arrows that were clicked: those are seen as
 * they are.
 */
final class Openings {
  /**
   * What is opened and folded in one step.
   *
   * @param opened ids of accounts and lines
   * @param folded the same
   */
  record Change(Openings opened, Openings folded) {
    static Change of(Place before, Place now) {
      return new Change(more(now, before), more(before, now));
    }

    private static Openings more(Place here, Place there) {
      Openings more = new Openings();
      more.accounts.addAll(here.opened());
      more.accounts.removeAll(there.opened());
      more.lines.addAll(here.unfolded());
      more.lines.removeAll(there.unfolded());
      return more;
    }

    boolean opens() {
      return !opened.isEmpty();
    }

    boolean isNothing() {
      return opened.isEmpty() && folded.isEmpty();
    }

    Change back() {
      return new Change(folded, opened);
    }
  }

  private final Set<String> accounts = new LinkedHashSet<>();
  private final Set<String> lines = new HashSet<>();
  private Optional<Set<String>> kept = Optional.empty();
  private List<String> keeping = List.of();

  /** Ids of the accounts that were opened, in that order. */
  List<String> accounts() {
    return List.copyOf(accounts);
  }

  /** Ids of the lines that were unfolded. */
  Set<String> lines() {
    return Collections.unmodifiableSet(lines);
  }

  /** The accounts that stay open for what is selected, which opens no other; empty if it may. */
  Optional<Set<String>> kept() {
    return kept;
  }

  /** While these are selected, they keep some accounts open, and open no other. */
  void keep(List<String> selected, Collection<String> these) {
    keeping = List.copyOf(selected);
    kept = Optional.of(Set.copyOf(these));
  }

  /** What is selected opens what it is in, unless it is what keeps some accounts open. */
  void release(List<String> selected) {
    if (!selected.equals(keeping)) {
      kept = Optional.empty();
    }
  }

  void clear() {
    accounts.clear();
    lines.clear();
    kept = Optional.empty();
  }

  /** What was open there is open, and nothing else. */
  void take(Place place) {
    clear();
    accounts.addAll(place.opened());
    lines.addAll(place.unfolded());
    place.kept().ifPresent(these -> keep(place.selected(), these));
  }

  private boolean isEmpty() {
    return accounts.isEmpty() && lines.isEmpty();
  }

  /** Makes a change to what is open now. */
  void make(Change change, Predicate<String> has) {
    accounts.removeAll(change.folded.accounts);
    lines.removeAll(change.folded.lines);
    change.opened.accounts.stream().filter(has).forEach(accounts::add);
    lines.addAll(change.opened.lines);
  }

  /** Opens accounts; false if all of them are open already. */
  boolean open(Collection<String> some) {
    return accounts.addAll(some);
  }

  /** Folds an account; false if it is not open. */
  boolean fold(String account) {
    return accounts.remove(account);
  }

  /** Whether an account, or a line, is open. */
  boolean has(Hit hit) {
    return of(hit).contains(hit.id());
  }

  /** Opens or folds an account or a line; false if it is so already. */
  boolean set(Hit hit, boolean open) {
    return open ? of(hit).add(hit.id()) : of(hit).remove(hit.id());
  }

  private Set<String> of(Hit hit) {
    return hit.kind() == Hit.Kind.ACCOUNT ? accounts : lines;
  }
}

package org.rolescope.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.load.intake.Report;

/**
 * What several places in the input say of one entity. Known beats missing; where two known things
 * differ, the first place wins and both are reported.
 *
 * @param name of the entity, for messages
 * @param all at least one, in the order of the paths
 * @param place where one was read
 * @param report takes the reports
 */
record Sightings<E>(String name, List<E> all, Function<E, SourceLocation> place, Report report) {

  E first() {
    return all.get(0);
  }

  /** The same, those of which this is true before the others. */
  Sightings<E> preferring(Predicate<E> better) {
    List<E> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(one -> !better.test(one)));
    return new Sightings<>(name, sorted, place, report);
  }

  SourceLocation at() {
    return place.apply(first());
  }

  /** The first known fact; among missing ones the one whose words sort first. */
  <T> Fact<T> fact(String what, Function<E, Fact<T>> field, BiPredicate<T, T> same) {
    E teller = null;
    Fact.Known<T> told = null;
    for (E one : all) {
      if (field.apply(one) instanceof Fact.Known<T> known) {
        if (told == null || teller == null) {
          teller = one;
          told = known;
        } else if (!same.test(told.value(), known.value())) {
          conflict(what, teller, one);
          break;
        }
      }
    }
    return told == null ? missing(field) : told;
  }

  private <T> Fact<T> missing(Function<E, Fact<T>> field) {
    List<String> reasons = new ArrayList<>();
    all.forEach(one -> field.apply(one).match(value -> false, reasons::add));
    return Fact.missing(reasons.stream().min(Comparator.naturalOrder()).orElse(""));
  }

  /** The same for facts of which the latest is the right one. */
  <T> Fact<T> latest(Function<E, Fact<T>> field, Comparator<T> order) {
    List<T> known = all.stream().flatMap(one -> field.apply(one).toOptional().stream()).toList();
    return known.stream().max(order).<Fact<T>>map(Fact::known).orElseGet(() -> missing(field));
  }

  /** The first text that is not empty. */
  String text(String what, Function<E, String> field, BiPredicate<String, String> same) {
    return fact(what, one -> present(field.apply(one)), same).orElse("");
  }

  private static Fact<String> present(String text) {
    return text.isEmpty() ? Fact.missing("") : Fact.known(text);
  }

  String text(String what, Function<E, String> field) {
    return text(what, field, Objects::equals);
  }

  /** Everything that any of the places lists, sorted. */
  List<String> union(Function<E, List<String>> field) {
    if (all.stream().allMatch(one -> field.apply(one).isEmpty())) {
      return List.of();
    }
    return all.stream().flatMap(one -> field.apply(one).stream()).distinct().sorted().toList();
  }

  private void conflict(String what, E used, E other) {
    report.add(
        Diagnostic.warning(
            "load.conflict",
            what + " of `" + name + "` differs between " + label(used) + " and " + label(other),
            label(used) + " is used",
            place.apply(used)));
  }

  private String label(E sighting) {
    return place.apply(sighting).label();
  }
}

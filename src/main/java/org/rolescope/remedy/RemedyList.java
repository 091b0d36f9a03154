package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.policy.Arn;
import org.rolescope.remedy.RemedySearch.Flip;
import org.rolescope.remedy.Ways.Kind;
import org.rolescope.simulate.Decision;

/** Chooses the best of what was found, and puts it into words. */
final class RemedyList {
  private final Situation situation;
  private final List<Flip> found;

  RemedyList(Situation situation, List<Flip> found) {
    this.situation = situation;
    this.found = found;
  }

  private record Counted(Flip flip, Ways ways) {
    /** Detours last; then fewer changes, nothing more opened than asked, the narrower change. */
    static final Comparator<Counted> ORDER =
        Comparator.comparing((Counted one) -> one.rank() == Rank.DETOUR)
            .thenComparing(one -> one.flip().changes().size())
            .thenComparing(one -> one.ways().count() > 0 || one.ways().atLeast())
            .thenComparing(Counted::rank)
            .thenComparing(one -> one.ways().count());

    /** The widest of its changes. */
    Rank rank() {
      return flip.changes().stream()
          .map(Proposal::rank)
          .max(Comparator.naturalOrder())
          .orElse(Rank.REQUEST);
    }
  }

  /** At most {@link Remedies#MOST}, in the order in which they are shown. */
  List<Remedy> shown() {
    Kind kind = situation.simulation().decision() == Decision.ALLOWED ? Kind.SHUTS : Kind.OPENS;
    WayCount count = new WayCount(situation.index(), situation.simulator(), kind);
    List<Counted> counted = new ArrayList<>();
    boolean straight = found.stream().anyMatch(flip -> !passes(flip));
    for (Flip flip : found) {
      if (straight && passes(flip)) {
        continue;
      }
      Ways ways = count.of(flip.changes(), flip.after().index(), situation.request(), asked());
      counted.add(new Counted(flip, ways));
    }
    return counted.stream().sorted(Counted.ORDER).limit(Remedies.MOST).map(this::remedy).toList();
  }

  private static boolean passes(Flip flip) {
    return flip.changes().stream().anyMatch(change -> change.rank() == Rank.BYPASS);
  }

  /** The names of the caller that was asked for, and of the role behind it. */
  private Set<String> asked() {
    Set<String> names = new HashSet<>(Set.of(situation.request().principal()));
    situation.caller().role().map(Arn::toString).ifPresent(names::add);
    return names;
  }

  private Remedy remedy(Counted counted) {
    List<Change> changes = new ArrayList<>();
    Trial trial = situation.trial();
    for (Proposal proposal : counted.flip().changes()) {
      changes.add(proposal.change().apply(trial));
      trial = proposal.edit().apply(trial);
    }
    String title =
        changes.get(0).title()
            + changes.stream()
                .skip(1)
                .map(change -> "; " + uncapital(change.title()))
                .collect(Collectors.joining());
    String effect =
        Stream.concat(
                counted.flip().changes().stream().map(Proposal::effect),
                changes.stream().map(Change::caution).filter(caution -> !caution.isEmpty()))
            .distinct()
            .collect(Collectors.joining(" "));
    return new Remedy(title, effect, changes, counted.ways(), counted.flip().simulation());
  }

  private static String uncapital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}

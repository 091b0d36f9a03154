package org.rolescope.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.base.Counted;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Reach.Direction;

/** The answer to each question in one sentence. */
public final class AnswerWords {
  private static final int MOST_LISTED = 5;

  private AnswerWords() {}

  /** Whom a trust policy names that lets in services and providers which nobody names. */
  public static final String EVERY_KIND =
      "everyone in a form that IAM does not save: AWS services and identity providers may get in,"
          + " too.";

  /** Whom {@link Origin#OUTSIDERS} means. */
  public static final String WHO_OUTSIDERS_ARE =
      "Outsiders: everybody, where a trust does not ask for the organisation; accounts outside it"
          + " (without one, those that were not read); identity providers whose subject is not"
          + " pinned.";

  /** {@code bob can become 19 roles within 3 hops, 3 of them admin-like: 11 now, …}. */
  public static String sentence(Reach reach) {
    int count = reach.reached().size();
    boolean out = reach.direction() == Direction.OUT;
    String within = " within " + Counted.of(reach.hops(), "hop");
    String name = reach.origin().label();
    if (count == 0 && !out && reach.origin().open()) {
      return notKnown("who can " + entering(reach.origin()) + name, reach.origin());
    }
    if (count == 0) {
      return out
          ? beginning(reach.origin())
              + " can become no "
              + (reach.onlyAdmins() ? "admin-like role" : "role")
              + within
              + "."
          : "Nobody can " + entering(reach.origin()) + name + within + ".";
    }
    int admins = reach.admins();
    String marked = admins == 0 || reach.onlyAdmins() ? "" : ", " + admins + " of them admin-like";
    String can = can(reach.reached().stream().map(Reached::effort));
    String who =
        out
            ? beginning(reach.origin())
                + can
                + "become "
                + Counted.of(count, reach.onlyAdmins() ? "admin-like role" : "role")
            : Counted.of(count, "principal") + can + entering(reach.origin()) + name;
    return who
        + within
        + marked
        + parts(reach.reached().stream().map(Reached::effort).toList())
        + ".";
  }

  /**
   * Who is trusted or named on the ways into what is asked of, and does not get in; empty if nobody
   * is left out.
   */
  public static String leftOut(Reach reach) {
    List<TrustNode> callers =
        reach.leftOut().stream().flatMap(one -> one.callers().stream()).distinct().toList();
    if (callers.isEmpty()) {
      return "";
    }
    boolean one = reach.leftOut().size() == 1;
    String first = reach.leftOut().get(0).role().label();
    return "Left out: "
        + Counted.of(callers.size(), "caller")
        + " that "
        + (one ? first + " trusts or names" : reach.leftOut().size() + " roles trust or name")
        + ", and that no call lets in. `rolescope who-can` tells why of each role"
        + (one ? "." : ": " + first + ", ….");
  }

  /** At the beginning of a sentence. */
  private static String beginning(Origin origin) {
    return origin.isOutsiders() ? "Outsiders" : origin.label();
  }

  /** Nothing was found that leads in, but not all that may was looked at. */
  private static String notKnown(String what, Origin into) {
    String whose =
        into.isOne()
            ? "its trust policy"
            : into.isAdminRoles() && into.principals().isEmpty()
                ? "what a role may do"
                : "the trust policy of a role";
    return "It cannot be known " + what + ": " + whose + " is not in the data, or cannot be read.";
  }

  /** Roles that somebody can become, as one end of ways: {@code any of 11 roles}. */
  static Origin allOf(Reach reach, List<TrustNode> roles) {
    if (roles.size() == 1) {
      TrustNode role = roles.get(0);
      return new Origin(role.id(), role.label(), role.account(), roles);
    }
    String noun = reach.onlyAdmins() ? "admin-like role" : "role";
    String any = roles.isEmpty() ? "any " + noun : "any of " + Counted.of(roles.size(), noun);
    return new Origin("", any, "", roles);
  }

  /** What is only perhaps so is told as perhaps. */
  private static String can(Stream<Effort> efforts) {
    return efforts.anyMatch(effort -> effort.within(Effort.WITH)) ? " can " : " may be able to ";
  }

  /** A role is become, all of an account got into. */
  public static String entering(Origin origin) {
    return origin.isOne() ? "become " : "get into ";
  }

  /** {@code : 11 now, 5 with a condition, 3 cannot be known}. */
  private static String parts(Collection<Effort> efforts) {
    Map<Effort, Integer> counts = new EnumMap<>(Effort.class);
    efforts.forEach(effort -> counts.merge(effort, 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (effort, count) ->
            parts.add(
                Counted.of(count)
                    + " "
                    + (effort == Effort.UNKNOWN ? "cannot be known" : effort.words())));
    return ": " + String.join(", ", parts);
  }

  /** {@code ci-runner can become break-glass-admin in 2 hops, now; 3 other ways are listed.} */
  public static String sentence(Paths paths, int hops) {
    String from = paths.from().label();
    String to = paths.to().label();
    if (paths.paths().isEmpty()) {
      String no =
          paths.to().open()
              ? notKnown("whether " + from + " can become " + to, paths.to())
              : beginning(paths.from())
                  + " cannot become "
                  + to
                  + " within "
                  + Counted.of(hops, "hop")
                  + ".";
      return paths.stopped().stream()
          .findFirst()
          .map(
              way ->
                  no
                      + " The shortest way that is trusted has "
                      + Counted.of(way.hops().size(), "hop")
                      + " and is stopped.")
          .orElse(no);
    }
    TrustPath first = paths.paths().get(0);
    String length = Counted.of(first.hops().size(), "hop");
    String sentence =
        switch (first.effort()) {
          case NOW ->
              beginning(paths.from())
                  + " can become "
                  + to
                  + " in "
                  + length
                  + ", with no condition";
          case WITH ->
              beginning(paths.from())
                  + " can become "
                  + to
                  + " in "
                  + length
                  + ", if a condition holds";
          case UNKNOWN, STOPPED ->
              "It cannot be known whether " + from + " can become " + to + " in " + length;
        };
    String better =
        paths.paths().stream()
            .filter(path -> path.effort().compareTo(first.effort()) < 0)
            .findFirst()
            .map(
                path ->
                    "; in " + Counted.of(path.hops().size(), "hop") + ", " + path.effort().words())
            .orElse("");
    return sentence + better + ways(paths) + ".";
  }

  private static String ways(Paths paths) {
    int others = paths.paths().size() - 1;
    if (others == 0) {
      return paths.more() ? "; there are other ways" : "; there is no other way";
    }
    String listed = "; " + Counted.of(others, "other way") + (others == 1 ? " follows" : " follow");
    return paths.more() ? listed + ", and there are more" : listed;
  }

  /** {@code 227 ways into 214 roles …}. */
  public static String sentence(Matrix matrix) {
    List<Effort> efforts =
        matrix.cells().stream()
            .flatMap(cell -> cell.pairs().stream())
            .map(pair -> Effort.of(pair.edge().kind()))
            .toList();
    if (efforts.isEmpty()) {
      return "Nobody is trusted.";
    }
    long services =
        matrix.cells().stream()
            .filter(cell -> cell.column().kind() == MatrixGroup.Kind.SERVICES)
            .mapToLong(cell -> cell.pairs().size())
            .sum();
    String said = services == 0 ? "" : ", " + services + " of them AWS services";
    return Counted.of(efforts.size(), "pair") + " of caller and role" + said + parts(efforts) + ".";
  }

  /** {@code 4 of 214 roles can be entered from outside …}. */
  public static String sentence(Exposed exposed) {
    long roles = exposed.exposures().stream().map(one -> one.line().to().id()).distinct().count();
    if (roles == 0) {
      return "None of "
          + Counted.of(exposed.roles(), "role")
          + " can be entered from outside"
          + asFar(exposed.allKnown());
    }
    boolean known = exposed.exposures().stream().anyMatch(one -> one.effort().within(Effort.WITH));
    return Counted.of(roles)
        + " of "
        + Counted.of(exposed.roles(), "role")
        + (known ? " can, or may, be entered from outside" : " may be entered from outside")
        + parts(exposed.exposures().stream().map(Exposed.Exposure::effort).toList())
        + ".";
  }

  /** The end of a sentence that says no, which a trust that is not known may undo. */
  private static String asFar(boolean allKnown) {
    return allKnown ? "." : ", as far as is known.";
  }

  /** What has to be known of everything that is taken out or denied. */
  public static final String SESSIONS =
      "Sessions that were begun before would go on until they expire.";

  /** {@code Taking out 1 trust leaves ci-runner no way to break-glass-admin.} */
  public static String sentence(Cut cut) {
    String from = cut.from().label();
    String to = cut.to().label();
    return switch (cut.outcome()) {
      case NO_WAY ->
          cut.to().open()
              ? notKnown("whether there is a way from " + from + " to " + to, cut.to())
              : "There is no way from " + from + " to " + to + ": there is nothing to take out.";
      case CUT ->
          "Taking out "
              + Counted.of(cut.trusts().size(), "trust")
              + " leaves "
              + from
              + " no way to "
              + to
              + (cut.trusts().size() == 1
                  ? "; it was tried."
                  : "; fewer would not do, it was tried.");
      case KEPT_BY_AWS ->
          beginning(cut.from())
              + " cannot be kept from "
              + to
              + " by trust policies: a way leads only through roles whose trust AWS keeps.";
    };
  }

  /** {@code One inline policy keeps bob out of every role: …}. */
  public static String of(Cut.Denial denial) {
    return "One inline policy keeps "
        + denial.caller().label()
        + " out of every role: it denies sts:AssumeRole on *; it was tried.";
  }

  /** That the caller may take the policy of a denial off again; empty of who is no admin. */
  public static Optional<String> lifting(Cut.Denial denial) {
    return Optional.of(denial.caller().label())
        .filter(caller -> denial.adminLike())
        .map(caller -> caller + " is an admin of its account, and may take that policy off again.");
  }

  /** {@code 2 groups of roles can come back to themselves: ops-admin, … }. */
  public static String sentence(Cycles cycles) {
    if (cycles.rings().isEmpty()) {
      return "No role can come back to itself" + asFar(cycles.allKnown());
    }
    long roles = cycles.rings().stream().mapToLong(ring -> ring.roles().size()).sum();
    List<Effort> efforts = cycles.rings().stream().map(ring -> ring.shortest().effort()).toList();
    String who =
        roles == 1
            ? cycles.rings().get(0).roles().get(0).label() + " can come back to itself"
            : Counted.of(roles)
                + " roles in "
                + Counted.of(cycles.rings().size(), "ring")
                + " can come back to themselves";
    return who + parts(efforts) + ".";
  }

  /** {@code 4 ways in are lost, 1 is gained, 2 are changed: into 1 role. …}. */
  public static String sentence(Differences differences) {
    return ways(differences)
        + told(
            "",
            differences.adminsGained(),
            "principal",
            " can become an admin-like role, and could not.")
        + told(
            "",
            differences.adminsLost(),
            "principal",
            " could become an admin-like role, and cannot any more.")
        + told("Outsiders can become ", differences.outsidersGained(), "role", ", and could not.")
        + told(
            "Outsiders could become ",
            differences.outsidersLost(),
            "role",
            ", and cannot any more.");
  }

  /** {@code 1 lost, 2 changed}. */
  public static String counts(Map<Difference.Kind, Integer> counts) {
    return counts.entrySet().stream()
        .map(of -> Counted.of(of.getValue()) + " " + of.getKey().word())
        .collect(Collectors.joining(", "));
  }

  /** The same without who becomes an admin, and what outsiders become. */
  public static String ways(Differences differences) {
    List<String> counts =
        ways(
            differences,
            (kind, sure, one, ways) ->
                ways + (sure ? one ? " is " : " are " : " may be ") + kind.word());
    return counts.isEmpty()
        ? "Nobody gets into a role otherwise than before."
        : String.join(", ", counts)
            + ": into "
            + Counted.of(differences.roles().size(), "role")
            + ".";
  }

  /** What is said of ways of one kind. */
  @FunctionalInterface
  public interface Ways {
    /**
     * @param sure whether they are known, and not only may be
     * @param one whether it is a single one
     * @param ways how many, in words
     */
    String said(Difference.Kind kind, boolean sure, boolean one, String ways);
  }

  /** What is known apart from what may be, kind by kind; the first number says of what. */
  public static List<String> ways(Differences differences, Ways ways) {
    List<String> said = new ArrayList<>();
    for (Difference.Kind kind : Difference.Kind.values()) {
      for (boolean sure : new boolean[] {true, false}) {
        long count = differences.of(kind).stream().filter(way -> way.sure() == sure).count();
        if (count > 0) {
          String many = said.isEmpty() ? Counted.of(count, "way") + " in" : Counted.of(count);
          said.add(ways.said(kind, sure, count == 1, many));
        }
      }
    }
    return said;
  }

  private static String told(String before, List<TrustNode> who, String noun, String after) {
    if (who.isEmpty()) {
      return "";
    }
    List<String> names = who.stream().map(TrustNode::label).distinct().toList();
    boolean few = who.size() <= 2 && names.size() == who.size();
    return " "
        + before
        + (few ? String.join(" and ", names) : Counted.of(who.size(), noun))
        + after;
  }

  /**
   * What could not be compared, in sentences.
   *
   * @param label what an account is called
   */
  public static List<String> notCompared(Differences differences, UnaryOperator<String> label) {
    List<String> said = new ArrayList<>();
    List<String> once = differences.readOnce().stream().map(label).toList();
    if (!once.isEmpty()) {
      said.add("Read before or after only, and not compared: " + listed(once) + ".");
    }
    List<String> listed = differences.listedOnce().stream().map(label).toList();
    if (!listed.isEmpty()) {
      said.add(
          "All users and roles are known before or after only, so who is there once is not"
              + " compared: "
              + listed(listed)
              + ".");
    }
    List<String> roles = differences.notKnown().stream().map(TrustNode::label).toList();
    if (!roles.isEmpty()) {
      said.add("Whom these roles trust is known before or after only: " + listed(roles) + ".");
    }
    if (!said.isEmpty()) {
      said.add("Who can become an admin-like role is not compared either.");
    }
    return said;
  }

  /** The first few, and how many more. */
  private static String listed(List<String> all) {
    int more = all.size() - MOST_LISTED;
    return all.stream().limit(MOST_LISTED).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** {@code ci-runner → deploy-prod → break-glass-admin}. */
  public static String way(TrustPath path) {
    return Stream.concat(
            Stream.of(path.from().label()),
            path.hops().stream().map(hop -> hop.step().to().label()))
        .collect(Collectors.joining(" → "));
  }
}

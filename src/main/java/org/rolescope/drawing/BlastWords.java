package org.rolescope.drawing;

import java.util.List;
import java.util.Locale;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Reach;
import org.rolescope.question.Reached;

/** What a blast radius says. */
final class BlastWords {
  private BlastWords() {}

  /** {@code bob reaches 19 roles within 3 hops, 3 of them admin}. */
  static String title(Reach reach) {
    int count = reach.reached().size();
    String who = called(reach.origin()).replaceFirst("^account ", "Account ");
    String what = reach.onlyAdmins() ? "admin role" : "role";
    String within = " within " + hops(reach.hops()) + least(reach.most());
    if (count == 0) {
      return who + " reaches no " + what + within;
    }
    boolean known = reach.reached().stream().anyMatch(one -> one.effort().within(Effort.WITH));
    boolean some = reach.admins() > 0 && !reach.onlyAdmins();
    String admins = some ? ", " + Counted.of(reach.admins()) + " of them admin" : "";
    String roles = Counted.of(count, what);
    return who + (known ? " reaches " : " may reach ") + roles + within + admins;
  }

  /** What an origin is called: a provider by its source. */
  static String called(Origin origin) {
    return origin.principals().stream()
        .filter(node -> node.id().equals(origin.id()) && MapTies.isProvider(node))
        .findFirst()
        .map(ProviderLook::called)
        .orElse(origin.label());
  }

  /** What is left out because it takes too much. */
  private static String least(Effort most) {
    return switch (most) {
      case NOW -> " with nothing more";
      case WITH -> " as far as is known";
      case UNKNOWN, STOPPED -> "";
    };
  }

  static String hops(int count) {
    return count == 1 ? "1 hop" : count + " hops";
  }

  static String roles(int count) {
    return Counted.of(count, "role");
  }

  /** The id of what is folded of a blast radius, an effort and a ring. */
  static String fold(Reach reach, Effort effort, int ring) {
    String which = effort.name().toLowerCase(Locale.ROOT);
    return "blast " + reach.origin().id() + " " + which + " " + ring;
  }

  static String heading(Effort effort, List<Reached> members) {
    return switch (effort) {
      case NOW -> "Now";
      case WITH -> "With " + what(members);
      case UNKNOWN, STOPPED -> "Cannot know";
    };
  }

  /** The one condition that all ways ask for, if there is only one. */
  private static String what(List<Reached> members) {
    List<String> words =
        members.stream()
            .flatMap(member -> member.way().conditions().stream())
            .map(question -> ConditionMark.of(question).word())
            .distinct()
            .toList();
    return words.size() == 1 ? words.get(0) : "something";
  }

  static String detail(Effort effort, int count) {
    return roles(count)
        + switch (effort) {
          case NOW -> ", nothing more needed";
          case WITH -> ", if the caller has it";
          case UNKNOWN, STOPPED -> ", facts are missing";
        };
  }

  /** Colour of a sector's heading. */
  static Ink ink(Effort effort) {
    return switch (effort) {
      case NOW -> Ink.DENIED;
      case WITH -> Ink.ALLOWED_IF;
      case UNKNOWN, STOPPED -> Ink.UNKNOWN;
    };
  }

  /** Colour of its ground. */
  static Ink ground(Effort effort) {
    return switch (effort) {
      case NOW -> Ink.DENIED_BG;
      case WITH -> Ink.ALLOWED_IF_BG;
      case UNKNOWN, STOPPED -> Ink.UNKNOWN_BG;
    };
  }
}

package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rolescope.base.Counted;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Reach;
import org.rolescope.question.Reach.Direction;
import org.rolescope.question.Reached;

/** What a blast radius says. */
final class BlastWords {
  private BlastWords() {}

  /** Callers by kind, who tells most of danger first. */
  private static final List<Callers> KINDS =
      List.of(
          new Callers("account", "accounts", TrustNode.Kind.ACCOUNT),
          new Callers(
              "identity provider",
              "identity providers",
              TrustNode.Kind.SAML_PROVIDER,
              TrustNode.Kind.OIDC_PROVIDER),
          new Callers("person", "people", TrustNode.Kind.PERSON),
          new Callers("user", "users", TrustNode.Kind.USER),
          new Callers("role", "roles", TrustNode.Kind.ROLE),
          new Callers("service", "services", TrustNode.Kind.SERVICE),
          new Callers("session", "sessions", TrustNode.Kind.SESSION),
          new Callers("deleted principal", "deleted principals", TrustNode.Kind.DELETED));

  private record Callers(String one, String many, Set<TrustNode.Kind> kinds) {
    Callers(String one, String many, TrustNode.Kind... kinds) {
      this(one, many, Set.of(kinds));
    }

    /** Providers that are drawn as one are one; a single one is named. */
    Optional<String> counted(List<Reached> all) {
      List<TrustNode> these =
          all.stream().map(Reached::node).filter(node -> kinds.contains(node.kind())).toList();
      long count =
          these.stream().map(n -> n.isProvider() ? ProviderLook.of(n) : n).distinct().count();
      if (count == 1 && these.get(0).isProvider()) {
        return Optional.of(ProviderLook.called(these.get(0)));
      }
      return count == 0
          ? Optional.empty()
          : Optional.of(Counted.of(count) + " " + (count == 1 ? one : many));
    }
  }

  /** {@code bob reaches 19 roles within 3 hops, 3 of them admin}, or who can become it. */
  static String title(Reach reach) {
    return reach.direction() == Direction.OUT ? reaching(reach) : entering(reach);
  }

  /** {@code 2 users, 3 roles and 1 service can become deploy-prod within 3 hops}. */
  private static String entering(Reach reach) {
    List<Reached> all = reach.reached();
    if (all.isEmpty() && reach.origin().open()) {
      return "It cannot be known who can "
          + AnswerWords.entering(reach.origin())
          + called(reach.origin());
    }
    List<String> who = new ArrayList<>();
    if (all.stream().anyMatch(one -> one.node().kind() == TrustNode.Kind.ANYONE)) {
      who.add("Anyone");
    }
    KINDS.forEach(kind -> kind.counted(all).ifPresent(who::add));
    String last = who.isEmpty() ? "Nobody" : who.remove(who.size() - 1);
    String listed = who.isEmpty() ? last : String.join(", ", who) + " and " + last;
    boolean known = all.isEmpty() || all.stream().anyMatch(one -> one.effort().within(Effort.WITH));
    return listed
        + (known ? " can " : " may be able to ")
        + AnswerWords.entering(reach.origin())
        + called(reach.origin())
        + within(reach);
  }

  private static String within(Reach reach) {
    return " within " + hops(reach.hops()) + least(reach.most());
  }

  private static String reaching(Reach reach) {
    int count = reach.reached().size();
    boolean outsiders = reach.origin().isOutsiders();
    String who =
        outsiders ? "Outsiders" : called(reach.origin()).replaceFirst("^account ", "Account ");
    String verb = outsiders ? " reach " : " reaches ";
    String what = reach.onlyAdmins() ? "admin role" : "role";
    if (count == 0) {
      return who + verb + "no " + what + within(reach);
    }
    boolean known = reach.reached().stream().anyMatch(one -> one.effort().within(Effort.WITH));
    boolean some = reach.admins() > 0 && !reach.onlyAdmins();
    String admins = some ? ", " + Counted.of(reach.admins()) + " of them admin" : "";
    String roles = Counted.of(count, what);
    return who + (known ? verb : " may reach ") + roles + within(reach) + admins;
  }

  /** What an origin is called: a provider by its source. */
  static String called(Origin origin) {
    return origin.principals().stream()
        .filter(node -> node.id().equals(origin.id()) && node.isProvider())
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

  /** {@code 3 roles}; of those who get in {@code 3 callers}. */
  static String counted(Direction direction, int count) {
    return Counted.of(count, noun(direction));
  }

  static String noun(Direction direction) {
    return direction == Direction.OUT ? "role" : "caller";
  }

  /** The id of what is folded of a blast radius, an effort and a ring. */
  static String fold(Reach reach, Effort effort, int ring) {
    String which = effort.name().toLowerCase(Locale.ROOT);
    String way = reach.direction() == Direction.OUT ? "blast " : "who-can ";
    return way + reach.origin().id() + " " + which + " " + ring;
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

  static String detail(Direction direction, Effort effort, int count) {
    return counted(direction, count)
        + switch (effort) {
          case NOW -> ", nothing more needed";
          case WITH -> direction == Direction.OUT ? ", if the caller has it" : ", if they have it";
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

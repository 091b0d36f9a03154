package org.rolescope.drawing;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.rolescope.base.Counted;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cause;
import org.rolescope.question.Difference;
import org.rolescope.question.Differences;
import org.rolescope.question.Farther;

/** What is said of ways in that are not as before. */
final class ChangesWords {
  private ChangesWords() {}

  /** {@code This edit closes 4 ways in, opens 1 and may change 2}; of two exports what differs. */
  static String title(Differences differences, Cause cause) {
    return switch (cause) {
      case TIME -> AnswerWords.ways(differences);
      case EDIT -> does("This edit", differences);
      case PLAN -> does("The plan", differences);
    };
  }

  /** What the later state is called. */
  static String afterwards(Cause cause) {
    return switch (cause) {
      case TIME -> "Afterwards";
      case EDIT -> "After the edit";
      case PLAN -> "After the plan";
    };
  }

  private static String does(String what, Differences differences) {
    List<String> does =
        AnswerWords.ways(
            differences,
            (kind, sure, one, ways) ->
                (sure ? verb(kind) + "s " : "may " + verb(kind) + " ") + ways);
    if (does.isEmpty()) {
      return what + " changes nothing: the same callers get in";
    }
    int last = does.size() - 1;
    return what
        + " "
        + (last == 0
            ? does.get(0)
            : String.join(", ", does.subList(0, last)) + " and " + does.get(last));
  }

  private static String verb(Difference.Kind kind) {
    return switch (kind) {
      case LOST -> "close";
      case GAINED -> "open";
      case CHANGED -> "change";
    };
  }

  /** {@code − Lost}. */
  static String legend(Difference.Kind kind) {
    String word = kind.word();
    return kind.sign() + " " + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** {@code − :root}, {@code + with MFA}, {@code ~ now MFA}. */
  static String chip(Difference way) {
    return way.kind().sign() + " " + told(way);
  }

  private static String told(Difference way) {
    return switch (way.kind()) {
      case LOST ->
          switch (way.existence()) {
            case ROLE_GONE -> "role gone";
            case CALLER_GONE -> "caller gone";
            case BOTH, ROLE_NEW, CALLER_NEW, RENAMED ->
                way.after()
                    .map(step -> step.edge().gateTitles())
                    .filter(gates -> !gates.isEmpty())
                    .orElseGet(() -> trust(way.step()));
          };
      case GAINED -> asked(way.step(), "with ", "no condition");
      case CHANGED ->
          asked(way.step(), "now ", unknown(way) ? "now allowed" : "no condition any more");
    };
  }

  private static boolean unknown(Difference way) {
    return way.before().filter(was -> was.edge().kind() == EdgeKind.CANNOT_KNOW).isPresent();
  }

  /** By which trust somebody came. */
  private static String trust(TrustLine step) {
    return switch (step.through().map(TrustNode::kind).orElse(step.from().kind())) {
      case ACCOUNT -> ":root";
      case ANYONE -> "anyone";
      case SESSION -> "session";
      case ROLE, USER, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, DELETED, PERSON -> "lost";
    };
  }

  private static String asked(TrustLine step, String before, String nothing) {
    return switch (step.edge().kind()) {
      case ALLOWED -> nothing;
      case ALLOWED_IF ->
          Chip.brief(step.edge()).stream()
              .findFirst()
              .map(chip -> before + chip.text())
              .orElse(before + "a condition");
      case CANNOT_KNOW -> "unknown";
      case DENIED, NOBODY -> "";
    };
  }

  /** {@code ci-runner no longer reaches it}, of several how many: all lose, or all gain. */
  static String who(List<Farther> ways) {
    boolean lost = ways.get(0).kind() == Difference.Kind.LOST;
    if (ways.size() > 1) {
      return ways.size() + (lost ? " more no longer reach it" : " more reach it now");
    }
    return ProviderLook.called(ways.get(0).caller())
        + (lost ? " no longer reaches it" : " reaches it now");
  }

  /** {@code It took 2 calls}. */
  static String how(List<Farther> ways) {
    boolean lost = ways.get(0).kind() == Difference.Kind.LOST;
    IntSummaryStatistics hops = ways.stream().mapToInt(Farther::hops).summaryStatistics();
    String calls =
        hops.getMin() == hops.getMax()
            ? Counted.of(hops.getMin(), "call")
            : hops.getMin() + " to " + Counted.of(hops.getMax(), "call");
    return (lost ? "It took " : "It takes ") + calls;
  }

  /** What a hover says. */
  static String words(Difference way) {
    return way.caller().label() + " → " + way.role().label() + ": " + way.words();
  }
}

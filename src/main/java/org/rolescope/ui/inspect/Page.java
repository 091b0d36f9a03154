package org.rolescope.ui.inspect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.graph.EdgeKind;
import org.rolescope.policy.LineSpan;
import org.rolescope.policy.PolicyText;
import org.rolescope.policy.Unresolved;
import org.rolescope.ui.look.Sign;

/**
 * All that the inspector says of one thing.
 *
 * @param heading what it is
 * @param answer the sentence that matters most
 * @param facts in order
 * @param comers of an account, from where callers come into its roles; empty for all else, and
 *     until it is known
 * @param lists who can get in, where it leads, what is inside
 * @param trust who may put it on; empty for what is no role
 * @param permissions what it may do; empty for what has no policies
 */
public record Page(
    Heading heading,
    Answer answer,
    List<FactLine> facts,
    List<Comers> comers,
    List<NeighbourList> lists,
    Optional<Trust> trust,
    Optional<Permissions> permissions) {
  public Page {
    facts = List.copyOf(facts);
    comers = List.copyOf(comers);
    lists = List.copyOf(lists);
  }

  /** The page of anything but an account. */
  Page(
      Heading heading,
      Answer answer,
      List<FactLine> facts,
      List<NeighbourList> lists,
      Optional<Trust> trust,
      Optional<Permissions> permissions) {
    this(heading, answer, facts, List.of(), lists, trust, permissions);
  }

  /** The same of an account, with from where callers come into its roles. */
  Page with(Answer other, List<Comers> who) {
    return new Page(heading, other, facts, who, lists, trust, permissions);
  }

  /**
   * What it is. Parts of its name that are not known stand there as people write them.
   *
   * @param arn what copying gives; empty if there is nothing to copy
   * @param admin whether it may do everything
   * @param verdict of an arrow; empty for anything else
   * @param warning what deserves a look, in a sentence; empty for nothing
   */
  public record Heading(
      Sign sign,
      String title,
      String subtitle,
      String arn,
      boolean admin,
      Optional<Verdict> verdict,
      String warning) {
    public Heading {
      title = Unresolved.shown(title);
      subtitle = Unresolved.shown(subtitle);
    }

    /** Of what is no arrow. */
    Heading(Sign sign, String title, String subtitle, String arn, boolean admin) {
      this(sign, title, subtitle, arn, admin, Optional.empty(), "");
    }

    Heading warning(String of) {
      return new Heading(sign, title, subtitle, arn, admin, verdict, of);
    }
  }

  /** A sentence, and a smaller one under it that may be empty. */
  public record Answer(String sentence, String aside) {}

  /** A name and a value; {@code known} is false where the data do not say. */
  public record FactLine(String name, String value, boolean known) {}

  /**
   * Neighbours under a heading.
   *
   * @param none said where there are none
   * @param besides said below the rows of others, who are not among them; may be empty
   * @param reasons whether the second lines are reasons, which are read whole
   */
  public record NeighbourList(
      String title, List<Neighbour> rows, String none, String besides, boolean reasons) {
    public NeighbourList {
      rows = List.copyOf(rows);
    }

    NeighbourList(String title, List<Neighbour> rows, String none) {
      this(title, rows, none, "", false);
    }
  }

  /**
   * Callers that come from one place.
   *
   * @param kinds how many pairs of a caller and a role there are of each kind; at least one
   * @param services whether they are AWS services
   * @param arrows ids of the edges by which they come
   */
  public record Comers(
      Sign sign, String name, Map<EdgeKind, Integer> kinds, boolean services, List<String> arrows) {
    public Comers {
      kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
      arrows = List.copyOf(arrows);
    }

    int pairs() {
      return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * A row that can be clicked.
   *
   * @param id what a click selects
   * @param arn what copying gives
   * @param verdict of the edge; empty where there is none
   * @param opens id of the edge, if it starts at a whole account that can be opened; else empty
   * @param ends the caller and the role, where a click selects a call by trust in another, and not
   *     that trust; else empty
   */
  public record Neighbour(
      String id,
      String arn,
      Sign sign,
      String name,
      String detail,
      Optional<Verdict> verdict,
      String opens,
      List<String> ends) {
    public Neighbour {
      name = Unresolved.shown(name);
      detail = Unresolved.shown(detail);
      ends = List.copyOf(ends);
    }

    Neighbour(
        String id,
        String arn,
        Sign sign,
        String name,
        String detail,
        Optional<Verdict> verdict,
        String opens) {
      this(id, arn, sign, name, detail, verdict, opens, List.of());
    }
  }

  /** A kind of edge, and what its pill says. */
  public record Verdict(EdgeKind kind, String words) {}

  /**
   * A trust policy.
   *
   * @param sentence how many statements, or that it is not in the data
   * @param statements in order, those that the page is about
   * @param source its text; empty if it is not in the data or cannot be read
   * @param selected whether the page is about arrows, and these are the statements behind them
   * @param decides whether the verdict on those arrows hangs on these statements alone
   */
  public record Trust(
      String sentence,
      List<StatementCard> statements,
      Optional<Source> source,
      boolean selected,
      boolean decides) {
    public Trust {
      statements = List.copyOf(statements);
    }

    /** The trust policy of a role that the page is about. */
    Trust(String sentence, List<StatementCard> statements, Optional<Source> source) {
      this(sentence, statements, source, false, false);
    }

    /** The lines of the statements behind the arrows that the page is about. */
    List<LineSpan> marked() {
      return selected
          ? statements.stream().flatMap(card -> card.at().stream()).toList()
          : List.of();
    }
  }

  /**
   * A statement in words.
   *
   * @param title its Sid or number
   * @param effect {@code Allow} or {@code Deny}
   * @param deny whether it denies
   * @param lines who, in words
   * @param actions as written
   * @param conditions all must hold
   * @param defects why it has no effect; empty if it has one
   * @param inVain of those whom it names and no call lets in, why
   * @param at its lines in the text
   * @param arrows ids of the edges that stand on it
   */
  public record StatementCard(
      String title,
      String effect,
      boolean deny,
      List<String> lines,
      List<String> actions,
      List<ConditionLine> conditions,
      List<String> defects,
      List<String> inVain,
      Optional<LineSpan> at,
      List<String> arrows) {
    public StatementCard {
      inVain = List.copyOf(inVain);
      arrows = List.copyOf(arrows);
      lines = List.copyOf(lines);
      actions = List.copyOf(actions);
      conditions = List.copyOf(conditions);
      defects = List.copyOf(defects);
    }
  }

  /** A condition: key, operator, and the values joined by "or". */
  public record ConditionLine(String key, String operator, String values) {}

  /**
   * A policy's text and where it was read.
   *
   * @param arrows ids of the edges that stand on a statement, by its lines
   */
  public record Source(PolicyText text, String place, Map<LineSpan, List<String>> arrows) {
    public Source {
      arrows = Map.copyOf(arrows);
    }

    /** A policy on which no arrows stand. */
    Source(PolicyText text, String place) {
      this(text, place, Map.of());
    }

    /** A trust policy with its statements. */
    static Source of(PolicyText text, String place, List<StatementCard> statements) {
      Map<LineSpan, List<String>> arrows = new HashMap<>();
      statements.forEach(card -> card.at().ifPresent(at -> arrows.put(at, card.arrows())));
      return new Source(text, place, arrows);
    }
  }

  /**
   * What a principal may do.
   *
   * @param sentence a summary
   * @param policies inline, attached and boundary
   * @param missing what is not in the data, in words
   */
  public record Permissions(String sentence, List<PolicyCard> policies, List<String> missing) {
    public Permissions {
      policies = List.copyOf(policies);
      missing = List.copyOf(missing);
    }
  }

  /**
   * One policy.
   *
   * @param kind {@code inline}, {@code attached}, {@code group Developers}, {@code boundary}
   * @param summary of its statements; that it is missing where it is
   * @param known false where its text is not in the data
   * @param source its text; empty where it is not known
   */
  public record PolicyCard(
      String name, String kind, String summary, boolean known, Optional<Source> source) {}
}

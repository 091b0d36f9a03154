package org.rolescope.question;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.rolescope.base.Progress;
import org.rolescope.base.Workers;
import org.rolescope.graph.Beginning;
import org.rolescope.graph.CallerNames;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustRemoval;
import org.rolescope.graph.TrustSteps;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.AssumeRoleSimulator;

/** Answers questions about one graph. Immutable; safe to use from several threads. */
public final class Questions {
  /** No way is followed further. */
  public static final int MOST_HOPS = 6;

  private final TrustGraph graph;
  private final IamIndex index;
  private final AssumeRoleSimulator simulator;
  private final Workers workers;
  private final CallerNames names;

  /**
   * To be kept as long as the data are: it is made in O(nodes).
   *
   * @param graph of the data
   * @param index the data
   * @param simulator over them
   * @param workers look at several roles at a time where all are asked for
   */
  public Questions(
      TrustGraph graph, IamIndex index, AssumeRoleSimulator simulator, Workers workers) {
    this.graph = graph;
    this.index = index;
    this.simulator = simulator;
    this.workers = workers;
    this.names = new CallerNames(graph, index);
  }

  public TrustGraph graph() {
    return graph;
  }

  public IamIndex index() {
    return index;
  }

  public AssumeRoleSimulator simulator() {
    return simulator;
  }

  /**
   * Whom a text may mean: an ARN or another id of the graph, an account by number or name, a name
   * of a user, role, group, service or provider, or {@code account/name}; of a person or group of
   * Identity Center; {@code admin-like} for all roles that may do everything, {@code outsiders} for
   * all who come in from outside. By id; empty for nobody.
   */
  public List<Origin> matching(String text) {
    return new Origins(graph, index).matching(text);
  }

  /** Names that hold the text, ignoring case, for one that {@link #matching} does not find. */
  public List<String> holding(String text) {
    return new Origins(graph, index).holding(text);
  }

  /**
   * Roles of which it is not known whom they trust: the policy is not in the data, or cannot be
   * read. No way leads into them, though there may be one. By id.
   */
  public List<TrustNode> trustNotKnown() {
    return index.snapshot().roles().stream()
        .filter(role -> role.trustPolicy().isEmpty())
        .flatMap(role -> graph.node(role.arn().toString()).stream())
        .toList();
  }

  /**
   * The same, and for people of Identity Center the roles that they may be assigned without the
   * data telling of it.
   */
  public List<TrustNode> trustNotKnown(Origin from) {
    List<TrustNode> people =
        from.principals().stream().filter(node -> node.kind() == TrustNode.Kind.PERSON).toList();
    return people.isEmpty()
        ? trustNotKnown()
        : Stream.concat(trustNotKnown().stream(), new OpenAssignments(graph, index).of(people))
            .distinct()
            .sorted(Comparator.comparing(TrustNode::id))
            .toList();
  }

  /**
   * What the origin can become, or who can become it: of Identity Center everybody of whom the data
   * tell.
   *
   * @param hops 1 to {@link #MOST_HOPS}
   * @param most efforts greater than this are left out
   */
  public Reach reach(Origin origin, Direction direction, int hops, Effort most) {
    TrustSteps steps =
        direction == Direction.IN ? steps(new CenterPeople(index).all()) : steps(beginning(origin));
    return new ReachSearch(steps, graph, index, direction, hops).of(origin, most);
  }

  /**
   * The shortest ways to a role; where none is open the shortest that is stopped.
   *
   * @param count at most so many
   * @param hops 1 to {@link #MOST_HOPS}
   * @param most efforts greater than this are left out
   */
  public Paths paths(Origin from, Origin to, int count, int hops, Effort most) {
    return paths(from, to, count, hops, most, 0);
  }

  /**
   * The same, and besides them those that are trusted all along and stopped by another gate.
   *
   * @param stopped at most so many of these
   */
  public Paths paths(Origin from, Origin to, int count, int hops, Effort most, int stopped) {
    Passages passages = new Passages(index);
    TrustSteps steps = steps(beginning(from));
    List<TrustNode> starts = from.principals();
    List<List<TrustLine>> ways =
        new PathSearch(steps, to.id(), most)
            .first(count + 1, hops, starts, EnumSet.range(Effort.NOW, most));
    PathSearch trusted = new PathSearch(steps, to.id(), Effort.STOPPED);
    List<List<TrustLine>> others = trusted.first(stopped, hops, starts, EnumSet.of(Effort.STOPPED));
    if (ways.isEmpty() && others.isEmpty()) {
      others = trusted.first(1, hops, starts, EnumSet.allOf(Effort.class));
    }
    return new Paths(
        from,
        to,
        ways.stream().limit(count).map(passages::path).toList(),
        ways.size() > count,
        others.stream().map(passages::path).toList());
  }

  /** Who comes in where, pair by pair. */
  public Matrix matrix() {
    return new MatrixMaker(this::steps, index).make(workers);
  }

  /**
   * The row of one account in the matrix: who comes into its roles, pair by pair; empty if nobody
   * does, or the account has no roles. Of a part of the roles once it is cancelled.
   */
  public List<MatrixCell> into(String account, Progress progress) {
    return new MatrixMaker(this::steps, index).row(account, progress);
  }

  /** Roles that somebody from outside can enter, or may. */
  public Exposed exposed() {
    return new ExposedSearch(graph, index).find(trustNotKnown().isEmpty());
  }

  /**
   * The fewest trusts to take out so that no way, of any length, is left.
   *
   * @param to a role, or an account: each of its roles
   * @param most ways of a greater effort may stay
   */
  public Cut cut(Origin from, Origin to, Effort most) {
    return new CutSearch(new TrustRemoval(index, graph, simulator), beginning(from), from, to, most)
        .find();
  }

  /**
   * The fewest trusts to take out so that somebody can become none of the roles that are told of.
   *
   * @param reach {@link Direction#OUT}
   * @param most ways of a greater effort may stay
   */
  public Cut contain(Reach reach, Effort most) {
    List<TrustNode> roles =
        reach.reached().stream()
            .filter(one -> one.effort().within(most))
            .map(Reached::node)
            .toList();
    return cut(reach.origin(), AnswerWords.allOf(reach, roles), most);
  }

  /**
   * The fewest trusts to take out so that no outsider gets into what is asked of.
   *
   * @param reach {@link Direction#IN}
   * @param most ways of a greater effort may stay
   */
  public Cut keepOut(Reach reach, Effort most) {
    return cut(matching(Origin.OUTSIDERS).get(0), reach.origin(), most);
  }

  /**
   * Roles that can come back to themselves.
   *
   * @param most steps of a greater effort are not taken
   */
  public Cycles cycles(Effort most) {
    return new CycleSearch(steps(), index, most).find(trustNotKnown().isEmpty());
  }

  /**
   * Who gets in otherwise than in an earlier state of the data, and who can become an admin-like
   * role.
   */
  public Differences since(Questions before) {
    return since(before, Progress.NONE);
  }

  /**
   * The same.
   *
   * @param progress once it is cancelled nothing more is looked for, and what was found is not all
   */
  public Differences since(Questions before, Progress progress) {
    return new DifferenceSearch(before, this).find(workers, progress);
  }

  /**
   * What somebody can try in one call; an account that was not read also by trust in anyone. As
   * {@link TrustSteps#from}.
   */
  public List<TrustLine> stepsFrom(String id) {
    return steps(graph.node(id).stream().toList()).from(id);
  }

  /** Single steps; for one thread, and one question. */
  public TrustSteps steps() {
    return steps(List.of());
  }

  /**
   * The same.
   *
   * @param beginning of the people of Identity Center only these take steps
   */
  TrustSteps steps(List<TrustNode> beginning) {
    return steps(Beginning.at(beginning));
  }

  private TrustSteps steps(Beginning beginning) {
    return new TrustSteps(graph, index, simulator, names, beginning);
  }

  private Beginning beginning(Origin from) {
    return from.isOutsiders()
        ? new Beginning(from.principals(), new ExposedSearch(graph, index)::takes)
        : Beginning.at(from.principals());
  }
}

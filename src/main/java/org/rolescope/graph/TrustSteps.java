package org.rolescope.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;

/**
 * The single steps of ways: who can become which role in one call. Users, roles, services and
 * identity providers take steps. An account, anyone or a named session never stands in the middle
 * of a way: trust in it is opened into the users and roles whose own policies may allow the call,
 * each decided by the simulator. An account that was not read, and anyone, only begin ways; one of
 * which it is asked calls as anyone, too. So do people of Identity Center: those of whom it is
 * asked.
 *
 * <p>Steps are decided when they are first asked for and kept: to be made for one question, inside
 * one method; not thread-safe. A question costs the simulations of the steps that it looks at.
 */
public final class TrustSteps {
  private static final Comparator<TrustLine> ORDER =
      Comparator.comparing((TrustLine step) -> step.edge().kind())
          .thenComparing(step -> step.edge().id());

  private final TrustGraph graph;
  private final IamIndex index;
  private final EdgeDecisions decisions;
  private final CallerNames names;
  private final CenterPeople center;
  private final Predicate<TrustLine> taken;
  private final Map<String, TrustNode> people = new LinkedHashMap<>();

  /** Need not be in the graph: one that no trust names may come in as anyone. */
  private final Map<String, TrustNode> unread = new LinkedHashMap<>();

  private final Map<String, List<TrustInsiders.Insider>> behind = new HashMap<>();
  private final Map<String, Optional<TrustEdge>> decided = new HashMap<>();
  private final Map<String, List<TrustLine>> from = new HashMap<>();
  private final Map<String, List<TrustLine>> into = new HashMap<>();

  /**
   * @param graph of the same data
   * @param names made of the two
   * @param beginning where ways begin
   */
  public TrustSteps(
      TrustGraph graph,
      IamIndex index,
      AssumeRoleSimulator simulator,
      CallerNames names,
      Beginning beginning) {
    this.graph = graph;
    this.taken = beginning.taken();
    this.index = index;
    this.decisions = new EdgeDecisions(index, graph.callers(index), simulator);
    this.names = names;
    this.center = new CenterPeople(index);
    for (TrustNode node : beginning.principals()) {
      if (node.kind() == TrustNode.Kind.PERSON) {
        people.put(node.id(), node);
      } else if (node.kind() == TrustNode.Kind.ACCOUNT
          && CallerNames.isUnder(node, Candidate.ANYONE, index)) {
        unread.put(node.id(), node);
      }
    }
  }

  /**
   * What a principal can try in one call: best first, then in order of the ids. {@link
   * TrustLine#through()} tells the account, anyone or session whose trust it uses where it is not
   * named itself; of a person Identity Center's provider, labelled by how the person comes in.
   * Those that are trusted and stopped are among them. Empty for an unknown id.
   */
  public List<TrustLine> from(String principal) {
    return from.computeIfAbsent(principal, this::stepsFrom);
  }

  /** The steps that lead into a role, in the same order. */
  public List<TrustLine> into(String role) {
    return into.computeIfAbsent(role, this::stepsInto);
  }

  /**
   * The step of those people of Identity Center of whom the data do not say that they get into the
   * role; empty where everybody is known.
   */
  public Optional<TrustLine> unnamed(String role) {
    Optional<Role> entered = index.role(role);
    return graph.into(role).stream()
        .filter(edge -> entered.isPresent() && leadsPeople(edge, entered.get()))
        .flatMap(
            edge ->
                behind(edge, entered.get()).stream()
                    .filter(one -> !CenterPeople.isNamed(one.edge()))
                    .map(one -> step(one.node(), one, edge, entered.get())))
        .findFirst();
  }

  /**
   * The step into a role of somebody of an account that was not read and whom no trust of the role
   * names: by trust in that account, or in anyone. Empty where there is none, and of all others.
   *
   * @param stranger an account, or a user, role or session of one; need not be in the graph
   */
  public Optional<TrustLine> unnamed(TrustNode stranger, String role) {
    Optional<Role> entered = index.role(role);
    // The account before anyone: the nearer name is told.
    return graph.into(role).stream()
        .map(edge -> graph.node(edge.from()).orElseThrow())
        .filter(name -> entered.isPresent() && CallerNames.isUnder(stranger, name, index))
        .min(Comparator.comparingInt(name -> CallerNames.NEAREST_FIRST.indexOf(name.kind())))
        .flatMap(
            name ->
                decided(stranger, entered.get())
                    .map(own -> new TrustLine(stranger, node(role), own, Optional.of(name))));
  }

  /**
   * The trusts that a step may use: edges of the graph, from the principal itself or from the
   * session, account or anyone that it can call as. Without all of them the step is gone.
   */
  public List<TrustEdge> trusts(TrustLine step) {
    Optional<Role> role = index.role(step.to().id());
    List<TrustEdge> trusts = new ArrayList<>();
    for (TrustEdge edge : graph.into(step.to().id())) {
      TrustNode name = graph.node(edge.from()).orElseThrow();
      boolean own =
          edge.from().equals(step.from().id())
              || step.from().kind() == TrustNode.Kind.PERSON
                  && role.filter(found -> leadsPeople(edge, found)).isPresent();
      if (own || role.filter(found -> canUse(step.from(), name, found)).isPresent()) {
        trusts.add(edge);
      }
    }
    return trusts;
  }

  private boolean leadsPeople(TrustEdge edge, Role role) {
    return CenterPeople.areBehind(edge, graph.node(edge.from()).orElseThrow(), role);
  }

  /** The steps of a person into its roles, by the trust in Identity Center's provider (R29). */
  private List<TrustLine> stepsOf(TrustNode person) {
    Map<String, TrustLine> steps = new TreeMap<>();
    for (Role role : center.roles(person)) {
      for (TrustEdge edge : graph.into(role.arn().toString())) {
        if (edge.kind() != EdgeKind.NOBODY && leadsPeople(edge, role)) {
          behind(edge, role).stream()
              .filter(one -> one.node().id().equals(person.id()))
              .forEach(one -> steps.putIfAbsent(one.edge().id(), step(person, one, edge, role)));
        }
      }
    }
    return inOrder(steps);
  }

  private TrustLine step(TrustNode person, TrustInsiders.Insider own, TrustEdge edge, Role role) {
    TrustNode provider = graph.node(edge.from()).orElseThrow();
    TrustNode through =
        new TrustNode(
            provider.id(), provider.kind(), provider.account(), CenterPeople.way(own, role));
    return new TrustLine(person, node(edge.to()), own.edge(), Optional.of(through));
  }

  private List<TrustLine> stepsFrom(String principal) {
    TrustNode person = people.get(principal);
    if (person != null) {
      return stepsOf(person);
    }
    Map<String, TrustLine> steps = new TreeMap<>();
    Optional<TrustNode> node =
        graph.node(principal).or(() -> Optional.ofNullable(unread.get(principal)));
    for (TrustEdge edge : graph.outOf(principal)) {
      if (node.isPresent() && beginsWays(node.get(), edge)) {
        steps.put(edge.id(), TrustLine.of(graph, edge));
      }
    }
    node.filter(one -> one.isEntity() || isUnread(one))
        .ifPresent(
            caller -> {
              for (TrustNode name : names.of(caller)) {
                for (TrustEdge edge : graph.outOf(name.id())) {
                  step(caller, name, edge).ifPresent(s -> steps.putIfAbsent(s.edge().id(), s));
                }
              }
            });
    return inOrder(steps);
  }

  private boolean isUnread(TrustNode caller) {
    return unread.containsKey(caller.id());
  }

  private List<TrustLine> stepsInto(String role) {
    Map<String, TrustLine> steps = new LinkedHashMap<>();
    List<TrustEdge> edges = graph.into(role);
    for (TrustEdge edge : edges) {
      if (beginsWays(graph.node(edge.from()).orElseThrow(), edge)) {
        steps.put(edge.id(), TrustLine.of(graph, edge));
      }
    }
    // Of several names the nearest is told, as in the other direction.
    for (TrustNode.Kind kind : CallerNames.NEAREST_FIRST) {
      for (TrustEdge edge : edges) {
        TrustNode name = graph.node(edge.from()).orElseThrow();
        if (name.kind() == kind) {
          into(name, edge).forEach(step -> steps.putIfAbsent(step.edge().id(), step));
        }
      }
    }
    if (!people.isEmpty()) {
      index.role(role).ifPresent(entered -> stepsOfPeople(entered, edges, steps));
    }
    return inOrder(steps);
  }

  private void stepsOfPeople(Role role, List<TrustEdge> edges, Map<String, TrustLine> steps) {
    for (TrustEdge edge : edges) {
      if (edge.kind() != EdgeKind.NOBODY && leadsPeople(edge, role)) {
        behind(edge, role).stream()
            .filter(one -> people.containsKey(one.node().id()))
            .forEach(
                one ->
                    steps.putIfAbsent(
                        one.edge().id(),
                        step(
                            Objects.requireNonNull(people.get(one.node().id())), one, edge, role)));
      }
    }
  }

  private List<TrustInsiders.Insider> behind(TrustEdge edge, Role role) {
    return behind.computeIfAbsent(edge.id(), id -> center.of(edge, role));
  }

  private List<TrustLine> inOrder(Map<String, TrustLine> steps) {
    return steps.values().stream().filter(taken).sorted(ORDER).toList();
  }

  /** The steps of those that may call under a name that is not their own. */
  private List<TrustLine> into(TrustNode name, TrustEdge edge) {
    Optional<Role> role = index.role(edge.to());
    if (role.isEmpty() || edge.kind() == EdgeKind.NOBODY) {
      return List.of();
    }
    TrustNode to = node(edge.to());
    List<TrustLine> steps = new ArrayList<>();
    for (TrustNode caller : callers(name, role.get())) {
      decided(caller, role.get())
          .ifPresent(own -> steps.add(new TrustLine(caller, to, own, Optional.of(name))));
    }
    return steps;
  }

  /** Those that may call under a name that is not their own; of others it is sure. */
  private List<TrustNode> callers(TrustNode name, Role role) {
    List<TrustNode> callers = new ArrayList<>();
    for (TrustNode stranger : names.strangersUnder(name)) {
      if (canUse(stranger, name, role)) {
        callers.add(stranger);
      }
    }
    switch (name.kind()) {
      case ACCOUNT -> addInsiders(name.account(), role, false, callers);
      case ANYONE -> {
        callers.addAll(unread.values());
        for (Account account : index.snapshot().accounts()) {
          if (account.loaded()) {
            addInsiders(account.id(), role, true, callers);
          }
        }
      }
      case SESSION -> names.roleOf(name).ifPresent(callers::add);
      case ROLE, USER, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, DELETED, PERSON -> {}
    }
    return callers;
  }

  private void addInsiders(String account, Role role, boolean direct, List<TrustNode> callers) {
    for (IamEntity entity : decisions.insiders().of(account, role, direct)) {
      callers.add(Candidate.entity(entity));
    }
  }

  /** The step of a caller by a name that is not its own; empty if it may not use it. */
  private Optional<TrustLine> step(TrustNode caller, TrustNode name, TrustEdge edge) {
    Optional<Role> role = index.role(edge.to());
    if (role.isEmpty() || edge.kind() == EdgeKind.NOBODY || !canUse(caller, name, role.get())) {
      return Optional.empty();
    }
    return decided(caller, role.get())
        .map(own -> new TrustLine(caller, node(edge.to()), own, Optional.of(name)));
  }

  /** The edge of a caller that no trust names; empty if one does, or if it is not let in. */
  private Optional<TrustEdge> decided(TrustNode caller, Role role) {
    String id = EdgeDecisions.id(caller.id(), AssumeRoleRequest.ASSUME_ROLE, role);
    Optional<TrustEdge> known = decided.get(id);
    if (known == null) {
      known =
          graph.edge(id).isPresent()
              ? Optional.empty()
              : decisions.edge(caller, AssumeRoleRequest.ASSUME_ROLE, role);
      decided.put(id, known);
    }
    return known;
  }

  private TrustNode node(String role) {
    return graph.node(role).orElseThrow();
  }

  /** Whether a caller may use trust in another name; false is sure. */
  private boolean canUse(TrustNode caller, TrustNode name, Role role) {
    return switch (name.kind()) {
      case ACCOUNT -> inAccount(caller, name.account()) && mayCall(caller, role, false);
      case ANYONE -> (caller.isEntity() || isUnread(caller)) && mayCall(caller, role, true);
      case SESSION -> names.roleOf(name).filter(caller::equals).isPresent();
      case ROLE, USER, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, DELETED, PERSON -> false;
    };
  }

  private static boolean inAccount(TrustNode caller, String account) {
    return caller.isEntity() && caller.account().equals(account);
  }

  private boolean mayCall(TrustNode caller, Role role, boolean direct) {
    Optional<IamEntity> entity = index.entity(caller.id());
    return entity.isEmpty() || decisions.insiders().isAmong(entity.get(), role, direct);
  }

  /** Whether an edge of the graph is a step as it stands. */
  private boolean beginsWays(TrustNode from, TrustEdge edge) {
    return switch (from.kind()) {
      case ROLE, USER, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, ANYONE, PERSON -> true;
      case DELETED -> edge.kind() != EdgeKind.NOBODY;
      case SESSION -> names.roleOf(from).isEmpty();
      // Of an account that was read only those inside call, as far as they are all known.
      case ACCOUNT ->
          !index.isRead(from.account())
              || edge.kind() == EdgeKind.CANNOT_KNOW
                  && into(from, edge).stream().noneMatch(step -> step.edge().kind().letsIn());
    };
  }
}

package org.rolescope.drawing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.iam.Role;
import org.rolescope.question.EdgeTraits;
import org.rolescope.question.Exposed;

/** What the map asks of the graph, answered once: who lives where, and what is selected. */
final class MapTies {
  /** Of more, what they have in common is looked for, not where each of them leads. */
  private static final int MOST_CALLERS = 20;

  private final TrustGraph graph;
  private final TrustGraph whole;
  private final IamIndex index;
  private final MapView view;
  private final EdgeTraits traits;
  private final Map<String, List<TrustNode>> byAccount;
  private final Set<String> loaded = new TreeSet<>();
  private final Set<String> inside = new TreeSet<>();
  private final boolean fewLeft;
  private final Set<String> selected;
  private final Set<String> entered;
  private final Set<String> used;
  private final Map<String, String> providers = new HashMap<>();
  private final Map<String, Boolean> admins = new HashMap<>();
  private final Map<String, Integer> nears = new HashMap<>();
  private final Map<String, Long> foreign = new HashMap<>();

  MapTies(TrustGraph graph, IamIndex index, MapView view) {
    this(graph, graph, index, view);
  }

  /**
   * @param graph without what is hidden
   * @param whole the same with it
   */
  MapTies(TrustGraph graph, TrustGraph whole, IamIndex index, MapView view) {
    this.graph = graph;
    this.whole = whole;
    this.index = index;
    this.view = view;
    this.traits = new EdgeTraits(graph, index);
    this.byAccount =
        graph.nodes().stream()
            .collect(Collectors.groupingBy(TrustNode::account, TreeMap::new, Collectors.toList()));
    index.snapshot().accounts().stream()
        .filter(Account::loaded)
        .map(Account::id)
        .forEach(loaded::add);
    index.organization().stream()
        .flatMap(organization -> organization.nodes().stream())
        .filter(node -> node.kind() == NodeKind.ACCOUNT)
        .map(Organization.Node::id)
        .forEach(inside::add);
    if (index.organization().isEmpty()) {
      inside.addAll(loaded);
    }
    int accounts = inside.size();
    inside.removeAll(view.hidden());
    loaded.removeAll(view.hidden());
    fewLeft = 2 * inside.size() < accounts;
    Map<ProviderLook, String> first = new HashMap<>();
    // Also of those that are hidden: what is drawn as one stands in one place without them.
    whole.nodes().stream()
        .filter(TrustNode::isProvider)
        .forEach(
            node ->
                providers.put(
                    node.id(), first.computeIfAbsent(ProviderLook.of(node), look -> node.id())));
    this.selected = selectedIds();
    this.entered =
        selected.stream()
            .map(id -> graph.edge(id).map(TrustEdge::to).orElse(id))
            .filter(id -> !graph.into(id).isEmpty())
            .collect(Collectors.toSet());
    this.used =
        Stream.concat(edgesOfPeople(), edgesOfCallers())
            .map(TrustEdge::id)
            .collect(Collectors.toSet());
  }

  /**
   * The same with nothing opened, nothing selected, nothing filtered and nothing hidden, unless few
   * accounts are left of those there are: these are not to stand far apart.
   */
  MapTies ground() {
    return new MapTies(fewLeft ? graph : whole, whole, index, groundView());
  }

  /** Whether it is that already. */
  boolean isGround() {
    return view.pinned(Map.of()).equals(groundView()) && (fewLeft || graph == whole);
  }

  private MapView groundView() {
    return fewLeft ? view.ground().without(view.hidden()) : view.ground();
  }

  /** Whether a place stands for callers of whom nothing is known: other accounts, anyone. */
  boolean foreign(Hit place) {
    return place.kind() == Hit.Kind.ACCOUNT
        ? outside(place.id())
        : node(place.id()).kind() == TrustNode.Kind.ANYONE;
  }

  /** Of people of Identity Center who are selected, the edges by which they get in. */
  private Stream<TrustEdge> edgesOfPeople() {
    CenterPeople center = new CenterPeople(index);
    return view.selection().stream()
        .filter(id -> graph.node(id).isEmpty())
        .flatMap(id -> center.node(id).stream())
        .flatMap(person -> center.entered(graph, person).stream());
  }

  /** Of users and roles that are selected and cannot be assumed, the trusts of others they use. */
  private Stream<TrustEdge> edgesOfCallers() {
    List<String> callers = selected.stream().filter(id -> !entered.contains(id)).toList();
    return callers.size() > MOST_CALLERS
        ? Stream.empty()
        : callers.stream()
            .flatMap(id -> graph.leads(id).stream())
            .filter(call -> call.edge().kind().letsIn() && call.through().isPresent())
            .flatMap(call -> graph.edgeOf(call).stream());
  }

  private Set<String> selectedIds() {
    Set<String> ids = new TreeSet<>(view.selection());
    Set<String> merged =
        view.selection().stream().map(this::mergedProvider).collect(Collectors.toSet());
    providers.forEach(
        (id, into) -> {
          if (merged.contains(into)) {
            ids.add(id);
          }
        });
    return ids;
  }

  TrustGraph graph() {
    return graph;
  }

  IamIndex index() {
    return index;
  }

  MapView view() {
    return view;
  }

  /** The organisation's accounts; without an organisation those that were loaded. Sorted. */
  List<String> insideAccounts() {
    return List.copyOf(inside);
  }

  /** Accounts that were loaded but are not in the organisation. Sorted. */
  List<String> loadedOutside() {
    return loaded.stream().filter(this::outside).toList();
  }

  boolean outside(String account) {
    return !inside.contains(account);
  }

  boolean loaded(String account) {
    return loaded.contains(account);
  }

  /** Whether an account can be opened: what is outside and was not loaded holds nothing. */
  boolean mayOpen(String account) {
    return !outside(account) || loaded(account);
  }

  boolean open(String account) {
    return view.open().contains(account) && mayOpen(account);
  }

  List<TrustNode> nodes(String account, TrustNode.Kind kind) {
    return byAccount.getOrDefault(account, List.of()).stream()
        .filter(node -> node.kind() == kind)
        .toList();
  }

  /** The provider that stands for this one and all that look the same. */
  String mergedProvider(String id) {
    return providers.getOrDefault(id, id);
  }

  Map<String, String> providers() {
    return new TreeMap<>(providers);
  }

  TrustNode node(String id) {
    return graph.node(id).or(() -> whole.node(id)).orElseThrow();
  }

  List<TrustNode> callers(TrustNode role) {
    return graph.into(role.id()).stream().map(edge -> node(edge.from())).toList();
  }

  /** Whether somebody whom a role's trust policy names is hidden, or the arrow from there. */
  boolean trustsHidden(TrustNode role) {
    Set<String> hidden = view.hidden();
    return !hidden.isEmpty()
        && (hidden.stream().anyMatch(id -> id.endsWith(" " + role.id()))
            || index.role(role.id()).flatMap(Role::trustPolicy).stream()
                .flatMap(policy -> policy.statements().stream())
                .flatMap(statement -> statement.principal().entries().stream())
                .anyMatch(
                    entry ->
                        hidden.contains(entry.text())
                            || entry.owner().filter(hidden::contains).isPresent()));
  }

  /** Whether the view draws such edges. */
  boolean drawn(TrustEdge edge) {
    return view.draws(node(edge.from()), edge, traits);
  }

  /** Ways in from outside that deserve a look, of the edges that the view draws. O(edges). */
  List<Exposed.Exposure> findings() {
    return traits.findings().stream().filter(found -> drawn(found.line().edge())).toList();
  }

  boolean selected(TrustNode node) {
    return selected.contains(node.id());
  }

  /** Whether the account, or the account as a principal, is selected. */
  boolean selectedAccount(String account) {
    return selected.contains(account)
        || nodes(account, TrustNode.Kind.ACCOUNT).stream().anyMatch(this::selected);
  }

  /** Whether a provider, or another that is drawn as the same, is selected. */
  boolean selectedProvider(String id) {
    return selected.stream().anyMatch(one -> mergedProvider(one).equals(id));
  }

  /**
   * Whether an edge answers the question that a selection asks: of a role, and of an edge into it,
   * who gets in; of all that cannot be assumed, and of a role that nobody is trusted by, where it
   * leads.
   */
  boolean ofSelection(TrustEdge edge) {
    return used.contains(edge.id())
        || entered.contains(edge.to())
        || selected.contains(edge.from()) && !entered.contains(edge.from());
  }

  boolean nothingSelected() {
    return selected.isEmpty();
  }

  /** 0 for what is selected, 1 for what an edge ties to it, 2 for all else. */
  int nearness(TrustNode node) {
    return nears.computeIfAbsent(
        node.id(), id -> selected(node) || entered.contains(id) ? 0 : tied(id) ? 1 : 2);
  }

  private boolean tied(String id) {
    return Stream.concat(graph.into(id).stream(), graph.outOf(id).stream())
        .anyMatch(edge -> ofSelection(edge) && drawn(edge));
  }

  boolean admin(TrustNode node) {
    return admins.computeIfAbsent(node.id(), id -> AdminLike.test(id, index));
  }

  /** Those that a reader should see first come first. */
  Comparator<TrustNode> importance() {
    return Comparator.comparing((TrustNode node) -> !admin(node))
        .thenComparing(node -> -foreignCallers(node))
        .thenComparing(TrustNode::label)
        .thenComparing(TrustNode::id);
  }

  private long foreignCallers(TrustNode node) {
    return foreign.computeIfAbsent(
        node.id(),
        id -> callers(node).stream().filter(c -> !c.account().equals(node.account())).count());
  }

  String accountName(String id) {
    return index.accountLabel(id);
  }

  /** What an account is called where that stands large: its name, or its number. */
  String accountTitle(String id) {
    String name = index.accountTitle(id);
    return name.isEmpty() ? id : name;
  }

  /** What stands on the tab above the title: the number, unless that is the title. */
  String accountTab(String id) {
    return index.accountTitle(id).isEmpty() ? "Account" : id;
  }

  /** Both, for who cannot see the picture. */
  String accountWords(String id) {
    String name = index.accountTitle(id);
    return (name.isEmpty() ? "Account" : name) + " " + id;
  }

  /** The names of the units above an account, joined; empty if it hangs at the root. */
  String unit(String account) {
    return index.organization().map(found -> found.unitsAbove(account)).orElse("");
  }

  Optional<Organization> organization() {
    return index.organization();
  }
}

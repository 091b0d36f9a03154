package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.base.Counted;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;

/** What the map shows, before anything has a place. */
final class MapScene {
  private final MapTies ties;
  private final Map<String, AccountContent> opened = new LinkedHashMap<>();
  private final List<String> folded = new ArrayList<>();
  private final Optional<MapScene> ground;
  private final Outsiders outsiders;
  private final List<MapArrow> all;
  private final MapFrames frames;
  private final MapThinning thinning;
  private final MapFindings findings;

  MapScene(MapTies ties) {
    this(ties, new MapFindings(ties.findings()));
  }

  private MapScene(MapTies ties, MapFindings findings) {
    this.ties = ties;
    ties.view().open().stream()
        .filter(ties::mayOpen)
        .forEach(account -> opened.put(account, AccountContent.of(ties, account)));
    ties.insideAccounts().stream().filter(id -> !opened.containsKey(id)).forEach(folded::add);
    this.findings = findings;
    this.ground =
        ties.isGround() ? Optional.empty() : Optional.of(new MapScene(ties.ground(), findings));
    List<MapArrow> gathered = gather();
    this.outsiders =
        new Outsiders(
            this, gathered, ground.map(scene -> scene.outsiders().shown()).orElse(List.of()));
    this.all = gathered.stream().filter(arrow -> drawn(arrow.from()) && drawn(arrow.to())).toList();
    this.frames = new MapFrames(ties, folded, all);
    this.thinning = everyArrow() ? new MapThinning(all, List.of()) : MapThinning.of(this, all);
  }

  /** Where everything has its place: see {@link MapTies#ground}. Its findings are those here. */
  MapScene ground() {
    return ground.orElse(this);
  }

  private boolean drawn(Hit place) {
    return !outsiders.holds(place) || outsiders.shows(place);
  }

  MapTies ties() {
    return ties;
  }

  /** In the order in which they were opened. */
  List<AccountContent> opened() {
    return List.copyOf(opened.values());
  }

  /** Accounts inside that are not opened, sorted by id. */
  List<String> folded() {
    return List.copyOf(folded);
  }

  /** Which folded accounts stand in one frame. */
  MapFrames frames() {
    return frames;
  }

  MapFindings findings() {
    return findings;
  }

  Outsiders outsiders() {
    return outsiders;
  }

  /** Whether a place is inside an opened account, or such an account itself. */
  boolean inOpened(Hit place) {
    return place.kind() == Hit.Kind.ACCOUNT
        ? opened.containsKey(place.id())
        : ties.graph().node(place.id()).filter(TrustNode::isEntity).isPresent();
  }

  /** Those that are drawn; faint ones first, so that the strong ones are painted over them. */
  List<MapArrow> arrows() {
    return thinning.drawn();
  }

  /** Also those that are left out because there are more than one can read. */
  List<MapArrow> allArrows() {
    return all;
  }

  /** Those that are not drawn one by one. */
  List<MapArrow> leftOut() {
    return thinning.left();
  }

  /** Whether all arrows were asked for, however many. */
  boolean everyArrow() {
    return ties.view().unfolded().contains(MapThinning.FOLD);
  }

  /** Whether some arrows are left out. */
  boolean thinned() {
    return !thinning.left().isEmpty();
  }

  /** The words of the line that shows the arrows left out, or thins them; empty if all are read. */
  String thinningFold() {
    if (thinned()) {
      return Counted.of(thinning.left().size(), "fainter arrow");
    }
    boolean many = all.stream().filter(arrow -> !arrow.strong()).count() > MapThinning.MOST;
    return many && everyArrow() ? "fewer arrows" : "";
  }

  /**
   * What is drawn as one.
   *
   * @param variant of the selection what else tells its edges apart; empty for all others
   */
  private record Ends(Hit from, Hit to, EdgeKind kind, String variant) {
    String key() {
      return from.id() + " > " + to.id() + " " + kind + " " + variant;
    }
  }

  private List<MapArrow> gather() {
    Map<Ends, List<TrustEdge>> bundles = new LinkedHashMap<>();
    for (TrustEdge edge : ties.graph().edges()) {
      if (ties.drawn(edge)) {
        ends(edge).ifPresent(e -> bundles.computeIfAbsent(e, k -> new ArrayList<>()).add(edge));
      }
    }
    return bundles.entrySet().stream()
        .map(
            e ->
                new MapArrow(
                    e.getKey().key(), e.getKey().from, e.getKey().to, strong(e), e.getValue()))
        .sorted(MapArrow.ORDER)
        .toList();
  }

  private boolean strong(Map.Entry<Ends, List<TrustEdge>> bundle) {
    return !bundle.getKey().variant.isEmpty()
        || ofSelectedAccount(bundle.getKey().from)
        || ofSelectedAccount(bundle.getKey().to);
  }

  /** Whether a place is a selected account, or in one that is opened. */
  private boolean ofSelectedAccount(Hit place) {
    boolean account = place.kind() == Hit.Kind.ACCOUNT;
    return account
        ? ties.selectedAccount(place.id())
        : inOpened(place) && ties.selectedAccount(ties.node(place.id()).account());
  }

  private Optional<Ends> ends(TrustEdge edge) {
    TrustNode from = ties.node(edge.from());
    TrustNode to = ties.node(edge.to());
    boolean strong = ties.ofSelection(edge);
    if (!strong && from.account().equals(to.account()) && !from.account().isEmpty()) {
      return from.isProvider() ? between(from, to, edge.kind(), "") : Optional.empty();
    }
    // Edges of the selection are told apart by what they say; all others by their kind only.
    String variant = strong ? "- " + Chip.brief(edge) : "";
    return between(from, to, edge.kind(), variant);
  }

  private Optional<Ends> between(TrustNode from, TrustNode to, EdgeKind kind, String variant) {
    Optional<Hit> start = variant.isEmpty() ? source(from) : exact(from);
    Optional<Hit> end = exact(to);
    return start.isEmpty() || end.isEmpty() || start.equals(end)
        ? Optional.empty()
        : Optional.of(new Ends(start.get(), end.get(), kind, variant));
  }

  /** The account of users and roles; what stands alone stands for itself. */
  private Optional<Hit> source(TrustNode node) {
    return switch (node.kind()) {
      case ROLE, USER -> Optional.of(account(node));
      case ACCOUNT, SESSION, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, ANYONE, DELETED, PERSON ->
          exact(node);
    };
  }

  /** The node itself if the picture shows it, else its account; services are badges only. */
  Optional<Hit> exact(TrustNode node) {
    return switch (node.kind()) {
      case SERVICE, PERSON -> Optional.empty();
      case SAML_PROVIDER, OIDC_PROVIDER ->
          Optional.of(new Hit(Hit.Kind.NODE, ties.mergedProvider(node.id())));
      case ANYONE, DELETED -> Optional.of(new Hit(Hit.Kind.NODE, node.id()));
      case ACCOUNT, SESSION -> Optional.of(account(node));
      case ROLE, USER -> {
        AccountContent content = opened.get(node.account());
        yield Optional.of(
            content != null && content.shows(node)
                ? new Hit(Hit.Kind.NODE, node.id())
                : account(node));
      }
    };
  }

  private static Hit account(TrustNode node) {
    return new Hit(Hit.Kind.ACCOUNT, node.account());
  }
}

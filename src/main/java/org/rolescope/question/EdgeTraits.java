package org.rolescope.question;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;

/** Tells what is true of edges. Remembers which roles are admin-like; for one thread. */
public final class EdgeTraits {
  private final TrustGraph graph;
  private final IamIndex index;
  private final ExposedSearch exposed;

  public EdgeTraits(TrustGraph graph, IamIndex index) {
    this.graph = graph;
    this.index = index;
    this.exposed = new ExposedSearch(graph, index);
  }

  /** Whether all of these are true of an edge; true for none. */
  public boolean haveAll(TrustLine line, Set<EdgeTrait> traits) {
    return traits.stream().allMatch(trait -> has(line, trait));
  }

  /** The same of an edge of the graph. */
  public boolean haveAll(TrustEdge edge, Set<EdgeTrait> traits) {
    return traits.isEmpty() || haveAll(TrustLine.of(graph, edge), traits);
  }

  /** For each trait the ids of the graph's edges that have it. O(edges). */
  public Map<EdgeTrait, Set<String>> all() {
    Map<EdgeTrait, Set<String>> all = new EnumMap<>(EdgeTrait.class);
    for (EdgeTrait trait : EdgeTrait.values()) {
      Set<String> ids = new HashSet<>();
      graph.edges().stream()
          .filter(edge -> has(TrustLine.of(graph, edge), trait))
          .map(TrustEdge::id)
          .forEach(ids::add);
      all.put(trait, ids);
    }
    return all;
  }

  /**
   * What deserves a look: a way in from outside, unless it is that of a known third party that has
   * to show an external id.
   */
  public Optional<Exposed.Exposure> finding(TrustLine line) {
    return exposed.finding(line);
  }

  /** How many roles of an account are led into by such a way. O(edges into the account). */
  public long rolesWithFindings(String account) {
    return index.entities(account).stream()
        .filter(Role.class::isInstance)
        .filter(role -> graph.into(role.arn().toString()).stream().anyMatch(this::isFinding))
        .count();
  }

  private boolean isFinding(TrustEdge edge) {
    return finding(TrustLine.of(graph, edge)).isPresent();
  }

  /** All ways in from outside, by effort, then kind, then role. O(edges). */
  public List<Exposed.Exposure> outside() {
    return exposed.outside();
  }

  /** Those of them that deserve a look, in the same order. O(edges). */
  public List<Exposed.Exposure> findings() {
    return exposed.findings();
  }

  private boolean has(TrustLine line, EdgeTrait trait) {
    return switch (trait) {
      case OUTSIDE -> exposed.of(line).isPresent();
      case UNCONDITIONAL -> line.edge().kind() == EdgeKind.ALLOWED && line.edge().met().isEmpty();
      case ADMIN -> exposed.isAdmin(line.to().id());
    };
  }
}

package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Optional;
import org.rolescope.app.Analysis;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Answer;
import org.rolescope.ui.inspect.Page.FactLine;
import org.rolescope.ui.inspect.Page.Heading;
import org.rolescope.ui.inspect.Page.Neighbour;
import org.rolescope.ui.inspect.Page.NeighbourList;

/** The inspector's page for a person or group of Identity Center. */
final class PersonPage {
  private PersonPage() {}

  /**
   * The page.
   *
   * @param edges by which the person or group gets into its roles
   */
  static Page of(
      Analysis analysis, NeighbourRows rows, TrustNode node, List<TrustEdge> edges, Answer answer) {
    CenterPeople center = new CenterPeople(analysis.index());
    boolean group = CenterPeople.isGroup(node);
    List<Neighbour> roles = edges.stream().map(edge -> rows.row(edge, edge.to())).toList();
    List<Neighbour> around =
        (group ? center.inside(node) : center.groupsOf(node))
            .stream().filter(other -> !other.equals(node)).map(rows::person).toList();
    return new Page(
        new Heading(
            rows.sign(node),
            rows.name(node),
            Words.of(group ? "inspector.center-group" : "inspector.person"),
            node.id(),
            false),
        answer,
        List.of(new FactLine(Words.of("fact.named-as"), node.id(), true)),
        List.of(
            new NeighbourList(Words.of("inspector.reach"), roles, Words.of("inspector.reach.none")),
            group
                ? new NeighbourList(
                    Words.of("inspector.members"), around, Words.of("inspector.members.none"))
                : new NeighbourList(
                    Words.of("inspector.groups"), around, Words.of("inspector.groups.none"))),
        Optional.empty(),
        Optional.empty());
  }
}

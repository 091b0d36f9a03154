package org.rolescope.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.graph.TrustInsiders.Insider;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.IdentityCenter.Entrant;
import org.rolescope.iam.Role;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Settling;

/**
 * Opens the edge from Identity Center's SAML provider into a role: the people to whom the role's
 * permission set is assigned. They get in as the provider does.
 */
public final class CenterPeople {
  /** What Identity Center calls its provider in each account. */
  private static final String PROVIDER = "AWSSSO_";

  private final IamIndex index;

  public CenterPeople(IamIndex index) {
    this.index = index;
  }

  /** Whether the edge from this node into the role is one that people of Identity Center use. */
  public static boolean areBehind(TrustEdge edge, TrustNode from, Role role) {
    return from.kind() == TrustNode.Kind.SAML_PROVIDER
        && from.label().startsWith(PROVIDER)
        && edge.to().equals(role.arn().toString())
        && IdentityCenter.permissionSetOf(role).isPresent();
  }

  /** The people, by name, then what is not known of them. */
  public List<Insider> of(TrustEdge edge, Role role) {
    String set = IdentityCenter.permissionSetOf(role).orElse("");
    String where = index.accountLabel(role.account());
    Optional<IdentityCenter> center = index.snapshot().identityCenter();
    List<Insider> people = new ArrayList<>();
    for (Entrant entrant : center.map(known -> known.behind(role)).orElse(List.of())) {
      people.add(insider(edge, role, entrant));
    }
    if (people.isEmpty() || !center.map(IdentityCenter::whole).orElse(false)) {
      String who = people.isEmpty() ? "whoever has " : "whoever else has ";
      String lacks = "who is assigned permission set `" + set + "` in `" + where + "`";
      people.add(insider(edge, role, new Entrant(set, true, who + set, "", lacks)));
    }
    return List.copyOf(people);
  }

  /** Whether an edge is that of a known person, and not of those of whom the data do not say. */
  public static boolean isNamed(TrustEdge own) {
    return own.open().stream()
        .noneMatch(question -> question.settling().equals(Settling.identityCenter()));
  }

  private static Insider insider(TrustEdge edge, Role role, Entrant entrant) {
    String id =
        "arn:"
            + role.arn().partition()
            + ":identitystore:::"
            + (entrant.group() ? "group/" : "user/")
            + entrant.id();
    TrustEdge own =
        new TrustEdge(
            EdgeDecisions.id(id, edge.action(), role),
            id,
            edge.to(),
            edge.action(),
            edge.kind(),
            edge.open(),
            edge.met(),
            edge.blockedBy(),
            edge.statements());
    return new Insider(
        new TrustNode(id, TrustNode.Kind.PERSON, "", entrant.name()),
        entrant.lacks().isEmpty() || !edge.kind().letsIn()
            ? own
            : own.decided(
                EdgeKind.CANNOT_KNOW,
                List.of(OpenQuestion.missing(entrant.lacks(), Settling.identityCenter())),
                List.of(),
                edge.blockedBy()),
        entrant.through());
  }
}

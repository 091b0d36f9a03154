package org.rolescope.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rolescope.graph.TrustInsiders.Insider;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.IdentityCenter.Access;
import org.rolescope.iam.IdentityCenter.Entrant;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Settling;

/**
 * Opens the edge from Identity Center's SAML provider into a role: the people to whom the role's
 * permission set is assigned. They get in as the provider does.
 */
public final class CenterPeople {
  /** What Identity Center calls its provider in each account. */
  private static final String PROVIDER = "AWSSSO_";

  private static final String USER = "user/";
  private static final String GROUP = "group/";

  private final IamIndex index;
  private final Map<Access, List<Role>> roles = new HashMap<>();
  private Optional<Set<Access>> assigned = Optional.empty();

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

  /** Everybody of whom the data tell, in order of the ids; no groups. O(people, assignments). */
  public List<TrustNode> everybody() {
    return index.snapshot().identityCenter().stream()
        .flatMap(
            center -> {
              Set<String> ids = new TreeSet<>(center.users().keySet());
              center.members().values().forEach(ids::addAll);
              center.assignments().stream()
                  .filter(one -> !one.group())
                  .forEach(one -> ids.add(one.principal()));
              return ids.stream().map(id -> user(center, id));
            })
        .toList();
  }

  /** All groups of which the data tell, in order of the ids. */
  public List<TrustNode> groups() {
    return index.snapshot().identityCenter().stream()
        .flatMap(
            center -> {
              Set<String> ids = new TreeSet<>(center.groups().keySet());
              ids.addAll(center.members().keySet());
              center.assignments().stream()
                  .filter(IdentityCenter.Assignment::group)
                  .forEach(one -> ids.add(one.principal()));
              return ids.stream().map(id -> group(center, id));
            })
        .toList();
  }

  /** The people in a group; the group itself where the data do not say who is in it. */
  public List<TrustNode> inside(TrustNode group) {
    return index.snapshot().identityCenter().stream()
        .flatMap(
            center -> {
              Set<String> members = center.members().get(idOf(group));
              return members == null
                  ? Stream.of(group)
                  : new TreeSet<>(members).stream().map(id -> user(center, id));
            })
        .toList();
  }

  /** The person or group of this id. */
  public Optional<TrustNode> node(String id) {
    return all().stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /** People, then groups. */
  public List<TrustNode> all() {
    return Stream.concat(everybody().stream(), groups().stream()).toList();
  }

  /** Whether a node of Identity Center is a group. */
  public static boolean isGroup(TrustNode node) {
    return Arn.parse(node.id()).filter(arn -> arn.resource().startsWith(GROUP)).isPresent();
  }

  /** The groups that a person is known to be in, in order of the ids. */
  public List<TrustNode> groupsOf(TrustNode person) {
    return index.snapshot().identityCenter().stream()
        .flatMap(
            center ->
                center.members().entrySet().stream()
                    .filter(group -> group.getValue().contains(idOf(person)))
                    .map(group -> group(center, group.getKey())))
        .toList();
  }

  /** The edges by which a person, or a group, gets into its roles: those of the provider. */
  public List<TrustEdge> entered(TrustGraph graph, TrustNode person) {
    return roles(person).stream()
        .flatMap(
            role ->
                graph.into(role.arn().toString()).stream()
                    .filter(
                        edge ->
                            graph
                                .node(edge.from())
                                .filter(from -> areBehind(edge, from, role))
                                .isPresent()))
        .toList();
  }

  private static TrustNode user(IdentityCenter center, String id) {
    String arn = arn(partition(center), USER + id);
    return new TrustNode(arn, TrustNode.Kind.PERSON, "", center.users().getOrDefault(id, id));
  }

  private static TrustNode group(IdentityCenter center, String id) {
    String name = "group " + center.groups().getOrDefault(id, id);
    return new TrustNode(arn(partition(center), GROUP + id), TrustNode.Kind.PERSON, "", name);
  }

  private static String arn(String partition, String resource) {
    return "arn:" + partition + ":identitystore:::" + resource;
  }

  /** Identity Center is in one partition, that of its permission sets (R32). */
  private static String partition(IdentityCenter center) {
    return center.permissionSets().keySet().stream()
        .flatMap(set -> Arn.parse(set).stream())
        .map(Arn::partition)
        .findFirst()
        .orElse("aws");
  }

  private static String idOf(TrustNode person) {
    String resource = Arn.parse(person.id()).map(Arn::resource).orElse("");
    return resource.substring(resource.indexOf('/') + 1);
  }

  /** The roles that a person, or a group, is assigned, as far as the data have them. */
  List<Role> roles(TrustNode person) {
    if (roles.isEmpty()) {
      for (Role role : index.snapshot().roles()) {
        Access.into(role)
            .ifPresent(one -> roles.computeIfAbsent(one, any -> new ArrayList<>()).add(role));
      }
    }
    return index.snapshot().identityCenter().stream()
        .flatMap(center -> center.accessOf(idOf(person)).stream())
        .flatMap(access -> roles.getOrDefault(access, List.of()).stream())
        .toList();
  }

  /** How somebody gets in: {@code in group Platform, permission set NwAdmin}. */
  static String way(Insider person, Role role) {
    String set = "permission set " + IdentityCenter.permissionSetOf(role).orElse("");
    return person.through().isEmpty() ? set : person.through() + ", " + set;
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
    boolean told =
        center
            .filter(IdentityCenter::whole)
            .filter(known -> Access.into(role).filter(assigned(known)::contains).isPresent())
            .isPresent();
    if (!told) {
      String who = people.isEmpty() ? "whoever has " : "whoever else has ";
      String lacks = "who is assigned permission set `" + set + "` in `" + where + "`";
      people.add(insider(edge, role, new Entrant(set, true, who + set, "", lacks)));
    }
    return List.copyOf(people);
  }

  /** Kept: it is asked of every role of Identity Center. */
  private Set<Access> assigned(IdentityCenter center) {
    Set<Access> known = assigned.orElseGet(center::assigned);
    assigned = Optional.of(known);
    return known;
  }

  /** Whether an edge is that of a known person, and not of those of whom the data do not say. */
  public static boolean isNamed(TrustEdge own) {
    return own.open().stream()
        .noneMatch(question -> question.settling().equals(Settling.identityCenter()));
  }

  private Insider insider(TrustEdge edge, Role role, Entrant entrant) {
    String partition =
        index
            .snapshot()
            .identityCenter()
            .map(CenterPeople::partition)
            .orElse(role.arn().partition());
    String id = arn(partition, (entrant.group() ? GROUP : USER) + entrant.id());
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
            edge.refusal(),
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

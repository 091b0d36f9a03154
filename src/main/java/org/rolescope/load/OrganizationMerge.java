package org.rolescope.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.iam.Owners;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.OrganizationPart;
import org.rolescope.load.intake.OrganizationPart.Placed;
import org.rolescope.load.intake.Report;

/** Makes one organisation of all that the files say of it, and checks that its tree is one. */
final class OrganizationMerge {
  private final Owners owners;
  private final Report report;
  private final Map<String, String> ownerless = new HashMap<>();

  /**
   * @param owners ids of nodes and policies that the user told
   */
  OrganizationMerge(Owners owners, Report report) {
    this.owners = owners;
    this.report = report;
  }

  /** What files hold of which nobody knows what it is of, in words, by path. */
  Map<String, String> ownerless() {
    return ownerless;
  }

  /**
   * The organisation of the first part; parts of other organisations are reported and left out, and
   * so is one of which no account is known: nobody could be told to be in it.
   *
   * @param parts in the order of the paths
   */
  Optional<Organization> merge(List<OrganizationPart> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String id =
        parts.stream().map(OrganizationPart::id).filter(s -> !s.isEmpty()).findFirst().orElse("");
    if (id.isEmpty()) {
      report.add(
          Diagnostic.warning(
              "organization.no-id",
              "the organisation has no `Id`",
              "conditions on `aws:PrincipalOrgID` are not met by it",
              parts.get(0).at()));
    }
    List<OrganizationPart> own = new ArrayList<>();
    Set<String> others = new HashSet<>();
    for (OrganizationPart part : parts) {
      if (part.id().isEmpty() || part.id().equals(id)) {
        own.add(part);
      } else if (others.add(part.id())) {
        second(part, id);
      }
    }
    Organization merged = merge(id, own);
    if (merged.nodes().stream().noneMatch(node -> node.kind() == NodeKind.ACCOUNT)) {
      report.add(
          Diagnostic.warning(
              "organization.no-accounts",
              "what was read of the organisation lists none of its accounts",
              "it is left out: who is in it is not known; needed: organizations list-accounts",
              parts.get(0).at()));
      return Optional.empty();
    }
    return Optional.of(merged);
  }

  private void second(OrganizationPart part, String id) {
    report.add(
        Diagnostic.error(
            "organization.second",
            "this is organisation `" + part.id() + "`, but `" + id + "` was read before",
            "it is left out: one organisation at a time",
            part.at()));
  }

  private Organization merge(String id, List<OrganizationPart> parts) {
    Map<String, Placed<Node>> nodes = new TreeMap<>();
    parts.forEach(part -> part.nodes().forEach(node -> addNode(node, nodes)));
    Map<String, Placed<ControlPolicy>> policies = new TreeMap<>();
    parts.forEach(part -> part.policies().forEach(policy -> addPolicy(policy, policies)));
    OrganizationLinks links = new OrganizationLinks(parts, new OrganizationAsked(owners), report);
    ownerless.putAll(links.ownerless());
    nodes.replaceAll((key, node) -> new Placed<>(links.withParent(node.value()), node.at()));
    List<Node> tree = new OrganizationTree(nodes, report).sorted();
    policies.replaceAll(
        (key, policy) -> new Placed<>(links.withTargets(policy.value(), tree), policy.at()));
    policies.values().forEach(policy -> links.check(policy.value(), policy.at()));
    checkTargets(policies, tree);
    Sightings<OrganizationPart> seen = new Sightings<>(id, parts, OrganizationPart::at, report);
    return new Organization(
        id,
        seen.text("the name", OrganizationPart::name),
        seen.text("the management account", OrganizationPart::managementAccount),
        tree,
        policies.values().stream().map(Placed::value).toList(),
        links.notListed(),
        parts.get(0).at());
  }

  private void addNode(Placed<Node> node, Map<String, Placed<Node>> nodes) {
    Placed<Node> before = nodes.putIfAbsent(node.value().id(), node);
    if (before == null || before.value().equals(node.value())) {
      return;
    }
    Node merged = fill(before.value(), node.value());
    if (merged.equals(fill(node.value(), before.value()))) {
      nodes.put(merged.id(), new Placed<>(merged, before.at()));
    } else {
      conflict("entry `" + merged.id() + "`", before.at(), node.at());
    }
  }

  /** The first node with what only the second says. */
  private static Node fill(Node first, Node second) {
    return new Node(
        first.id(),
        first.name().isEmpty() ? second.name() : first.name(),
        first.kind(),
        first.parent().isEmpty() ? second.parent() : first.parent());
  }

  private void addPolicy(
      Placed<ControlPolicy> policy, Map<String, Placed<ControlPolicy>> policies) {
    Placed<ControlPolicy> before = policies.putIfAbsent(policy.value().id(), policy);
    if (before == null) {
      return;
    }
    ControlPolicy one = before.value();
    ControlPolicy other = policy.value();
    boolean bothKnown =
        one.document().policy().isPresent() && other.document().policy().isPresent();
    boolean differ = bothKnown && !EntityMerge.sameDocument(one.document(), other.document());
    if (differ || one.type() != other.type()) {
      conflict("policy `" + one.id() + "`", before.at(), policy.at());
    }
    Set<String> targets = new TreeSet<>(one.targets());
    targets.addAll(other.targets());
    policies.put(
        one.id(),
        new Placed<>(
            new ControlPolicy(one.id(), one.type(), document(one, other), List.copyOf(targets)),
            before.at()));
  }

  /** The one that is known; of several the one of somebody who knows the policy's name. */
  private static PolicyDocument document(ControlPolicy one, ControlPolicy other) {
    boolean known = one.document().policy().isPresent();
    boolean knownToo = other.document().policy().isPresent();
    boolean unnamed = one.name().equals(one.id());
    return known == knownToo && unnamed || !known && knownToo ? other.document() : one.document();
  }

  private void conflict(String what, SourceLocation used, SourceLocation other) {
    report.add(
        Diagnostic.warning(
            "load.conflict",
            what + " of the organisation differs between " + used.label() + " and " + other.label(),
            used.label() + " is used",
            used));
  }

  private void checkTargets(Map<String, Placed<ControlPolicy>> policies, List<Node> tree) {
    Set<String> ids = new TreeSet<>();
    tree.forEach(node -> ids.add(node.id()));
    for (Placed<ControlPolicy> policy : policies.values()) {
      for (String target : policy.value().targets()) {
        if (!ids.contains(target)) {
          report.add(
              Diagnostic.warning(
                  "organization.unknown-target",
                  "policy `"
                      + policy.value().id()
                      + "` is attached to `"
                      + target
                      + "`, which is not in the organisation's tree",
                  "the attachment has no effect",
                  policy.at()));
        }
      }
    }
  }
}

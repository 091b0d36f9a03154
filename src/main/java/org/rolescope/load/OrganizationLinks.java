package org.rolescope.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.load.intake.OrganizationPart;
import org.rolescope.load.intake.OrganizationPart.Placed;
import org.rolescope.load.intake.OrganizationTie;
import org.rolescope.load.intake.OrganizationTie.AllTargets;
import org.rolescope.load.intake.OrganizationTie.AttachedTo;
import org.rolescope.load.intake.OrganizationTie.Children;
import org.rolescope.load.intake.OrganizationTie.ContentBeside;
import org.rolescope.load.intake.OrganizationTie.NoContent;
import org.rolescope.load.intake.OrganizationTie.NotListed;
import org.rolescope.load.intake.OrganizationTie.ParentOf;
import org.rolescope.load.intake.OrganizationTie.PoliciesOf;
import org.rolescope.load.intake.OrganizationTie.TargetsOf;
import org.rolescope.load.intake.Report;

/** How nodes and policies hang together, put together from the answers of single calls. */
final class OrganizationLinks {
  private final OrganizationAsked asked;
  private final Report report;
  private final Map<String, String> parents = new TreeMap<>();
  private final Map<String, Set<String>> targets = new HashMap<>();
  private final Set<String> whole = new TreeSet<>();
  private final Map<String, SourceLocation> contentless = new TreeMap<>();
  private final Map<ControlType, Set<String>> nodesTold = new HashMap<>();
  private final Set<ControlType> notListed = EnumSet.noneOf(ControlType.class);
  private final Map<String, String> ownerless = new LinkedHashMap<>();

  OrganizationLinks(List<OrganizationPart> parts, OrganizationAsked asked, Report report) {
    this.asked = asked;
    this.report = report;
    parts.forEach(part -> part.ties().forEach(this::take));
  }

  private void take(Placed<OrganizationTie> placed) {
    OrganizationTie tie = placed.value();
    String file = placed.at().file();
    if (tie instanceof Children children) {
      Optional<String> parent = asked.parent(file);
      parent.ifPresent(id -> children.ids().forEach(child -> parents.putIfAbsent(child, id)));
      lacking(placed, parent.isEmpty() && children.sure(), "root or unit");
    } else if (tie instanceof ParentOf above) {
      Optional<String> node = childOf(file);
      node.ifPresent(id -> parents.putIfAbsent(id, above.parent()));
      lacking(placed, node.isEmpty(), "account or unit");
    } else if (tie instanceof PoliciesOf list) {
      asked.node(file).ifPresent(node -> attached(node, list));
    } else if (tie instanceof TargetsOf list) {
      Optional<String> policy = asked.policy(file);
      policy.ifPresent(id -> targeted(id, list));
      lacking(placed, policy.isEmpty(), "policy");
    } else if (tie instanceof AttachedTo list) {
      attached(list.node(), new PoliciesOf(Optional.of(list.type()), list.policies(), true));
    } else if (tie instanceof AllTargets all) {
      whole.add(all.policy());
    } else if (tie instanceof NoContent none) {
      contentless.putIfAbsent(none.policy(), placed.at());
    } else if (tie instanceof NotListed none) {
      notListed.add(none.listed());
    } else if (tie instanceof ContentBeside none) {
      contentless.putIfAbsent(none.policy(), placed.at());
    }
  }

  /** Not a root: it has no parent. */
  private Optional<String> childOf(String file) {
    return asked.node(file).filter(id -> !id.startsWith("r-"));
  }

  private void attached(String node, PoliciesOf list) {
    list.policies().forEach(id -> targets.computeIfAbsent(id, unused -> new TreeSet<>()).add(node));
    if (list.whole()) {
      list.type()
          .ifPresent(type -> nodesTold.computeIfAbsent(type, unused -> new TreeSet<>()).add(node));
    }
  }

  private void targeted(String policy, TargetsOf list) {
    targets.computeIfAbsent(policy, unused -> new TreeSet<>()).addAll(list.targets());
    if (list.whole()) {
      whole.add(policy);
    }
  }

  private void lacking(Placed<OrganizationTie> placed, boolean lacks, String what) {
    if (lacks) {
      ownerless.put(placed.at().file(), placed.value().words());
      report.warning(
          "load.owner-unknown",
          placed.value().words() + ": the answer does not say of which",
          "kept aside; to settle it, name the file after the id of the "
              + what
              + " that was asked for, or give --owner FILE=ID",
          placed.at());
    }
  }

  /** What each file holds that nobody knows the owner of, in words, by path. */
  Map<String, String> ownerless() {
    return ownerless;
  }

  /** The types of which there may be more policies than were read. */
  Set<ControlType> notListed() {
    return notListed;
  }

  /** The node with the parent that another answer tells, if it tells none itself. */
  Node withParent(Node node) {
    String parent = parents.getOrDefault(node.id(), "");
    return node.parent().isEmpty() && !parent.isEmpty()
        ? new Node(node.id(), node.name(), node.kind(), parent)
        : node;
  }

  /** The policy with all its targets, and with the nodes of which none of the answers tells. */
  ControlPolicy withTargets(ControlPolicy policy, List<Node> tree) {
    List<String> all = new ArrayList<>(policy.targets());
    targets.getOrDefault(policy.id(), Set.of()).stream()
        .filter(id -> !all.contains(id))
        .forEach(all::add);
    List<String> open = new ArrayList<>();
    if (!whole.contains(policy.id())) {
      Set<String> told = nodesTold.getOrDefault(policy.type(), Set.of());
      tree.stream()
          .map(Node::id)
          .filter(id -> !told.contains(id) && !all.contains(id))
          .forEach(open::add);
    }
    return new ControlPolicy(policy.id(), policy.type(), policy.document(), all, open);
  }

  /** Says what is missing of a policy. */
  void check(ControlPolicy policy, SourceLocation at) {
    SourceLocation listed = contentless.getOrDefault(policy.id(), at);
    if (policy.document().policy().isEmpty() && contentless.containsKey(policy.id())) {
      report.warning(
          "load.no-content",
          "policy `" + policy.name() + "` has no `Content`",
          "what it denies is not known; needed: describe-policy " + policy.id(),
          listed);
    }
    if (!policy.open().isEmpty()) {
      report.warning(
          "organization.no-targets",
          "it is not known of "
              + policy.open().size()
              + " nodes whether policy `"
              + policy.name()
              + "` is attached to them",
          "calls below them cannot be decided; needed: list-targets-for-policy " + policy.id(),
          at);
    }
  }
}

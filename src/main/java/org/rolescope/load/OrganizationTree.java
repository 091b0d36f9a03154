package org.rolescope.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.load.intake.OrganizationPart.Placed;
import org.rolescope.load.intake.Report;

/** Brings the nodes of an organisation in order, parents before children, whatever was written. */
final class OrganizationTree {
  private static final String NOT_INHERITED =
      "which policies are handed down to it is not known; list-parents of it tells";

  private final Map<String, Placed<Node>> nodes;
  private final Report report;
  private final Map<String, List<Node>> children = new TreeMap<>();
  private final Map<String, Node> sorted = new LinkedHashMap<>();

  /**
   * @param nodes by id, sorted
   * @param report takes what is wrong
   */
  OrganizationTree(Map<String, Placed<Node>> nodes, Report report) {
    this.nodes = new TreeMap<>(nodes);
    this.report = report;
  }

  /** All nodes; those whose parent cannot be right have none. */
  List<Node> sorted() {
    addMissingRoots();
    List<Node> tops = new ArrayList<>();
    for (Placed<Node> placed : nodes.values()) {
      Node node = withKnownParent(placed);
      if (node.parent().isEmpty()) {
        tops.add(node);
      } else {
        children.computeIfAbsent(node.parent(), unused -> new ArrayList<>()).add(node);
      }
    }
    tops.stream().filter(node -> node.kind() == NodeKind.ROOT).forEach(this::takeBelow);
    tops.stream().filter(node -> node.kind() != NodeKind.ROOT).forEach(this::takeBelow);
    breakCircles();
    return List.copyOf(sorted.values());
  }

  /** Units hang below a root that the export forgot to list: its id says what it is. */
  private void addMissingRoots() {
    Map<String, SourceLocation> missing = new TreeMap<>();
    for (Placed<Node> placed : nodes.values()) {
      String parent = placed.value().parent();
      if (parent.startsWith("r-") && !nodes.containsKey(parent)) {
        missing.putIfAbsent(parent, placed.at());
      }
    }
    missing.forEach(
        (id, at) -> {
          nodes.put(id, new Placed<>(new Node(id, "", NodeKind.ROOT, ""), at));
          report.add(
              Diagnostic.note(
                  "organization.unlisted-root",
                  "root `" + id + "` is a parent but is not among `Roots`",
                  "it is taken to be there",
                  at));
        });
  }

  private Node withKnownParent(Placed<Node> placed) {
    Node node = placed.value();
    if (node.kind() == NodeKind.ROOT || nodes.containsKey(node.parent())) {
      return node;
    }
    String found =
        node.parent().isEmpty()
            ? "no `ParentId`"
            : "parent `" + node.parent() + "`, which is not in the organisation's tree";
    warn("`" + node.id() + "` has " + found, placed.at());
    return orphan(node);
  }

  private static Node orphan(Node node) {
    return new Node(node.id(), node.name(), node.kind(), "");
  }

  private void takeBelow(Node top) {
    Deque<Node> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (sorted.putIfAbsent(node.id(), node) == null) {
        open.addAll(children.getOrDefault(node.id(), List.of()));
      }
    }
  }

  /** What cannot be reached from above hangs on a circle: each is cut once, at one of its nodes. */
  private void breakCircles() {
    for (Placed<Node> placed : nodes.values()) {
      if (!sorted.containsKey(placed.value().id())) {
        Placed<Node> cut = onCircleAbove(placed);
        warn("`" + cut.value().id() + "` is below itself", cut.at());
        takeBelow(orphan(cut.value()));
      }
    }
  }

  /** Goes up until a node comes again. */
  private Placed<Node> onCircleAbove(Placed<Node> start) {
    Set<String> passed = new HashSet<>();
    Placed<Node> at = start;
    while (passed.add(at.value().id())) {
      at = nodes.getOrDefault(at.value().parent(), at);
    }
    return at;
  }

  private void warn(String message, SourceLocation at) {
    report.add(Diagnostic.warning("organization.no-parent", message, NOT_INHERITED, at));
  }
}

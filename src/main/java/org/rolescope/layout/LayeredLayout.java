package org.rolescope.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.rolescope.base.Progress;
import org.rolescope.layout.LayoutGraph.Link;
import org.rolescope.layout.LayoutGraph.Size;
import org.rolescope.layout.Placement.Box;
import org.rolescope.layout.Placement.Corner;

/**
 * Layers from top to bottom, so that links point downwards where they can: the layered algorithm
 * (Sugiyama, Tagawa and Toda) of the Eclipse Layout Kernel. Once begun it cannot be cancelled.
 *
 * @param perLayer how many boxes may stand side by side, or {@link #UNBOUNDED}
 */
public record LayeredLayout(int perLayer) implements GraphLayout {
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  private static final double GAP = 24;

  @Override
  public String name() {
    return "layered";
  }

  @Override
  public <V extends Comparable<V>> Placement<V> place(
      LayoutGraph<V> graph, long seed, Progress progress) {
    ElkNode root = ElkGraphUtil.createGraph();
    configure(root, seed);
    Map<V, ElkNode> nodes = new LinkedHashMap<>();
    graph
        .sizes()
        .forEach(
            (node, size) -> {
              ElkNode box = ElkGraphUtil.createNode(root);
              box.setDimensions(size.width(), size.height());
              nodes.put(node, box);
            });
    Map<Link<V>, ElkEdge> edges = new LinkedHashMap<>();
    for (Link<V> link : graph.links()) {
      edges.put(
          link,
          ElkGraphUtil.createSimpleEdge(
              Objects.requireNonNull(nodes.get(link.from())),
              Objects.requireNonNull(nodes.get(link.to()))));
    }
    progress.at(Progress.Stage.LAY_OUT, 0, nodes.size());
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    progress.at(Progress.Stage.LAY_OUT, nodes.size(), nodes.size());
    return read(root, nodes, edges);
  }

  private void configure(ElkNode root, long seed) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    root.setProperty(LayeredOptions.RANDOM_SEED, (int) seed);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.GREEDY);
    root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, perLayer == UNBOUNDED);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, GAP);
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
    if (perLayer != UNBOUNDED) {
      root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.COFFMAN_GRAHAM);
      root.setProperty(LayeredOptions.LAYERING_COFFMAN_GRAHAM_LAYER_BOUND, perLayer);
    }
  }

  private static <V extends Comparable<V>> Placement<V> read(
      ElkNode root, Map<V, ElkNode> nodes, Map<Link<V>, ElkEdge> edges) {
    Map<V, Box> boxes = new LinkedHashMap<>();
    nodes.forEach(
        (node, box) ->
            boxes.put(node, new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight())));
    Map<Link<V>, List<Corner>> routes = new LinkedHashMap<>();
    edges.forEach((link, edge) -> routes.put(link, corners(edge)));
    return new Placement<>(boxes, routes, new Size(root.getWidth(), root.getHeight()));
  }

  private static List<Corner> corners(ElkEdge edge) {
    List<Corner> corners = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      corners.add(new Corner(section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        corners.add(new Corner(bend.getX(), bend.getY()));
      }
      corners.add(new Corner(section.getEndX(), section.getEndY()));
    }
    return corners;
  }
}

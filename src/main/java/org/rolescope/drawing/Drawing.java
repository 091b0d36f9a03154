package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A finished picture: placed parts in painting order. Immutable. */
public final class Drawing {
  public static final Drawing EMPTY = new Drawing("", List.of(), Map.of());

  /** Lines end this far from a box at most: there is the head of the arrow. */
  private static final double REACH = 18;

  /** Labels are no wider, frames and opened accounts are. */
  private static final double LABEL = 240;

  /** Pixels of a piece of a line that is covered or not. */
  private static final double PIECE = 3;

  private static final double MOST_PIECES = 2000;

  private final String title;
  private final String aside;
  private final List<Part> parts;
  private final List<Rect> boxes;
  private final Map<Hit, Rect> places;
  private final Map<Hit, Integer> first;
  private final Rect bounds;
  private final PartIndex index;
  private final List<Part> legend;
  private final Map<Hit, Hit> also;
  private final Map<Hit, Point> corners;

  /**
   * @param title one sentence that says what is drawn
   * @param parts in painting order
   * @param also further names of what is drawn: things merged into the part of another
   */
  Drawing(String title, List<Part> parts, Map<Hit, Hit> also) {
    this(title, parts, also, List.of(), Map.of());
  }

  Drawing(String title, List<Part> parts, Map<Hit, Hit> also, List<Part> legend) {
    this(title, parts, also, legend, Map.of());
  }

  /**
   * @param corners where what can be pinned would be pinned to stay where it is
   */
  Drawing(
      String title,
      List<Part> parts,
      Map<Hit, Hit> also,
      List<Part> legend,
      Map<Hit, Point> corners) {
    this(title, "", parts, also, legend, corners);
  }

  private Drawing(
      String title,
      String aside,
      List<Part> parts,
      Map<Hit, Hit> also,
      List<Part> legend,
      Map<Hit, Point> corners) {
    this.aside = aside;
    this.corners = Map.copyOf(corners);
    this.title = title;
    this.also = Map.copyOf(also);
    this.parts = List.copyOf(parts);
    this.legend = List.copyOf(legend);
    this.boxes = this.parts.stream().map(Part::bounds).toList();
    this.bounds = boxes.stream().reduce(Rect.EMPTY, Rect::union);
    Map<Hit, Rect> where = new HashMap<>();
    Map<Hit, Integer> which = new HashMap<>();
    for (int i = 0; i < this.parts.size(); i++) {
      int at = i;
      this.parts
          .get(i)
          .hit()
          .ifPresent(
              hit -> {
                where.putIfAbsent(hit, boxes.get(at));
                which.putIfAbsent(hit, at);
              });
    }
    also.forEach(
        (name, hit) -> Optional.ofNullable(where.get(hit)).ifPresent(r -> where.put(name, r)));
    this.places = Collections.unmodifiableMap(where);
    this.first = which;
    this.index = new PartIndex(parts.stream().map(Part::pieces).toList());
  }

  /** The same in other strengths: everything is where it was, part by part. */
  private Drawing(Drawing same, List<Part> parts) {
    this.title = same.title;
    this.aside = same.aside;
    this.also = same.also;
    this.parts = List.copyOf(parts);
    this.legend = same.legend;
    this.boxes = same.boxes;
    this.places = same.places;
    this.first = same.first;
    this.bounds = same.bounds;
    this.corners = same.corners;
    this.index = same.index;
  }

  /** All that is drawn lies within. */
  public Rect bounds() {
    return bounds;
  }

  /** One sentence that says what is drawn; empty if there is nothing to say. */
  public String title() {
    return title;
  }

  /** What is to be said below the title where it is handed on; empty if nothing. */
  public String aside() {
    return aside;
  }

  /** The same with words below its title. */
  Drawing with(String words) {
    return new Drawing(title, words, parts, also, legend, corners);
  }

  /** As it is in a file, where no line can be unfolded: what is left out is only told. */
  public Drawing printed() {
    List<Part> told = parts.stream().flatMap(part -> part.printed().stream()).toList();
    return new Drawing(title, aside, told, also, legend, corners);
  }

  /** In painting order. */
  public List<Part> parts() {
    return parts;
  }

  /** What the shapes and lines in this drawing mean, and only those: a picture of its own. */
  public Drawing legend() {
    return new Drawing("", legend, Map.of());
  }

  /** The topmost thing at a point of the drawing, within {@code tolerance} drawing units. */
  public Optional<Hit> hit(double x, double y, double tolerance) {
    return topmost(x, y, tolerance).flatMap(Part::hit);
  }

  /** The same as it is drawn, with what to say of it. */
  public Optional<Part> topmost(double x, double y, double tolerance) {
    List<Integer> near =
        index.near(new Rect(x - tolerance, y - tolerance, 2 * tolerance, 2 * tolerance));
    for (int i = near.size() - 1; i >= 0; i--) {
      Part part = parts.get(near.get(i));
      if (part.hit().isPresent() && part.touches(boxes.get(near.get(i)), x, y, tolerance)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** What to say of something, wherever it is drawn first; empty if it is not drawn. */
  public String titleOf(Hit what) {
    return part(what).map(Part::title).orElse("");
  }

  /** The line of an arrow; empty if it is not drawn. */
  public Optional<Path> lineOf(Hit arrow) {
    return part(arrow).flatMap(Part::line);
  }

  /** Where a thing would have to be pinned to stay where it is; empty if it cannot be moved. */
  public Optional<Point> corner(Hit what) {
    return Optional.ofNullable(corners.get(what));
  }

  /** Arrows with one end at a box as straight lines, from that end to the other. */
  public List<Path> linesFrom(Rect box) {
    Rect near = box.grow(REACH);
    List<Path> lines = new ArrayList<>();
    for (int i : index.near(near)) {
      parts
          .get(i)
          .line()
          .ifPresent(
              way -> {
                boolean starts = near.contains(way.start().x(), way.start().y());
                boolean ends = near.contains(way.end().x(), way.end().y());
                if (starts != ends) {
                  lines.add(
                      Path.line(
                          starts ? way.start() : way.end(), starts ? way.end() : way.start()));
                }
              });
    }
    return lines;
  }

  /** Arrows at full strength that the border of a window cuts, with one end in it. */
  public List<CutArrow> cut(Rect window) {
    return index.near(window).stream()
        .map(parts::get)
        .filter(part -> part.opacity() == 1)
        .flatMap(
            part ->
                part
                    .hit()
                    .flatMap(hit -> part.line().flatMap(line -> CutArrow.of(hit, line, window)))
                    .stream())
        .toList();
  }

  /** Where labels and nodes are drawn at this scale: all but lines that is no wider. */
  public List<Rect> legible(Rect window, double scale, double most) {
    return index.near(window).stream()
        .filter(i -> parts.get(i).legible(scale) && boxes.get(i).width() <= most)
        .map(boxes::get)
        .toList();
  }

  /** The pieces of an arrow's line that no label covers at this scale; empty for all else. */
  public List<List<Point>> uncovered(Hit arrow, double scale) {
    List<List<Point>> pieces = new ArrayList<>();
    lineOf(arrow)
        .ifPresent(
            way -> {
              boolean free = false;
              for (Point at : way.along(Math.max(PIECE / scale, way.length() / MOST_PIECES))) {
                boolean before = free;
                free = !isCovered(at, scale);
                if (free && !before) {
                  pieces.add(new ArrayList<>());
                }
                if (free) {
                  pieces.get(pieces.size() - 1).add(at);
                }
              }
            });
    return pieces;
  }

  private boolean isCovered(Point at, double scale) {
    return legible(new Rect(at.x() - 0.5, at.y() - 0.5, 1, 1), scale, LABEL).stream()
        .anyMatch(box -> box.contains(at.x(), at.y()));
  }

  private Optional<Part> part(Hit what) {
    return Optional.ofNullable(first.get(what)).map(parts::get);
  }

  /** The same with everything that stands for a node or an account dimmed, except these ids. */
  public Drawing dimmed(Set<String> except) {
    Set<String> drawn = drawnAs(except);
    List<Part> dim = parts.stream().map(part -> part.dimmedUnless(drawn)).toList();
    return new Drawing(this, dim);
  }

  /** With the ids of what they are merged into. */
  private Set<String> drawnAs(Set<String> ids) {
    Set<String> drawn = new HashSet<>(ids);
    also.forEach(
        (name, hit) -> {
          if (ids.contains(name.id())) {
            drawn.add(hit.id());
          }
        });
    return drawn;
  }

  /**
   * The same with the arrows of some edges at full strength, and all other arrows, and all that is
   * not at one of their ends, dimmed; nothing moves. This one if none of them is drawn. O(what is
   * drawn).
   *
   * @param edges ids of edges
   * @param ends ids of the nodes at their ends, and of the accounts of these
   */
  public Drawing lit(Set<String> edges, Set<String> ends) {
    if (parts.stream().noneMatch(part -> part.standsForAny(edges))) {
      return this;
    }
    return lit(part -> part.standsForAny(edges), ends);
  }

  /** The same of one arrow: that of a call, of whose trust there may be others. */
  public Drawing lit(Hit arrow, Set<String> ends) {
    return part(arrow).isEmpty() ? this : lit(part -> part.hit().equals(Optional.of(arrow)), ends);
  }

  private Drawing lit(Predicate<Part> on, Set<String> ends) {
    Set<String> drawn = drawnAs(ends);
    List<Part> lit =
        parts.stream().map(part -> part.lit(on.test(part)).dimmedUnless(drawn)).toList();
    return new Drawing(this, lit);
  }

  /** Ids of the edges that an arrow stands for, sorted; empty if it is not drawn. */
  public List<String> behind(Hit arrow) {
    return parts.stream()
        .filter(part -> part.kind() == Part.Kind.EDGE && part.hit().equals(Optional.of(arrow)))
        .flatMap(part -> part.behind().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Where a node, account box or fold line stands; empty if it is not drawn. */
  public Optional<Rect> place(Hit what) {
    return Optional.ofNullable(places.get(what));
  }

  /** Everything that can be hit and where it stands, in no order. O(1). */
  public Map<Hit, Rect> places() {
    return places;
  }

  /**
   * Paints what meets {@code window} with the detail that {@code scale} asks for, unless cancelled.
   */
  public void paint(Painter painter, Rect window, double scale) {
    for (int i : index.near(window)) {
      if (painter.cancelled()) {
        return;
      }
      parts.get(i).paint(painter, scale);
    }
  }

  /** The drawing with its title above and its legend below: what an exported file shows. */
  public Drawing sheet() {
    return sheet(List.of());
  }

  /** The same with lines of text at the bottom. */
  public Drawing sheet(List<String> notes) {
    return Sheet.of(printed(), notes);
  }

  Drawing moved(double dx, double dy) {
    return new Drawing(
        title, parts.stream().map(part -> part.moved(dx, dy)).toList(), Map.of(), legend);
  }
}

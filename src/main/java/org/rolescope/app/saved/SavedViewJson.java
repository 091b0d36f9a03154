package org.rolescope.app.saved;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rolescope.app.Choice;
import org.rolescope.app.Reaching;
import org.rolescope.app.saved.SavedPicture.Kind;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Viewport;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustNode;
import org.rolescope.policy.ContextValue;
import org.rolescope.question.EdgeTrait;
import org.rolescope.question.Effort;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.Brought;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One view as a JSON object. */
final class SavedViewJson {
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Farther away nothing is drawn, in drawing units. */
  private static final double FAR = 1e6;

  private static final int MOST_PATHS = 1000;

  private SavedViewJson() {}

  static SavedView read(Members view) throws Members.Odd {
    view.only(
        "name",
        "organization",
        "accounts",
        "tab",
        "picture",
        "filters",
        "callersHave",
        "unsaid",
        "paths",
        "matrix",
        "table");
    String name = SavedView.cleaned(view.text("name"));
    if (name.isEmpty()) {
      throw view.odd("name", "it is missing");
    }
    return new SavedView(
        name,
        new SavedData(view.text("organization"), view.texts("accounts")),
        view.constant("tab", SavedView.Tab.class),
        picture(view.object("picture")),
        filters(view.object("filters")),
        brought(view.object("callersHave")),
        view.texts("unsaid"),
        paths(view.object("paths")),
        matrix(view.object("matrix")),
        view.object("table").only("words").text("words"));
  }

  private static SavedPicture picture(Members picture) throws Members.Odd {
    picture.only(
        "kind",
        "middle",
        "selected",
        "open",
        "kept",
        "unfolded",
        "pins",
        "dimmed",
        "inward",
        "hops",
        "onlyAdmins",
        "unknown",
        "looking");
    Map<String, Point> pins = new LinkedHashMap<>();
    for (Members pin : picture.objects("pins")) {
      pin.only("id", "x", "y");
      pins.put(pin.text("id"), new Point(pin.number("x", -FAR, FAR), pin.number("y", -FAR, FAR)));
    }
    return new SavedPicture(
        picture.constant("kind", Kind.class),
        picture.text("middle"),
        picture.texts("selected"),
        picture.texts("open"),
        picture.has("kept") ? Optional.of(Set.copyOf(picture.texts("kept"))) : Optional.empty(),
        Set.copyOf(picture.texts("unfolded")),
        pins,
        picture.flag("dimmed", false),
        new Reaching(
            picture.flag("inward", false) ? Direction.IN : Direction.OUT,
            picture.whole("hops", 1, Questions.MOST_HOPS, Reaching.USUAL.hops()),
            picture.flag("onlyAdmins", Reaching.USUAL.onlyAdmins()),
            picture.flag("unknown", Reaching.USUAL.unknown())),
        picture.has("looking")
            ? Optional.of(looking(picture.object("looking")))
            : Optional.empty());
  }

  private static Viewport looking(Members part) throws Members.Odd {
    part.only("x", "y", "scale", "width", "height");
    return new Viewport(
        part.number("x", -FAR, FAR),
        part.number("y", -FAR, FAR),
        Math.max(Viewport.MIN_SCALE, part.number("scale", 0, Viewport.MAX_SCALE)),
        part.number("width", 0, FAR),
        part.number("height", 0, FAR));
  }

  private static Choice filters(Members filters) throws Members.Odd {
    filters.only("callers", "edges", "only", "hidden");
    return new Choice(
        filters.constants("callers", TrustNode.Kind.class),
        filters.constants("edges", EdgeKind.class),
        filters.has("only") ? filters.constants("only", EdgeTrait.class) : Set.of(),
        Set.copyOf(filters.texts("hidden")));
  }

  private static Brought brought(Members told) throws Members.Odd {
    Brought brought = Brought.NOTHING;
    for (String key : new TreeSet<>(told.names())) {
      brought = told.flag(key, false) ? brought.with(key, List.of("true")) : brought.without(key);
    }
    return brought;
  }

  private static SavedPaths paths(Members paths) throws Members.Odd {
    paths.only("from", "to", "count", "hops", "efforts", "pinned", "onlyPinned");
    return new SavedPaths(
        paths.text("from"),
        paths.text("to"),
        paths.whole("count", 1, MOST_PATHS, SavedPaths.USUAL.count()),
        paths.whole("hops", 1, Questions.MOST_HOPS, SavedPaths.USUAL.hops()),
        paths.has("efforts")
            ? paths.constants("efforts", Effort.class)
            : SavedPaths.USUAL.efforts(),
        Set.copyOf(paths.lists("pinned")),
        paths.flag("onlyPinned", false));
  }

  private static SavedMatrix matrix(Members matrix) throws Members.Odd {
    matrix.only("words", "most", "row", "column");
    return new SavedMatrix(
        matrix.text("words"), matrix.text("most"), matrix.text("row"), matrix.text("column"));
  }

  static void write(SavedView view, ObjectNode target) {
    target.put("name", view.name());
    target.put("organization", view.of().organization());
    texts(target, "accounts", view.of().accounts());
    target.put("tab", view.tab().name());
    write(view.picture(), target.putObject("picture"));
    Choice filters = view.filters();
    ObjectNode ticked = target.putObject("filters");
    constants(ticked, "callers", filters.callers());
    constants(ticked, "edges", filters.edges());
    constants(ticked, "only", filters.only());
    texts(ticked, "hidden", new TreeSet<>(filters.hidden()));
    ObjectNode told = target.putObject("callersHave");
    view.brought()
        .keys()
        .forEach((key, value) -> told.put(key, !(value instanceof ContextValue.Absent)));
    texts(target, "unsaid", view.unsaid());
    write(view.paths(), target.putObject("paths"));
    ObjectNode matrix = target.putObject("matrix");
    matrix.put("words", view.matrix().words());
    matrix.put("most", view.matrix().most());
    matrix.put("row", view.matrix().row());
    matrix.put("column", view.matrix().column());
    target.putObject("table").put("words", view.tableWords());
  }

  private static void write(SavedPicture picture, ObjectNode target) {
    target.put("kind", picture.kind().name());
    target.put("middle", picture.middle());
    texts(target, "selected", picture.selected());
    texts(target, "open", picture.open());
    picture.kept().ifPresent(kept -> texts(target, "kept", new TreeSet<>(kept)));
    texts(target, "unfolded", new TreeSet<>(picture.unfolded()));
    ArrayNode pins = target.putArray("pins");
    picture
        .pins()
        .forEach((id, at) -> pins.addObject().put("id", id).put("x", at.x()).put("y", at.y()));
    target.put("dimmed", picture.dimmed());
    target.put("inward", picture.reaching().direction() == Direction.IN);
    target.put("hops", picture.reaching().hops());
    target.put("onlyAdmins", picture.reaching().onlyAdmins());
    target.put("unknown", picture.reaching().unknown());
    picture
        .looking()
        .ifPresent(
            part ->
                target
                    .putObject("looking")
                    .put("x", part.x())
                    .put("y", part.y())
                    .put("scale", part.scale())
                    .put("width", part.width())
                    .put("height", part.height()));
  }

  private static void write(SavedPaths paths, ObjectNode target) {
    target.put("from", paths.from());
    target.put("to", paths.to());
    target.put("count", paths.count());
    target.put("hops", paths.hops());
    constants(target, "efforts", paths.efforts());
    ArrayNode pinned = target.putArray("pinned");
    paths.pinned().stream()
        .sorted(Comparator.comparing(way -> String.join(" ", way)))
        .forEach(
            way -> {
              ArrayNode edges = pinned.addArray();
              way.forEach(edges::add);
            });
    target.put("onlyPinned", paths.onlyPinned());
  }

  private static void texts(ObjectNode target, String name, Collection<String> texts) {
    ArrayNode list = target.putArray(name);
    texts.forEach(list::add);
  }

  private static <E extends Enum<E>> void constants(
      ObjectNode target, String name, Set<E> constants) {
    texts(target, name, new TreeSet<>(constants).stream().map(Enum::name).toList());
  }
}

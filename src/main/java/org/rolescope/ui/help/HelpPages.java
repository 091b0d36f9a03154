package org.rolescope.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.Hit;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.AdminLike;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.help.HelpPage.KeyLine;
import org.rolescope.ui.help.HelpPage.Meaning;
import org.rolescope.ui.look.EdgeWords;
import org.rolescope.ui.look.Sentences;
import org.rolescope.ui.look.Sign;
import org.rolescope.ui.look.Topic;

/**
 * Makes the pages of help: one for each part of the window, and one for each thing in a picture.
 */
public final class HelpPages {
  private static final List<String> ALONG = List.of("inspect", "along", "along-back", "step-back");

  private static final List<Sign.Shape> SHAPES =
      List.of(
          Sign.Shape.ROLE,
          Sign.Shape.USER,
          Sign.Shape.FEDERATED,
          Sign.Shape.SERVICE,
          Sign.Shape.ACCOUNT,
          Sign.Shape.EXTERNAL,
          Sign.Shape.ANYONE,
          Sign.Shape.DELETED);

  private final List<Command> commands;

  /**
   * @param commands all that the window can do
   */
  public HelpPages(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  /** Of a part of the window. */
  public HelpPage of(Topic topic) {
    return new HelpPage(
        Optional.empty(),
        topic.title(),
        "",
        List.of(topic.words()),
        List.of(),
        keys(topic.commands(), topic.keys()));
  }

  /**
   * Of the picture.
   *
   * @param at where the keyboard is in it; empty for nowhere
   * @param title what the picture itself says of that
   */
  public HelpPage ofPicture(Analysis analysis, Optional<Hit> at, String title) {
    return at.flatMap(hit -> ofThing(analysis, hit, title)).orElseGet(this::ofPicture);
  }

  private HelpPage ofPicture() {
    Stream<Meaning> shapes = SHAPES.stream().map(shape -> shape(Sign.of(shape)));
    Stream<Meaning> lines = Arrays.stream(EdgeKind.values()).map(HelpPages::line);
    return new HelpPage(
        Optional.empty(),
        Topic.PICTURE.title(),
        "",
        List.of(Topic.PICTURE.words()),
        Stream.of(shapes, Stream.of(adminKey()), lines).flatMap(each -> each).toList(),
        keys(
            List.of("fit", "zoom-in", "zoom-out", "actual-size", "legend", "search", "keys"),
            List.of("arrows", "menu")));
  }

  private Optional<HelpPage> ofThing(Analysis analysis, Hit hit, String title) {
    return switch (hit.kind()) {
      case NODE -> analysis.graph().node(hit.id()).map(node -> ofNode(analysis, node));
      case EDGE -> analysis.graph().edge(hit.id()).map(edge -> ofEdge(analysis, edge));
      case ACCOUNT -> Optional.of(ofAccount(analysis, hit.id()));
      case BUNDLE ->
          Optional.of(ofDrawn(Words.of("help.bundle"), title, Words.of("hover.bundle"), ALONG));
      case CALL ->
          Optional.of(ofDrawn(Words.of("help.call"), title, Words.of("hover.call"), ALONG));
      case FOLD ->
          Optional.of(
              ofDrawn(
                  Words.of("help.fold"), title, Words.of("hover.fold"), List.of("expand", "fold")));
    };
  }

  private HelpPage ofNode(Analysis analysis, TrustNode node) {
    List<Meaning> meanings = new ArrayList<>(List.of(shape(Sign.of(node, analysis.index()))));
    if (AdminLike.test(node.id(), analysis.index())) {
      meanings.add(adminKey());
    }
    Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
    analysis.graph().into(node.id()).forEach(edge -> kinds.add(edge.kind()));
    analysis.graph().leads(node.id()).forEach(line -> kinds.add(line.edge().kind()));
    kinds.forEach(kind -> meanings.add(line(kind)));
    return new HelpPage(
        Optional.of(new HelpPage.Shape(Sign.of(node, analysis.index()))),
        Sentences.name(analysis, node.id()),
        node.id(),
        List.of(Sentences.of(analysis, node.id())),
        meanings,
        keys(
            List.of(
                "add-to-selection",
                "inspect",
                "focus",
                "along",
                "mark-caller",
                "mark-target",
                "hide",
                "dim",
                "fit-selection",
                "copy-arn"),
            List.of("arrows", "menu")));
  }

  private HelpPage ofEdge(Analysis analysis, TrustEdge edge) {
    List<String> words = new ArrayList<>(List.of(Sentences.of(analysis, edge.id())));
    EdgeWords.open(edge)
        .forEach(
            open ->
                words.add(Words.of("help.open", Words.each("fact.open", open.why()), open.text())));
    return new HelpPage(
        Optional.of(new HelpPage.Line(edge.kind())),
        Words.each("edge", edge.kind()),
        edge.action(),
        words,
        List.of(line(edge.kind())),
        keys(
            List.of("inspect", "along", "along-back", "hide", "copy-arn", "step-back"),
            List.of("arrows", "menu")));
  }

  private HelpPage ofAccount(Analysis analysis, String id) {
    boolean open =
        analysis.snapshot().accounts().stream()
            .anyMatch(account -> account.id().equals(id) && account.loaded());
    Sign sign = Sign.of(open ? Sign.Shape.ACCOUNT : Sign.Shape.EXTERNAL);
    return new HelpPage(
        Optional.of(new HelpPage.Shape(sign)),
        Sentences.name(analysis, id),
        Words.of("inspector.account", id),
        List.of(Sentences.of(analysis, id), Words.of("hover.account", id)),
        List.of(shape(sign)),
        keys(
            List.of(
                "expand",
                "fold",
                "add-to-selection",
                "inspect",
                "along",
                "hide",
                "fit-selection",
                "copy-arn"),
            List.of("arrows", "menu")));
  }

  /** Of what is only told: an arrow that is no single trust, or a line that is folded. */
  private HelpPage ofDrawn(String heading, String title, String words, List<String> commands) {
    return new HelpPage(
        Optional.empty(),
        heading,
        "",
        List.of(title, words),
        List.of(),
        keys(commands, List.of("arrows")));
  }

  private static Meaning shape(Sign sign) {
    return new Meaning(new HelpPage.Shape(sign), Words.each("help.shape", sign.shape()));
  }

  private static Meaning line(EdgeKind kind) {
    return new Meaning(
        new HelpPage.Line(kind),
        Words.of(
            "help.line",
            Words.each("help.stroke", kind),
            Words.each("edge", kind),
            Words.each("edge-tip", kind)));
  }

  private static Meaning adminKey() {
    return new Meaning(new HelpPage.AdminKey(), Words.of("help.admin"));
  }

  /** Those commands that can be run now and have keys, then keys that no command has. */
  private List<KeyLine> keys(List<String> ids, List<String> others) {
    List<KeyLine> lines = new ArrayList<>();
    for (String id : ids) {
      commands.stream()
          .filter(command -> command.id().equals(id) && !command.keys().isEmpty())
          .filter(command -> command.enabled().getValue())
          .forEach(command -> lines.add(new KeyLine(command.keyWords(), command.words())));
    }
    for (String name : others) {
      lines.add(new KeyLine(Words.of("keys." + name), Words.of("keys." + name + ".does")));
    }
    return lines;
  }
}

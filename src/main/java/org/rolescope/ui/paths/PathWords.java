package org.rolescope.ui.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolescope.base.Counted;
import org.rolescope.drawing.ConditionMark;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.Hop;
import org.rolescope.question.Passage;
import org.rolescope.question.TrustPath;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Settling;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.NodePlace;

/** A way and its hops in words. */
final class PathWords {
  private final IamIndex index;

  /**
   * @param index tells the names of accounts
   */
  PathWords(IamIndex index) {
    this.index = index;
  }

  /** {@code 2 hops, nothing stands in the way}. */
  static String title(TrustPath path) {
    String hops = Counted.of(path.hops().size(), "hop");
    return switch (path.effort()) {
      case NOW -> Words.of("paths.title.now", hops);
      case WITH -> Words.of("paths.title.with", hops, path.conditions().size());
      case UNKNOWN -> Words.of("paths.title.unknown", hops);
      case STOPPED ->
          Words.of("paths.title.stopped", hops, path.hardest().step().edge().gateTitles());
    };
  }

  /** What its hardest hop hangs on; may be empty. */
  String remark(TrustPath path) {
    Hop hardest = path.hardest();
    TrustLine step = hardest.step();
    return switch (path.effort()) {
      case NOW ->
          path.hops().stream()
              .map(Hop::step)
              .filter(one -> one.through().isPresent() && !isPerson(one))
              .findFirst()
              .map(one -> Words.of("paths.weakest", wide(one)))
              .orElse("");
      case WITH -> Words.of("paths.weakest", step.conditionWords());
      case UNKNOWN -> Words.of("paths.missing", OpenQuestion.plain(path.missing()));
      case STOPPED -> Words.of("paths.fails", path.hops().indexOf(hardest) + 1, names(step));
    };
  }

  /** {@code dev-deployer → deploy-prod}. */
  static String names(TrustLine step) {
    return step.from().label() + " → " + step.to().label();
  }

  private String wide(TrustLine step) {
    return Words.of("paths.wide", step.to().label(), trusted(step));
  }

  /** Whom the trust names in place of the caller; empty where it names the caller. */
  private String trusted(TrustLine step) {
    return step.through()
        .map(
            name ->
                switch (name.kind()) {
                  case ACCOUNT ->
                      Words.of("paths.trusted.account", index.accountLabel(name.account()));
                  case ANYONE -> Words.of("paths.trusted.anyone");
                  default -> name.label();
                })
        .orElse("");
  }

  /** What stands on the arrow: the trust's width, conditions, gates, what lacks; may be empty. */
  static List<String> chips(TrustLine step) {
    List<String> chips = new ArrayList<>();
    TrustEdge edge = step.edge();
    switch (edge.kind()) {
      case ALLOWED ->
          edge.met().stream()
              .findFirst()
              .map(ConditionMark::ofMet)
              .ifPresent(mark -> chips.add(Words.of("paths.chip.met", mark.word())));
      case ALLOWED_IF ->
          chips.add(
              step.conditions().stream()
                  .map(ConditionMark::of)
                  .map(ConditionMark::word)
                  .distinct()
                  .collect(Collectors.joining(", ")));
      case CANNOT_KNOW ->
          chips.add(
              step.missing().stream()
                  .findFirst()
                  .map(ConditionMark::of)
                  .map(ConditionMark::detail)
                  .orElse("?"));
      case DENIED, NOBODY -> chips.add(edge.gateTitles());
    }
    step.through().map(PathWords::through).ifPresent(chips::add);
    chips.removeIf(String::isEmpty);
    return chips;
  }

  /** A person of Identity Center is told by how it gets in; nothing is wide in that. */
  static boolean isPerson(TrustLine step) {
    return step.from().kind() == TrustNode.Kind.PERSON;
  }

  /** By which ARN a hop is simulated: people of Identity Center call as its provider. */
  static String caller(TrustLine step) {
    return isPerson(step)
        ? step.through().map(TrustNode::id).orElse(step.from().id())
        : step.from().id();
  }

  private static String through(TrustNode name) {
    return switch (name.kind()) {
      case ACCOUNT -> ":root";
      case ANYONE -> "*";
      default -> name.label();
    };
  }

  /** All of a hop in a few sentences: for the tooltip of its arrow and for those who hear it. */
  String whole(TrustPath path, Hop hop) {
    TrustLine step = hop.step();
    List<String> said = new ArrayList<>();
    said.add(
        Words.of(
            "paths.hop",
            path.hops().indexOf(hop) + 1,
            path.hops().size(),
            place(step.from()),
            place(step.to()),
            Words.each("edge", step.edge().kind())));
    Optional.of(step.reason()).filter(reason -> !reason.isEmpty()).ifPresent(said::add);
    step.through().map(name -> isPerson(step) ? name.label() : wide(step)).ifPresent(said::add);
    if (step.edge().kind().letsIn()) {
      said.add(Words.of("paths.session", hop.limit().words()));
    }
    return String.join("\n", said);
  }

  /** {@code deploy-prod in shop-prod}. */
  String place(TrustNode node) {
    return NodePlace.of(node, index);
  }

  /** {@code shop-prod, admin-like}: its account, and whether it may do all; empty without one. */
  String account(TrustNode node) {
    if (node.account().isEmpty()) {
      return "";
    }
    return marked(node, index.accountLabel(node.account()));
  }

  /** {@code break-glass-admin in shop-prod, admin-like}. */
  String stop(TrustNode node) {
    return marked(node, place(node));
  }

  private String marked(TrustNode node, String words) {
    return AdminLike.test(node.id(), index) ? Words.of("node.in-account.admin", words) : words;
  }

  /** {@code source identity, transitive session tags}. */
  static String brief(List<Passage> passages) {
    return passages.stream().map(Passage::what).collect(Collectors.joining(", "));
  }

  /** The same with what becomes of each. */
  static String full(List<Passage> passages, String between) {
    return passages.stream().map(Passage::words).collect(Collectors.joining(between));
  }

  /** Which file would settle what lacks in a hop; may be empty. */
  static Optional<Settling> settling(Hop hop) {
    return hop.step().edge().kind() == EdgeKind.CANNOT_KNOW
        ? hop.step().missing().stream()
            .map(OpenQuestion::settling)
            .filter(settling -> !settling.file().isEmpty())
            .findFirst()
        : Optional.empty();
  }
}

package org.rolescope.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rolescope.base.Diagnostic;
import org.rolescope.drawing.AccessSummary;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Completeness;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Role;
import org.rolescope.question.AnswerWords;

/** What stands before the tables of a report: its title, the answer, and what the data lack. */
final class ReportWords {
  /** Codes of diagnostics about what the data do not hold. */
  private static final String INCOMPLETE = "incomplete.";

  /** Decides no trust: it tells for how long a role can be assumed. */
  private static final String SESSION_DURATION = "incomplete.session-duration";

  private final Analysis analysis;

  ReportWords(Analysis analysis) {
    this.analysis = analysis;
  }

  String title(String focus) {
    if (focus.isEmpty()) {
      return analysis.index().organization().map(Organization::label).orElse("Accounts")
          + ": who can assume what";
    }
    return analysis.graph().node(focus).map(TrustNode::label).orElse(focus);
  }

  String summary(String focus, List<TrustLine> lines) {
    if (focus.isEmpty()) {
      return counted(lines);
    }
    AccessSummary access = AccessSummary.of(analysis.graph(), focus);
    if (analysis.graph().trustNotKnown(focus)) {
      return "It cannot be known who can become "
          + access.name()
          + ": its trust policy is not in the data, or cannot be read.";
    }
    StringBuilder text = new StringBuilder(access.sentence()).append('.');
    if (!access.aside().isEmpty()) {
      text.append(' ').append(access.aside());
    }
    inside(lines).forEach((node, edges) -> text.append(' ').append(inside(node, edges)));
    if (analysis.index().role(focus).filter(Role::trustsEveryKind).isPresent()) {
      text.append(" Its trust policy names ").append(AnswerWords.EVERY_KIND);
    }
    return text.toString();
  }

  /** Those that get in, or may, through each account or through anyone. */
  private static Map<TrustNode, List<TrustEdge>> inside(List<TrustLine> lines) {
    Map<TrustNode, List<TrustEdge>> inside = new LinkedHashMap<>();
    for (TrustLine line : lines) {
      line.through()
          .filter(through -> line.edge().kind().letsIn())
          .ifPresent(
              through -> inside.computeIfAbsent(through, t -> new ArrayList<>()).add(line.edge()));
    }
    return inside;
  }

  /** {@code Through account tools-ci 4 users and roles can.} */
  private static String inside(TrustNode node, List<TrustEdge> edges) {
    if (node.kind() == TrustNode.Kind.SAML_PROVIDER) {
      return people(edges);
    }
    String who = edges.size() == 1 ? "one user or role" : edges.size() + " users and roles";
    if (node.kind() == TrustNode.Kind.SESSION) {
      return "Through session " + node.label() + " its role" + may(edges) + ".";
    }
    String through = node.kind() == TrustNode.Kind.ACCOUNT ? "account " : "";
    return "Through " + through + node.label() + " " + who + may(edges) + ".";
  }

  private static String may(List<TrustEdge> edges) {
    boolean open = edges.stream().anyMatch(edge -> edge.kind() == EdgeKind.CANNOT_KNOW);
    return open ? " can, or may" : " can";
  }

  /** {@code Through Identity Center 3 people can.} */
  private static String people(List<TrustEdge> edges) {
    List<TrustEdge> named = edges.stream().filter(CenterPeople::isNamed).toList();
    if (named.isEmpty()) {
      return "Who can through Identity Center is not in the data.";
    }
    String who = named.size() == 1 ? "one person" : named.size() + " people";
    String more = named.size() < edges.size() ? ", and perhaps others." : ".";
    return "Through Identity Center " + who + may(named) + more;
  }

  private static String counted(List<TrustLine> lines) {
    List<TrustLine> open = lines.stream().filter(line -> line.edge().kind().letsIn()).toList();
    long roles = open.stream().map(line -> line.to().id()).distinct().count();
    return String.format(
        Locale.ROOT,
        "%d %s of %d %s let somebody in, or may; %d let nobody in.",
        open.size(),
        open.size() == 1 ? "trust" : "trusts",
        roles,
        roles == 1 ? "role" : "roles",
        lines.size() - open.size());
  }

  /** What the data lack, and what follows from it; a thing each, in order of the files. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (!Completeness.of(analysis.index()).controlPoliciesKnown()) {
      boolean tree = analysis.index().organization().map(Organization::policies).isPresent();
      missing.add(
          tree
              ? "the SCPs and RCPs of the organisation are not in the data"
              : "no organization.json was read: SCPs and RCPs are not known");
    }
    for (Diagnostic problem : analysis.problems()) {
      boolean gap =
          problem.code().startsWith(INCOMPLETE) && !problem.code().equals(SESSION_DURATION);
      if (gap || problem.severity() == Diagnostic.Severity.ERROR) {
        missing.add(words(problem));
      }
    }
    return missing;
  }

  private static String words(Diagnostic problem) {
    String text = problem.message().replace("`", "");
    return problem.effect().isEmpty() ? text : text + "; " + problem.effect();
  }
}

package org.rolescope.graph;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.PolicyType;

/**
 * One caller, one role, one action.
 *
 * @param id stable: made of the three
 * @param from id of the caller's node
 * @param to id of the role's node
 * @param action {@code sts:AssumeRole} …
 * @param kind the edge-mode decision
 * @param open the conditions left (ALLOWED_IF), the facts that lack (CANNOT_KNOW), or the
 *     conditions that no call meets together (DENIED, where that is the reason)
 * @param met conditions of the trust statement that hold already, in words
 * @param blockedBy the gates that stop it (DENIED)
 * @param refusal why the call is refused before any policy, or for want of which further action
 *     (DENIED, where that is the reason)
 * @param statements JSON pointers of the trust statements behind it, within the role's trust policy
 */
public record TrustEdge(
    String id,
    String from,
    String to,
    String action,
    EdgeKind kind,
    List<OpenQuestion> open,
    List<String> met,
    Set<PolicyType> blockedBy,
    String refusal,
    List<String> statements) {
  public TrustEdge {
    open = List.copyOf(open);
    met = List.copyOf(met);
    blockedBy = Set.copyOf(blockedBy);
    statements = List.copyOf(statements);
  }

  /** An edge that no check before the policies refuses. */
  public TrustEdge(
      String id,
      String from,
      String to,
      String action,
      EdgeKind kind,
      List<OpenQuestion> open,
      List<String> met,
      Set<PolicyType> blockedBy,
      List<String> statements) {
    this(id, from, to, action, kind, open, met, blockedBy, "", statements);
  }

  /** What stands in {@link #open} of an edge that was given up before it was decided. */
  static final OpenQuestion NOT_DECIDED =
      OpenQuestion.missing("decision: opening was stopped before it");

  /** The id of the edge of one caller, one action, one role. */
  static String id(String from, String action, String to) {
    return from + " " + action + " " + to;
  }

  /** False if building the graph was stopped before this edge; it is CANNOT_KNOW then. */
  public boolean isDecided() {
    return !open.contains(NOT_DECIDED);
  }

  /** The gates that stop it, in order: {@code SCP, Identity}; empty unless it is denied. */
  public String gateTitles() {
    return blockedBy.stream().sorted().map(PolicyType::title).collect(Collectors.joining(", "));
  }

  /**
   * What stops a denied edge: the gates and, where that is the reason, why the call is refused or
   * what no call meets.
   */
  public String stops() {
    return gateTitles() + (why().isEmpty() ? "" : ": " + why());
  }

  /**
   * Why a denied edge is stopped beyond its gates: for want of which further action, or what no
   * call meets. Empty where the gates say all, and for any other edge.
   */
  public String why() {
    return kind != EdgeKind.DENIED ? "" : open.isEmpty() ? refusal : OpenQuestion.excluded(open);
  }

  /** The same edge with another decision. */
  public TrustEdge decided(
      EdgeKind otherKind, List<OpenQuestion> otherOpen, List<String> otherMet, Set<PolicyType> by) {
    return new TrustEdge(id, from, to, action, otherKind, otherOpen, otherMet, by, statements);
  }

  /** The same edge with the decision of another, whose conditions are met as this one's. */
  TrustEdge decidedAs(TrustEdge other) {
    return new TrustEdge(
        id,
        from,
        to,
        action,
        other.kind,
        other.open,
        other.met,
        other.blockedBy,
        other.refusal,
        statements);
  }
}

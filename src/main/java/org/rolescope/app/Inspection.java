package org.rolescope.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolescope.base.Diagnostic;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.iam.Account;
import org.rolescope.iam.Credentials;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Organization;

/**
 * What was read, in numbers.
 *
 * @param organization its id; empty if none was read
 * @param counts of what was read
 * @param signIns how users sign in, as far as credential reports tell
 * @param edges assume edges by kind, denied ones included; every kind has an entry
 * @param files every file, exports first, as the recognition sheet shows them
 * @param referredTo accounts that policies or the organisation name and nobody exported
 * @param accountNames names by id, of the accounts that have one
 * @param problems what was odd or is missing
 */
public record Inspection(
    String organization,
    Counts counts,
    SignIns signIns,
    Map<EdgeKind, Integer> edges,
    List<RecognisedFile> files,
    List<Account> referredTo,
    Map<String, String> accountNames,
    List<Diagnostic> problems) {

  /**
   * How many of each were read.
   *
   * @param accounts those of which anything was read
   * @param policies managed policies
   * @param edges assume edges that are allowed, allowed-if or cannot-know
   */
  public record Counts(
      int accounts, int roles, int users, int groups, int policies, int providers, int edges) {}

  /**
   * How users sign in.
   *
   * @param told of how many it is known
   * @param keyed how many of these have an access key, which never expires
   * @param unprotected how many of these have no MFA device
   */
  public record SignIns(int told, int keyed, int unprotected) {
    static SignIns of(IamSnapshot snapshot) {
      List<Credentials> told =
          snapshot.users().stream()
              .flatMap(user -> user.credentials().toOptional().stream())
              .toList();
      List<Credentials> keyed = told.stream().filter(Credentials::longLived).toList();
      return new SignIns(
          told.size(), keyed.size(), (int) keyed.stream().filter(how -> !how.mfa()).count());
    }
  }

  public static Inspection of(Analysis analysis) {
    IamSnapshot snapshot = analysis.snapshot();
    Map<EdgeKind, Integer> edges = new EnumMap<>(EdgeKind.class);
    for (EdgeKind kind : EdgeKind.values()) {
      edges.put(kind, 0);
    }
    for (TrustEdge edge : analysis.graph().edges()) {
      edges.merge(edge.kind(), 1, Integer::sum);
    }
    List<Account> referredTo =
        snapshot.accounts().stream().filter(account -> !account.loaded()).toList();
    return new Inspection(
        snapshot.organization().map(Organization::id).orElse(""),
        new Counts(
            snapshot.accounts().size() - referredTo.size(),
            snapshot.roles().size(),
            snapshot.users().size(),
            snapshot.groups().size(),
            snapshot.policies().size(),
            snapshot.providers().size(),
            analysis.graph().assumeEdgeCount()),
        SignIns.of(snapshot),
        edges,
        RecognisedFile.of(snapshot.sources(), analysis.problems()),
        referredTo,
        names(snapshot),
        analysis.problems());
  }

  private static Map<String, String> names(IamSnapshot snapshot) {
    Map<String, String> names = new TreeMap<>();
    snapshot.accounts().stream()
        .filter(account -> !account.name().isEmpty())
        .forEach(account -> names.put(account.id(), account.name()));
    return names;
  }

  /** Whether something is missing or could not be used: more than a note. */
  public boolean partial() {
    return problems.stream().anyMatch(problem -> problem.severity() != Diagnostic.Severity.NOTE);
  }
}

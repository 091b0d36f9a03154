package org.rolescope.load.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.SourceFile;

/**
 * All that was made of one file.
 *
 * @param source the file
 * @param entities what it says of roles, users, groups and policies
 * @param trusts trust policies that stand alone
 * @param organizations what it says of organisations
 * @param centers what it says of Identity Center
 * @param beside what it tells beside these
 * @param complete the lists it holds whole, for each account of which it has account authorization
 *     details
 * @param plan what it changes, if it is a plan
 * @param diagnostics in the file's order
 */
public record FileContent(
    SourceFile source,
    Entities entities,
    List<PolicyDocument> trusts,
    List<OrganizationPart> organizations,
    List<IdentityCenter> centers,
    Beside beside,
    Map<String, Set<Listing>> complete,
    Optional<Plan> plan,
    List<Diagnostic> diagnostics) {
  public FileContent {
    trusts = List.copyOf(trusts);
    organizations = List.copyOf(organizations);
    centers = List.copyOf(centers);
    complete = Map.copyOf(complete);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The same with other parts of organisations. */
  public FileContent withOrganizations(List<OrganizationPart> changed) {
    return new FileContent(
        source, entities, trusts, changed, centers, beside, complete, plan, diagnostics);
  }

  /** The same of a file that does not say in which account it is, in the one that is told. */
  public FileContent told(
      String account, Entities placed, Optional<Plan> planned, List<Diagnostic> told) {
    return new FileContent(
        source.in(account),
        placed,
        trusts,
        organizations,
        centers,
        beside,
        complete,
        planned,
        told);
  }

  /** The same without these facts. */
  public FileContent without(Set<LooseFact> facts) {
    return beside.facts().stream().noneMatch(facts::contains)
        ? this
        : new FileContent(
            source,
            entities,
            trusts,
            organizations,
            centers,
            beside.without(facts),
            complete,
            plan,
            diagnostics);
  }

  /** The same, but no list counts as whole. */
  public FileContent partial() {
    Map<String, Set<Listing>> none = new TreeMap<>();
    complete.keySet().forEach(account -> none.put(account, Set.of()));
    return new FileContent(
        source,
        entities,
        trusts,
        organizations,
        centers.stream().map(IdentityCenter::partial).toList(),
        beside,
        none,
        plan,
        diagnostics);
  }

  /**
   * Of a file that was not read to its end: whole entities only, because of an organisation or of a
   * list of policies nothing says that more would have followed.
   */
  public FileContent interrupted() {
    return new FileContent(
        source,
        entities,
        trusts,
        List.of(),
        centers,
        new Beside(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            beside.deleted(),
            beside.center(),
            beside.organizationLacks()),
        complete,
        Optional.empty(),
        diagnostics);
  }
}

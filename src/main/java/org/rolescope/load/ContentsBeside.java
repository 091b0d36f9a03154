package org.rolescope.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Bare;
import org.rolescope.load.intake.LooseFact.OfResource;
import org.rolescope.load.intake.OrganizationPart;
import org.rolescope.load.intake.OrganizationPart.Placed;
import org.rolescope.load.intake.OrganizationTie.ContentBeside;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.parse.PolicyKindCheck;

/**
 * Brings the content of a policy of an organisation, where it stands in a file of its own, to the
 * policy that another file of the same folder tells of.
 */
final class ContentsBeside {
  private final Report report;
  private final Map<String, List<LooseFact>> documents = new HashMap<>();
  private final Set<LooseFact> used = new HashSet<>();

  private ContentsBeside(Report report) {
    this.report = report;
  }

  /** The same contents, where such policies have their documents, and those are nobody's else. */
  static List<FileContent> join(List<FileContent> contents, Report report) {
    ContentsBeside beside = new ContentsBeside(report);
    contents.forEach(beside::collect);
    List<FileContent> filled = contents.stream().map(beside::filled).toList();
    return filled.stream().map(content -> content.without(beside.used)).toList();
  }

  private void collect(FileContent content) {
    String folder = Surroundings.folderOf(content.source().path());
    for (LooseFact fact : content.beside().facts()) {
      if (fact.told() instanceof Bare || fact.told() instanceof OfResource) {
        documents.computeIfAbsent(folder, unused -> new ArrayList<>()).add(fact);
      }
    }
  }

  private FileContent filled(FileContent content) {
    List<LooseFact> found =
        documents.getOrDefault(Surroundings.folderOf(content.source().path()), List.of());
    return found.size() == 1
        ? content.withOrganizations(
            content.organizations().stream().map(part -> filled(part, found.get(0))).toList())
        : content;
  }

  private OrganizationPart filled(OrganizationPart part, LooseFact fact) {
    boolean one =
        part.policies().size() == 1
            && part.ties().stream().anyMatch(tie -> tie.value() instanceof ContentBeside);
    if (!one) {
      return part;
    }
    used.add(fact);
    Placed<ControlPolicy> placed = part.policies().get(0);
    ControlPolicy policy = placed.value();
    PolicyDocument document = document(fact, policy.type().kind());
    PolicyDocument named = new PolicyDocument(policy.name(), document.policy(), document.at());
    return part.withPolicies(
        List.of(
            new Placed<>(
                new ControlPolicy(policy.id(), policy.type(), named, policy.targets()),
                placed.at())));
  }

  /** The document, of which it is now known what it is attached as. */
  private PolicyDocument document(LooseFact fact, PolicyKind kind) {
    PolicyDocument document =
        fact.told() instanceof OfResource resource
            ? resource.document()
            : ((Bare) fact.told()).document();
    List<Diagnostic> read =
        fact.told() instanceof OfResource resource ? resource.problems() : List.of();
    List<Diagnostic> misplaced =
        document
            .policy()
            .map(policy -> PolicyKindCheck.check(policy, kind, SourceLocation.NOWHERE))
            .orElse(List.of());
    Stream.concat(read.stream(), misplaced.stream())
        .forEach(problem -> report.add(placed(problem, document.at())));
    return document;
  }

  private static Diagnostic placed(Diagnostic problem, SourceLocation at) {
    return new Diagnostic(
        problem.severity(),
        problem.code(),
        problem.message(),
        problem.effect(),
        new SourceLocation(at.file(), at.pointer() + problem.at().pointer(), at.line()));
  }
}

package org.rolescope.load.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.cloudformation.Template.Declared;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.OrganizationPart;
import org.rolescope.load.intake.OrganizationPart.Placed;
import org.rolescope.load.intake.OrganizationTie;
import org.rolescope.policy.Unresolved;

/**
 * The service and resource control policies of a template, as if they were attached. Targets by id
 * count; what the template makes itself has its id only once it is deployed, and nothing that other
 * files tell of is below it.
 */
final class TemplateOrganization {
  private final Intrinsics intrinsics;
  private final TemplateDocuments documents;
  private final Intake intake;
  private final List<Placed<ControlPolicy>> policies = new ArrayList<>();
  private final List<Placed<OrganizationTie>> ties = new ArrayList<>();

  TemplateOrganization(Intrinsics intrinsics, TemplateDocuments documents, Intake intake) {
    this.intrinsics = intrinsics;
    this.documents = documents;
    this.intake = intake;
  }

  /** Takes a policy; false if it is of a type that decides no calls, or its type is not known. */
  boolean policy(Declared resource) {
    JsonValue properties = resource.properties();
    Optional<ControlType> type =
        Template.exact(properties, "Type").map(intrinsics::text).flatMap(ControlType::of);
    type.ifPresent(known -> policy(resource, known));
    return type.isPresent();
  }

  private void policy(Declared resource, ControlType type) {
    SourceLocation at = intake.at(resource.at());
    JsonValue properties = resource.properties();
    String own = Template.exact(properties, "Name").map(intrinsics::text).orElse("");
    String name = own.isEmpty() || Unresolved.in(own) ? resource.id() : own;
    Fact<PolicyDocument> document = documents.control(resource, name, type);
    List<String> targets = new ArrayList<>();
    List<String> later = new ArrayList<>();
    Template.exact(properties, "TargetIds")
        .map(intrinsics::texts)
        .orElse(List.of())
        .forEach(id -> (Unresolved.in(id) ? later : targets).add(Unresolved.shown(id)));
    policies.add(
        new Placed<>(
            new ControlPolicy(
                resource.id(),
                type,
                document.toOptional().orElse(new PolicyDocument(name, Optional.empty(), at)),
                targets),
            at));
    ties.add(new Placed<>(new OrganizationTie.AllTargets(resource.id()), at));
    if (!later.isEmpty()) {
      intake
          .report()
          .note(
              "cloudformation.no-id",
              "policy `"
                  + name
                  + "` is attached to `"
                  + String.join("`, `", later)
                  + "`, whose id this template does not tell",
              "there it is left out",
              at);
    }
  }

  /** Hands over what was taken; nothing if there was none. */
  void finish(SourceLocation at) {
    if (!policies.isEmpty()) {
      intake.add(new OrganizationPart("", "", "", List.of(), policies, ties, at));
    }
  }
}

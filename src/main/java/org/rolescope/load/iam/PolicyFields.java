package org.rolescope.load.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Attached;
import org.rolescope.load.intake.LooseFact.DefaultVersion;
import org.rolescope.load.intake.LooseFact.Inline;
import org.rolescope.load.intake.LooseFact.InlineNames;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Fields;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PolicyKind;

/** Reads policies as single calls print them. */
final class PolicyFields {
  private PolicyFields() {}

  /** Takes the ARN of an attached policy; false if it has none, which has been reported. */
  static boolean attached(JsonValue item, List<String> arns, Intake intake) {
    Fields fields = new Fields(item, intake);
    String arn = fields.text("PolicyArn");
    String named = arn.isEmpty() ? fields.text("PolicyName") : arn;
    if (named.isEmpty()) {
      intake
          .report()
          .warning(
              "load.no-arn",
              "an attached policy has no `PolicyArn`",
              "what it allows is not known",
              fields.at());
      return false;
    }
    arns.add(named);
    return true;
  }

  /** {@code PolicyName} and {@code PolicyDocument}; empty where the document is a placeholder. */
  static Optional<PolicyDocument> inline(Fields fields) {
    return fields
        .value("PolicyDocument")
        .flatMap(
            value ->
                Documents.read(
                        fields.text("PolicyName"), PolicyKind.IDENTITY, value, "", fields.intake())
                    .toOptional());
  }

  /** A managed policy without its document; false if it has no ARN, which has been reported. */
  static boolean policy(JsonValue item, Intake intake) {
    Fields fields = new Fields(item, intake);
    Optional<EntityFields> entity = EntityFields.of(fields, "policy", "PolicyName");
    entity.ifPresent(
        found -> {
          String arn = found.arn().toString();
          String name = found.arn().name();
          Fact<PolicyDocument> document = Fact.missing(Inputs.getPolicyVersion(name));
          intake.add(new ManagedPolicy(arn, name, document, found.at()));
          String version = fields.text("DefaultVersionId");
          if (!version.isEmpty()) {
            Whose whose = Whose.ofArn(OwnerType.POLICY, arn);
            intake.add(new LooseFact(whose, new DefaultVersion(version), found.at()));
          }
        });
    return entity.isPresent();
  }

  /**
   * What collectors put beside an entity: {@code AttachedPolicies} and {@code InlinePolicies}, the
   * latter as a list of names and documents, or as a map.
   */
  static void tellBeside(Fields around, OwnerType type, Arn owner) {
    Whose whose = Whose.ofArn(type, owner.toString());
    Intake intake = around.intake();
    if (around.has("AttachedPolicies")) {
      List<String> arns = new ArrayList<>();
      for (Fields item : around.objects("AttachedPolicies")) {
        attached(item.itself(), arns, intake);
      }
      intake.add(new LooseFact(whose, new Attached(arns, true), around.at()));
    }
    if (around.has("InlinePolicies")) {
      List<PolicyDocument> documents = new ArrayList<>();
      for (Fields item : around.objects("InlinePolicies")) {
        documents(item).forEach(documents::add);
      }
      List<String> names = documents.stream().map(PolicyDocument::name).toList();
      intake.add(new LooseFact(whose, new InlineNames(names, true), around.at()));
      documents.forEach(
          document -> intake.add(new LooseFact(whose, new Inline(document), document.at())));
    }
  }

  private static List<PolicyDocument> documents(Fields item) {
    if (item.has("PolicyDocument")) {
      return inline(item).stream().toList();
    }
    return item.itself().members().stream()
        .flatMap(
            member ->
                Documents.read(
                    member.name(), PolicyKind.IDENTITY, member.value(), "", item.intake())
                    .toOptional()
                    .stream())
        .toList();
  }
}

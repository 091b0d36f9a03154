package org.rolescope.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Bare;
import org.rolescope.load.intake.LooseFact.DefaultVersion;
import org.rolescope.load.intake.LooseFact.Version;
import org.rolescope.load.intake.Report;

/** Of the versions of a managed policy that were read, the one that counts. */
final class VersionChoice {
  private final List<LooseFact> facts;
  private final Report report;

  VersionChoice(List<LooseFact> facts, Report report) {
    this.facts = facts;
    this.report = report;
  }

  /** The policy with the document of its default version; as it was if that is not among them. */
  ManagedPolicy fill(ManagedPolicy policy) {
    if (policy.document().isKnown()) {
      return policy;
    }
    return document(policy.name())
        .map(
            document ->
                new ManagedPolicy(
                    policy.arn(),
                    policy.name(),
                    Fact.known(new PolicyDocument(policy.name(), document.policy(), document.at())),
                    policy.at()))
        .orElse(policy);
  }

  private Optional<PolicyDocument> document(String name) {
    List<String> defaults = new ArrayList<>();
    Optional<PolicyDocument> chosen = Optional.empty();
    for (LooseFact fact : facts) {
      if (fact.told() instanceof DefaultVersion version) {
        defaults.add(version.id());
      } else if (fact.told() instanceof Bare bare) {
        chosen = chosen.or(() -> Optional.of(bare.document()));
      }
    }
    for (LooseFact fact : facts) {
      if (fact.told() instanceof Version version) {
        boolean counts = defaults.isEmpty() ? version.isDefault() : defaults.contains(version.id());
        if (counts) {
          return Optional.of(version.document());
        }
        report.note(
            "load.other-version",
            "version `" + version.id() + "` of policy `" + name + "` is not its default version",
            "it is not used",
            fact.at());
      }
    }
    return chosen;
  }
}

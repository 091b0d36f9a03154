package org.rolescope.load;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.Plan;
import org.rolescope.load.intake.Report;

/** Lays what a plan changes of an organisation's policies over data. */
final class PlanControls {
  private final Plan plan;
  private final Report report;

  PlanControls(Plan plan, Report report) {
    this.plan = plan;
    this.report = report;
  }

  IamSnapshot laid(IamSnapshot data) {
    Map<String, ControlPolicy> was = byId(plan.before().controls());
    Map<String, ControlPolicy> will = byId(plan.after().controls());
    if (was.isEmpty() && will.isEmpty()) {
      return data;
    }
    if (data.organization().isEmpty()) {
      report.warning(
          "plan.no-organization",
          "the plan changes policies of an organisation, and the data hold none",
          "they are left out; needed: organization.json",
          SourceLocation.NOWHERE);
      return data;
    }
    Organization organization = data.organization().get();
    Map<String, ControlPolicy> policies = byId(organization.policies());
    Set<String> ids = new LinkedHashSet<>(was.keySet());
    ids.addAll(will.keySet());
    for (String id : ids) {
      lay(id, Optional.ofNullable(was.get(id)), Optional.ofNullable(will.get(id)), policies);
    }
    return data.with(organization.withPolicies(List.copyOf(policies.values())));
  }

  private static Map<String, ControlPolicy> byId(List<ControlPolicy> policies) {
    Map<String, ControlPolicy> byId = new LinkedHashMap<>();
    policies.forEach(policy -> byId.putIfAbsent(policy.id(), policy));
    return byId;
  }

  private void lay(
      String id,
      Optional<ControlPolicy> was,
      Optional<ControlPolicy> will,
      Map<String, ControlPolicy> policies) {
    boolean managed = will.isPresent() && !plan.after().others().contains(id);
    ControlPolicy there = policies.get(id);
    if (was.isPresent() && !plan.before().others().contains(id) && will.isEmpty()) {
      policies.remove(id);
    } else if (there != null) {
      PolicyDocument document = there.document();
      if (managed
          && was.filter(old -> EntityMerge.sameDocument(old.document(), will.get().document()))
              .isEmpty()) {
        document = will.get().document();
      }
      policies.put(
          id,
          new ControlPolicy(
              id,
              there.type(),
              document,
              PlanMerge.changed(there.targets(), targets(was), targets(will)),
              there.open()));
    } else if (managed) {
      policies.put(id, will.get());
    } else {
      report.warning(
          "plan.other-owner",
          "the plan attaches the policy `" + id + "`, which is not in the data",
          "it is left out",
          SourceLocation.NOWHERE);
    }
  }

  private static List<String> targets(Optional<ControlPolicy> policy) {
    return policy.map(ControlPolicy::targets).orElse(List.of());
  }
}

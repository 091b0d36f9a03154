package org.rolescope.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Role;

/** What a hop hands on, what it loses, and how long its session lasts (R6 to R17, R70, R108). */
final class Passages {
  private static final int HOUR = 3600;

  private final IamIndex index;

  Passages(IamIndex index) {
    this.index = index;
  }

  TrustPath path(List<TrustLine> steps) {
    return new TrustPath(steps.stream().map(this::hop).toList());
  }

  private Hop hop(TrustLine step) {
    return new Hop(step, carried(step), lost(step), limit(step));
  }

  private static boolean chained(TrustLine step) {
    return step.from().kind() == TrustNode.Kind.ROLE
        || step.from().kind() == TrustNode.Kind.SESSION;
  }

  /** A person of Identity Center brings an assertion of its provider. */
  private static boolean saml(TrustLine step) {
    return step.from().kind() == TrustNode.Kind.SAML_PROVIDER
        || step.from().kind() == TrustNode.Kind.PERSON;
  }

  private static boolean entity(TrustLine step) {
    return chained(step) || step.from().kind() == TrustNode.Kind.USER;
  }

  private List<Passage> carried(TrustLine step) {
    List<Passage> carried = new ArrayList<>();
    if (chained(step)) {
      carried.add(new Passage("source identity", "if one is set", "R15"));
      carried.add(new Passage("transitive session tags", "if any are passed", "R16"));
    }
    if (saml(step)) {
      carried.add(new Passage("saml:sub, saml:sub_type, saml:namequalifier", "", "R108.44"));
    }
    if (saml(step) || step.from().kind() == TrustNode.Kind.OIDC_PROVIDER) {
      carried.add(new Passage("aws:FederatedProvider", "the provider's name", "R108.28"));
    }
    if (entity(step) && inside(step.from()) && inside(step.to())) {
      String id = index.organization().map(Organization::id).orElse("");
      carried.add(new Passage("organisation " + id, "", "R108.16"));
    }
    return carried;
  }

  private boolean inside(TrustNode node) {
    return index
        .organization()
        .filter(organization -> organization.node(node.account()).isPresent())
        .isPresent();
  }

  private List<Passage> lost(TrustLine step) {
    List<Passage> lost = new ArrayList<>();
    TrustNode from = step.from();
    if (entity(step)) {
      lost.add(
          new Passage("policies of " + from.label(), "those of " + step.to().label(), "R26.3"));
      index
          .entity(from.id())
          .flatMap(caller -> caller.boundary().toOptional().flatMap(arn -> arn))
          .ifPresent(arn -> lost.add(new Passage("boundary of " + from.label(), "", "R26.3")));
      if (inside(from) && !from.account().equals(step.to().account())) {
        lost.add(
            new Passage(
                "SCPs of " + index.accountLabel(from.account()),
                "those of " + index.accountLabel(step.to().account()),
                "R70"));
      }
      tags(from).ifPresent(lost::add);
    }
    if (chained(step)) {
      lost.add(new Passage("session tags that are not transitive", "", "R16"));
      lost.add(new Passage("sessions over 1 h", "role chaining", "R8"));
    }
    if (from.kind() == TrustNode.Kind.USER) {
      lost.add(new Passage("MFA", "a role's session carries none", "R108.30"));
    }
    if (saml(step) || from.kind() == TrustNode.Kind.OIDC_PROVIDER) {
      lost.add(new Passage("the other claims", "of the token or assertion", "R108.44"));
    }
    return lost;
  }

  /** R16: the tags of a user or role stay behind. */
  private Optional<Passage> tags(TrustNode from) {
    return index
        .entity(from.id())
        .map(IamEntity::tags)
        .map(known -> known.orElse(Map.of()).keySet())
        .filter(keys -> !keys.isEmpty())
        .map(
            keys ->
                new Passage(
                    (keys.size() == 1 ? "tag " : "tags ") + String.join(", ", keys),
                    "of " + from.label(),
                    "R16"));
  }

  private SessionLimit limit(TrustLine step) {
    if (chained(step)) {
      return new SessionLimit(OptionalInt.of(HOUR), "role chaining", "R8");
    }
    if (step.from().kind() == TrustNode.Kind.SERVICE) {
      return new SessionLimit(OptionalInt.empty(), "the role's maximum is not for services", "R11");
    }
    return index
        .role(step.to().id())
        .map(Role::maxSessionSeconds)
        .flatMap(known -> known.toOptional())
        .map(
            seconds ->
                new SessionLimit(OptionalInt.of(seconds), "the role's maximum duration", "R6"))
        .orElseGet(
            () ->
                new SessionLimit(
                    OptionalInt.empty(), "1 h; the role's maximum is not in the data", "R7"));
  }
}

package org.rolescope.load.dumps;

import java.util.List;
import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.WholeFolder;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;
import org.rolescope.policy.Arn;

/**
 * iam-collect's {@code metadata.json} of a role, user, group, policy or provider. The other files
 * of its folder hold its policies; files that would be empty are not written.
 */
public final class CollectedEntity implements SnapshotImporter {
  @Override
  public String kind() {
    return "iam-collect entity";
  }

  @Override
  public boolean recognises(Shape shape) {
    boolean provider = shape.has("audiences") && shape.has("thumbprints");
    return shape.has("arn") && provider
        || shape.has("arn")
            && shape.has("name")
            && shape.has("id")
            && shape.has("path")
            && !shape.has("assume_role_policy");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = Lists.whole(object, intake);
    if (whole.isEmpty()) {
      return;
    }
    Fields fields = new Fields(whole.get(), intake);
    Arn.parse(fields.text("arn"))
        .ifPresent(arn -> OwnerType.of(arn).ifPresent(type -> entity(type, arn, fields, intake)));
  }

  private static void entity(OwnerType type, Arn arn, Fields fields, Intake intake) {
    SourceLocation at = fields.at();
    String id = fields.text("id");
    String created = fields.text("created");
    String boundary = fields.text("permissionBoundary");
    Fact<Optional<String>> bounded =
        Fact.known(boundary.isEmpty() ? Optional.empty() : Optional.of(boundary));
    String details = Inputs.authorizationDetails(arn.account());
    switch (type) {
      case ROLE ->
          intake.add(
              new Role(
                  arn,
                  id,
                  Fact.missing(Inputs.getRole(arn.account(), arn.name())),
                  Fact.missing(details),
                  bounded,
                  Fact.missing(details),
                  Fact.missing(Inputs.listRoles(arn.account())),
                  Fact.missing(details),
                  created,
                  fields.text("description"),
                  List.of(),
                  at));
      case USER ->
          intake.add(
              new User(
                  arn,
                  id,
                  Fact.missing(details),
                  Fact.missing(details),
                  bounded,
                  Fact.missing(details),
                  created,
                  at));
      case GROUP -> intake.add(new Group(arn, id, Fact.missing(details), at));
      case POLICY ->
          intake.add(
              new ManagedPolicy(
                  arn.toString(),
                  arn.name(),
                  Fact.missing(Inputs.getPolicyVersion(arn.name())),
                  at));
      case SAML_PROVIDER, OIDC_PROVIDER -> intake.add(new IdentityProvider(arn, at));
    }
    intake.add(new LooseFact(Whose.ofArn(type, arn.toString()), new WholeFolder(), at));
  }
}

package org.rolescope.load.iam;

import java.util.Optional;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;
import org.rolescope.policy.Arn;

/** {@code aws iam list-saml-providers} and {@code list-open-id-connect-providers}. */
public final class ProviderList implements SnapshotImporter {
  @Override
  public String kind() {
    return "list of identity providers";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("SAMLProviderList") || shape.has("OpenIDConnectProviderList");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    while (object.next()) {
      if (object.is("SAMLProviderList") || object.is("OpenIDConnectProviderList")) {
        Lists.read(object, intake, item -> provider(new Fields(item, intake), intake));
      }
    }
  }

  private static boolean provider(Fields fields, Intake intake) {
    Optional<Arn> arn =
        Arn.parse(fields.text("Arn"))
            .filter(
                found ->
                    found.isIam(OwnerType.SAML_PROVIDER.arnType())
                        || found.isIam(OwnerType.OIDC_PROVIDER.arnType()));
    if (arn.isEmpty()) {
      intake
          .report()
          .error(
              "load.no-arn",
              "an identity provider has no `Arn` of one",
              "the provider is left out",
              fields.at());
      return false;
    }
    intake.add(new IdentityProvider(arn.get(), fields.at()));
    return true;
  }
}

package org.rolescope.load.iam;

import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Exists;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;

/**
 * {@code aws iam get-saml-provider} and {@code get-open-id-connect-provider}: the latter has its
 * URL, and neither its ARN.
 */
public final class SingleProvider implements SnapshotImporter {
  @Override
  public String kind() {
    return "get-saml-provider or get-open-id-connect-provider";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("SAMLMetadataDocument")
        || shape.has("ThumbprintList") && shape.has("Url")
        || shape.has("ClientIDList") && shape.has("Url");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = Lists.whole(object, intake);
    if (whole.isEmpty()) {
      return;
    }
    Fields fields = new Fields(whole.get(), intake);
    String url = fields.text("Url");
    Whose whose =
        fields.has("SAMLMetadataDocument")
            ? Whose.unknown(OwnerType.SAML_PROVIDER)
            : Whose.named(OwnerType.OIDC_PROVIDER, url.replaceFirst("^https://", ""));
    intake.add(new LooseFact(whose, new Exists(), fields.at()));
  }
}

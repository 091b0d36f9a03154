package org.rolescope.load;

import java.util.List;
import java.util.Optional;
import org.rolescope.load.cloudformation.TemplateFile;
import org.rolescope.load.cloudformation.TemplateText;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.TextImporter;
import org.rolescope.load.json.AuthorizationDetails;
import org.rolescope.load.json.BareTrustPolicy;
import org.rolescope.load.json.OrganizationExport;
import org.rolescope.load.json.RoleList;
import org.rolescope.load.json.SingleRole;
import org.rolescope.load.terraform.TerraformFile;

/** All importers; the first one that recognises an object reads it. */
public final class Importers {
  public static final List<SnapshotImporter> ALL =
      List.of(
          new AuthorizationDetails(),
          new TerraformFile(),
          new TemplateFile(),
          new OrganizationExport(),
          new RoleList(),
          new SingleRole(),
          new BareTrustPolicy());

  /** For files that are not JSON. */
  public static final List<TextImporter> TEXTS = List.of(new TemplateText());

  private Importers() {}

  static Optional<SnapshotImporter> forShape(Shape shape) {
    return ALL.stream().filter(importer -> importer.recognises(shape)).findFirst();
  }
}

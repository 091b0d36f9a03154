package org.rolescope.load;

import java.util.List;
import java.util.Optional;
import org.rolescope.load.iam.AuthorizationDetails;
import org.rolescope.load.iam.BareTrustPolicy;
import org.rolescope.load.iam.RoleList;
import org.rolescope.load.iam.SingleRole;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.organizations.OrganizationExport;

/** All importers; the first one that recognises an object reads it. */
public final class Importers {
  public static final List<SnapshotImporter> ALL =
      List.of(
          new AuthorizationDetails(),
          new OrganizationExport(),
          new RoleList(),
          new SingleRole(),
          new BareTrustPolicy());

  private Importers() {}

  static Optional<SnapshotImporter> forShape(Shape shape) {
    return ALL.stream().filter(importer -> importer.recognises(shape)).findFirst();
  }
}

package org.rolescope.load;

import java.util.List;
import java.util.Optional;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.AuthorizationDetails;
import org.rolescope.load.json.BareTrustPolicy;
import org.rolescope.load.json.OrganizationExport;
import org.rolescope.load.json.RoleList;
import org.rolescope.load.json.SingleRole;

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

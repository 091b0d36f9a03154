package org.rolescope.load;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Owners;
import org.rolescope.iam.Role;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.Report;

/** Makes one snapshot of the contents of all files. */
final class SnapshotMerge {
  private final List<FileContent> contents;
  private final Owners owners;
  private final boolean stopped;
  private final Report report = new Report("");
  private final IamSnapshot snapshot;

  /**
   * @param contents in the order of the paths
   * @param owners told by the user
   * @param stopped whether there is more that was not read: then no list counts as complete, and
   *     the organisation, which would say who is not in it, only gives names
   */
  SnapshotMerge(List<FileContent> contents, Owners owners, boolean stopped) {
    this.owners = owners;
    this.contents =
        stopped ? contents.stream().map(FileContent::partial).toList() : List.copyOf(contents);
    this.stopped = stopped;
    this.snapshot = merge();
  }

  IamSnapshot snapshot() {
    return snapshot;
  }

  /** What contradicts itself. */
  List<Diagnostic> diagnostics() {
    return report.diagnostics();
  }

  private IamSnapshot merge() {
    EntityMerge merge = new EntityMerge(report);
    List<Role> read = all(content -> content.entities().roles());
    List<Role> roles = TrustPlacement.place(contents, owners, merge.roles(read), report);
    Optional<Organization> organization =
        new OrganizationMerge(report).merge(all(FileContent::organizations));
    IamSnapshot entities =
        new IamSnapshot(
            List.of(),
            roles,
            merge.users(all(content -> content.entities().users())),
            merge.groups(all(content -> content.entities().groups())),
            merge.policies(all(content -> content.entities().policies())),
            List.of(),
            organization,
            contents.stream().map(FileContent::source).toList());
    return new IamSnapshot(
        Accounts.of(entities, contents),
        entities.roles(),
        entities.users(),
        entities.groups(),
        entities.policies(),
        entities.providers(),
        stopped ? Optional.empty() : entities.organization(),
        entities.sources());
  }

  private <T> List<T> all(Function<FileContent, List<T>> part) {
    return contents.stream().flatMap(content -> part.apply(content).stream()).toList();
  }
}

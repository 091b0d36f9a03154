package org.rolescope.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Owners;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.Role;
import org.rolescope.iam.SourceFile;
import org.rolescope.load.intake.Entities;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Arn;

/** Makes one snapshot of the contents of all files. */
final class SnapshotMerge {
  private final List<FileContent> contents;
  private final Owners owners;
  private final boolean stopped;
  private final Report report = new Report("");
  private final Map<String, String> ownerless = new HashMap<>();
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
        ContentsBeside.join(
            stopped ? contents.stream().map(FileContent::partial).toList() : contents, report);
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
    Entities entities = entities();
    OrganizationMerge organizations = new OrganizationMerge(owners, report);
    Optional<Organization> organization = organizations.merge(all(FileContent::organizations));
    ownerless.putAll(organizations.ownerless());
    Map<String, String> aliases = AliasPlacement.place(contents, owners, ownerless, report);
    IamSnapshot snapshot =
        new IamSnapshot(
            List.of(),
            entities.roles(),
            entities.users(),
            entities.groups(),
            entities.policies(),
            entities.providers(),
            organization,
            center(),
            contents.stream().map(this::source).toList());
    return new IamSnapshot(
        Accounts.of(snapshot, contents, aliases, report),
        snapshot.roles(),
        snapshot.users(),
        snapshot.groups(),
        snapshot.policies(),
        snapshot.providers(),
        stopped ? Optional.empty() : snapshot.organization(),
        snapshot.identityCenter(),
        snapshot.sources(),
        contents.stream().anyMatch(content -> content.beside().organizationLacks()));
  }

  private Optional<IdentityCenter> center() {
    Optional<IdentityCenter> read = all(FileContent::centers).stream().reduce(IdentityCenter::plus);
    // Whatever is told beside it is put together first: in which order files come is no matter.
    Optional<IdentityCenter> beside =
        contents.stream()
            .flatMap(one -> one.beside().center().stream())
            .reduce(IdentityCenter::plus);
    return read.map(known -> beside.map(known::with).orElse(known)).or(() -> beside);
  }

  /** One per ARN, with what single calls tell of it. */
  private Entities entities() {
    Presence.compare(contents, report);
    EntityMerge merge = new EntityMerge(report);
    List<Role> read = merge.roles(all(content -> content.entities().roles()));
    Entities merged =
        new Entities(
            TrustPlacement.place(contents, owners, read, ownerless, report),
            merge.users(all(content -> content.entities().users())),
            merge.groups(all(content -> content.entities().groups())),
            merge.policies(all(content -> content.entities().policies())),
            merge.providers(all(content -> content.entities().providers())));
    boolean nothingLoose =
        owners.byFile().isEmpty()
            && contents.stream().allMatch(content -> content.beside().facts().isEmpty());
    if (nothingLoose) {
      return merged;
    }
    LoosePlacement placement = new LoosePlacement(contents, owners, owning(merged), report);
    ownerless.putAll(placement.ownerless());
    return LooseMerge.fill(merged, placement.byOwner(), report);
  }

  /** All that may own something, managed policies included that are only attached. */
  private Set<String> owning(Entities entities) {
    Set<String> arns = new TreeSet<>();
    for (LooseFact fact : all(content -> content.beside().facts())) {
      if (fact.told() instanceof LooseFact.Attached list) {
        arns.addAll(list.arns());
      }
    }
    entities.roles().forEach(role -> add(role.arn(), role.permissions(), arns));
    entities.users().forEach(user -> add(user.arn(), user.permissions(), arns));
    entities.groups().forEach(group -> add(group.arn(), group.permissions(), arns));
    entities.policies().forEach(policy -> arns.add(policy.arn()));
    entities.providers().forEach(provider -> arns.add(provider.arn().toString()));
    return arns;
  }

  private static void add(Arn arn, Fact<Permissions> permissions, Set<String> arns) {
    arns.add(arn.toString());
    arns.addAll(permissions.orElse(Permissions.NONE).attached());
  }

  private SourceFile source(FileContent content) {
    String words = ownerless.getOrDefault(content.source().path(), "");
    return words.isEmpty() ? content.source() : content.source().withOwnerless(words);
  }

  private <T> List<T> all(Function<FileContent, List<T>> part) {
    return contents.stream().flatMap(content -> part.apply(content).stream()).toList();
  }
}

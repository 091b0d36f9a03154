package org.rolescope.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Owners;
import org.rolescope.load.OwnerFinder.Answer;
import org.rolescope.load.OwnerFinder.How;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.OfResource;
import org.rolescope.load.intake.LooseFact.Tags;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Arn;

/**
 * Brings what single calls tell to the entities they are about. What has no owner is reported, and
 * its file keeps a word of it.
 */
final class LoosePlacement {
  private final Report report;
  private final Surroundings surroundings;
  private final OwnerFinder finder;
  private final Map<Arn, List<LooseFact>> byOwner = new TreeMap<>();
  private final Map<String, String> ownerless = new LinkedHashMap<>();
  private final Map<String, String> noted = new LinkedHashMap<>();

  /**
   * @param known ARNs of all that may own something
   * @param report takes what has no owner, and what was found by a name
   */
  LoosePlacement(List<FileContent> contents, Owners owners, Iterable<String> known, Report report) {
    this.report = report;
    this.surroundings = new Surroundings(contents);
    this.finder = new OwnerFinder(owners, surroundings, known);
    contents.forEach(this::place);
    contents.forEach(content -> unfit(content, owners));
    unused(contents, owners);
  }

  /** The facts of each owner, in the order of the files. */
  Map<Arn, List<LooseFact>> byOwner() {
    return byOwner;
  }

  /** What each file holds that has no owner, in words, by path. */
  Map<String, String> ownerless() {
    return ownerless;
  }

  private void place(FileContent content) {
    boolean several = wholeLists(content) > 1;
    for (LooseFact fact : content.beside().facts()) {
      Answer answer = finder.find(fact);
      boolean guessed = answer.how() == How.NAME || answer.how() == How.FOLDER;
      if (guessed && several && fact.told() instanceof LooseFact.Attached) {
        lacking(fact, "put each list into a file of its own: the file holds several");
      } else if (answer.arn().isPresent()) {
        Arn owner = answer.arn().get();
        byOwner.computeIfAbsent(owner, unused -> new ArrayList<>()).add(fact);
        if (answer.how() == How.NAME) {
          note(fact, owner);
        }
      } else if (fact.told() instanceof OfResource) {
        ofResource(fact);
      } else if (!optional(fact)) {
        lacking(fact, answer.lacking());
      }
    }
  }

  /** How many complete lists without a name a file holds; one name cannot own several. */
  private static long wholeLists(FileContent content) {
    return content.beside().facts().stream()
        .filter(fact -> fact.whose().name().isEmpty() && fact.whose().arn().isEmpty())
        .filter(fact -> fact.told() instanceof LooseFact.Attached list && list.whole())
        .count();
  }

  private void ofResource(LooseFact fact) {
    report.note(
        "load.resource-policy",
        "this policy names principals and is no trust policy: that of a bucket, key, queue or"
            + " repository, or a resource control policy without what tells of it",
        "it is left out; resource control policies are read from organization.json",
        fact.at());
  }

  /**
   * {@code list-groups} and {@code list-groups-for-user} print the same; tags of units and policies
   * of an organisation decide nothing.
   */
  private boolean optional(LooseFact fact) {
    if (fact.told() instanceof Tags) {
      return surroundings.organizationBeside(fact.at().file());
    }
    String name = Surroundings.nameOf(fact.at().file());
    return fact.told() instanceof LooseFact.Groups
        && fact.whose().name().isEmpty()
        && !PathNames.hints(name).contains(OwnerType.USER);
  }

  private void note(LooseFact fact, Arn owner) {
    if (noted.putIfAbsent(fact.at().file(), owner.toString()) == null) {
      report.note(
          "load.owner-by-name",
          fact.told().words()
              + " taken as of "
              + owner.type()
              + " `"
              + owner.name()
              + "` of account "
              + owner.account()
              + ", by the name of the file or folder",
          "",
          fact.at());
    }
  }

  private void lacking(LooseFact fact, String what) {
    String words = fact.told().words();
    if (ownerless.putIfAbsent(fact.at().file(), words) == null || !fact.whose().name().isEmpty()) {
      report.add(
          new Diagnostic(
              fact.told() instanceof LooseFact.Bare || fact.told() instanceof Tags
                  ? Diagnostic.Severity.NOTE
                  : Diagnostic.Severity.WARNING,
              "load.owner-unknown",
              words + " of nobody: the answer does not say whose",
              "kept aside; to settle it, " + what,
              fact.at()));
    }
  }

  private void unfit(FileContent content, Owners owners) {
    String file = content.source().path();
    Optional<String> told = owners.of(file);
    boolean used =
        content.beside().facts().stream().anyMatch(fact -> finder.find(fact).how() == How.TOLD)
            || told.filter(content.source().accounts()::contains).isPresent()
            || !content.trusts().isEmpty()
            || !content.beside().aliases().isEmpty()
            || !content.organizations().isEmpty();
    if (told.isPresent() && !used) {
      report.warning(
          "load.owner-unfit",
          "`" + told.get() + "` was told as the owner, but what the file holds cannot be its",
          "what was told is not used",
          new SourceLocation(file, "", 0));
    }
  }

  private void unused(List<FileContent> contents, Owners owners) {
    for (String name : new TreeMap<>(owners.byFile()).keySet()) {
      boolean there =
          contents.stream()
              .anyMatch(
                  content ->
                      owners.nameOf(content.source().path()).filter(name::equals).isPresent());
      if (!there) {
        report.warning(
            "load.owner-unused",
            "no file `" + name + "` was read, whose owner was told",
            "what was told is not used",
            SourceLocation.NOWHERE);
      }
    }
  }
}

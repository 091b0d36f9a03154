package org.rolescope.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.Progress;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Owners;
import org.rolescope.iam.SourceFile;
import org.rolescope.load.Planned;
import org.rolescope.load.Reading;
import org.rolescope.load.SnapshotLoader;
import org.rolescope.load.intake.FileContent;

/**
 * What files and folders were recognised as, before anything of it is opened. Immutable; choosing
 * and adding make another one and read nothing again.
 */
public final class Recognition {
  /** Nothing was named and nothing read. */
  public static final Recognition NOTHING =
      of(List.of(), SnapshotLoader.read(List.of(), Runnable::run, Progress.NONE));

  private final List<Path> paths;
  private final Reading reading;
  private final Parsed<IamIndex> joined;
  private final List<RecognisedFile> files;
  private final Map<String, String> names;

  private Recognition(
      List<Path> paths,
      Reading reading,
      Parsed<IamIndex> joined,
      List<RecognisedFile> files,
      Map<String, String> names) {
    this.paths = List.copyOf(paths);
    this.reading = reading;
    this.joined = joined;
    this.files = List.copyOf(files);
    this.names = Map.copyOf(names);
  }

  /**
   * @param paths as the user named them
   */
  static Recognition of(List<Path> paths, Reading reading) {
    Parsed<IamIndex> joined = SnapshotLoader.join(reading);
    IamSnapshot snapshot = joined.value().map(IamIndex::snapshot).orElse(IamSnapshot.EMPTY);
    Map<String, String> names = new TreeMap<>();
    for (Account account : snapshot.accounts()) {
      names.put(account.id(), account.name());
    }
    return new Recognition(
        paths, reading, joined, RecognisedFile.of(snapshot.sources(), joined.diagnostics()), names);
  }

  /**
   * How much was recognised.
   *
   * @param files exports
   * @param accounts of which they tell
   * @param policies managed policies
   */
  public record Counts(int files, int accounts, int roles, int users, int groups, int policies) {}

  /** What was named, in order. */
  public List<Path> paths() {
    return paths;
  }

  /** A line for every file: exports first, then what is none. */
  public List<RecognisedFile> files() {
    return files;
  }

  /** The name of an account as the organisation has it; empty if it is not known. */
  public String accountName(String id) {
    return names.getOrDefault(id, "");
  }

  /** Whether all are exports without a problem and were read to their end. */
  public boolean clean() {
    return !stopped() && !files.isEmpty() && files.stream().allMatch(RecognisedFile::clean);
  }

  /** Whether reading was stopped before everything was read. */
  public boolean stopped() {
    return reading.stopped();
  }

  /** Files that were read to their end. */
  public int filesRead() {
    return reading.filesRead();
  }

  /** Files that were found. */
  public int filesFound() {
    return reading.filesFound();
  }

  /** Paths of files that are not to be opened. */
  public Set<String> leftOut() {
    return reading.leftOut();
  }

  /** Counts what is not left out; the same role in two files counts once. O(entities). */
  public Counts counts() {
    Set<String> accounts = new TreeSet<>();
    Set<Object> roles = new HashSet<>();
    Set<Object> users = new HashSet<>();
    Set<Object> groups = new HashSet<>();
    Set<Object> policies = new HashSet<>();
    int exports = 0;
    for (FileContent content : reading.contents()) {
      exports += content.source().recognised() ? 1 : 0;
      accounts.addAll(content.source().accounts());
      content.entities().roles().forEach(role -> roles.add(role.arn()));
      content.entities().users().forEach(user -> users.add(user.arn()));
      content.entities().groups().forEach(group -> groups.add(group.arn()));
      content.entities().policies().forEach(policy -> policies.add(policy.arn()));
    }
    return new Counts(
        exports, accounts.size(), roles.size(), users.size(), groups.size(), policies.size());
  }

  /** Whose the content of files is that do not say so. */
  public Owners owners() {
    return reading.owners();
  }

  /**
   * The same with exactly these files left out and these owners told.
   *
   * @param without by path
   */
  public Recognition choose(Set<String> without, Owners told) {
    boolean same = without.equals(reading.leftOut()) && told.equals(reading.owners());
    Reading chosen = same ? reading : reading.choose(without, told);
    return new Recognition(
        paths, chosen, same ? joined : SnapshotLoader.join(chosen), files, names);
  }

  /**
   * This and another one, as if all had been recognised at once. Of a file that both have, the
   * other's content counts.
   */
  public Recognition plus(Recognition other) {
    Set<Path> both = new LinkedHashSet<>(paths);
    both.addAll(other.paths);
    return of(new ArrayList<>(both), reading.plus(other.reading));
  }

  /** The same with what another one holds, which is not shown among the files. */
  public Recognition beside(Recognition other) {
    Reading both = reading.plus(other.reading);
    return new Recognition(paths, both, SnapshotLoader.join(both), files, names);
  }

  /** Whether it is a list of known accounts and nothing else: names, and nothing to open. */
  public boolean isKnownAccounts() {
    return files.size() == 1 && files.get(0).source().kind().equals(SourceFile.KNOWN_ACCOUNTS);
  }

  /** Whether what is chosen is plans, and nothing that could be opened beside them. */
  public boolean isPlan() {
    List<FileContent> exports =
        reading.contents().stream().filter(content -> content.source().recognised()).toList();
    return !exports.isEmpty() && exports.stream().allMatch(content -> content.plan().isPresent());
  }

  /** What the chosen plans make of data. */
  Planned plan(IamSnapshot data) {
    return SnapshotLoader.plan(data, reading);
  }

  /** Why nothing could be read from some file, with its place; empty if there is no such. */
  public Optional<String> broken() {
    return files.stream()
        .flatMap(file -> file.problems().stream())
        .filter(problem -> problem.severity() == Diagnostic.Severity.ERROR)
        .findFirst()
        .map(problem -> problem.message() + " (" + problem.at().label() + ")");
  }

  /** All that is not left out, and what is odd about it. */
  Parsed<IamIndex> joined() {
    return joined;
  }
}

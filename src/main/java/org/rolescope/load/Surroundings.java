package org.rolescope.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.load.intake.Entities;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.WholeFolder;
import org.rolescope.policy.Arn;

/** What the folders of files say: which entities and accounts the files in them tell of. */
final class Surroundings {
  private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

  private final Map<String, Set<String>> entitiesIn = new HashMap<>();
  private final Map<String, Set<String>> ownersOf = new HashMap<>();
  private final Set<String> organizationsIn = new HashSet<>();
  private final Map<String, Set<String>> callersIn = new HashMap<>();
  private final Map<String, Set<String>> accountsBelow = new HashMap<>();

  Surroundings(List<FileContent> contents) {
    for (FileContent content : contents) {
      String folder = folderOf(content.source().path());
      Set<String> arns = arns(content.entities());
      entitiesIn.computeIfAbsent(folder, unused -> new TreeSet<>()).addAll(arns);
      callersIn
          .computeIfAbsent(folder, unused -> new TreeSet<>())
          .addAll(content.beside().callers());
      for (LooseFact fact : content.beside().facts()) {
        if (fact.told() instanceof WholeFolder) {
          ownersOf.computeIfAbsent(folder, unused -> new TreeSet<>()).add(fact.whose().arn());
        }
      }
      if (!content.organizations().isEmpty()) {
        organizationsIn.add(folder);
      }
      Set<String> accounts = new TreeSet<>();
      arns.forEach(arn -> Arn.parse(arn).map(Arn::account).ifPresent(accounts::add));
      accounts.remove(Inputs.AWS);
      for (String above : upwards(folder)) {
        accountsBelow.computeIfAbsent(above, unused -> new TreeSet<>()).addAll(accounts);
      }
    }
  }

  private static Set<String> arns(Entities entities) {
    Set<String> arns = new TreeSet<>();
    entities.roles().forEach(role -> arns.add(role.arn().toString()));
    entities.users().forEach(user -> arns.add(user.arn().toString()));
    entities.groups().forEach(group -> arns.add(group.arn().toString()));
    entities.policies().forEach(policy -> arns.add(policy.arn()));
    entities.providers().forEach(provider -> arns.add(provider.arn().toString()));
    return arns;
  }

  /** The folder of a file; empty at the top. */
  static String folderOf(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }

  static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A folder and all around it, nearest first. */
  private static List<String> upwards(String folder) {
    List<String> all = new ArrayList<>();
    String at = folder;
    while (true) {
      all.add(at);
      if (at.isEmpty()) {
        return all;
      }
      at = folderOf(at);
    }
  }

  /** ARNs of the entities that the files of the same folder describe. */
  Set<String> entitiesBeside(String file) {
    return entitiesIn.getOrDefault(folderOf(file), Set.of());
  }

  /** The entity whose folder it is that the file is in, if it is one's. */
  Optional<String> ownerOfFolder(String file) {
    return only(ownersOf.getOrDefault(folderOf(file), Set.of()));
  }

  /** Whether the files of the same folder tell of an organisation. */
  boolean organizationBeside(String file) {
    return organizationsIn.contains(folderOf(file));
  }

  /**
   * The account that a file is about: the one its name tells, else the nearest folder's, by its
   * name, by a caller identity in it, or because all below it is of one account.
   */
  Optional<String> account(String file) {
    Optional<String> named = only(numbers(nameOf(file)));
    if (named.isPresent()) {
      return named;
    }
    for (String folder : upwards(folderOf(file))) {
      Optional<String> told =
          only(callersIn.getOrDefault(folder, Set.of())).or(() -> only(numbers(nameOf(folder))));
      Set<String> below = accountsBelow.getOrDefault(folder, Set.of());
      if (told.isPresent() || !below.isEmpty()) {
        return told.or(() -> only(below));
      }
    }
    return Optional.empty();
  }

  private static Set<String> numbers(String name) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = ACCOUNT.matcher(name);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Optional<String> only(Set<String> set) {
    return set.size() == 1 ? Optional.of(set.iterator().next()) : Optional.empty();
  }
}

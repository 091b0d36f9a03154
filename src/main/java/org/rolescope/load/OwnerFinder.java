package org.rolescope.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rolescope.iam.Owners;
import org.rolescope.load.PathNames.Candidate;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Whose;
import org.rolescope.policy.Arn;

/**
 * Finds whose a fact is: as told by the user, by the answer itself, by the name of its file or
 * folder, or because the folder holds nothing else. Where two could be meant it is nobody's.
 */
final class OwnerFinder {
  private final Owners owners;
  private final Surroundings surroundings;
  private final Map<String, Set<String>> byName = new HashMap<>();

  /**
   * @param arns of everything that may own something
   */
  OwnerFinder(Owners owners, Surroundings surroundings, Iterable<String> arns) {
    this.owners = owners;
    this.surroundings = surroundings;
    for (String text : arns) {
      Arn.parse(text).ifPresent(arn -> names(arn).add(text));
    }
  }

  private Set<String> names(Arn arn) {
    return byName.computeIfAbsent(key(arn.account(), arn.name()), unused -> new TreeSet<>());
  }

  private static String key(String account, String name) {
    return account + "/" + name.toLowerCase(Locale.ROOT);
  }

  /** How an owner was found. */
  enum How {
    TOLD,
    CONTENT,
    NAME,
    FOLDER
  }

  /**
   * An owner, or why there is none.
   *
   * @param arn empty if nothing says who it is
   * @param lacking what would settle it; empty if there is an owner
   */
  record Answer(Optional<Arn> arn, How how, String lacking) {
    static Answer found(Arn arn, How how) {
      return new Answer(Optional.of(arn), how, "");
    }

    static Answer lacking(String what) {
      return new Answer(Optional.empty(), How.CONTENT, what);
    }
  }

  Answer find(LooseFact fact) {
    Whose whose = fact.whose();
    String file = fact.at().file();
    Optional<Arn> said =
        owners.of(file).flatMap(Arn::parse).filter(arn -> fits(arn, whose.types()));
    if (said.isPresent()) {
      return Answer.found(said.get(), How.TOLD);
    }
    Optional<Arn> own = Arn.parse(whose.arn()).filter(arn -> fits(arn, whose.types()));
    if (own.isPresent()) {
      return Answer.found(own.get(), How.CONTENT);
    }
    Optional<String> account = attachedFrom(fact).or(() -> surroundings.account(file));
    return whose.name().isEmpty() ? unnamed(fact, account) : named(whose, account, file);
  }

  private static boolean fits(Arn arn, Set<OwnerType> types) {
    return OwnerType.of(arn).filter(types::contains).isPresent();
  }

  /** Policies of an account can only be attached in it. */
  private static Optional<String> attachedFrom(LooseFact fact) {
    Set<String> accounts = new TreeSet<>();
    if (fact.told() instanceof LooseFact.Attached attached) {
      attached.arns().forEach(text -> Arn.parse(text).map(Arn::account).ifPresent(accounts::add));
    }
    accounts.remove(Inputs.AWS);
    return accounts.size() == 1 ? Optional.of(accounts.iterator().next()) : Optional.empty();
  }

  private Answer named(Whose whose, Optional<String> account, String file) {
    OwnerType type = whose.types().iterator().next();
    String what = type.arnType() + " `" + whose.name() + "`";
    Set<String> beside = new TreeSet<>(surroundings.entitiesBeside(file));
    List<Arn> near =
        account.isPresent()
            ? known(whose.name(), account.get(), whose.types())
            : beside.stream()
                .flatMap(text -> Arn.parse(text).stream())
                .filter(arn -> fits(arn, whose.types()) && arn.name().equals(whose.name()))
                .toList();
    if (near.size() == 1) {
      return Answer.found(near.get(0), How.CONTENT);
    }
    if (account.isEmpty()) {
      return Answer.lacking(
          "name the file or its folder after the account that "
              + what
              + " is in, or put the answer of sts get-caller-identity beside it");
    }
    if (type == OwnerType.OIDC_PROVIDER) {
      String resource = type.arnType() + "/" + whose.name();
      return Answer.found(new Arn("aws", "iam", "", account.get(), resource), How.CONTENT);
    }
    return Answer.lacking(
        "add the "
            + what
            + " itself: get-"
            + type.arnType()
            + " or list-"
            + type.arnType()
            + "s of account "
            + account.get());
  }

  private Answer unnamed(LooseFact fact, Optional<String> account) {
    String file = fact.at().file();
    // A policy beside a role may be anything of it; only a managed one is told by its name.
    Set<OwnerType> types =
        fact.told() instanceof LooseFact.Bare ? EnumSet.of(OwnerType.POLICY) : fact.whose().types();
    Optional<Arn> folder =
        surroundings.ownerOfFolder(file).flatMap(Arn::parse).filter(arn -> fits(arn, types));
    if (folder.isPresent()) {
      return Answer.found(folder.get(), How.FOLDER);
    }
    if (account.isPresent()) {
      Optional<Arn> byPath = byPath(file, account.get(), types);
      if (byPath.isPresent()) {
        return Answer.found(byPath.get(), How.NAME);
      }
    }
    return alone(file, types)
        .map(arn -> Answer.found(arn, How.FOLDER))
        .orElseGet(() -> Answer.lacking(wanted(types, account)));
  }

  private static String wanted(Set<OwnerType> types, Optional<String> account) {
    String owner =
        types.contains(OwnerType.ROLE)
            ? "role, user or group"
            : types.iterator().next().arnType().replace('-', ' ');
    String where = account.map(id -> " of account " + id).orElse("");
    return "name the file or its folder after a "
        + owner
        + where
        + " that is in the data, or give --owner FILE=ARN";
  }

  /** The file's name, else its folder's, else the next folder's where that says nothing. */
  private Optional<Arn> byPath(String file, String account, Set<OwnerType> types) {
    String at = file;
    for (int i = 0; i < 3 && !at.isEmpty(); i++) {
      String above = Surroundings.folderOf(at);
      String element = Surroundings.nameOf(at);
      for (Candidate candidate : PathNames.in(element)) {
        Set<OwnerType> hinted =
            candidate.hinted().isEmpty()
                ? PathNames.kindOf(Surroundings.nameOf(above))
                : candidate.hinted();
        List<Arn> found = known(candidate.name(), account, narrowed(types, hinted));
        if (!found.isEmpty()) {
          return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }
      }
      if (i > 0 && !PathNames.wordsOnly(element)) {
        return Optional.empty();
      }
      at = above;
    }
    return Optional.empty();
  }

  private static Set<OwnerType> narrowed(Set<OwnerType> types, Set<OwnerType> hinted) {
    Set<OwnerType> both = EnumSet.copyOf(types);
    both.retainAll(hinted);
    return both.isEmpty() ? types : both;
  }

  private List<Arn> known(String name, String account, Set<OwnerType> types) {
    List<Arn> found = new ArrayList<>();
    for (String where : List.of(account, Inputs.AWS)) {
      byName.getOrDefault(key(where, name), Set.of()).stream()
          .flatMap(text -> Arn.parse(text).stream())
          .filter(arn -> fits(arn, types))
          .forEach(found::add);
    }
    return found;
  }

  /** The one entity that the folder's files describe, if the file's name does not say otherwise. */
  private Optional<Arn> alone(String file, Set<OwnerType> types) {
    Set<String> beside = surroundings.entitiesBeside(file);
    Optional<Arn> only =
        beside.size() == 1 ? Arn.parse(beside.iterator().next()) : Optional.empty();
    Set<OwnerType> hinted = PathNames.hints(Surroundings.nameOf(file));
    return only.filter(
        arn ->
            fits(arn, types)
                && (hinted.isEmpty() || OwnerType.of(arn).filter(hinted::contains).isPresent()));
  }
}

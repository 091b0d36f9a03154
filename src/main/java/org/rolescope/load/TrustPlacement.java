package org.rolescope.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.Owners;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Arn;

/**
 * Finds the role of a trust policy that stands in a file of its own. If the files of the same
 * folder tell of one role whose trust policy is not in the data ({@code create-role} output as the
 * documentation prints it), it is that role's; if they tell of one that has the same policy,
 * nothing is new. Else the policy gets a role to itself, named after the file, in an account that
 * cannot exist.
 */
final class TrustPlacement {
  private static final Set<String> PLAIN_NAMES =
      Set.of("trust", "trust-policy", "trust_policy", "trustpolicy", "assume-role-policy");

  private final Map<String, Role> roles = new TreeMap<>();
  private final Map<String, Set<String>> arnsByFolder = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Owners owners;
  private final Map<String, String> ownerless;
  private final Report report;

  private TrustPlacement(Owners owners, Map<String, String> ownerless, Report report) {
    this.owners = owners;
    this.ownerless = ownerless;
    this.report = report;
  }

  /**
   * Adds the trust policies that stand alone.
   *
   * @param owners roles that the user told
   * @param merged one role per ARN
   * @param ownerless takes the paths of those that have no owner, with what they are
   * @return one role per ARN, sorted by ARN
   */
  static List<Role> place(
      List<FileContent> contents,
      Owners owners,
      List<Role> merged,
      Map<String, String> ownerless,
      Report report) {
    if (contents.stream().allMatch(content -> content.trusts().isEmpty())) {
      return merged;
    }
    TrustPlacement placement = new TrustPlacement(owners, ownerless, report);
    merged.forEach(role -> placement.roles.put(role.arn().toString(), role));
    for (FileContent content : contents) {
      Set<String> arns =
          placement.arnsByFolder.computeIfAbsent(
              folder(content.source().path()), unused -> new TreeSet<>());
      content.entities().roles().forEach(role -> arns.add(role.arn().toString()));
    }
    contents.forEach(content -> content.trusts().forEach(placement::place));
    return List.copyOf(placement.roles.values());
  }

  private void place(PolicyDocument trust) {
    Optional<Arn> told =
        owners.of(trust.at().file()).flatMap(Arn::parse).filter(arn -> arn.isIam("role"));
    if (told.isPresent()) {
      Role role = roles.getOrDefault(told.get().toString(), Blank.role(told.get(), trust.at()));
      roles.put(told.get().toString(), role.withTrust(trust));
    } else {
      find(trust);
    }
  }

  private void find(PolicyDocument trust) {
    List<Role> beside =
        arnsByFolder.getOrDefault(folder(trust.at().file()), Set.of()).stream()
            .flatMap(arn -> Optional.ofNullable(roles.get(arn)).stream())
            .toList();
    List<Role> lacking = beside.stream().filter(role -> !role.trust().isKnown()).toList();
    Optional<Role> same = beside.stream().filter(role -> has(role, trust)).findFirst();
    if (same.isPresent()) {
      note("is that of `" + same.get().name() + "`", trust);
    } else if (lacking.size() == 1) {
      Role role = lacking.get(0);
      roles.put(role.arn().toString(), role.withTrust(trust));
      note("is taken as that of `" + role.name() + "`, the one role beside it without one", trust);
    } else {
      Optional<String> account = owners.of(trust.at().file()).filter(Arn::isAccount);
      Arn arn = freeArn(account.orElse(Inputs.NO_ACCOUNT), name(trust.at().file()));
      if (account.isEmpty()) {
        ownerless.put(trust.at().file(), "trust policy");
      }
      roles.put(arn.toString(), Blank.role(arn, trust.at()).withTrust(trust));
      note(
          "does not say whose it is: shown as role `"
              + arn.name()
              + "` of "
              + account.map(id -> "account " + id).orElse("no account"),
          trust);
    }
  }

  private static boolean has(Role role, PolicyDocument trust) {
    return role.trust().map(known -> EntityMerge.sameDocument(known, trust)).orElse(false);
  }

  private void note(String what, PolicyDocument trust) {
    report.add(
        Diagnostic.note("load.bare-trust-policy", "this trust policy " + what, "", trust.at()));
  }

  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }

  /** The file's name, or its folder's where the file has one that says nothing. */
  private static String name(String file) {
    Path path = Path.of(file);
    String name = stem(path);
    Path parent = path.getParent();
    boolean plain = PLAIN_NAMES.contains(name.toLowerCase(Locale.ROOT));
    return plain && parent != null && !stem(parent).isEmpty() ? stem(parent) : name;
  }

  /** The last part of a path without its ending, in the characters that a role's name may have. */
  private static String stem(Path path) {
    String name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    int dot = name.indexOf('.', 1);
    String stem = (dot < 0 ? name : name.substring(0, dot)).replaceAll("[^\\w+=,@-]", "-");
    return stem.matches("-*") ? "" : stem;
  }

  private Arn freeArn(String account, String name) {
    String base = name.isEmpty() ? "role" : name;
    Arn arn;
    do {
      int use = uses.merge(base, 1, Integer::sum);
      arn = Arn.ofRole("aws", account, "/", use == 1 ? base : base + "-" + use);
    } while (roles.containsKey(arn.toString()));
    return arn;
  }
}

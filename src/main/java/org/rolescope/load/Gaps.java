package org.rolescope.load;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Account;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.Completeness;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.Role;
import org.rolescope.iam.SourceFile;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Arn;

/** Says what the data do not hold, once for each thing that is missing. */
final class Gaps {
  private final IamIndex index;
  private final IamSnapshot snapshot;
  private final Report report = new Report("");
  private final Map<String, Uses> attached = new HashMap<>();
  private final Map<String, Uses> boundaries = new HashMap<>();

  /** How often something is used, and where first. */
  private record Uses(int count, SourceLocation first) {
    Uses plus(Uses other) {
      return new Uses(count + other.count, first);
    }
  }

  private Gaps(IamIndex index) {
    this.index = index;
    this.snapshot = index.snapshot();
  }

  /** Diagnostics with codes {@code incomplete.…}; O(entities and attachments). */
  static List<Diagnostic> of(IamIndex index) {
    Gaps gaps = new Gaps(index);
    Completeness completeness = Completeness.of(gaps.index);
    gaps.collectUses();
    gaps.lists(completeness);
    gaps.documents(completeness);
    gaps.groups();
    gaps.sessionDurations();
    gaps.accounts(completeness);
    return gaps.report.diagnostics();
  }

  private void collectUses() {
    snapshot.users().forEach(user -> use(user.permissions(), user.boundary(), user.at()));
    snapshot.roles().forEach(role -> use(role.permissions(), role.boundary(), role.at()));
    snapshot
        .groups()
        .forEach(group -> use(group.permissions(), Fact.known(Optional.empty()), group.at()));
  }

  private void use(
      Fact<Permissions> permissions, Fact<Optional<String>> boundary, SourceLocation at) {
    Uses one = new Uses(1, at);
    permissions
        .orElse(Permissions.NONE)
        .attached()
        .forEach(arn -> attached.merge(arn, one, Uses::plus));
    boundary.orElse(Optional.empty()).ifPresent(arn -> boundaries.merge(arn, one, Uses::plus));
  }

  private void lists(Completeness completeness) {
    for (Account account : snapshot.accounts()) {
      if (completeness.partialAccounts().contains(account.id())) {
        Set<Listing> missing = EnumSet.allOf(Listing.class);
        missing.removeAll(account.complete());
        report.warning(
            "incomplete.lists",
            "the "
                + missing.stream().map(Gaps::word).collect(Collectors.joining(", "))
                + " of account "
                + account.id()
                + " are not, or not all, in the data",
            "what is not there may exist all the same; needed: "
                + Inputs.authorizationDetails(account.id()),
            fileOf(account.id()));
      }
    }
  }

  static String word(Listing listing) {
    return listing.name().toLowerCase(Locale.ROOT);
  }

  private SourceLocation fileOf(String account) {
    return snapshot.sources().stream()
        .filter(source -> source.accounts().contains(account))
        .findFirst()
        .map(SourceFile::path)
        .map(path -> new SourceLocation(path, "", 0))
        .orElse(SourceLocation.NOWHERE);
  }

  private void documents(Completeness completeness) {
    completeness
        .policiesWithoutDocument()
        .forEach(
            arn ->
                missingDocument(
                    "incomplete.policy-document",
                    "policy `" + name(arn) + "`, attached to ",
                    "what else it allows or denies them is not known",
                    attached.get(arn)));
    completeness
        .boundariesWithoutDocument()
        .forEach(
            arn ->
                missingDocument(
                    "incomplete.boundary-document",
                    "policy `" + name(arn) + "`, the permissions boundary of ",
                    "whether it lets their calls pass is not known",
                    boundaries.get(arn)));
  }

  private void missingDocument(String code, String subject, String effect, @Nullable Uses uses) {
    if (uses != null) {
      report.warning(
          code,
          subject + count(uses.count(), "entity", "entities") + ", has no document in the data",
          effect,
          uses.first());
    }
  }

  private static String name(String arn) {
    return Arn.parse(arn).map(Arn::name).orElse(arn);
  }

  private static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private void groups() {
    Map<String, Uses> missing = new TreeMap<>();
    for (User user : snapshot.users()) {
      for (String group : user.groups().orElse(List.of())) {
        if (index.group(user.account(), group).isEmpty()) {
          missing.merge(user.account() + "/" + group, new Uses(1, user.at()), Uses::plus);
        }
      }
    }
    missing.forEach(
        (group, uses) ->
            report.warning(
                "incomplete.group",
                "group `" + group + "` is not in the data",
                "what it allows its " + count(uses.count(), "member", "members") + " is not known",
                uses.first()));
  }

  private void sessionDurations() {
    Map<String, Uses> missing = new TreeMap<>();
    for (Role role : snapshot.roles()) {
      if (!role.maxSessionSeconds().isKnown()) {
        missing.merge(role.account(), new Uses(1, role.at()), Uses::plus);
      }
    }
    missing.forEach(
        (account, uses) ->
            report.note(
                "incomplete.session-duration",
                "the maximum session duration of "
                    + count(uses.count(), "role", "roles")
                    + " of account "
                    + account
                    + " is not in the data",
                "whether they can be assumed for more than an hour is not known; needed: "
                    + Inputs.listRoles(account),
                uses.first()));
  }

  private void accounts(Completeness completeness) {
    for (String account : completeness.referredAccounts()) {
      report.note(
          "incomplete.account",
          "account " + account + " is only referred to",
          "who in it may call is not known; needed: " + Inputs.authorizationDetails(account),
          SourceLocation.NOWHERE);
    }
    for (String account : completeness.outsideOrganization()) {
      report.note(
          "incomplete.outside-organization",
          "account " + account + " is not in the organisation's list of accounts",
          "it counts as outside the organisation",
          fileOf(account));
    }
  }
}

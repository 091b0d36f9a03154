package org.rolescope.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.Group;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Entities;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Arn;

/**
 * Says where files of different times contradict each other about who exists. They do not tell
 * which is the later one, so whoever is in one of them is taken to exist.
 */
final class Presence {
  private static final String KEPT = "whoever is in one of them is taken to exist";

  private final List<FileContent> contents;
  private final Report report;

  private Presence(List<FileContent> contents, Report report) {
    this.contents = contents;
    this.report = report;
  }

  /** A list of an account. */
  private record Roll(String account, Listing listing) {}

  /** One contradiction for each list of an account, and for each that was deleted. */
  static void compare(List<FileContent> contents, Report report) {
    Presence presence = new Presence(contents, report);
    presence.rolls().forEach(presence::differ);
    presence.deleted();
  }

  /** Of each list the files that have it whole. */
  private Map<Roll, List<FileContent>> rolls() {
    Map<Roll, List<FileContent>> files =
        new TreeMap<>(Comparator.comparing(Roll::account).thenComparing(Roll::listing));
    for (FileContent content : contents) {
      content
          .complete()
          .forEach(
              (account, lists) ->
                  lists.forEach(
                      list ->
                          files
                              .computeIfAbsent(new Roll(account, list), unused -> new ArrayList<>())
                              .add(content)));
    }
    return files;
  }

  private void differ(Roll roll, List<FileContent> files) {
    if (files.size() == 1) {
      return;
    }
    List<List<Listed>> lists = files.stream().map(file -> listed(file.entities(), roll)).toList();
    // Most are the same, in the same order.
    if (lists.stream().map(Presence::arns).distinct().count() == 1) {
      return;
    }
    List<Map<String, SourceLocation>> all = lists.stream().map(Presence::byArn).toList();
    Map<String, SourceLocation> differing = new TreeMap<>();
    all.forEach(one -> one.forEach(differing::putIfAbsent));
    differing.keySet().removeIf(arn -> all.stream().allMatch(one -> one.containsKey(arn)));
    differing.keySet().stream()
        .findFirst()
        .ifPresent(
            arn -> {
              int without = 0;
              while (all.get(without).containsKey(arn)) {
                without++;
              }
              SourceLocation at = differing.getOrDefault(arn, SourceLocation.NOWHERE);
              report.warning(
                  "load.not-in-both",
                  "`"
                      + arn
                      + "` is in "
                      + at.label()
                      + " and not in "
                      + files.get(without).source().path()
                      + ", though both have all "
                      + Gaps.word(roll.listing())
                      + " of the account"
                      + (differing.size() == 1
                          ? ""
                          : "; the same holds of " + (differing.size() - 1) + " more"),
                  KEPT,
                  at);
            });
  }

  private record Listed(Arn arn, SourceLocation at) {}

  /** Of policies an export has those alone that are attached. */
  private static List<Listed> listed(Entities entities, Roll roll) {
    Stream<Listed> all =
        switch (roll.listing()) {
          case ROLES -> entities.roles().stream().map(one -> new Listed(one.arn(), one.at()));
          case USERS -> entities.users().stream().map(one -> new Listed(one.arn(), one.at()));
          case GROUPS -> entities.groups().stream().map(one -> new Listed(one.arn(), one.at()));
          case POLICIES -> Stream.empty();
        };
    return all.filter(one -> one.arn().account().equals(roll.account())).toList();
  }

  private static List<Arn> arns(List<Listed> list) {
    return list.stream().map(Listed::arn).toList();
  }

  private static Map<String, SourceLocation> byArn(List<Listed> list) {
    Map<String, SourceLocation> found = new TreeMap<>();
    list.forEach(one -> found.putIfAbsent(one.arn().toString(), one.at()));
    return found;
  }

  private void deleted() {
    Map<String, SourceLocation> gone = new TreeMap<>();
    contents.forEach(content -> content.beside().deleted().forEach(gone::putIfAbsent));
    gone.forEach(
        (arn, at) ->
            contents.stream()
                .filter(content -> !content.source().path().equals(at.file()))
                .flatMap(content -> places(content.entities(), arn))
                .findFirst()
                .ifPresent(
                    there ->
                        report.warning(
                            "load.not-in-both",
                            "`" + arn + "` was deleted, and is in " + there.label(),
                            KEPT,
                            at)));
  }

  private static Stream<SourceLocation> places(Entities entities, String arn) {
    return Stream.of(
            entities.roles().stream().filter(one -> one.arn().toString().equals(arn)).map(Role::at),
            entities.users().stream().filter(one -> one.arn().toString().equals(arn)).map(User::at),
            entities.groups().stream()
                .filter(one -> one.arn().toString().equals(arn))
                .map(Group::at))
        .flatMap(one -> one);
  }
}

package org.rolescope.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Owners;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.Report;
import org.rolescope.load.json.Fields;
import org.rolescope.policy.Arn;

/**
 * Brings aliases to the accounts that they name, which {@code list-account-aliases} does not tell.
 */
final class AliasPlacement {
  private static final String WORDS = "alias of an account";

  private AliasPlacement() {}

  /**
   * The alias of each account, the first one of several.
   *
   * @param owners accounts that the user told
   * @param ownerless takes the paths of files of which nobody knows the account
   * @param report takes the same
   */
  static Map<String, String> place(
      List<FileContent> contents, Owners owners, Map<String, String> ownerless, Report report) {
    Map<String, String> byAccount = new TreeMap<>();
    if (contents.stream().allMatch(content -> content.beside().aliases().isEmpty())) {
      return byAccount;
    }
    Surroundings surroundings = new Surroundings(contents);
    for (FileContent content : contents) {
      String file = content.source().path();
      for (String alias : content.beside().aliases()) {
        Optional<String> account =
            owners.of(file).filter(Arn::isAccount).or(() -> surroundings.account(file));
        account.ifPresentOrElse(
            id -> byAccount.putIfAbsent(id, alias),
            () -> {
              ownerless.put(file, WORDS);
              lacking(alias, file, report);
            });
      }
    }
    return byAccount;
  }

  private static void lacking(String alias, String file, Report report) {
    report.warning(
        "load.owner-unknown",
        WORDS + ", `" + Fields.clip(alias) + "`: the answer does not say of which",
        "kept aside; to settle it, name the file or its folder after the account, put the answer of"
            + " sts get-caller-identity beside it, or give --owner FILE=ACCOUNT",
        new SourceLocation(file, "", 0));
  }
}

package org.rolescope.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Arn;

class RoleNamesTest {
  private static final IamIndex INDEX =
      IamIndex.of(
          new IamSnapshot(
              List.of(account("111122223333", "shop"), account("444455556666", "")),
              List.of(
                  role("111122223333", "/team/", "Ops"),
                  role("111122223333", "/", "Other"),
                  role("444455556666", "/", "ops")),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              List.of()));

  private static Account account(String id, String name) {
    return new Account(id, "aws", name, Set.of(Account.Listing.ROLES));
  }

  private static Role role(String account, String path, String name) {
    return new Role(
        Arn.ofRole("aws", account, path, name),
        "",
        Fact.missing("trust"),
        Fact.missing("permissions"),
        Fact.missing("boundary"),
        Fact.missing("tags"),
        Fact.missing("duration"),
        Fact.missing("last use"),
        "",
        "",
        List.of(),
        SourceLocation.NOWHERE);
  }

  private static List<String> matching(String text) {
    return RoleNames.matching(INDEX, text).stream().map(role -> role.arn().toString()).toList();
  }

  @Test
  void arn_meansThatRoleAlone() {
    assertThat(matching("arn:aws:iam::111122223333:role/team/Ops"))
        .containsExactly("arn:aws:iam::111122223333:role/team/Ops");
    assertThat(matching("arn:aws:iam::111122223333:role/Ops")).isEmpty();
  }

  @Test
  void name_meansEveryRoleOfThatName_whateverItsPathAndCase() {
    assertThat(matching("OPS"))
        .containsExactly(
            "arn:aws:iam::111122223333:role/team/Ops", "arn:aws:iam::444455556666:role/ops");
    assertThat(matching("op")).isEmpty();
  }

  @Test
  void accountAndName_meanTheOneOfThatAccount() {
    assertThat(matching("Shop/ops")).containsExactly("arn:aws:iam::111122223333:role/team/Ops");
    assertThat(matching("444455556666/ops")).containsExactly("arn:aws:iam::444455556666:role/ops");
    assertThat(matching("nowhere/ops")).isEmpty();
  }
}

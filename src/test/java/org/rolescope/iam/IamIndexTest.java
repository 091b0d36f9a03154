package org.rolescope.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rolescope.simulate.RandomEstate;

/** A copy with one thing changed answers as an index built from the changed snapshot. */
final class IamIndexTest {
  @Test
  void roleReplaced_everyLookUp_findsTheNewOne() {
    IamIndex index = RandomEstate.of(3).index();
    Role old = index.snapshot().roles().get(0);
    Role changed = old.withTags(Map.of("release", "approved"));
    IamIndex copy = index.with(changed);
    String arn = old.arn().toString();
    assertThat(copy.role(arn)).contains(changed);
    assertThat(copy.entityById(old.uniqueId())).contains(changed);
    assertThat(copy.roleByName(old.account(), old.name().toUpperCase(java.util.Locale.ROOT)))
        .contains(changed);
    assertThat(copy.entities(old.account())).contains(changed).doesNotContain(old);
    assertThat(copy.snapshot()).isEqualTo(IamIndex.of(copy.snapshot()).snapshot());
    assertThat(copy.snapshot().roles()).contains(changed).doesNotContain(old);
    assertThat(index.role(arn)).contains(old);
  }

  @Test
  void whatALogCallsARole_isThatRole() {
    IamIndex index = RandomEstate.of(3).index();
    Role role = index.snapshot().roles().get(0);
    String session = "arn:aws:sts::" + role.account() + ":assumed-role/" + role.name() + "/i-0abc";
    for (String text :
        List.of(role.arn().toString(), role.uniqueId(), role.uniqueId() + ":i-0abc", session)) {
      assertThat(index.logged(text)).as(text).contains(role);
    }
    for (String text : List.of("", ":", role.name(), session + "/more", "AROANOBODY:x")) {
      assertThat(index.logged(text)).as(text).isEmpty();
    }
  }

  @Test
  void whatALogCallsARole_hasItsArn_orThatOfTheSession() {
    IamIndex index = RandomEstate.of(3).index();
    Role role = index.snapshot().roles().get(0);
    String session = "arn:aws:sts::" + role.account() + ":assumed-role/" + role.name() + "/i-0abc";
    assertThat(index.arnOf(role.uniqueId())).isEqualTo(role.arn().toString());
    assertThat(index.arnOf(role.uniqueId() + ":i-0abc")).isEqualTo(session);
    for (String text : List.of("", ":", role.name(), session, "AROANOBODY:x")) {
      assertThat(index.arnOf(text)).isEqualTo(text);
    }
    for (String text : List.of(role.uniqueId(), role.uniqueId() + ":i-0abc", session)) {
      assertThat(RoleNames.matching(index, text)).as(text).containsExactly(role);
    }
  }

  @Test
  void accountThatIsNamedByItsNumber_hasNoNameBesideIt() {
    Account account = new Account("333344445555", "aws", "333344445555", Set.of());
    assertThat(account.title()).isEmpty();
    assertThat(account.label()).isEqualTo("333344445555");
  }

  @Test
  void organizationReplaced_isTheOneFound_andStrangersChangeNothing() {
    IamIndex index = RandomEstate.of(3).index();
    Organization bare = index.organization().orElseThrow().withPolicies(java.util.List.of());
    assertThat(index.with(bare).organization()).contains(bare);
    IamIndex other = IamIndex.of(IamSnapshot.EMPTY);
    assertThat(other.with(index.snapshot().roles().get(0))).isSameAs(other);
  }
}

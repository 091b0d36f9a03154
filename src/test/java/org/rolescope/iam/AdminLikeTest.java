package org.rolescope.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Arn;
import org.rolescope.policy.parse.PolicyParser;

class AdminLikeTest {
  private static final String ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";

  private static boolean test(Permissions permissions, Optional<String> boundary) {
    User user =
        new User(
            Arn.parse("arn:aws:iam::111111111111:user/alice").orElseThrow(),
            "AIDA1",
            Fact.known(permissions),
            Fact.known(List.of()),
            Fact.known(boundary),
            Fact.known(Map.of()),
            "",
            SourceLocation.NOWHERE);
    IamSnapshot snapshot =
        new IamSnapshot(
            List.of(),
            List.of(),
            List.of(user),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return AdminLike.test(user, IamIndex.of(snapshot));
  }

  private static Permissions inline(String statement) {
    String json = "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
    return new Permissions(
        List.of(
            new PolicyDocument(
                "inline",
                PolicyParser.parse(json, SourceLocation.NOWHERE).value(),
                SourceLocation.NOWHERE)),
        List.of());
  }

  @ParameterizedTest(name = "{0} {1} on {2}{3}: {4}")
  @CsvSource({
    "Allow, *, *, '', true",
    "Allow, *:*, *, '', true",
    "Allow, iam:*, *, '', false",
    "Allow, *, arn:aws:s3:::x, '', false",
    "Deny, *, *, '', false",
    "Allow, *, *, ',\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"true\"}}', false"
  })
  void statement_thatAllowsEverything_makesAdminLike(
      String effect, String action, String resource, String condition, boolean expected) {
    String statement =
        "{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"%s\"%s}"
            .formatted(effect, action, resource, condition);
    assertThat(test(inline(statement), Optional.empty())).isEqualTo(expected);
  }

  @Test
  void denyOfEverything_takesItBack() {
    String all = "{\"Effect\":\"%s\",\"Action\":\"*\",\"Resource\":\"*\"%s}";
    String old =
        ",\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\"2026-01-01T00:00:00Z\"}}";
    String allow = all.formatted("Allow", "");

    assertThat(test(inline(allow + "," + all.formatted("Deny", "")), Optional.empty())).isFalse();
    assertThat(test(inline(allow + "," + all.formatted("Deny", old)), Optional.empty())).isTrue();
  }

  @Test
  void administratorAccess_withoutItsDocument_makesAdminLike() {
    Permissions attached = new Permissions(List.of(), List.of(ADMINISTRATOR));
    assertThat(test(attached, Optional.empty())).isTrue();
  }

  @Test
  void boundary_notInTheData_takesItBack() {
    Permissions attached = new Permissions(List.of(), List.of(ADMINISTRATOR));
    assertThat(test(attached, Optional.of("arn:aws:iam::111111111111:policy/limit"))).isFalse();
    assertThat(test(attached, Optional.of(ADMINISTRATOR))).isTrue();
  }
}

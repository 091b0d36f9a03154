package org.rolescope.ui.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Progress;
import org.rolescope.ui.Fixture;

/** Ways to begin with. */
class OfferedWaysTest {
  @Test
  void outsiders_areOfferedLikeEverybody(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("111111111111.json");
    Files.writeString(
        file,
        """
        {"UserDetailList":[],"GroupDetailList":[],"Policies":[],"RoleDetailList":[{
          "Path":"/","RoleName":"boss","RoleId":"AROAEXAMPLEBOSS000001",
          "Arn":"arn:aws:iam::111111111111:role/boss","CreateDate":"2024-01-01T00:00:00Z",
          "AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
            "Principal":{"AWS":["arn:aws:iam::999999999999:root","*"]},"Action":"sts:AssumeRole"}]},
          "InstanceProfileList":[],"RolePolicyList":[],"Tags":[],
          "AttachedManagedPolicies":[{"PolicyName":"AdministratorAccess",
            "PolicyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}]}]}
        """);

    assertThat(
            OfferedWays.of(
                Fixture.ANALYZER.questions(Fixture.ANALYZER.open(List.of(file), Progress.NONE))))
        .extracting(way -> way.from().id())
        .containsExactly("*", "arn:aws:iam::999999999999:root");
  }
}

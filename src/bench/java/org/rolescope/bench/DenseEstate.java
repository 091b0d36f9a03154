package org.rolescope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 100 accounts of as many roles, each of which trusts a role in two other accounts: with 200 of them
 * 20,000 nodes and 40,000 arrows that no two can share. Written as {@code get-account-authorization-details} has it.
 */
final class DenseEstate {
  private static final int ACCOUNTS = 100;

  private DenseEstate() {}

  static void write(Path folder, int all) throws IOException {
    Files.createDirectories(folder);
    for (int account = 0; account < ACCOUNTS; account++) {
      List<String> roles = new ArrayList<>();
      for (int role = 0; role < all; role++) {
        roles.add(role(account, role, all));
      }
      Files.writeString(
          folder.resolve(id(account) + ".json"),
          "{\"UserDetailList\":[],\"GroupDetailList\":[],\"Policies\":[],\"RoleDetailList\":["
              + String.join(",\n", roles)
              + "]}\n");
    }
  }

  private static String role(int account, int role, int all) {
    String one = arn(account + 1, (role + 1) % all);
    String other = arn(account + 10, (role + 38) % all);
    return String.format(
        Locale.ROOT,
        "{\"Path\":\"/\",\"RoleName\":\"%s\",\"RoleId\":\"AROA%06d%010d\",\"Arn\":\"%s\","
            + "\"CreateDate\":\"2025-03-01T09:00:00+00:00\",\"InstanceProfileList\":[],"
            + "\"RolePolicyList\":[],\"AttachedManagedPolicies\":[],\"Tags\":[],"
            + "\"AssumeRolePolicyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{"
            + "\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
            + "\"Principal\":{\"AWS\":[\"%s\",\"%s\"]}}]}}",
        name(role),
        account,
        role,
        arn(account, role),
        one,
        other);
  }

  private static String arn(int account, int role) {
    return "arn:aws:iam::" + id(account % ACCOUNTS) + ":role/" + name(role);
  }

  private static String id(int account) {
    return String.format(Locale.ROOT, "%012d", 100_000_000_000L + 7_919L * account);
  }

  private static String name(int role) {
    return String.format(Locale.ROOT, "role-%03d", role);
  }
}

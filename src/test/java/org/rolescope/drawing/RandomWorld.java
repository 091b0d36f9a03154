package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rolescope.simulate.PolicyType;

/** Organisations of any shape. */
final class RandomWorld {
  private static final int ROLES = 12;

  private final SplittableRandom random;
  private final World world = new World().organization("o-random", "Random");
  private final List<String> accounts = new ArrayList<>();

  private RandomWorld(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static World of(long seed) {
    RandomWorld made = new RandomWorld(seed);
    made.accounts((int) (3 * seed));
    made.outside();
    made.edges((int) (40 * seed));
    return made.world;
  }

  private void accounts(int units) {
    world.unit("ou-0", "A rather long name for a unit", "r-1");
    for (int u = 1; u < units; u++) {
      world.unit("ou-" + u, "Unit " + u, random.nextInt(4) == 0 ? "ou-0" : "r-1");
    }
    for (int a = 0; a < 2 * units; a++) {
      String id = String.valueOf(100000000000L + a);
      accounts.add(id);
      int unit = random.nextInt(units + 1);
      world.account(id, "account-" + a, unit == units ? "r-1" : "ou-" + unit);
      world.roles(id, "a-role-with-quite-a-long-name", ROLES).users(id, random.nextInt(9));
    }
  }

  private void outside() {
    world.anyone().deleted("AROAEXAMPLE").deleted("AIDAEXAMPLE").service("ec2.amazonaws.com");
    for (int i = 0; i < 12; i++) {
      world.external(String.valueOf(900000000000L + i), i % 3 == 0 ? "" : "Vendor " + i);
    }
    accounts.forEach(account -> world.saml(account, "AWSSSO_DO_NOT_DELETE"));
    world.saml(accounts.get(0), "a-provider-with-a-long-name").oidc(accounts.get(0), "gitlab.com");
  }

  private void edges(int count) {
    List<String> callers =
        new ArrayList<>(List.of("*", "AROAEXAMPLE", "AIDAEXAMPLE", "ec2.amazonaws.com"));
    world.graph().nodes().forEach(node -> callers.add(node.id()));
    for (int i = 0; i < count; i++) {
      String from = callers.get(random.nextInt(callers.size()));
      String to = role();
      switch (random.nextInt(5)) {
        case 0 -> world.allowedIf(from, to, World.mfa(), World.sourceIp());
        case 1 -> world.denied(from, to, PolicyType.SCP);
        case 2 -> world.unknown(from, to, "document of policy X");
        default -> world.allowed(from, to);
      }
    }
  }

  private String role() {
    String account = accounts.get(random.nextInt(accounts.size()));
    return World.roleId(account, "a-role-with-quite-a-long-name-" + random.nextInt(ROLES));
  }
}

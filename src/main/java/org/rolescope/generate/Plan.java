package org.rolescope.generate;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What everybody has to know of everybody else, worked out from the seed whenever it is asked. */
final class Plan {
  static final String ORGANIZATION = "o-g3n3r4t3d0";

  /** Accounts outside that are trusted: made up, as everything else. */
  static final List<String> VENDORS =
      List.of("909090909090", "919191919191", "929292929292", "939393939393");

  private static final List<String> SYSTEMS =
      List.of(
          "shop",
          "orders",
          "billing",
          "ledger",
          "search",
          "catalog",
          "mail",
          "fleet",
          "claims",
          "media",
          "crm",
          "payroll",
          "metrics",
          "ads",
          "maps",
          "portal",
          "pricing",
          "identity");
  private static final List<String> STAGES = List.of("prod", "stage", "dev");

  private final GeneratedOrganization size;

  Plan(GeneratedOrganization size) {
    this.size = size;
  }

  int accounts() {
    return size.accounts();
  }

  int roles() {
    return size.roles();
  }

  /** A generator that belongs to one thing alone, so that no other changes what it is like. */
  SplittableRandom random(long thing) {
    return new SplittableRandom(size.seed() * 0x9E3779B97F4A7C15L + thing);
  }

  /**
   * The account in that place: the management account, security, the build account, then systems
   * with three stages each.
   */
  PlannedAccount account(int place) {
    String id = String.format(Locale.ROOT, "%012d", 100_000_000_000L + scattered(place));
    int users = place < 3 ? Math.max(4, roles() / 8) : Math.max(1, roles() / 40);
    return new PlannedAccount(place, id, name(place), unit(place), users);
  }

  /** Different for different places: the factor has no divisor in common with the modulus. */
  private long scattered(int place) {
    long start = Math.floorMod(size.seed() * 7_368_787L, 799_999_999_999L);
    return (start + place * 271_828_182_845L % 799_999_999_999L) % 799_999_999_999L;
  }

  private static String name(int place) {
    if (place < 3) {
      return List.of("management", "security", "build").get(place);
    }
    int system = (place - 3) / 3;
    int round = system / SYSTEMS.size();
    String name = SYSTEMS.get(system % SYSTEMS.size()) + (round == 0 ? "" : "-" + (round + 1));
    return name + "-" + STAGES.get((place - 3) % 3);
  }

  private static String unit(int place) {
    return switch (place) {
      case 0 -> "r-gen0";
      case 1 -> "ou-gen0-security";
      case 2 -> "ou-gen0-infra000";
      default ->
          List.of("ou-gen0-prod0000", "ou-gen0-stage000", "ou-gen0-dev00000").get((place - 3) % 3);
    };
  }

  /** The management account, the one of security and the one that builds; the first of few. */
  PlannedAccount management() {
    return account(0);
  }

  PlannedAccount security() {
    return account(Math.min(1, accounts() - 1));
  }

  PlannedAccount build() {
    return account(Math.min(2, accounts() - 1));
  }

  /** {@code AROA} and what follows; 21 characters. */
  String uniqueId(String kind, PlannedAccount account, int number) {
    SplittableRandom random =
        random(kind.hashCode() * 1_000_003L + account.place() * 10_007L * 10_007L + number);
    StringBuilder id = new StringBuilder(kind);
    while (id.length() < 21) {
      id.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(random.nextInt(32)));
    }
    return id.toString();
  }
}

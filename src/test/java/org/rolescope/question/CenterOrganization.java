package org.rolescope.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.IdentityCenter.Assignment;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.Estate;

/**
 * A {@link RandomOrganization} with an Identity Center over it: up to four permission sets in each
 * account, assigned to people and groups, of which some are not told.
 */
public record CenterOrganization(IamIndex index, IdentityCenter center) {
  private static final List<String> SETS = List.of("Admin", "Dev", "Read", "Audit");

  public static CenterOrganization of(long seed) {
    SplittableRandom random = new SplittableRandom(seed * 7919);
    RandomOrganization base = RandomOrganization.of(seed);
    IamSnapshot plain = base.index().snapshot();
    List<Role> roles = new ArrayList<>(plain.roles());
    Set<Assignment> assignments = new LinkedHashSet<>();
    for (String account : base.read()) {
      for (String set : SETS) {
        if (random.nextInt(3) > 0) {
          roles.add(role(account, set, random));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
          boolean group = random.nextBoolean();
          String who = group ? "g" + random.nextInt(4) : "p" + random.nextInt(8);
          assignments.add(new Assignment(account, arn(set), group, who));
        }
      }
    }
    roles.sort(java.util.Comparator.comparing(Role::arn));
    IdentityCenter center =
        new IdentityCenter(
            names(SETS),
            assignments,
            people(),
            Map.of("g0", "Zero", "g1", "One"),
            members(random),
            random.nextInt(4) > 0);
    IamSnapshot all =
        new IamSnapshot(
            plain.accounts(),
            roles,
            plain.users(),
            plain.groups(),
            plain.policies(),
            plain.providers(),
            plain.organization(),
            Optional.of(center),
            plain.sources());
    return new CenterOrganization(IamIndex.of(all), center);
  }

  private static String arn(String set) {
    return "arn:aws:sso:::permissionSet/ssoins-1/ps-" + set;
  }

  private static Map<String, String> names(List<String> sets) {
    Map<String, String> names = new TreeMap<>();
    sets.forEach(set -> names.put(arn(set), set));
    return names;
  }

  private static Map<String, String> people() {
    Map<String, String> people = new TreeMap<>();
    for (int i = 0; i < 7; i++) {
      // Two are called alike.
      people.put("p" + i, "Person " + Math.min(i, 5) + " (person" + i + "@example.com)");
    }
    return people;
  }

  /** Of the last group nobody tells who is in it. */
  private static Map<String, Set<String>> members(SplittableRandom random) {
    Map<String, Set<String>> members = new TreeMap<>();
    for (int group = 0; group < 3; group++) {
      Set<String> inside = new TreeSet<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        inside.add("p" + random.nextInt(8));
      }
      members.put("g" + group, inside);
    }
    return members;
  }

  private static Role role(String account, String set, SplittableRandom random) {
    Arn arn =
        Arn.parse(
                "arn:aws:iam::"
                    + account
                    + ":role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_"
                    + set
                    + "_0123456789abcdef")
            .orElseThrow();
    String condition =
        random.nextBoolean()
            ? ""
            : ",\"Condition\":{\"StringEquals\":{\"SAML:aud\":\"https://signin.aws.amazon.com/saml\"}}";
    String trust =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\""
            + (random.nextInt(8) == 0 ? "Deny" : "Allow")
            + "\",\"Principal\":{\"Federated\":\"arn:aws:iam::"
            + account
            + ":saml-provider/AWSSSO_0_DO_NOT_DELETE\"},\"Action\":[\"sts:AssumeRoleWithSAML\",\"sts:TagSession\"]"
            + condition
            + "}]}";
    String identity =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:*\",\"Resource\":\"*\"}]}";
    return new Role(
        arn,
        "AROA" + Integer.toHexString(arn.toString().hashCode()),
        Fact.known(Estate.document("trust policy", trust)),
        Fact.known(
            new Permissions(
                random.nextBoolean() ? List.of() : List.of(Estate.document("inline", identity)),
                List.of())),
        Fact.known(Optional.empty()),
        Fact.known(Map.of()),
        Fact.known(3600),
        Fact.missing("list-roles"),
        "",
        "",
        List.of(),
        SourceLocation.NOWHERE);
  }

  Questions questions() {
    return RandomOrganization.questions(index);
  }
}

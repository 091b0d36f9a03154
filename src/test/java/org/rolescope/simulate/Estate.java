package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Account;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;
import org.rolescope.policy.parse.PolicyParser;

/** Builds small snapshots for tests. */
public final class Estate {
  private final TreeMap<String, Account> accounts = new TreeMap<>();
  private final List<Role> roles = new ArrayList<>();
  private final List<User> users = new ArrayList<>();
  private final List<ManagedPolicy> policies = new ArrayList<>();
  private Optional<Organization> organization = Optional.empty();

  /**
   * What is special about a user or role; all else is empty.
   *
   * @param identity inline policies, as JSON
   * @param boundary the boundary's document, as JSON; empty for none; {@link #UNREAD} for one whose
   *     document is not in the data
   */
  public record Traits(List<String> identity, String boundary, Map<String, String> tags) {
    public static final String UNREAD = "unread";
    public static final Traits NONE = new Traits(List.of(), "", Map.of());

    public static Traits allowing(String... identity) {
      return new Traits(List.of(identity), "", Map.of());
    }
  }

  /** An account of which every list is complete. */
  public Estate account(String id) {
    accounts.put(id, new Account(id, "aws", "", EnumSet.allOf(Listing.class)));
    return this;
  }

  public Estate user(String arn, String id, Traits traits) {
    Arn parsed = Arn.parse(arn).orElseThrow();
    account(parsed.account());
    users.add(
        new User(
            parsed,
            id,
            Fact.known(permissions(traits)),
            Fact.known(List.of()),
            boundary(parsed, traits),
            Fact.known(traits.tags()),
            "",
            SourceLocation.NOWHERE));
    return this;
  }

  /** A role; {@code maxSession} in seconds, 0 where the data do not say. */
  public Estate role(String arn, String id, String trust, Traits traits, int maxSession) {
    Arn parsed = Arn.parse(arn).orElseThrow();
    account(parsed.account());
    roles.add(
        new Role(
            parsed,
            id,
            Fact.known(document("trust policy", trust)),
            Fact.known(permissions(traits)),
            boundary(parsed, traits),
            Fact.known(traits.tags()),
            maxSession > 0 ? Fact.known(maxSession) : Fact.missing("list-roles"),
            Fact.missing("list-roles"),
            "",
            "",
            List.of(),
            SourceLocation.NOWHERE));
    return this;
  }

  public Estate organization(Organization given) {
    organization = Optional.of(given);
    return this;
  }

  private Permissions permissions(Traits traits) {
    List<PolicyDocument> inline = new ArrayList<>();
    for (String json : traits.identity()) {
      inline.add(document("inline" + (inline.size() + 1), json));
    }
    return new Permissions(inline, List.of());
  }

  private Fact<Optional<String>> boundary(Arn owner, Traits traits) {
    if (traits.boundary().isEmpty()) {
      return Fact.known(Optional.empty());
    }
    String arn = "arn:aws:iam::" + owner.account() + ":policy/boundary-of-" + owner.name();
    if (traits.boundary().equals(Traits.UNREAD)) {
      return Fact.known(Optional.of(arn));
    }
    policies.add(
        new ManagedPolicy(
            arn,
            "boundary-of-" + owner.name(),
            Fact.known(document("boundary-of-" + owner.name(), traits.boundary())),
            SourceLocation.NOWHERE));
    return Fact.known(Optional.of(arn));
  }

  public static PolicyDocument document(String name, String json) {
    return new PolicyDocument(name, Optional.of(policy(json)), SourceLocation.NOWHERE);
  }

  public static Policy policy(String json) {
    return PolicyParser.parse(json, SourceLocation.NOWHERE).value().orElseThrow();
  }

  public IamIndex index() {
    roles.sort(Comparator.comparing(Role::arn));
    users.sort(Comparator.comparing(User::arn));
    return IamIndex.of(
        new IamSnapshot(
            List.copyOf(accounts.values()),
            roles,
            users,
            List.of(),
            policies,
            List.of(),
            organization,
            List.of()));
  }
}

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
import org.rolescope.iam.Group;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
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
  private final List<Group> groups = new ArrayList<>();
  private final List<IdentityProvider> providers = new ArrayList<>();
  private final List<ManagedPolicy> policies = new ArrayList<>();
  private Optional<Organization> organization = Optional.empty();
  private boolean organizationLacks;

  /**
   * What is special about a user or role; all else is empty.
   *
   * @param identity inline policies, as JSON; {@link #UNREAD} for an attached one whose document is
   *     not in the data
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
    return user(arn, id, traits, List.of());
  }

  /** A user in these groups, each {@link #group told of}, too. */
  public Estate user(String arn, String id, Traits traits, List<String> memberOf) {
    Arn parsed = Arn.parse(arn).orElseThrow();
    account(parsed.account());
    users.add(
        new User(
            parsed,
            id,
            Fact.known(permissions(parsed, traits)),
            Fact.known(memberOf),
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
            Fact.known(permissions(parsed, traits)),
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

  public Estate group(String arn, Traits traits) {
    Arn parsed = Arn.parse(arn).orElseThrow();
    Fact<Permissions> permissions = Fact.known(permissions(parsed, traits));
    groups.add(new Group(parsed, "AGPA" + parsed.name(), permissions, SourceLocation.NOWHERE));
    return this;
  }

  public Estate provider(String arn) {
    providers.add(new IdentityProvider(Arn.parse(arn).orElseThrow(), SourceLocation.NOWHERE));
    return this;
  }

  public Estate organization(Organization given) {
    organization = Optional.of(given);
    return this;
  }

  /** It was asked for, and could not be read. */
  public Estate organizationLacks() {
    organizationLacks = true;
    return this;
  }

  private static Permissions permissions(Arn owner, Traits traits) {
    List<PolicyDocument> inline = new ArrayList<>();
    List<String> attached = new ArrayList<>();
    for (String json : traits.identity()) {
      if (json.equals(Traits.UNREAD)) {
        attached.add("arn:aws:iam::" + owner.account() + ":policy/unread");
      } else {
        inline.add(document("inline" + (inline.size() + 1), json));
      }
    }
    return new Permissions(inline, attached);
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

  /** A policy of these statements, attached to one node of the organisation. */
  public static ControlPolicy control(
      String name, ControlType type, List<String> statements, String node) {
    return new ControlPolicy(
        name, type, document(name, PolicyJson.document(statements)), List.of(node));
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
            groups,
            policies,
            providers,
            organization,
            Optional.empty(),
            List.of(),
            organizationLacks));
  }
}

package org.rolescope.iam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rolescope.policy.Arn;

/** Look-ups over a snapshot, built once in O(entities); immutable. */
public final class IamIndex {
  private final IamSnapshot snapshot;
  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<String, IamEntity> byArn = new HashMap<>();
  private final Map<String, IamEntity> byUniqueId = new HashMap<>();
  private final Map<String, Role> roleByName = new HashMap<>();
  private final Map<String, Group> groupByName = new HashMap<>();
  private final Map<String, ManagedPolicy> policies = new HashMap<>();
  private final Map<String, List<IamEntity>> byAccount = new HashMap<>();

  private IamIndex(IamSnapshot snapshot) {
    this.snapshot = snapshot;
    snapshot.accounts().forEach(account -> accounts.put(account.id(), account));
    snapshot.roles().forEach(this::add);
    snapshot.users().forEach(this::add);
    snapshot.roles().forEach(role -> roleByName.put(nameKey(role.account(), role.name()), role));
    snapshot
        .groups()
        .forEach(group -> groupByName.put(nameKey(group.account(), group.name()), group));
    snapshot.policies().forEach(policy -> policies.put(policy.arn(), policy));
  }

  public static IamIndex of(IamSnapshot snapshot) {
    return new IamIndex(snapshot);
  }

  private void add(IamEntity entity) {
    byArn.put(entity.arn().toString(), entity);
    if (!entity.uniqueId().isEmpty()) {
      byUniqueId.put(entity.uniqueId(), entity);
    }
    byAccount.computeIfAbsent(entity.account(), account -> new ArrayList<>()).add(entity);
  }

  private static String nameKey(String account, String name) {
    return account + "/" + name.toLowerCase(Locale.ROOT);
  }

  public IamSnapshot snapshot() {
    return snapshot;
  }

  public Optional<Account> account(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  /** The account's name, or its number where it has none. */
  public String accountLabel(String id) {
    return account(id).map(Account::label).orElse(id);
  }

  /** The user or role with exactly this ARN. */
  public Optional<IamEntity> entity(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  public Optional<Role> role(String arn) {
    return entity(arn).filter(Role.class::isInstance).map(Role.class::cast);
  }

  public Optional<User> user(String arn) {
    return entity(arn).filter(User.class::isInstance).map(User.class::cast);
  }

  /** The live user or role with this unique id. */
  public Optional<IamEntity> entityById(String uniqueId) {
    return Optional.ofNullable(byUniqueId.get(uniqueId));
  }

  /** The role of that name, whatever its path; names are unique per account ignoring case (R30). */
  public Optional<Role> roleByName(String account, String name) {
    return Optional.ofNullable(roleByName.get(nameKey(account, name)));
  }

  public Optional<Group> group(String account, String name) {
    return Optional.ofNullable(groupByName.get(nameKey(account, name)));
  }

  public Optional<ManagedPolicy> policy(String arn) {
    return Optional.ofNullable(policies.get(arn));
  }

  /** Users and roles of an account, roles first, each sorted by ARN. */
  public List<IamEntity> entities(String account) {
    return Collections.unmodifiableList(byAccount.getOrDefault(account, List.of()));
  }

  public Optional<Organization> organization() {
    return snapshot.organization();
  }

  /**
   * The documents that make up an entity's identity policies: its own, those attached to it, and
   * for a user those of its groups; with a word for each part that is not in the data.
   */
  public IdentityPolicies identityPolicies(IamEntity entity) {
    List<PolicyDocument> documents = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    collect(entity.permissions(), documents, missing);
    if (entity instanceof User user) {
      user.groups()
          .match(
              names -> {
                names.forEach(name -> collectGroup(user.account(), name, documents, missing));
                return true;
              },
              missing::add);
    }
    return new IdentityPolicies(documents, missing);
  }

  private void collectGroup(
      String account, String name, List<PolicyDocument> documents, List<String> missing) {
    Optional<Group> group = group(account, name);
    if (group.isPresent()) {
      collect(group.get().permissions(), documents, missing);
    } else {
      missing.add("policies of group `" + name + "`");
    }
  }

  private void collect(
      Fact<Permissions> permissions, List<PolicyDocument> documents, List<String> missing) {
    permissions.match(
        known -> {
          known.inline().forEach(document -> take(document, documents, missing));
          known.attached().forEach(arn -> takeManaged(arn, documents, missing));
          return true;
        },
        missing::add);
  }

  private void takeManaged(String arn, List<PolicyDocument> documents, List<String> missing) {
    Optional<PolicyDocument> document = managedDocument(arn);
    if (document.isPresent()) {
      take(document.get(), documents, missing);
    } else {
      missing.add("document of policy `" + Arn.parse(arn).map(Arn::name).orElse(arn) + "`");
    }
  }

  private static void take(
      PolicyDocument document, List<PolicyDocument> documents, List<String> missing) {
    documents.add(document);
    if (document.policy().isEmpty()) {
      missing.add("readable text of policy `" + document.name() + "`");
    }
  }

  /** The default version's document of a managed policy, if it is in the data. */
  public Optional<PolicyDocument> managedDocument(String arn) {
    return policy(arn).flatMap(policy -> policy.document().toOptional());
  }

  /**
   * An entity's identity policies.
   *
   * @param documents all that are in the data, unreadable ones included
   * @param missing what is not, in words
   */
  public record IdentityPolicies(List<PolicyDocument> documents, List<String> missing) {
    public IdentityPolicies {
      documents = List.copyOf(documents);
      missing = List.copyOf(missing);
    }
  }
}

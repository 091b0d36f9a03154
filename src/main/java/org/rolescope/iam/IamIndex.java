package org.rolescope.iam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rolescope.policy.Arn;

/**
 * Look-ups over a snapshot, built once in O(entities); immutable. A copy with one thing changed
 * shares the tables and keeps what changed on top of them.
 */
public final class IamIndex {
  private final IamSnapshot snapshot;
  private final Tables tables;
  private final Map<String, IamEntity> entities;
  private final Map<String, Group> groups;
  private final Map<String, ManagedPolicy> policies;

  private IamIndex(
      IamSnapshot snapshot,
      Tables tables,
      Map<String, IamEntity> entities,
      Map<String, Group> groups,
      Map<String, ManagedPolicy> policies) {
    this.snapshot = snapshot;
    this.tables = tables;
    this.entities = Map.copyOf(entities);
    this.groups = Map.copyOf(groups);
    this.policies = Map.copyOf(policies);
  }

  public static IamIndex of(IamSnapshot snapshot) {
    return new IamIndex(snapshot, new Tables(snapshot), Map.of(), Map.of(), Map.of());
  }

  /** What a snapshot holds, by name. */
  private static final class Tables {
    final Map<String, Account> accounts = new HashMap<>();
    final Map<String, IamEntity> byArn = new HashMap<>();
    final Map<String, IamEntity> byUniqueId = new HashMap<>();
    final Map<String, Role> roleByName = new HashMap<>();
    final Map<String, Group> groupByName = new HashMap<>();
    final Map<String, ManagedPolicy> policies = new HashMap<>();
    final Map<String, List<IamEntity>> byAccount = new HashMap<>();

    Tables(IamSnapshot snapshot) {
      snapshot.accounts().forEach(account -> accounts.put(account.id(), account));
      snapshot.roles().forEach(this::add);
      snapshot.users().forEach(this::add);
      snapshot.roles().forEach(role -> roleByName.put(nameKey(role.account(), role.name()), role));
      snapshot
          .groups()
          .forEach(group -> groupByName.put(nameKey(group.account(), group.name()), group));
      snapshot.policies().forEach(policy -> policies.put(policy.arn(), policy));
    }

    private void add(IamEntity entity) {
      byArn.put(entity.arn().toString(), entity);
      if (!entity.uniqueId().isEmpty()) {
        byUniqueId.put(entity.uniqueId(), entity);
      }
      byAccount.computeIfAbsent(entity.account(), account -> new ArrayList<>()).add(entity);
    }
  }

  private static String nameKey(String account, String name) {
    return account + "/" + name.toLowerCase(Locale.ROOT);
  }

  /**
   * A copy in which this user or role stands for the one with its ARN; the same index where there
   * is none. No look-up is built anew; the snapshot's list of roles or users is copied.
   */
  public IamIndex with(IamEntity changed) {
    return with(List.of(changed));
  }

  /** The same with several, at the cost of one. */
  public IamIndex with(Collection<? extends IamEntity> changed) {
    Map<String, IamEntity> copy = new HashMap<>(entities);
    Map<Arn, IamEntity> known = new HashMap<>();
    for (IamEntity entity : changed) {
      String arn = entity.arn().toString();
      if (tables.byArn.containsKey(arn)) {
        copy.put(arn, entity);
        known.put(entity.arn(), entity);
      }
    }
    return known.isEmpty()
        ? this
        : new IamIndex(snapshot.with(known), tables, copy, groups, policies);
  }

  /** A copy in which this group stands for the one with its name. */
  public IamIndex with(Group changed) {
    String key = nameKey(changed.account(), changed.name());
    return tables.groupByName.containsKey(key)
        ? new IamIndex(
            snapshot.with(changed), tables, entities, plus(groups, key, changed), policies)
        : this;
  }

  /** A copy in which this managed policy stands for the one with its ARN. */
  public IamIndex with(ManagedPolicy changed) {
    return tables.policies.containsKey(changed.arn())
        ? new IamIndex(
            snapshot.with(changed),
            tables,
            entities,
            groups,
            plus(policies, changed.arn(), changed))
        : this;
  }

  /** A copy with another organisation. */
  public IamIndex with(Organization changed) {
    return new IamIndex(snapshot.with(changed), tables, entities, groups, policies);
  }

  private static <T> Map<String, T> plus(Map<String, T> map, String key, T value) {
    Map<String, T> copy = new HashMap<>(map);
    copy.put(key, value);
    return copy;
  }

  private IamEntity current(IamEntity entity) {
    return entities.isEmpty() ? entity : entities.getOrDefault(entity.arn().toString(), entity);
  }

  public IamSnapshot snapshot() {
    return snapshot;
  }

  public Optional<Account> account(String id) {
    return Optional.ofNullable(tables.accounts.get(id));
  }

  /** The account that is meant by its number, or by the ARN of its root. */
  public Optional<Account> rooted(String id) {
    return account(id)
        .or(() -> Arn.parse(id).flatMap(arn -> account(arn.account())))
        .filter(found -> found.id().equals(id) || found.root().equals(id));
  }

  /** Whether an account of this id was read, and is not only named somewhere. */
  public boolean isRead(String account) {
    return account(account).filter(Account::loaded).isPresent();
  }

  /** What an account is called without its number; empty where nothing names it. */
  public String accountTitle(String id) {
    return account(id).map(Account::title).orElse("");
  }

  /** The account's name, else whose it is with its number, else its number alone. */
  public String accountLabel(String id) {
    return account(id).map(Account::label).orElse(id);
  }

  /** The user or role with exactly this ARN. */
  public Optional<IamEntity> entity(String arn) {
    return Optional.ofNullable(tables.byArn.get(arn)).map(this::current);
  }

  public Optional<Role> role(String arn) {
    return entity(arn).filter(Role.class::isInstance).map(Role.class::cast);
  }

  public Optional<User> user(String arn) {
    return entity(arn).filter(User.class::isInstance).map(User.class::cast);
  }

  /** The live user or role with this unique id. */
  public Optional<IamEntity> entityById(String uniqueId) {
    return Optional.ofNullable(tables.byUniqueId.get(uniqueId)).map(this::current);
  }

  /**
   * The user or role that a log means: by ARN or unique id ({@code AROA…}, {@code AIDA…}), and a
   * role by either of one of its sessions ({@code …:assumed-role/NAME/SESSION}, {@code
   * AROA…:SESSION}).
   */
  public Optional<IamEntity> logged(String text) {
    int colon = text.indexOf(':');
    return Arn.parse(text)
        .flatMap(this::roleOfSession)
        .map(IamEntity.class::cast)
        .or(() -> entity(text))
        .or(() -> entityById(colon < 0 ? text : text.substring(0, colon)));
  }

  /**
   * The ARN of whom a log calls by a unique id: of a user, of a role, of a session of it; any other
   * text as it is.
   */
  public String arnOf(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return entityById(text).map(entity -> entity.arn().toString()).orElse(text);
    }
    return entityById(text.substring(0, colon))
        .filter(Role.class::isInstance)
        .map(role -> role.arn().session(text.substring(colon + 1)).toString())
        .orElse(text);
  }

  /** The role of the ARN of a session, which drops the role's path (R30). */
  public Optional<Role> roleOfSession(Arn session) {
    String[] parts = session.resource().split("/", -1);
    boolean one =
        session.service().equals("sts") && parts.length == 3 && parts[0].equals("assumed-role");
    return one ? roleByName(session.account(), parts[1]) : Optional.empty();
  }

  /** The role of that name, whatever its path; names are unique per account ignoring case (R30). */
  public Optional<Role> roleByName(String account, String name) {
    return Optional.ofNullable(tables.roleByName.get(nameKey(account, name)))
        .map(this::current)
        .map(Role.class::cast);
  }

  public Optional<Group> group(String account, String name) {
    Group group = tables.groupByName.get(nameKey(account, name));
    return group == null
        ? Optional.empty()
        : Optional.of(groups.getOrDefault(nameKey(account, name), group));
  }

  public Optional<ManagedPolicy> policy(String arn) {
    ManagedPolicy changed = policies.get(arn);
    return Optional.ofNullable(changed == null ? tables.policies.get(arn) : changed);
  }

  /** Users and roles of an account, roles first, each sorted by ARN. */
  public List<IamEntity> entities(String account) {
    List<IamEntity> all = tables.byAccount.getOrDefault(account, List.of());
    return entities.isEmpty()
        ? Collections.unmodifiableList(all)
        : all.stream().map(this::current).toList();
  }

  /** How many roles an account has, which stand before its users. O(log entities). */
  public int roleCount(String account) {
    List<IamEntity> all = tables.byAccount.getOrDefault(account, List.of());
    int from = 0;
    int to = all.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (all.get(middle) instanceof Role) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** How many users an account has. */
  public int userCount(String account) {
    return tables.byAccount.getOrDefault(account, List.of()).size() - roleCount(account);
  }

  public Optional<Organization> organization() {
    return snapshot.organization();
  }

  /** Whether an account may be in an organisation that could not be read. */
  public boolean organizationLacks(String account) {
    return snapshot.organizationLacks()
        && snapshot.organization().flatMap(known -> known.node(account)).isEmpty();
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
          missing.addAll(known.missing());
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

package org.rolescope.redact;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Account;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.SourceFile;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;

/** Writes all data anew, field by field. What somebody described in words is left out. */
final class SnapshotRedaction {
  private final Texts texts;
  private final PolicyRewriter policies;
  private final Map<Policy, Optional<Policy>> rewritten = new LinkedHashMap<>();

  SnapshotRedaction(Texts texts, PolicyRewriter policies) {
    this.texts = texts;
    this.policies = policies;
  }

  IamSnapshot redacted(IamSnapshot all) {
    return new IamSnapshot(
        sorted(all.accounts(), this::account, Account::id),
        sorted(all.roles(), this::role, role -> role.arn().toString()),
        sorted(all.users(), this::user, user -> user.arn().toString()),
        sorted(all.groups(), this::group, group -> group.arn().toString()),
        sorted(all.policies(), this::policy, ManagedPolicy::arn),
        sorted(all.providers(), this::provider, provider -> provider.arn().toString()),
        all.organization().map(this::organization),
        all.identityCenter().map(this::center),
        all.sources().stream().map(this::source).toList(),
        all.organizationLacks());
  }

  private static <T> List<T> sorted(List<T> all, Function<T, T> other, Function<T, String> id) {
    return all.stream().map(other).sorted(Comparator.comparing(id)).toList();
  }

  private Account account(Account account) {
    return new Account(
        texts.value(account.id()),
        account.partition(),
        texts.value(account.name()),
        texts.value(account.vendor()),
        account.complete(),
        account.loaded());
  }

  private Role role(Role role) {
    return new Role(
        arn(role.arn()),
        texts.value(role.uniqueId()),
        fact(role.trust(), this::document),
        fact(role.permissions(), this::permissions),
        fact(role.boundary(), boundary -> boundary.map(texts::value)),
        fact(role.tags(), this::names),
        fact(role.maxSessionSeconds(), seconds -> seconds),
        fact(role.lastUsed(), used -> used),
        role.created(),
        "",
        values(role.instanceProfiles()),
        at(role.at()));
  }

  private User user(User user) {
    return new User(
        arn(user.arn()),
        texts.value(user.uniqueId()),
        fact(user.permissions(), this::permissions),
        fact(user.groups(), this::values),
        fact(user.boundary(), boundary -> boundary.map(texts::value)),
        fact(user.tags(), this::names),
        fact(user.credentials(), credentials -> credentials),
        user.created(),
        at(user.at()));
  }

  private Group group(Group group) {
    return new Group(
        arn(group.arn()),
        texts.value(group.uniqueId()),
        fact(group.permissions(), this::permissions),
        at(group.at()));
  }

  private ManagedPolicy policy(ManagedPolicy policy) {
    boolean own = texts.value(policy.arn()).equals(policy.arn());
    return own
        ? new ManagedPolicy(
            policy.arn(), policy.name(), fact(policy.document(), this::placed), at(policy.at()))
        : new ManagedPolicy(
            texts.value(policy.arn()),
            texts.value(policy.name()),
            fact(policy.document(), this::document),
            at(policy.at()));
  }

  private IdentityProvider provider(IdentityProvider provider) {
    return new IdentityProvider(arn(provider.arn()), at(provider.at()));
  }

  private Permissions permissions(Permissions all) {
    return new Permissions(
        all.inline().stream().map(this::document).toList(),
        values(all.attached()),
        all.missing().stream().map(texts::prose).toList());
  }

  private PolicyDocument placed(PolicyDocument document) {
    return new PolicyDocument(document.name(), document.policy(), at(document.at()));
  }

  private PolicyDocument document(PolicyDocument document) {
    Optional<Policy> policy =
        document.policy().flatMap(read -> rewritten.computeIfAbsent(read, policies::rewritten));
    return new PolicyDocument(texts.value(document.name()), policy, at(document.at()));
  }

  private Organization organization(Organization all) {
    return new Organization(
        texts.value(all.id()),
        texts.value(all.name()),
        texts.value(all.managementAccount()),
        all.nodes().stream()
            .map(
                node ->
                    new Organization.Node(
                        texts.value(node.id()),
                        texts.value(node.name()),
                        node.kind(),
                        texts.value(node.parent())))
            .toList(),
        all.policies().stream()
            .map(
                policy ->
                    new Organization.ControlPolicy(
                        texts.value(policy.id()),
                        policy.type(),
                        document(policy.document()),
                        values(policy.targets()),
                        values(policy.open())))
            .toList(),
        at(all.at()));
  }

  private IdentityCenter center(IdentityCenter all) {
    Map<String, Set<String>> members = new TreeMap<>();
    all.members()
        .forEach(
            (group, inside) ->
                members.put(
                    texts.value(group),
                    inside.stream().map(texts::value).collect(Collectors.toSet())));
    Set<IdentityCenter.Assignment> assignments = new LinkedHashSet<>();
    all.assignments()
        .forEach(
            one ->
                assignments.add(
                    new IdentityCenter.Assignment(
                        texts.value(one.account()),
                        texts.value(one.permissionSet()),
                        one.group(),
                        texts.value(one.principal()))));
    return new IdentityCenter(
        names(all.permissionSets()),
        assignments,
        names(all.users()),
        names(all.groups()),
        members,
        all.whole());
  }

  private SourceFile source(SourceFile file) {
    return new SourceFile(
        texts.value(file.path()),
        file.kind(),
        file.nearest(),
        values(file.accounts()),
        file.roles(),
        file.users(),
        file.groups(),
        file.policies(),
        file.ownerless());
  }

  private SourceLocation at(SourceLocation at) {
    return new SourceLocation(texts.value(at.file()), texts.pointer(at.pointer()), at.line());
  }

  private Arn arn(Arn arn) {
    return Arn.parse(texts.value(arn.toString())).orElseThrow();
  }

  private List<String> values(List<String> all) {
    return all.stream().map(texts::value).toList();
  }

  private Map<String, String> names(Map<String, String> all) {
    Map<String, String> others = new TreeMap<>();
    all.forEach((name, value) -> others.put(texts.value(name), texts.value(value)));
    return others;
  }

  private <T, R> Fact<R> fact(Fact<T> fact, Function<T, R> view) {
    return fact.match(
        value -> Fact.known(view.apply(value)), why -> Fact.missing(texts.prose(why)));
  }
}

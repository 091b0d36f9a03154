package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.simulate.BuiltInProviders;

/**
 * Which roles may admit a caller, and whom a role may admit: by the names in the trust policies
 * alone, so more than do. Built in O(entries of all trust policies) when it is first asked.
 */
final class WayTable {
  private static final String EVERYONE = "*";

  private final IamIndex index;
  private final Map<String, List<String>> rolesByName = new HashMap<>();
  private boolean built;

  WayTable(IamIndex index) {
    this.index = index;
  }

  IamIndex index() {
    return index;
  }

  /** The ways that may begin at a user, role, service or provider. */
  Stream<Way> from(String caller) {
    if (!built) {
      built = true;
      index.snapshot().roles().forEach(this::add);
    }
    Set<String> roles = new LinkedHashSet<>();
    for (String name : names(caller)) {
      roles.addAll(rolesByName.getOrDefault(name, List.of()));
    }
    return roles.stream().map(role -> new Way(caller, BuiltInProviders.actionOf(caller), role));
  }

  private void add(Role role) {
    for (Statement statement : allows(role)) {
      if (statement.principal() instanceof PrincipalElement.NotPrincipals) {
        put(EVERYONE, role);
      }
      for (PrincipalPattern entry : statement.principal().entries()) {
        put(
            entry instanceof PrincipalPattern.AccountRoot root ? root.account() : entry.text(),
            role);
      }
    }
  }

  private void put(String name, Role role) {
    rolesByName.computeIfAbsent(name, any -> new ArrayList<>()).add(role.arn().toString());
  }

  /** What a trust policy may call a caller. */
  private List<String> names(String caller) {
    List<String> names = new ArrayList<>(List.of(caller, EVERYONE));
    Arn.parse(caller)
        .filter(arn -> !arn.isIam("saml-provider") && !arn.isIam("oidc-provider"))
        .ifPresent(arn -> names.add(arn.account()));
    index.entity(caller).map(IamEntity::uniqueId).ifPresent(names::add);
    return names;
  }

  private static List<Statement> allows(Role role) {
    return role.trustPolicy().map(Policy::statements).orElse(List.of()).stream()
        .filter(statement -> statement.usable() && statement.effect() == Effect.ALLOW)
        .toList();
  }

  /** The ways that may lead into a role; an account that was read is opened into those inside. */
  Stream<Way> into(Role role) {
    String to = role.arn().toString();
    return allows(role).stream()
        .flatMap(this::callers)
        .map(from -> new Way(from, BuiltInProviders.actionOf(from), to));
  }

  private Stream<String> callers(Statement statement) {
    if (statement.principal() instanceof PrincipalElement.NotPrincipals) {
      return everyone();
    }
    return statement.principal().entries().stream().flatMap(this::callers);
  }

  private Stream<String> callers(PrincipalPattern entry) {
    if (entry instanceof PrincipalPattern.Everyone) {
      return everyone();
    }
    if (entry instanceof PrincipalPattern.AccountRoot root) {
      return inside(root);
    }
    if (entry instanceof PrincipalPattern.UniqueId id) {
      return index.entityById(id.text()).map(found -> found.arn().toString()).stream();
    }
    boolean unknown =
        entry instanceof PrincipalPattern.Nobody || entry instanceof PrincipalPattern.Open;
    return unknown ? Stream.of() : Stream.of(entry.text());
  }

  private Stream<String> everyone() {
    return Stream.concat(
        Stream.of(EVERYONE),
        index.snapshot().accounts().stream()
            .flatMap(account -> index.entities(account.id()).stream())
            .map(entity -> entity.arn().toString()));
  }

  private Stream<String> inside(PrincipalPattern.AccountRoot root) {
    Optional<Account> account = index.account(root.account());
    if (account.filter(Account::loaded).isEmpty()) {
      String partition = account.map(Account::partition).orElse("aws");
      return Stream.of(new Arn(partition, "iam", "", root.account(), "root").toString());
    }
    return index.entities(root.account()).stream().map(entity -> entity.arn().toString());
  }
}

package org.rolescope.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.rolescope.graph.TrustNode;

/** The groups that an opened account sorts its roles into, by who is trusted. In order. */
enum RoleGroup {
  PEOPLE("People", true),
  OTHER_ACCOUNTS("Other accounts", true),
  THIRD_PARTIES("Third parties", true),
  ANYONE("Anyone", true),
  WEB_IDENTITY("Web identity", true),
  SERVICES("AWS services", true),
  /** Trusts only what the picture leaves out. */
  HIDDEN("Only hidden callers", true),
  /** Trusts deleted principals only, or nobody at all. */
  NOBODY("Nobody left", true),
  SERVICE_LINKED("Service-linked", false),
  SAME_ACCOUNT("Same account only", false);

  private final String title;
  private final boolean shown;

  RoleGroup(String title, boolean shown) {
    this.title = title;
    this.shown = shown;
  }

  String title() {
    return title;
  }

  /** Whether the first few of its roles are shown before anybody unfolds it. */
  boolean shown() {
    return shown;
  }

  /** Id of the line that unfolds this group of an account. */
  String foldId(String account) {
    return account + "/" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * The group of a role.
   *
   * @param callers the nodes that its trust policy names
   * @param outside whether an account is neither loaded nor in the organisation
   */
  static RoleGroup of(
      TrustNode role, List<TrustNode> callers, java.util.function.Predicate<String> outside) {
    Set<RoleGroup> found = new TreeSet<>();
    for (TrustNode caller : callers) {
      found.add(
          switch (caller.kind()) {
            case ROLE, ACCOUNT, SESSION ->
                caller.account().equals(role.account()) ? SAME_ACCOUNT : foreign(caller, outside);
            case USER ->
                !caller.account().equals(role.account()) && outside.test(caller.account())
                    ? THIRD_PARTIES
                    : PEOPLE;
            case SERVICE -> SERVICES;
            case SAML_PROVIDER, PERSON -> PEOPLE;
            case OIDC_PROVIDER -> WEB_IDENTITY;
            case ANYONE -> ANYONE;
            case DELETED -> NOBODY;
          });
    }
    for (RoleGroup first : List.of(ANYONE, THIRD_PARTIES, OTHER_ACCOUNTS, PEOPLE, WEB_IDENTITY)) {
      if (found.contains(first)) {
        return first;
      }
    }
    if (found.contains(SERVICES)) {
      return SERVICES;
    }
    return found.contains(SAME_ACCOUNT) ? SAME_ACCOUNT : NOBODY;
  }

  private static RoleGroup foreign(TrustNode caller, java.util.function.Predicate<String> outside) {
    return outside.test(caller.account()) ? THIRD_PARTIES : OTHER_ACCOUNTS;
  }
}

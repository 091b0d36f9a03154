package org.rolescope.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;

/**
 * Under which names beside their own users and roles are trusted: their account, anyone, a session
 * of theirs. Built in O(nodes); immutable.
 */
public final class CallerNames {
  /** The kinds of names that stand for others. */
  static final List<TrustNode.Kind> NEAREST_FIRST =
      List.of(TrustNode.Kind.SESSION, TrustNode.Kind.ACCOUNT, TrustNode.Kind.ANYONE);

  private final IamIndex index;
  private final Map<String, List<TrustNode>> accounts = new HashMap<>();
  private final Map<String, List<TrustNode>> sessions = new HashMap<>();
  private final Map<String, TrustNode> roles = new HashMap<>();
  private final Map<String, List<TrustNode>> strangers = new HashMap<>();
  private final List<TrustNode> anyone = new ArrayList<>();

  /**
   * @param graph of the same data
   */
  public CallerNames(TrustGraph graph, IamIndex index) {
    this(graph.nodes(), index);
  }

  CallerNames(Collection<TrustNode> nodes, IamIndex index) {
    this.index = index;
    for (TrustNode node : nodes) {
      switch (node.kind()) {
        case ACCOUNT -> put(accounts, node.account(), node);
        case ANYONE -> anyone.add(node);
        case SESSION -> session(node);
        case ROLE, USER -> {
          if (stranger(node)) {
            put(strangers, node.account(), node);
          }
        }
        case SERVICE, SAML_PROVIDER, OIDC_PROVIDER, DELETED, PERSON -> {}
      }
    }
  }

  private static void put(Map<String, List<TrustNode>> map, String key, TrustNode node) {
    map.computeIfAbsent(key, any -> new ArrayList<>()).add(node);
  }

  private void session(TrustNode node) {
    roleOf(node, index)
        .ifPresent(
            role -> {
              roles.put(node.id(), role);
              put(sessions, role.id(), node);
            });
  }

  /** The role of the data that a named session is one of. */
  static Optional<TrustNode> roleOf(TrustNode session, IamIndex index) {
    // assumed-role/NAME/SESSION: the ARN of a session drops the role's path (R30).
    Optional<Arn> arn = Arn.parse(session.id());
    String[] parts = arn.map(Arn::resource).orElse("").split("/", 3);
    return parts.length == 3 && parts[0].equals("assumed-role")
        ? index
            .roleByName(arn.get().account(), parts[1])
            .filter(role -> role.name().equals(parts[1]))
            .map(Candidate::entity)
        : Optional.empty();
  }

  /** Named by a trust policy, of an account of which nothing was read. */
  private boolean stranger(TrustNode node) {
    return index.entity(node.id()).isEmpty() && !index.isRead(node.account());
  }

  /** The names of a user or role that trust policies use, but for its own; nearest first. */
  List<TrustNode> of(TrustNode caller) {
    List<TrustNode> names = new ArrayList<>(sessions.getOrDefault(caller.id(), List.of()));
    names.addAll(accounts.getOrDefault(caller.account(), List.of()));
    names.addAll(anyone);
    return names;
  }

  /** The role that a named session is one of, if the data have it. */
  Optional<TrustNode> roleOf(TrustNode session) {
    return Optional.ofNullable(roles.get(session.id()));
  }

  /** Users and roles of accounts that were not read, which may call under an account or anyone. */
  List<TrustNode> strangersUnder(TrustNode name) {
    return switch (name.kind()) {
      case ACCOUNT -> strangers.getOrDefault(name.account(), List.of());
      case ANYONE -> strangers.values().stream().flatMap(List::stream).toList();
      case ROLE, USER, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, DELETED, SESSION, PERSON -> List.of();
    };
  }

  /**
   * Whether somebody of an account that was not read, or the account, may call under a name that is
   * not its own.
   *
   * @param stranger need not be named by any trust
   */
  static boolean isUnder(TrustNode stranger, TrustNode name, IamIndex index) {
    boolean unread =
        switch (stranger.kind()) {
          case ACCOUNT, USER, ROLE, SESSION -> !index.isRead(stranger.account());
          case SERVICE, SAML_PROVIDER, OIDC_PROVIDER, ANYONE, DELETED, PERSON -> false;
        };
    return switch (name.kind()) {
      case ANYONE -> unread;
      case ACCOUNT -> unread && stranger.account().equals(name.account());
      case ROLE, USER, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, DELETED, SESSION, PERSON -> false;
    };
  }
}

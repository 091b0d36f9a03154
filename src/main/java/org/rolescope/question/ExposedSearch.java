package org.rolescope.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.policy.Condition;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.Statement;
import org.rolescope.question.Exposed.Exposure;
import org.rolescope.question.Exposed.Kind;

/**
 * Looks at every edge that lets in, or may, from somebody who is not of the organisation. O(edges).
 * Without an organisation the accounts that were read are the inside. Remembers which roles are
 * admin-like; for one thread.
 */
final class ExposedSearch {
  private final TrustGraph graph;
  private final IamIndex index;
  private final Inside inside;
  private final Map<String, Boolean> admins = new HashMap<>();

  ExposedSearch(TrustGraph graph, IamIndex index) {
    this.graph = graph;
    this.index = index;
    this.inside = new Inside(index);
  }

  /**
   * @param allKnown whether of every role it is known whom it trusts
   */
  Exposed find(boolean allKnown) {
    return new Exposed(index.snapshot().roles().size(), allKnown, outside());
  }

  /** All of them. */
  List<Exposure> outside() {
    return all(this::of);
  }

  /** All that deserve a look. */
  List<Exposure> findings() {
    return all(this::finding);
  }

  private List<Exposure> all(Function<TrustLine, Optional<Exposure>> asked) {
    List<Exposure> found = new ArrayList<>();
    for (TrustEdge edge : graph.edges()) {
      asked.apply(TrustLine.of(graph, edge)).ifPresent(found::add);
    }
    found.sort(
        Comparator.comparing(Exposure::effort)
            .thenComparing(Exposure::kind)
            .thenComparing(exposure -> exposure.line().to().id())
            .thenComparing(exposure -> exposure.line().from().id()));
    return found;
  }

  /**
   * Everybody whom a trust names, and who comes in by it from outside or is stopped; and all of the
   * accounts outside that were read. By id. O(edges).
   */
  List<TrustNode> outsiders() {
    Map<String, TrustNode> found = new TreeMap<>();
    for (TrustEdge edge : graph.edges()) {
      TrustLine line = TrustLine.of(graph, edge);
      if (exposure(line).isPresent()) {
        found.put(line.from().id(), line.from());
      }
    }
    for (Account account : index.snapshot().accounts()) {
      if (account.loaded() && !inside.has(account.id())) {
        index.entities(account.id()).stream()
            .flatMap(entity -> graph.node(entity.arn().toString()).stream())
            .forEach(node -> found.put(node.id(), node));
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * Whether a way of an outsider takes a step: of those that anybody may take, not all are open.
   */
  boolean takes(TrustLine step) {
    return switch (step.from().kind()) {
      case ANYONE, OIDC_PROVIDER -> exposure(step).isPresent();
      case ROLE, USER, ACCOUNT, SESSION, SAML_PROVIDER, SERVICE, DELETED, PERSON -> true;
    };
  }

  /** The way in from outside that this is; empty if it is none, or lets nobody in. */
  Optional<Exposure> of(TrustLine line) {
    return line.edge().kind().letsIn() ? exposure(line) : Optional.empty();
  }

  /** The same, but for known accounts outside that cannot enter without an external id. */
  Optional<Exposure> finding(TrustLine line) {
    return of(line)
        .filter(found -> found.kind() != Kind.OUTSIDE_ACCOUNT || !asksForExternalId(line));
  }

  /** Without it a third party could be talked into entering for anybody: the confused deputy. */
  private boolean asksForExternalId(TrustLine line) {
    return conditions(line).stream()
        .allMatch(all -> all.stream().anyMatch(ExposedSearch::asksForExternalId));
  }

  private static boolean asksForExternalId(Condition condition) {
    String operator = condition.operator().toLowerCase(Locale.ROOT);
    return condition.key().equalsIgnoreCase("sts:ExternalId")
        && operator.contains("string")
        && !operator.contains("not")
        && !operator.startsWith("forallvalues")
        && !operator.endsWith("ifexists")
        && !condition.values().contains("*");
  }

  private Optional<Exposure> exposure(TrustLine line) {
    return switch (line.from().kind()) {
      case ANYONE -> everybody(line);
      case ROLE, USER, ACCOUNT, SESSION -> account(line);
      case OIDC_PROVIDER -> provider(line);
      // The assertion of a SAML provider names the role itself (R3); a service is of AWS.
      case SAML_PROVIDER, SERVICE, DELETED, PERSON -> Optional.empty();
    };
  }

  private Optional<Exposure> everybody(TrustLine line) {
    List<List<Condition>> asked = conditions(line);
    boolean limited = asked.stream().allMatch(all -> all.stream().anyMatch(inside::limits));
    return limited
        ? Optional.empty()
        : Optional.of(
            exposure(line, Kind.EVERYBODY, "any AWS principal is trusted", limit(line, asked)));
  }

  /** That asks for the organisation, where it lets somebody in beside what is asked for by now. */
  private Optional<Condition> limit(TrustLine line, List<List<Condition>> asked) {
    boolean free = asked.stream().flatMap(List::stream).noneMatch(ExposedSearch::isOfCaller);
    return free && alone(line) && inside.has(line.to().account())
        ? inside.limit()
        : Optional.empty();
  }

  private static boolean isOfCaller(Condition condition) {
    String key = condition.key().toLowerCase(Locale.ROOT);
    return key.startsWith("aws:principal") || key.equals("aws:userid");
  }

  /** Whether one statement is behind the edge, and names nobody else whom it would shut out. */
  private boolean alone(TrustLine line) {
    List<Statement> behind = statements(line);
    return behind.size() == 1
        && (behind.get(0).principal() instanceof PrincipalElement.NotPrincipals
            || behind.get(0).principal().entries().size() == 1);
  }

  private Optional<Exposure> account(TrustLine line) {
    String id = line.from().account();
    if (inside.has(id)) {
      return Optional.empty();
    }
    Optional<Account> known =
        index.account(id).filter(account -> account.loaded() || !account.title().isEmpty());
    String where =
        inside.organization().isEmpty() ? "not in the data" : "not in " + inside.organization();
    return Optional.of(
        exposure(
            line,
            known.isPresent() ? Kind.OUTSIDE_ACCOUNT : Kind.UNKNOWN_ACCOUNT,
            "account " + index.accountLabel(id) + " is " + where,
            Optional.empty()));
  }

  private Optional<Exposure> provider(TrustLine line) {
    String issuer = line.from().label();
    for (List<Condition> all : conditions(line)) {
      Optional<String> why = Subject.unpinned(issuer, all);
      if (why.isPresent()) {
        Optional<Condition> pin = alone(line) ? Subject.pin(issuer, all) : Optional.empty();
        return Optional.of(exposure(line, Kind.UNPINNED_SUBJECT, why.get(), pin));
      }
    }
    return Optional.empty();
  }

  private Exposure exposure(TrustLine line, Kind kind, String why, Optional<Condition> closedBy) {
    return new Exposure(line, kind, why, isAdmin(line.to().id()), closedBy);
  }

  /** Whether a role may do everything in its account. */
  boolean isAdmin(String role) {
    return admins.computeIfAbsent(
        role, id -> index.role(id).filter(found -> AdminLike.test(found, index)).isPresent());
  }

  /**
   * For each statement behind an edge its conditions, and with them those that other policies ask
   * for beside it.
   */
  private List<List<Condition>> conditions(TrustLine line) {
    List<Condition> asked =
        line.edge().open().stream()
            .filter(question -> !question.key().isEmpty())
            .map(q -> new Condition(q.operator(), q.key(), q.values(), ""))
            .toList();
    return statements(line).stream()
        .map(one -> Stream.concat(one.conditions().stream(), asked.stream()).toList())
        .toList();
  }

  /** Those behind an edge. */
  private List<Statement> statements(TrustLine line) {
    return index.role(line.to().id()).flatMap(Role::trustPolicy).stream()
        .flatMap(policy -> policy.statements().stream())
        .filter(statement -> line.edge().statements().contains(statement.pointer()))
        .toList();
  }
}

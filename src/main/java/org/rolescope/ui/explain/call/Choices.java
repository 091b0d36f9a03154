package org.rolescope.ui.explain.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.Group;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Unresolved;
import org.rolescope.question.Origin;
import org.rolescope.ui.Words;

/** The callers and roles of what is open, and what a person may mean by a text. */
public final class Choices {
  private static final String BETWEEN = " / ";

  /** Callers that no account lists, but its trust policies name. */
  private static final Set<TrustNode.Kind> OTHERS =
      EnumSet.of(
          TrustNode.Kind.SERVICE, TrustNode.Kind.SAML_PROVIDER, TrustNode.Kind.OIDC_PROVIDER);

  private final IamIndex index;
  private final TrustGraph graph;
  private Optional<Listed> listed = Optional.empty();

  /**
   * Everybody by label: accounts and their entities first.
   *
   * @param beginnings by whom ways can begin: those who can call, outsiders, groups of users, and
   *     people
   */
  private record Listed(List<Choice> callers, List<Choice> roles, List<Choice> beginnings) {}

  /** Lists nobody yet: that takes a look at everybody. */
  public Choices(IamIndex index, TrustGraph graph) {
    this.index = index;
    this.graph = graph;
  }

  /** Made once, by whoever asks first; others wait for it. O(n log n). */
  private synchronized Listed listed() {
    Listed all = listed.orElseGet(this::list);
    listed = Optional.of(all);
    return all;
  }

  private Listed list() {
    List<Choice> roles =
        index.snapshot().roles().stream()
            .map(this::entity)
            .sorted(Comparator.comparing(Choice::label))
            .toList();
    List<Choice> callers = new ArrayList<>(roles);
    index.snapshot().users().forEach(user -> callers.add(entity(user)));
    index.snapshot().accounts().stream().map(Account::root).forEach(root -> callers.add(of(root)));
    callers.sort(Comparator.comparing(Choice::label));
    graph.nodes().stream()
        .filter(node -> OTHERS.contains(node.kind()))
        .forEach(node -> callers.add(of(node.id())));
    List<Choice> beginnings = new ArrayList<>(callers);
    beginnings.add(outsiders());
    index.snapshot().groups().forEach(group -> beginnings.add(group(group)));
    new CenterPeople(index).all().forEach(person -> beginnings.add(person(person)));
    return new Listed(List.copyOf(callers), roles, List.copyOf(beginnings));
  }

  /** Lists everybody, so that nobody has to wait for it later. */
  public void prepare() {
    listed();
  }

  public List<Choice> callers() {
    return listed().callers();
  }

  public List<Choice> roles() {
    return listed().roles();
  }

  /** All by whom ways can begin: callers, outsiders, groups of users, and people. */
  public List<Choice> beginnings() {
    return listed().beginnings();
  }

  /**
   * What a person means who types a text: a label as listed, a role's label with {@code / session}
   * behind it, an ARN, or a service principal. Empty if it is none of these.
   */
  public Optional<String> resolve(String typed, List<Choice> all) {
    String text = typed.trim();
    Optional<Choice> listed =
        all.stream().filter(choice -> choice.label().equalsIgnoreCase(text)).findFirst();
    if (listed.isPresent()) {
      return listed.map(Choice::id);
    }
    int slash = text.lastIndexOf('/');
    if (slash > 0 && Arn.parse(text).isEmpty()) {
      String session = text.substring(slash + 1).trim();
      String before = text.substring(0, slash).trim();
      return all.stream()
          .filter(choice -> choice.label().equalsIgnoreCase(before) && !session.isEmpty())
          .flatMap(choice -> index.role(choice.id()).stream())
          .findFirst()
          .map(role -> role.arn().session(session).toString());
    }
    boolean id = Arn.parse(text).isPresent() || text.matches(".*\\.amazonaws\\.com(\\.cn)?");
    return id || graph.node(text).isPresent()
        ? Optional.of(text)
        : Optional.of(index.arnOf(text)).filter(arn -> !arn.equals(text));
  }

  /** Whether it is a role or user that an account lists. */
  boolean entity(String id) {
    return index.entity(id).isPresent();
  }

  /** The name of the session if the caller is one; empty for a role of which any session calls. */
  String sessionOf(String caller) {
    return Arn.parse(caller)
        .filter(arn -> arn.type().equals("assumed-role"))
        .map(arn -> arn.resource().split("/", -1))
        .filter(parts -> parts.length == 3)
        .map(parts -> parts[2])
        .orElse("");
  }

  /** The caller as a session of that name, or as the role itself where the name is empty. */
  String withSession(String caller, String name) {
    Optional<Arn> arn = Arn.parse(caller);
    if (arn.isEmpty()) {
      return caller;
    }
    String[] parts = arn.get().resource().split("/", -1);
    String role = parts[parts.length - 1];
    if (arn.get().type().equals("assumed-role") && parts.length > 1) {
      role = parts[1];
    }
    String account = arn.get().account();
    Arn plain = new Arn(arn.get().partition(), "iam", "", account, "role/" + role);
    Arn whole = index.roleByName(account, role).map(Role::arn).orElse(plain);
    return name.isEmpty() ? whole.toString() : whole.session(name).toString();
  }

  /** How anything that can call is shown, listed or not. */
  public Choice of(String id) {
    Optional<Choice> entity = index.entity(id).map(this::entity);
    if (entity.isPresent()) {
      return entity.get();
    }
    Optional<Arn> arn = Arn.parse(id);
    if (arn.isEmpty()) {
      TrustNode.Kind kind = graph.node(id).map(TrustNode::kind).orElse(TrustNode.Kind.SERVICE);
      return new Choice(id, kind, id, id, "");
    }
    return ofArn(id, arn.get());
  }

  /**
   * Where anything that can call is, in few words: its account's name, or the number where there is
   * none; of an account itself the number; of a service nothing.
   */
  public String account(String id) {
    return Arn.parse(id)
        .map(
            arn ->
                arn.resource().equals("root") ? arn.account() : index.accountLabel(arn.account()))
        .orElse("");
  }

  private Choice ofArn(String id, Arn arn) {
    String account = index.accountLabel(arn.account());
    String detail = detail(arn.account());
    if (arn.resource().equals("root")) {
      return new Choice(id, TrustNode.Kind.ACCOUNT, account + BETWEEN + "root", account, detail);
    }
    String[] parts = arn.resource().split("/");
    if (arn.type().equals("assumed-role") && parts.length == 3) {
      String label = account + BETWEEN + parts[1] + BETWEEN + parts[2];
      return new Choice(id, TrustNode.Kind.ROLE, label, parts[1], detail);
    }
    TrustNode.Kind kind = kind(id, arn);
    // The name of a provider of tokens is its issuer, which has slashes itself.
    String name =
        Unresolved.shown(
            kind == TrustNode.Kind.OIDC_PROVIDER ? CallerKind.issuer(arn.resource()) : arn.name());
    return new Choice(id, kind, account.isEmpty() ? name : account + BETWEEN + name, name, detail);
  }

  private TrustNode.Kind kind(String id, Arn arn) {
    return graph
        .node(id)
        .map(TrustNode::kind)
        .orElse(
            switch (arn.type()) {
              case "user" -> TrustNode.Kind.USER;
              case "saml-provider" -> TrustNode.Kind.SAML_PROVIDER;
              case "oidc-provider" -> TrustNode.Kind.OIDC_PROVIDER;
              default -> TrustNode.Kind.ROLE;
            });
  }

  private Choice group(Group group) {
    String account = index.accountLabel(group.account());
    return new Choice(
        group.arn().toString(),
        TrustNode.Kind.USER,
        account + BETWEEN + group.name(),
        Words.of("paths.group", group.name()),
        account);
  }

  private static Choice outsiders() {
    String name = Words.of("paths.outsiders");
    return new Choice(
        Origin.OUTSIDERS, TrustNode.Kind.ANYONE, name, name, Words.of("paths.outsiders-are"));
  }

  private static Choice person(TrustNode person) {
    return new Choice(
        person.id(), person.kind(), person.label(), person.label(), Words.of("node.person"));
  }

  private Choice entity(IamEntity entity) {
    TrustNode.Kind kind = entity instanceof Role ? TrustNode.Kind.ROLE : TrustNode.Kind.USER;
    String name = Unresolved.shown(entity.name());
    String label = index.accountLabel(entity.account()) + BETWEEN + name;
    return new Choice(entity.arn().toString(), kind, label, name, detail(entity.account()));
  }

  private String detail(String account) {
    String title = index.accountTitle(account);
    return title.isEmpty() ? account : title + ' ' + account;
  }
}

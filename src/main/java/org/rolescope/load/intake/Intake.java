package org.rolescope.load.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Group;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.SourceFile;
import org.rolescope.iam.User;
import org.rolescope.policy.Policy;

/** Takes what importers read from one file. Belongs to one task. */
public final class Intake {
  private final String file;
  private final PolicyTexts texts;
  private final Report report;
  private final Set<String> kinds = new LinkedHashSet<>();
  private final Set<String> accounts = new LinkedHashSet<>();
  private final List<Role> roles = new ArrayList<>();
  private final List<User> users = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<ManagedPolicy> policies = new ArrayList<>();
  private final List<PolicyDocument> trusts = new ArrayList<>();
  private final List<OrganizationPart> organizations = new ArrayList<>();
  private final List<IdentityCenter> centers = new ArrayList<>();
  private final List<IdentityProvider> providers = new ArrayList<>();
  private final List<LooseFact> facts = new ArrayList<>();
  private final List<String> callers = new ArrayList<>();
  private final List<String> aliases = new ArrayList<>();
  private final List<KnownAccount> known = new ArrayList<>();
  private final Map<String, SourceLocation> deleted = new LinkedHashMap<>();
  private final Pages pages = new Pages();
  private String nearest = "";
  private boolean organizationLacks;
  private Optional<IdentityCenter> partOfCenter = Optional.empty();
  private Optional<Plan> plan = Optional.empty();

  /**
   * @param file as the user named it
   * @param texts policies that were parsed already
   */
  public Intake(String file, PolicyTexts texts) {
    this.file = file;
    this.texts = texts;
    this.report = new Report(file);
  }

  /** Takes something else of the same file, of which nothing is reported here. */
  public Intake aside() {
    return new Intake(file, texts);
  }

  public Report report() {
    return report;
  }

  /** The place of a value of this file. */
  public SourceLocation at(JsonValue value) {
    return new SourceLocation(file, shared(value.pointer()), value.line());
  }

  /** An equal text; one for all that is read. */
  public String shared(String text) {
    return texts.words().apply(text);
  }

  /** The file as a whole. */
  public SourceLocation whole() {
    return new SourceLocation(file, "", 0);
  }

  public String file() {
    return file;
  }

  /** Parses a policy text; places in the diagnostics are relative to the text. */
  public Parsed<Policy> parse(String text) {
    return texts.parse(text);
  }

  public void recognised(String kind) {
    kinds.add(kind);
  }

  /** What the file is most like, if nothing in it is recognised. */
  public void nearest(String kind) {
    nearest = kind;
  }

  public boolean recognisedAnything() {
    return !kinds.isEmpty();
  }

  public void add(Role role) {
    roles.add(role);
    tellsOf(role.account());
  }

  public void add(User user) {
    users.add(user);
    tellsOf(user.account());
  }

  public void add(Group group) {
    groups.add(group);
    tellsOf(group.account());
  }

  /** The account that all of it so far is of; empty if that is none, or more than one. */
  public Optional<String> account() {
    return accounts.size() == 1 ? accounts.stream().findFirst() : Optional.empty();
  }

  /** An account that the file says something of. */
  public void tellsOf(String account) {
    if (!account.equals(Inputs.AWS)) {
      accounts.add(account);
    }
  }

  public void add(ManagedPolicy policy) {
    policies.add(policy);
  }

  public void add(IdentityProvider provider) {
    providers.add(provider);
    tellsOf(provider.arn().account());
  }

  /** Something about an entity that is not described here. */
  public void add(LooseFact fact) {
    facts.add(fact);
  }

  /** The export was made with credentials of this account. */
  public void addCaller(String account) {
    callers.add(account);
    tellsOf(account);
  }

  /** An alias of the account that the export is about. */
  public void addAlias(String alias) {
    aliases.add(alias);
  }

  /** What a list calls an account of others. */
  public void add(KnownAccount account) {
    known.add(account);
  }

  /** An entity was deleted, says the file. */
  public void addDeleted(String arn, SourceLocation at) {
    deleted.put(arn, at);
  }

  /** A trust policy that does not say whose it is. */
  public void addTrust(PolicyDocument document) {
    trusts.add(document);
  }

  public void add(OrganizationPart part) {
    organizations.add(part);
    part.accounts().forEach(accounts::add);
  }

  /** There may be an organisation, and it could not be read. */
  public void organizationLacks() {
    organizationLacks = true;
  }

  public void add(IdentityCenter center) {
    centers.add(center);
  }

  /** What the file tells of Identity Center, where it never tells all. */
  public void addPart(IdentityCenter center) {
    partOfCenter = Optional.of(center);
  }

  /** The file is a plan: what it changes. */
  public void add(Plan told) {
    plan = Optional.of(told);
  }

  /** A page of account authorization details was read to its end. */
  public void add(AuthorizationPage page) {
    pages.add(page);
  }

  public FileContent content() {
    pages
        .filtered()
        .forEach(
            account ->
                report.warning(
                    "incomplete.filtered",
                    "policies are attached in account " + account + " but none are in the export",
                    "the export was filtered: what it does not show may exist all the same",
                    whole()));
    return new FileContent(
        new SourceFile(
            file,
            String.join(", ", kinds),
            kinds.isEmpty() ? nearest : "",
            List.copyOf(accounts),
            distinct(roles.stream().map(Role::arn)),
            distinct(users.stream().map(User::arn)),
            distinct(groups.stream().map(Group::arn)),
            distinct(policies.stream().map(ManagedPolicy::arn)),
            ""),
        entities(),
        trusts,
        organizations,
        centers,
        new Beside(facts, callers, aliases, known, deleted, partOfCenter, organizationLacks),
        pages.complete(),
        plan,
        report.diagnostics());
  }

  /** The entities so far. */
  public Entities entities() {
    return new Entities(roles, users, groups, policies, providers);
  }

  private static int distinct(Stream<?> arns) {
    return (int) arns.distinct().count();
  }
}

package org.rolescope.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Account;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Owners;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PlannedChange;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Entities;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Plan;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;
import org.rolescope.policy.parse.PolicyParser;

/** Puts what a plan or template tells into an account where it does not say in which it is. */
final class ToldAccount {
  private static final String NOWHERE = "::" + Inputs.NO_ACCOUNT + ":";

  /**
   * The account wherever it is told: a template may put it into names and conditions, too. The end
   * of a UUID is none.
   */
  private static final Pattern UNTOLD =
      Pattern.compile(
          "(?<![0-9]|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-)" + Inputs.NO_ACCOUNT + "(?![0-9])");

  private final String account;

  private ToldAccount(String account) {
    this.account = account;
  }

  /** What a file tells, in the account that the user told for it. */
  static FileContent placed(FileContent content, Owners owners) {
    return owners
        .of(content.source().path())
        .filter(Arn::isAccount)
        .filter(
            unused ->
                isNowhere(content.entities())
                    || content.plan().filter(ToldAccount::isNowhere).isPresent())
        .map(account -> new ToldAccount(account).placed(content))
        .orElse(content);
  }

  /** The same plan, in the only account that was read, if there is one. */
  static Plan placed(Plan plan, IamSnapshot data) {
    List<String> read = data.accounts().stream().filter(Account::loaded).map(Account::id).toList();
    return read.size() == 1 && isNowhere(plan) ? new ToldAccount(read.get(0)).placed(plan) : plan;
  }

  /** Whether some of it has no account. */
  static boolean isNowhere(Plan plan) {
    return isNowhere(plan.before().entities()) || isNowhere(plan.after().entities());
  }

  private static boolean isNowhere(Entities entities) {
    return arns(entities).anyMatch(arn -> arn.contains(NOWHERE));
  }

  private static Stream<String> arns(Entities entities) {
    return Stream.of(
            entities.roles().stream().map(Role::arn),
            entities.users().stream().map(User::arn),
            entities.groups().stream().map(Group::arn),
            entities.providers().stream().map(IdentityProvider::arn),
            entities.policies().stream().flatMap(policy -> Arn.parse(policy.arn()).stream()))
        .flatMap(one -> one)
        .map(Arn::toString);
  }

  private FileContent placed(FileContent content) {
    return content.told(
        account,
        entities(content.entities()),
        content.plan().map(this::placed),
        content.diagnostics().stream()
            .filter(problem -> !problem.code().equals("load.no-account"))
            .toList());
  }

  private Plan placed(Plan plan) {
    Set<String> anew = new HashSet<>();
    plan.anew().forEach(arn -> anew.add(text(arn)));
    Map<String, String> moved = new HashMap<>();
    plan.moved().forEach((was, is) -> moved.put(text(was), text(is)));
    List<PlannedChange> changes =
        plan.changes().stream().map(one -> one.of(text(one.arn()))).toList();
    return new Plan(side(plan.before()), side(plan.after()), changes, anew, moved);
  }

  private Plan.Side side(Plan.Side side) {
    Set<String> others = new HashSet<>();
    side.others().forEach(one -> others.add(text(one)));
    return new Plan.Side(entities(side.entities()), others, side.controls(), side.center());
  }

  private Entities entities(Entities all) {
    return new Entities(
        all.roles().stream().map(this::role).toList(),
        all.users().stream().map(this::user).toList(),
        all.groups().stream().map(this::group).toList(),
        all.policies().stream().map(this::policy).toList(),
        all.providers().stream()
            .map(one -> new IdentityProvider(arn(one.arn()), one.at()))
            .toList());
  }

  private Role role(Role role) {
    return new Role(
        arn(role.arn()),
        role.uniqueId(),
        role.trust().map(this::document),
        role.permissions().map(this::permissions),
        role.boundary().map(one -> one.map(this::text)),
        role.tags().map(this::values),
        role.maxSessionSeconds(),
        role.lastUsed(),
        role.created(),
        role.description(),
        texts(role.instanceProfiles()),
        role.at());
  }

  private User user(User user) {
    return new User(
        arn(user.arn()),
        user.uniqueId(),
        user.permissions().map(this::permissions),
        user.groups().map(this::texts),
        user.boundary().map(one -> one.map(this::text)),
        user.tags().map(this::values),
        user.credentials(),
        user.created(),
        user.at());
  }

  private Group group(Group group) {
    Fact<Permissions> permissions = group.permissions().map(this::permissions);
    return new Group(arn(group.arn()), group.uniqueId(), permissions, group.at());
  }

  private ManagedPolicy policy(ManagedPolicy policy) {
    return new ManagedPolicy(
        text(policy.arn()),
        text(policy.name()),
        policy.document().map(this::document),
        policy.at());
  }

  private Permissions permissions(Permissions all) {
    return new Permissions(
        all.inline().stream().map(this::document).toList(),
        texts(all.attached()),
        texts(all.missing()));
  }

  private PolicyDocument document(PolicyDocument document) {
    return new PolicyDocument(
        text(document.name()), document.policy().map(this::policy), document.at());
  }

  private Policy policy(Policy policy) {
    return policy.json().contains(Inputs.NO_ACCOUNT)
        ? PolicyParser.parse(text(policy.json()), SourceLocation.NOWHERE).value().orElse(policy)
        : policy;
  }

  private List<String> texts(List<String> all) {
    return all.stream().map(this::text).toList();
  }

  private Map<String, String> values(Map<String, String> tags) {
    Map<String, String> others = new TreeMap<>();
    tags.forEach((key, value) -> others.put(text(key), text(value)));
    return others;
  }

  private Arn arn(Arn arn) {
    return Arn.parse(text(arn.toString())).orElse(arn);
  }

  private String text(String text) {
    return text.contains(Inputs.NO_ACCOUNT) ? UNTOLD.matcher(text).replaceAll(account) : text;
  }
}

package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import org.rolescope.policy.Statement;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.PolicyCard;
import org.rolescope.ui.inspect.Page.Source;

/** Lists what a user or role may do, policy by policy, and says aloud what is not in the data. */
final class PermissionCards {
  private static final int ACTIONS_NAMED = 3;

  private final IamIndex index;
  private final List<PolicyCard> cards = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  private PermissionCards(IamIndex index) {
    this.index = index;
  }

  static Page.Permissions of(IamEntity entity, IamIndex index) {
    PermissionCards made = new PermissionCards(index);
    made.own(entity.permissions());
    if (entity instanceof User user) {
      made.groups(user);
    }
    int policies = made.cards.size();
    made.boundary(entity.boundary());
    String sentence =
        AdminLike.test(entity, index)
            ? Words.of("permissions.admin")
            : Words.of("permissions.count", policies);
    return new Page.Permissions(sentence, made.cards, made.missing);
  }

  private void own(Fact<Permissions> permissions) {
    permissions.match(
        known -> take(known, Words.of("permissions.inline"), Words.of("permissions.attached")),
        missing::add);
  }

  private boolean take(Permissions known, String inline, String attached) {
    known.inline().forEach(document -> cards.add(card(document, inline)));
    known.attached().forEach(arn -> cards.add(managed(arn, attached)));
    missing.addAll(known.missing());
    return true;
  }

  private void groups(User user) {
    user.groups()
        .match(
            names -> {
              names.forEach(name -> group(user.account(), name));
              return true;
            },
            missing::add);
  }

  private void group(String account, String name) {
    String kind = Words.of("permissions.group", name);
    Optional<Group> group = index.group(account, name);
    if (group.isPresent()) {
      group.get().permissions().match(known -> take(known, kind, kind), missing::add);
    } else {
      missing.add(Words.of("permissions.group-missing", name));
    }
  }

  private void boundary(Fact<Optional<String>> boundary) {
    boundary.match(
        known -> {
          known.map(arn -> managed(arn, Words.of("permissions.boundary"))).ifPresent(cards::add);
          return true;
        },
        missing::add);
  }

  private PolicyCard managed(String arn, String kind) {
    return index
        .managedDocument(arn)
        .map(document -> card(document, kind))
        .orElseGet(
            () ->
                new PolicyCard(
                    NeighbourRows.nameOf(arn),
                    kind,
                    Words.of("permissions.no-document"),
                    false,
                    Optional.empty()));
  }

  private static PolicyCard card(PolicyDocument document, String kind) {
    Optional<Policy> policy = document.policy();
    return new PolicyCard(
        document.name(),
        kind,
        policy.map(PermissionCards::summary).orElse(Words.of("permissions.unreadable")),
        policy.isPresent(),
        policy.map(text -> new Source(PolicyText.of(text), document.at().label())));
  }

  private static String summary(Policy policy) {
    return policy.statements().stream()
        .map(PermissionCards::summary)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String summary(Statement statement) {
    List<String> actions = statement.action().patterns();
    String named = actions.stream().limit(ACTIONS_NAMED).collect(Collectors.joining(", "));
    if (actions.size() > ACTIONS_NAMED) {
      named = Words.of("permissions.more", named, actions.size() - ACTIONS_NAMED);
    }
    boolean allBut = statement.action().sense() == PatternElement.Sense.ALL_BUT;
    boolean deny = statement.effect() == Effect.DENY;
    String key =
        deny
            ? allBut ? "permissions.denies-all-but" : "permissions.denies"
            : allBut ? "permissions.allows-all-but" : "permissions.allows";
    return Words.of(key, named, target(statement));
  }

  private static String target(Statement statement) {
    List<String> resources = statement.resource().patterns();
    if (resources.size() == 1) {
      String one = resources.get(0);
      return Arn.parse(one).map(Arn::resource).orElse(one);
    }
    return Words.of("permissions.resources", resources.size());
  }
}

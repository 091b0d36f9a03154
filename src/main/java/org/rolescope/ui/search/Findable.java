package org.rolescope.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.app.Analysis;
import org.rolescope.app.Lesson;
import org.rolescope.app.saved.SavedView;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Role;
import org.rolescope.policy.Unresolved;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.look.Sign;
import org.rolescope.ui.saved.SavedWords;
import org.rolescope.ui.search.Found.Group;

/** What of the data and of the window can be found. */
final class Findable {
  private Findable() {}

  static List<Found> in(Analysis analysis) {
    List<Found> all = new ArrayList<>();
    analysis.snapshot().accounts().forEach(account -> all.add(account(account)));
    analysis
        .snapshot()
        .roles()
        .forEach(role -> all.add(entity(analysis, Group.ROLES, role, "search.role")));
    analysis
        .snapshot()
        .users()
        .forEach(user -> all.add(entity(analysis, Group.USERS, user, "search.user")));
    new CenterPeople(analysis.index())
        .all().stream()
            .map(
                node ->
                    new Found(
                        Group.PEOPLE,
                        node.id(),
                        Sign.of(node),
                        node.label(),
                        Words.of("node.person")))
            .forEach(all::add);
    analysis.graph().nodes().forEach(node -> other(analysis, node).ifPresent(all::add));
    return all;
  }

  /** The user or role that a log calls so: by its unique id, or by a session of it. */
  static Optional<Found> logged(Analysis analysis, String text) {
    return analysis
        .index()
        .logged(text.strip())
        .map(
            entity ->
                entity instanceof Role
                    ? entity(analysis, Group.ROLES, entity, "search.role")
                    : entity(analysis, Group.USERS, entity, "search.user"));
  }

  private static Found account(Account account) {
    return new Found(
        Group.ACCOUNTS,
        account.id(),
        Sign.of(account.loaded() ? Sign.Shape.ACCOUNT : Sign.Shape.EXTERNAL),
        account.label(),
        Words.of("search.account", account.id()));
  }

  private static Found entity(Analysis analysis, Group group, IamEntity entity, String detail) {
    return new Found(
        group,
        entity.arn().toString(),
        Sign.of(group == Group.ROLES ? Sign.Shape.ROLE : Sign.Shape.USER),
        Unresolved.shown(entity.name()),
        Words.of(detail, analysis.index().accountLabel(entity.account())));
  }

  private static Optional<Found> other(Analysis analysis, TrustNode node) {
    return switch (node.kind()) {
      case ROLE, USER, ACCOUNT, PERSON -> Optional.empty();
      case SERVICE, ANYONE, DELETED, SESSION ->
          Optional.of(found(node, node.label(), Words.each("inspector.kind", node.kind())));
      case SAML_PROVIDER, OIDC_PROVIDER ->
          Optional.of(
              found(
                  node,
                  ProviderLook.of(node).name(),
                  Words.of(
                      "search.provider",
                      ProviderLook.of(node).protocol(),
                      analysis.index().accountLabel(node.account()))));
    };
  }

  private static Found found(TrustNode node, String name, String detail) {
    return new Found(Group.OTHERS, node.id(), Sign.of(node), name, detail);
  }

  /** The saved views of the data that are open. */
  static List<Found> views(List<SavedView> views) {
    return views.stream()
        .map(
            view ->
                new Found(
                    Group.VIEWS,
                    view.name(),
                    Sign.of(Sign.Shape.VIEW),
                    view.name(),
                    Words.of("search.view", SavedWords.picture(view))))
        .toList();
  }

  /** The lessons of the data that are open. */
  static List<Found> lessons(List<Lesson> lessons) {
    return lessons.stream()
        .map(
            lesson ->
                new Found(
                    Group.LESSONS,
                    lesson.called(),
                    Sign.of(Sign.Shape.LESSON),
                    lesson.called(),
                    Words.of("search.lesson", lesson.steps().size())))
        .toList();
  }

  /** All commands: whoever types the name of one is told that it cannot be run now. */
  static List<Found> commands(List<Command> commands) {
    return commands.stream()
        .filter(command -> command.block().listed())
        .map(
            command ->
                new Found(
                    Group.COMMANDS,
                    command.id(),
                    Sign.of(Sign.Shape.COMMAND),
                    command.words(),
                    command.keyWords(),
                    command.enabled().getValue()))
        .toList();
  }
}

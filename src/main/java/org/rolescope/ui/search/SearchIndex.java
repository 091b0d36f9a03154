package org.rolescope.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.TrustNode;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Sign;

/** All that can be found in an analysis, in the order in which it is offered. */
final class SearchIndex {
  private final List<Found> entries = new ArrayList<>();

  SearchIndex(Analysis analysis) {
    analysis
        .snapshot()
        .accounts()
        .forEach(
            account ->
                entries.add(
                    new Found(
                        account.id(),
                        Sign.of(account.loaded() ? Sign.Shape.ACCOUNT : Sign.Shape.EXTERNAL),
                        account.label(),
                        Words.of("search.account", account.id()))));
    analysis
        .snapshot()
        .roles()
        .forEach(
            role ->
                entries.add(
                    new Found(
                        role.arn().toString(),
                        Sign.of(Sign.Shape.ROLE),
                        role.name(),
                        Words.of("search.role", analysis.index().accountLabel(role.account())))));
    analysis
        .snapshot()
        .users()
        .forEach(
            user ->
                entries.add(
                    new Found(
                        user.arn().toString(),
                        Sign.of(Sign.Shape.USER),
                        user.name(),
                        Words.of("search.user", analysis.index().accountLabel(user.account())))));
    analysis.graph().nodes().forEach(node -> other(node, analysis).ifPresent(entries::add));
  }

  private static Optional<Found> other(TrustNode node, Analysis analysis) {
    return switch (node.kind()) {
      case ROLE, USER, ACCOUNT -> Optional.empty();
      case SERVICE, ANYONE, DELETED, SESSION ->
          Optional.of(
              new Found(
                  node.id(),
                  Sign.of(node),
                  node.label(),
                  Words.each("inspector.kind", node.kind())));
      case SAML_PROVIDER, OIDC_PROVIDER ->
          Optional.of(
              new Found(
                  node.id(),
                  Sign.of(node),
                  ProviderLook.of(node).name(),
                  Words.of(
                      "search.provider",
                      ProviderLook.of(node).protocol(),
                      analysis.index().accountLabel(node.account()))));
    };
  }

  /** The best {@code limit} matches: names that begin with it, names that hold it, then ids. */
  List<Found> find(String query, int limit) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return entries.stream()
        .filter(entry -> rank(entry, wanted) < 3)
        .sorted(
            Comparator.comparingInt((Found entry) -> rank(entry, wanted))
                .thenComparing(entry -> entry.name().toLowerCase(Locale.ROOT))
                .thenComparing(Found::id))
        .limit(limit)
        .toList();
  }

  private static int rank(Found entry, String wanted) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    if (name.startsWith(wanted) || entry.id().equalsIgnoreCase(wanted)) {
      return 0;
    }
    if (name.contains(wanted)) {
      return 1;
    }
    return entry.id().toLowerCase(Locale.ROOT).contains(wanted) ? 2 : 3;
  }
}

package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.app.Analysis;
import org.rolescope.graph.NamedInVain;
import org.rolescope.graph.TrustEdge;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Condition;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Unresolved;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.ConditionLine;
import org.rolescope.ui.inspect.Page.StatementCard;

/** Puts the statements of a trust policy into words. */
final class StatementCards {
  private final IamIndex index;
  private final List<TrustEdge> edges;
  private final List<NamedInVain> inVain;

  /**
   * @param role whose trust policy they are of
   * @param inVain whom it names and lets in by no call
   */
  StatementCards(Analysis analysis, String role, List<NamedInVain> inVain) {
    this.index = analysis.index();
    this.edges = analysis.graph().into(role);
    this.inVain = inVain;
  }

  List<StatementCard> of(Policy policy, PolicyText text) {
    return policy.statements().stream().map(statement -> card(statement, text)).toList();
  }

  private List<String> arrows(Statement statement) {
    return edges.stream()
        .filter(edge -> edge.statements().contains(statement.pointer()))
        .map(TrustEdge::id)
        .toList();
  }

  private List<String> inVain(Statement statement) {
    return inVain.stream()
        .filter(named -> named.statements().contains(statement.pointer()))
        .map(StatementCards::inVain)
        .toList();
  }

  /** That no call lets somebody in, and why. */
  static String inVain(NamedInVain named) {
    return Words.of("trust.in-vain", named.node().label(), named.why());
  }

  private StatementCard card(Statement statement, PolicyText text) {
    return new StatementCard(
        statement.label(),
        Words.each("effect", statement.effect()),
        statement.effect() == Effect.DENY,
        principals(statement.principal()),
        actions(statement.action()),
        statement.conditions().stream().map(StatementCards::line).toList(),
        statement.defects(),
        inVain(statement),
        text.span(statement.pointer()),
        arrows(statement));
  }

  private List<String> principals(PrincipalElement element) {
    List<String> lines = new ArrayList<>();
    if (element instanceof PrincipalElement.NotPrincipals) {
      lines.add(Words.of("trust.everyone-but"));
    }
    element.entries().stream().map(this::principal).forEach(lines::add);
    return lines;
  }

  private String principal(PrincipalPattern pattern) {
    if (pattern instanceof PrincipalPattern.Everyone) {
      return Words.of("trust.everyone");
    }
    if (pattern instanceof PrincipalPattern.AccountRoot root) {
      return Words.of("trust.account", named(root.account()));
    }
    if (pattern instanceof PrincipalPattern.IamArn iam) {
      String key = iam.arn().isIam("user") ? "trust.user" : "trust.role";
      return Words.of(key, Unresolved.shown(iam.arn().name()), named(iam.arn().account()));
    }
    if (pattern instanceof PrincipalPattern.Session session) {
      return Words.of("trust.session", session.arn().resource(), named(session.arn().account()));
    }
    if (pattern instanceof PrincipalPattern.UniqueId id) {
      return uniqueId(id.text());
    }
    if (pattern instanceof PrincipalPattern.Service service) {
      return Words.of("trust.service", service.text());
    }
    if (pattern instanceof PrincipalPattern.Federated provider) {
      return provider(provider.text());
    }
    String key = pattern instanceof PrincipalPattern.Open ? "trust.open" : "trust.nobody";
    return Words.of(key, Unresolved.shown(pattern.text()));
  }

  private String provider(String text) {
    return Arn.parse(text)
        .map(
            arn ->
                Words.of(
                    "trust.provider",
                    arn.resource().substring(arn.resource().indexOf('/') + 1),
                    named(arn.account())))
        .orElseGet(() -> Words.of("trust.federated", text));
  }

  private String uniqueId(String id) {
    return index
        .entityById(id)
        .map(entity -> Words.of("trust.unique-id", id, entity.name()))
        .orElseGet(() -> Words.of("trust.deleted", id));
  }

  private String named(String account) {
    String title = index.accountTitle(account);
    return title.isEmpty() ? account : Words.of("trust.account-named", title, account);
  }

  private static List<String> actions(PatternElement action) {
    return action.sense() == PatternElement.Sense.ALL_BUT
        ? action.patterns().stream().map(name -> Words.of("trust.all-but", name)).toList()
        : action.patterns();
  }

  private static ConditionLine line(Condition condition) {
    return new ConditionLine(
        shortKey(condition.key()),
        condition.operator(),
        String.join(Words.of("trust.or"), condition.values()));
  }

  /** The claim's own name where the provider's address stands before it: {@code sub}. */
  private static String shortKey(String key) {
    int colon = key.lastIndexOf(':');
    return key.lastIndexOf('.', colon) >= 0 ? key.substring(colon + 1) : key;
  }
}

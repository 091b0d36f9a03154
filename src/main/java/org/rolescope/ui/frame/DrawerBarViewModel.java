package org.rolescope.ui.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamEntity;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Calls.Ends;
import org.rolescope.ui.state.Workspace;

/**
 * Who is marked as caller and as target, in one line. What is selected stands in for a mark that is
 * not set.
 */
public final class DrawerBarViewModel {
  private final Workspace workspace;
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private String caller = "";
  private String target = "";

  public DrawerBarViewModel(Workspace workspace) {
    this.workspace = workspace;
    workspace.dataProperty().subscribe(this::forget);
    workspace.selection().idsProperty().subscribe(this::update);
    update();
  }

  private void forget() {
    caller = "";
    target = "";
    update();
  }

  /** Marks who calls. Nothing happens for what cannot call. */
  public void markCaller(String id) {
    if (mayCall(id)) {
      caller = asCaller(id);
      update();
    }
  }

  /** Marks the role to assume. Nothing happens for what is no role. */
  public void markTarget(String id) {
    if (isRole(id)) {
      target = id;
      update();
    }
  }

  /**
   * Who calls and what is called of two that are selected together: the way that one gets into the
   * other, else the first calls the second, if it can; empty for all else.
   */
  public Optional<Ends> ends() {
    List<String> two = workspace.selection().ids();
    return two.size() != 2
        ? Optional.empty()
        : Stream.of(
                new Ends(asCaller(two.get(0)), two.get(1)),
                new Ends(asCaller(two.get(1)), two.get(0)))
            .filter(ends -> mayAsk(ends.caller(), ends.role()))
            .min(Comparator.comparing(ends -> !getsIn(ends)));
  }

  /** Also by trust in its account. */
  private boolean getsIn(Ends ends) {
    return workspace.analysis().graph().leads(ends.caller()).stream()
        .anyMatch(line -> line.to().id().equals(ends.role()) && line.edge().kind().letsIn());
  }

  /** Whether the first can call and the second can be assumed. */
  public boolean mayAsk(String from, String to) {
    return mayCall(from) && isRole(to);
  }

  /**
   * Who is meant by {@code caller} where {@code role} is asked for: the picture draws providers of
   * several accounts that stand for the same source as one, and a role trusts that of its own
   * account. An account is meant by its number, too.
   */
  public String callerFor(String caller, String role) {
    return ofRole(asCaller(caller), role);
  }

  private String ofRole(String caller, String role) {
    TrustGraph graph = workspace.analysis().graph();
    Optional<TrustNode> from = graph.node(caller).filter(TrustNode::isProvider);
    Optional<String> account = graph.node(role).map(TrustNode::account);
    if (from.isEmpty() || account.isEmpty()) {
      return caller;
    }
    return graph.nodes().stream()
        .filter(node -> node.account().equals(account.get()))
        .filter(node -> ProviderLook.areOne(node, from.get()))
        .map(TrustNode::id)
        .findFirst()
        .orElse(caller);
  }

  /**
   * Who calls: the mark, or the one of two that are selected, or the caller of the arrows that are
   * selected, or the selection; empty where several differ.
   */
  public String caller() {
    if (!caller.isEmpty()) {
      return caller;
    }
    Optional<Ends> ends = target.isEmpty() ? ends() : Optional.empty();
    if (ends.isPresent()) {
      return ends.get().caller();
    }
    TrustGraph graph = workspace.analysis().graph();
    String from =
        workspace.selection().common(id -> graph.edge(id).map(TrustEdge::from).orElse(""));
    if (!from.isEmpty()) {
      return from;
    }
    String selected = workspace.selection().common(id -> id);
    boolean free = !isRole(selected) || !target.isEmpty() && !target.equals(selected);
    return mayCall(selected) && free ? asCaller(selected) : "";
  }

  /** Where ways begin: the caller, or the one of Identity Center that is selected. */
  public String begin() {
    String selected = workspace.selection().id();
    boolean person =
        caller.isEmpty()
            && new CenterPeople(workspace.analysis().index()).node(selected).isPresent();
    return person ? selected : caller();
  }

  /**
   * The role to assume: the mark, or the one of two that are selected, or the end of the arrows
   * that are selected, or the selection; empty where several differ.
   */
  public String target() {
    if (!target.isEmpty()) {
      return target;
    }
    Optional<Ends> ends = caller.isEmpty() ? ends() : Optional.empty();
    if (ends.isPresent()) {
      return ends.get().role();
    }
    String selected = workspace.selectedEnd();
    return isRole(selected) && !selected.equals(caller) ? selected : "";
  }

  /** The role whose trust policy is meant: the selection, whatever is marked; else the target. */
  public String trusting() {
    String selected = workspace.selectedEnd();
    return isRole(selected) ? selected : target();
  }

  private boolean isRole(String id) {
    return workspace.analysis().index().role(id).isPresent();
  }

  /** Boxes of accounts have their number; as a caller an account has the ARN of its root. */
  private String asCaller(String id) {
    return workspace.analysis().index().account(id).map(Account::root).orElse(id);
  }

  /** Whether it can call. */
  public boolean mayCall(String id) {
    Analysis analysis = workspace.analysis();
    if (analysis.index().entity(id).isPresent() || analysis.index().rooted(id).isPresent()) {
      return true;
    }
    return analysis
        .graph()
        .node(id)
        .filter(
            node ->
                switch (node.kind()) {
                  case ROLE, USER, ACCOUNT, SERVICE, SESSION, SAML_PROVIDER, OIDC_PROVIDER -> true;
                  case ANYONE, DELETED, PERSON -> false;
                })
        .isPresent();
  }

  private void update() {
    String from = name(caller());
    String to = name(target());
    if (!from.isEmpty() && !to.isEmpty()) {
      sentence.set(Words.of("drawer.ready", from, to));
    } else if (!to.isEmpty()) {
      sentence.set(Words.of("drawer.target", to));
    } else if (!from.isEmpty()) {
      sentence.set(Words.of("drawer.caller", from));
    } else if (workspace.selection().ids().size() > 1) {
      sentence.set(Words.of("drawer.several", workspace.selection().ids().size()));
    } else {
      sentence.set(Words.of("drawer.empty"));
    }
  }

  private String name(String id) {
    Analysis analysis = workspace.analysis();
    return analysis
        .graph()
        .node(id)
        .map(node -> label(analysis, node))
        .or(() -> analysis.index().entity(id).map(IamEntity::name))
        .or(() -> analysis.index().rooted(id).map(Account::label))
        .orElse("");
  }

  private static String label(Analysis analysis, TrustNode node) {
    return node.kind() == TrustNode.Kind.ACCOUNT
        ? analysis.index().accountLabel(node.account())
        : ProviderLook.called(node);
  }

  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }
}

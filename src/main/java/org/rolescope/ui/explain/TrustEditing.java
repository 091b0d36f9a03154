package org.rolescope.ui.explain;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.explain.remedy.RemediesViewModel;

/**
 * What if the trust policy of the role that is asked for were another one: it is written on the
 * scratch copy, and the call is decided again.
 */
final class TrustEditing {
  private final TrustAnalyzer analyzer;
  private final Supplier<Analysis> analysis;
  private final Supplier<Call> call;
  private final RemediesViewModel remedies;
  private final BooleanProperty open = new SimpleBooleanProperty();

  TrustEditing(
      TrustAnalyzer analyzer,
      Supplier<Analysis> analysis,
      Supplier<Call> call,
      RemediesViewModel remedies) {
    this.analyzer = analyzer;
    this.analysis = analysis;
    this.call = call;
    this.remedies = remedies;
  }

  /** Whether the policy is open to be written. */
  BooleanProperty openProperty() {
    return open;
  }

  /** Whether this is the role that is asked for, and the data hold it. */
  boolean mayEdit(String role) {
    return role.equals(call.get().role()) && analysis.get().index().role(role).isPresent();
  }

  /** The name of the role whose policy it is; empty where the data lack it. */
  String role() {
    return analysis.get().index().role(call.get().role()).map(Role::name).orElse("");
  }

  /** The policy as it is tried now; empty where the data lack it. */
  Optional<Policy> policy() {
    return trust(
        RemediesViewModel.changed(analysis.get(), call.get().toRequest(), remedies.changes())
            .index());
  }

  private Optional<Policy> trust(IamIndex index) {
    return index
        .role(call.get().role())
        .flatMap(role -> role.trust().toOptional())
        .flatMap(PolicyDocument::policy);
  }

  /** Tries another policy; the one that was read, or none at all, takes back what was tried. */
  void write(Optional<Policy> policy) {
    Optional<Role> role = analysis.get().index().role(call.get().role());
    if (role.isEmpty()) {
      return;
    }
    String title = Words.of("remedy.edited", role.get().name());
    Optional<Policy> another =
        policy.filter(
            one -> !trust(analysis.get().index()).filter(read -> same(read, one)).isPresent());
    another.ifPresentOrElse(
        one -> remedies.write(title, analyzer.editedTrust(analysis.get(), role.get().arn(), one)),
        () -> remedies.takeBack(title));
  }

  private static boolean same(Policy one, Policy other) {
    return PolicyText.of(one).lines().equals(PolicyText.of(other).lines());
  }
}

package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.condition.ConditionKeys;
import org.rolescope.policy.match.Caller;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Simulation;
import org.rolescope.simulate.StatementRef;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.explain.call.Given;
import org.rolescope.ui.explain.call.Keys;
import org.rolescope.ui.look.Parts;

/** The condition keys that matter for a call: what the policies compare, and how it stands. */
final class ContextKeys {
  private final Simulation simulation;
  private final Map<String, Given> given;
  private final Set<String> mentioned = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> deciding = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  private ContextKeys(Simulation simulation, Call call) {
    this.simulation = simulation;
    this.given = call.given();
    simulation.actions().stream()
        .flatMap(action -> action.gates().stream())
        .forEach(gate -> mentioned.addAll(KeysRead.by(gate)));
    if (simulation.decision() != Decision.ALLOWED) {
      simulation.deciding().deciding().ifPresent(this::decides);
      simulation.open().stream()
          .map(OpenQuestion::key)
          .filter(key -> !key.isEmpty())
          .forEach(deciding::add);
    }
    mentioned.addAll(deciding);
  }

  /**
   * The keys, those listed {@code before} in their old places, so that a row does not move under
   * the hand that edits it; new ones with the deciding key first, then the others that policies
   * mention, then those of the call that nobody uses.
   */
  static List<ContextKey> of(Simulation simulation, Call call, List<ContextKey> before) {
    ContextKeys keys = new ContextKeys(simulation, call);
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    List<ContextKey> rows = new ArrayList<>();
    Stream.of(
            before.stream().map(ContextKey::key).filter(keys::stillWanted),
            keys.deciding.stream(),
            keys.mentioned.stream(),
            keys.given.keySet().stream(),
            Keys.ALWAYS.stream())
        .flatMap(part -> part)
        .filter(seen::add)
        .forEach(key -> rows.add(keys.row(key)));
    return rows;
  }

  private boolean stillWanted(String key) {
    return mentioned.contains(key)
        || given.containsKey(key)
        || Keys.ALWAYS.stream().anyMatch(key::equalsIgnoreCase);
  }

  private void decides(StatementRef ref) {
    simulation.deciding().policies().stream()
        .filter(policy -> policy.document().equals(ref.document()))
        .flatMap(policy -> policy.statements().stream())
        .filter(match -> match.statement().pointer().equals(ref.statement()))
        .flatMap(match -> match.statement().conditions().stream())
        .filter(condition -> ref.elements().contains(condition.pointer()))
        .forEach(condition -> deciding.add(condition.key()));
  }

  private ContextKey row(String key) {
    Given said = given.get(key);
    ContextValue value = simulation.context().get(key);
    return new ContextKey(
        key,
        said == null ? Call.said(value) : said,
        said != null,
        deciding.contains(key),
        note(key, value, said));
  }

  private String note(String key, ContextValue value, @Nullable Given said) {
    String misfit = said == null ? "" : misfit(key, said);
    if (!misfit.isEmpty()) {
      return misfit;
    }
    if (deciding.contains(key)) {
      return Words.each("simulate.key.used", simulation.decision());
    }
    if (key.equalsIgnoreCase(Keys.TIME) && said == null) {
      return Words.of("simulate.clock");
    }
    if (!mentioned.contains(key)) {
      return Words.of("simulate.key.unused");
    }
    if (said != null) {
      return "";
    }
    if (value instanceof ContextValue.Unknown unknown) {
      return unknown.why() == ContextValue.Unknown.Why.MISSING
          ? unknown.fact()
          : Words.of("simulate.unknown.free");
    }
    if (value instanceof ContextValue.Present) {
      boolean mfa = key.equalsIgnoreCase(Keys.MFA) && session();
      return mfa ? Words.of("simulate.absent.mfa-role") : "";
    }
    return absent(key);
  }

  /** That no call has a value, which no condition on it is met by. */
  private static String misfit(String key, Given said) {
    return said.state() == Given.State.SET && !said.value().isEmpty()
        ? ConditionKeys.misfit(key, said.value())
            .map(wanted -> Words.of("simulate.key.misfit", Parts.plain(wanted)))
            .orElse("")
        : "";
  }

  private boolean session() {
    return simulation.caller().kind() == Caller.Kind.ROLE_SESSION;
  }

  /** Why a key that policies ask for is not in the call (R108). */
  private String absent(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    if (name.startsWith("aws:multifactorauth")) {
      return Words.of(session() ? "simulate.absent.mfa-role" : "simulate.absent.mfa-user");
    }
    if (name.startsWith("aws:principaltag/")) {
      return Words.of("simulate.absent.principal-tag");
    }
    if (name.startsWith("aws:requesttag/") || name.equals("aws:tagkeys")) {
      return Words.of("simulate.absent.request-tag");
    }
    if (name.startsWith("aws:principalorg")) {
      return Words.of("simulate.absent.organization");
    }
    return Words.of("simulate.absent.other");
  }
}

package org.rolescope.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.ActionResult;
import org.rolescope.simulate.Explainer;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Outcome;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Settling;
import org.rolescope.simulate.Simulation;

/** The likely causes of a refusal, the likeliest first (R129). */
final class Causes {
  private final DeniedMessage message;
  private final Simulation simulation;
  private final IamIndex index;
  private final String role;
  private final String caller;

  Causes(DeniedMessage message, Simulation simulation, IamIndex index) {
    this.message = message;
    this.simulation = simulation;
    this.index = index;
    this.role = simulation.request().role();
    this.caller = simulation.request().principal();
  }

  List<Cause> of(Agreement agreement) {
    if (index.role(role).isEmpty()) {
      return new AbsentRole(simulation, index).causes();
    }
    List<Cause> causes =
        switch (agreement) {
          case SAME_GATE, REFUSED_TOO, OTHER_GATE -> gates();
          case OPEN -> open();
          case WOULD_ALLOW -> unseen();
          case NOT_ASKED -> withoutCall(message, index);
        };
    return namedFirst(causes);
  }

  /** What AWS names comes first, whatever the order is otherwise. */
  private List<Cause> namedFirst(List<Cause> causes) {
    Optional<PolicyType> kind = message.kind();
    return causes.stream()
        .sorted(Comparator.comparing((Cause cause) -> kind.isEmpty() || !cause.gate().equals(kind)))
        .toList();
  }

  /** Every gate that stops the call. */
  private List<Cause> gates() {
    Set<Cause> causes = new LinkedHashSet<>();
    passed().ifPresent(causes::add);
    add(causes, simulation.deciding());
    for (ActionResult action : simulation.actions()) {
      for (GateResult gate : action.gates()) {
        if (simulation.blockedBy().contains(gate.type()) && !gate.ignored() && denies(gate)) {
          add(causes, gate);
        }
      }
    }
    return new ArrayList<>(causes);
  }

  /** The gate that AWS names, where the data let the call pass it. */
  private Optional<Cause> passed() {
    return message
        .kind()
        .filter(
            kind ->
                simulation.actions().stream()
                    .flatMap(action -> action.gates().stream())
                    .filter(gate -> gate.type() == kind)
                    .allMatch(gate -> !denies(gate) && gate.outcome() != Outcome.UNKNOWN))
        .map(this::passed);
  }

  private Cause passed(PolicyType kind) {
    return switch (kind) {
      case SESSION ->
          cause(
              kind,
              "AWS names the session policy: the caller's session was made with one (Policy or"
                  + " PolicyArns), and no export holds it");
      case VPC_ENDPOINT ->
          cause(
              kind,
              "AWS names the policy of the VPC endpoint that the call went through: no export holds"
                  + " it");
      case REQUEST, CALLER, SCP, RCP, TRUST, IDENTITY, PERMISSIONS_BOUNDARY, LIMITS ->
          cause(
              kind,
              "AWS names the "
                  + ErrorSentence.name(kind)
                  + ", which the call passes by the data: something has changed since the export,"
                  + " or is missing from it");
    };
  }

  private static void add(Set<Cause> causes, GateResult gate) {
    causes.add(new Cause(Optional.of(gate.type()), AbsentRole.words(gate), Settling.NONE));
  }

  private static boolean denies(GateResult gate) {
    return gate.outcome() == Outcome.EXPLICIT_DENY || gate.outcome() == Outcome.IMPLICIT_DENY;
  }

  /** What is not known, gate by gate: as AWS refused, one of these did not hold. */
  private List<Cause> open() {
    Set<Cause> causes = new LinkedHashSet<>();
    Set<String> asked = new HashSet<>();
    passed().ifPresent(causes::add);
    for (ActionResult action : simulation.actions()) {
      for (GateResult gate : action.gates()) {
        if (denies(gate) && !gate.ignored()) {
          add(causes, gate);
        }
        gate.unknowns().stream()
            .filter(question -> asked.add(question.text()))
            .map(question -> cause(gate, question))
            .forEach(causes::add);
      }
    }
    return new ArrayList<>(causes);
  }

  private Cause cause(GateResult gate, OpenQuestion question) {
    String title = gate.type().title();
    if (question.text().startsWith(CallOfMessage.OF_THE_CALL)) {
      // What the call carried stands in no export.
      return new Cause(
          Optional.of(gate.type()),
          title + " asks that " + Explainer.wanted(question) + "; the message does not tell",
          Settling.NONE);
    }
    return new Cause(
        Optional.of(gate.type()),
        !condition(question)
            ? title + " cannot be judged without the " + question.text()
            : title + " asks that " + question.text() + ", which is not known",
        question.settling().equals(Settling.NONE)
            ? settling(gate.type(), question)
            : question.settling());
  }

  /** Whether the question is what a condition asks for, rather than a fact the data lack. */
  private static boolean condition(OpenQuestion question) {
    return !question.key().isEmpty() && question.text().startsWith(question.key());
  }

  private Settling settling(PolicyType gate, OpenQuestion question) {
    if (question.text().contains(Settling.organization().file())) {
      return Settling.organization();
    }
    // What the call carried stands in no export.
    return condition(question) ? Settling.NONE : settling(gate);
  }

  /** R129: what can refuse although the data would allow, in order of likelihood. */
  private List<Cause> unseen() {
    List<Cause> causes = new ArrayList<>();
    causes.add(
        cause(
            PolicyType.TRUST,
            "The trust policy of "
                + name(role)
                + " differs from the export, or a condition of it did not hold for this call"));
    if (!callerAccount().isEmpty()) {
      causes.add(
          cause(
              PolicyType.IDENTITY,
              "The policies of " + name(caller) + ", or its boundary, differ from the export"));
    }
    causes.add(cause(PolicyType.SCP, "An SCP of the caller's account" + unread()));
    causes.add(cause(PolicyType.RCP, "An RCP of the role's account" + unread()));
    if (Arn.parse(caller).filter(arn -> arn.type().equals("assumed-role")).isPresent()) {
      causes.add(
          new Cause(
              Optional.of(PolicyType.SESSION),
              "The caller's session was made with a session policy, which no export holds",
              Settling.NONE));
    }
    causes.add(
        new Cause(
            Optional.of(PolicyType.REQUEST),
            "The role was deleted or made anew after the export was written",
            Settling.accountDetails(AbsentRole.account(role))));
    causes.add(
        new Cause(
            Optional.empty(),
            "The export is older than the call: write it anew and ask again",
            Settling.accountDetails(AbsentRole.account(role))));
    return causes;
  }

  private String unread() {
    return index.organization().isPresent()
        ? " has changed since the export"
        : ": no organisation export is open, so none was looked at";
  }

  private Cause cause(PolicyType gate, String text) {
    return new Cause(Optional.of(gate), text, settling(gate));
  }

  private Settling settling(PolicyType gate) {
    return switch (gate) {
      case SCP, RCP -> Settling.organization();
      case TRUST, REQUEST, LIMITS -> Settling.accountDetails(AbsentRole.account(role));
      case CALLER, IDENTITY, PERMISSIONS_BOUNDARY ->
          callerAccount().isEmpty() ? Settling.NONE : Settling.accountDetails(callerAccount());
      case SESSION, VPC_ENDPOINT -> Settling.NONE;
    };
  }

  private String callerAccount() {
    String type = Arn.parse(caller).map(Arn::type).orElse("");
    return type.endsWith("-provider") ? "" : AbsentRole.account(caller);
  }

  private static String name(String text) {
    Optional<Arn> arn = Arn.parse(text);
    String[] parts = arn.map(Arn::resource).orElse(text).split("/", -1);
    return parts.length == 3 && parts[0].equals("assumed-role")
        ? parts[1]
        : arn.map(Arn::name).orElse(text);
  }

  /** R129 where not even the call is known. */
  static List<Cause> withoutCall(DeniedMessage message, IamIndex index) {
    if (message.error().isPresent()) {
      return List.of();
    }
    boolean federated = message.mainAction().filter(name -> name.contains("With")).isPresent();
    String account = message.role().map(AbsentRole::account).orElse("");
    boolean opened = index.isRead(account);
    Settling export =
        account.isEmpty() || opened ? Settling.NONE : Settling.accountDetails(account);
    Settling organization =
        index.organization().isPresent() ? Settling.NONE : Settling.organization();
    List<Cause> causes = new ArrayList<>();
    causes.add(
        new Cause(
            Optional.of(PolicyType.TRUST),
            federated
                ? "The trust policy's Principal is another provider, its Action is not that of the"
                    + " call, or a condition on a claim (sub, aud) does not match the token"
                : "The trust policy does not name the caller, or a condition of it does not hold",
            export));
    if (!federated) {
      causes.add(
          new Cause(
              Optional.of(PolicyType.IDENTITY),
              "The caller's own policies do not allow " + message.action().orElse("the call"),
              Settling.NONE));
      causes.add(new Cause(Optional.of(PolicyType.SCP), "An SCP denies it", organization));
    }
    causes.add(new Cause(Optional.of(PolicyType.RCP), "An RCP denies it", organization));
    if (message.role().flatMap(index::role).isEmpty()) {
      causes.add(new Cause(Optional.of(PolicyType.REQUEST), "There is no such role", export));
    }
    return causes;
  }
}

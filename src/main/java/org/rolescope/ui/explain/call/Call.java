package org.rolescope.ui.explain.call;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Policy;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallDetails;
import org.rolescope.simulate.CallerSession;
import org.rolescope.simulate.CallerSession.Credentials;
import org.rolescope.simulate.Switch;

/**
 * The call as it stands in the form: a request, and what is still being typed.
 *
 * @param caller ARN, service principal or provider; empty while none is chosen
 * @param role ARN; empty while none is chosen
 * @param chosenAction as a person chose it; empty for the one that fits the caller
 * @param options parameters of the call and of the caller's session
 * @param context condition keys given by hand, in any case
 * @param drafts keys that are set and still lack their value
 */
public record Call(
    String caller,
    String role,
    String chosenAction,
    Options options,
    Map<String, ContextValue> context,
    Set<String> drafts) {
  public static final Call EMPTY = new Call("", "", "", Options.NONE, Map.of(), Set.of());

  public Call {
    SortedMap<String, ContextValue> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(context);
    context = Collections.unmodifiableSortedMap(copy);
    SortedSet<String> typed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    typed.addAll(drafts);
    drafts = Collections.unmodifiableSortedSet(typed);
  }

  /** The form that asks a request again, field for field. */
  public static Call of(AssumeRoleRequest request) {
    String fitting = CallerKind.of(request.principal(), "").action();
    String chosen = request.action().equals(fitting) ? "" : request.action();
    return new Call(
        request.principal(),
        request.role(),
        chosen,
        request.options(),
        request.context(),
        Set.of());
  }

  /** The request that the simulator decides. */
  public AssumeRoleRequest toRequest() {
    return new AssumeRoleRequest(
        action(), caller, role, options, context, AssumeRoleRequest.Mode.REQUEST);
  }

  public boolean complete() {
    return !caller.isEmpty() && !role.isEmpty();
  }

  public CallerKind kind() {
    return CallerKind.of(caller, chosenAction);
  }

  /** The action that is called: the chosen one, or the one that this kind of caller calls. */
  public String action() {
    return chosenAction.isEmpty() ? kind().action() : chosenAction;
  }

  /**
   * The same call by another caller. What only the caller before could bring is dropped: its
   * session, and where the kind is another its MFA code and its claims.
   */
  public Call withCaller(String changed) {
    if (changed.equals(caller)) {
      return this;
    }
    CallerKind before = kind();
    CallerKind now = CallerKind.of(changed, "");
    boolean same = before == now && CallerKind.issuer(caller).equals(CallerKind.issuer(changed));
    boolean alike = before == now && now != CallerKind.OIDC && now != CallerKind.SERVICE;
    Options kept =
        Parameters.edited(
            options,
            draft -> {
              draft.callerSession = Optional.empty();
              draft.sessionPolicy = Optional.empty();
              draft.mfaCode = draft.mfaCode && now == CallerKind.USER;
              draft.details =
                  new CallDetails(
                      same ? draft.details.claims() : Map.of(),
                      draft.details.policy(),
                      draft.details.policyArns(),
                      Optional.empty(),
                      Optional.empty());
            });
    Map<String, ContextValue> context = new TreeMap<>(this.context);
    if (!same && !alike) {
      context.keySet().removeIf(Keys::ofCaller);
    }
    return new Call(changed, role, "", kept, context, drafts);
  }

  /** Another session of the same caller. */
  public Call withSessionOfCaller(String changed) {
    return new Call(changed, role, chosenAction, options, context, drafts);
  }

  public Call withRole(String changed) {
    return new Call(caller, changed, chosenAction, options, context, drafts);
  }

  /** Chooses the action; the one that fits anyway is not remembered as chosen. */
  public Call withAction(String changed) {
    String chosen = changed.equals(CallerKind.of(caller, "").action()) ? "" : changed;
    return new Call(caller, role, chosen, options, context, drafts);
  }

  public Call withOptions(Options changed) {
    return new Call(caller, role, chosenAction, changed, context, drafts);
  }

  Call edited(Consumer<Parameters> change) {
    return withOptions(Parameters.edited(options, change));
  }

  public Call withDuration(int seconds) {
    return edited(draft -> draft.durationSeconds = OptionalInt.of(seconds));
  }

  public Call withVia(List<String> roles) {
    return edited(draft -> draft.via = roles);
  }

  public Call withSwitch(Switch changed, boolean on) {
    Set<Switch> switches = new HashSet<>(options.switches());
    if (on) {
      switches.add(changed);
    } else {
      switches.remove(changed);
    }
    return edited(draft -> draft.switches = switches);
  }

  public Call withSessionPolicy(Optional<Policy> changed) {
    return edited(draft -> draft.sessionPolicy = changed);
  }

  public Call withVpcEndpointPolicy(Optional<Policy> changed) {
    return edited(draft -> draft.vpcEndpointPolicy = changed);
  }

  /** The tags that the call passes. */
  public Tags tags() {
    return new Tags(options.sessionTags(), options.transitiveTagKeys());
  }

  /** Passes other tags; what was said of their condition keys before gives way. */
  public Call withTags(Tags changed) {
    Map<String, ContextValue> kept = new TreeMap<>(context);
    changed.values().keySet().forEach(tag -> remove(kept, Keys.REQUEST_TAG + tag));
    Options tagged =
        Parameters.edited(
            options,
            draft -> {
              draft.sessionTags = changed.values();
              draft.transitiveTagKeys = changed.transitive();
            });
    return new Call(caller, role, chosenAction, tagged, kept, drafts);
  }

  private static void remove(Map<String, ContextValue> from, String key) {
    from.keySet().removeIf(key::equalsIgnoreCase);
  }

  /** What a claim of the caller's token says; empty if it is not given as one. */
  String claim(String name) {
    return String.join(", ", options.details().claims().getOrDefault(name, List.of()));
  }

  /** Without a claim of the token: what is typed in its place is the condition key. */
  Call withoutClaim(String name) {
    CallDetails details = options.details();
    if (!details.claims().containsKey(name)) {
      return this;
    }
    Map<String, List<String>> claims = new LinkedHashMap<>(details.claims());
    claims.remove(name);
    return edited(
        draft ->
            draft.details =
                new CallDetails(
                    claims,
                    details.policy(),
                    details.policyArns(),
                    details.serialNumber(),
                    details.tokenCode()));
  }

  /** What is known of the caller's credentials; what goes without saying if nothing is. */
  public CallerSession session() {
    return options.callerSession().orElseGet(this::usualSession);
  }

  private CallerSession usualSession() {
    Credentials usual =
        kind() == CallerKind.ROLE ? Credentials.ROLE_SESSION : Credentials.LONG_TERM;
    return new CallerSession(usual, Optional.empty(), Map.of(), List.of(), "");
  }

  /** Says something else of the caller's credentials; what goes without saying is left out. */
  public Call withSession(UnaryOperator<CallerSession> change) {
    CallerSession changed = change.apply(session());
    Optional<CallerSession> kept =
        changed.equals(usualSession()) ? Optional.empty() : Optional.of(changed);
    return edited(draft -> draft.callerSession = kept);
  }

  /** What a person said of condition keys and of the parameters that they stand for. */
  public Map<String, Given> given() {
    SortedMap<String, Given> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    options.externalId().ifPresent(value -> given.put(Keys.EXTERNAL_ID, Given.set(value)));
    options.sessionName().ifPresent(value -> given.put(Keys.SESSION_NAME, Given.set(value)));
    options.sourceIdentity().ifPresent(value -> given.put(Keys.SOURCE_IDENTITY, Given.set(value)));
    options
        .sessionTags()
        .forEach((tag, value) -> given.put(Keys.REQUEST_TAG + tag, Given.set(value)));
    if (options.mfaCode()) {
      given.put(Keys.MFA, Given.set("true"));
    }
    context.forEach((key, value) -> given.put(key, said(value)));
    drafts.forEach(key -> given.put(key, Given.set("")));
    return given;
  }

  /** How a value stands in the form. */
  public static Given said(ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      return Given.set(String.join(", ", present.values()));
    }
    return value instanceof ContextValue.Absent ? Given.ABSENT : Given.UNKNOWN;
  }

  /**
   * Says how a condition key stands. A key that is set becomes the parameter it stands for: only as
   * a parameter does it also change which actions are needed (R12) and which checks apply.
   */
  public Call with(String key, Given given) {
    Call cleared = cleared(key);
    if (!given.complete()) {
      Set<String> typed = new TreeSet<>(cleared.drafts);
      typed.add(key);
      return new Call(caller, role, chosenAction, cleared.options, cleared.context, typed);
    }
    return given.state() == Given.State.SET && isParameter(key, given.value())
        ? cleared.withParameter(key, given.value())
        : cleared.withContext(key, value(key, given));
  }

  private Call withContext(String key, ContextValue value) {
    Map<String, ContextValue> changed = new TreeMap<>(context);
    changed.put(key, value);
    return new Call(caller, role, chosenAction, options, changed, drafts);
  }

  private boolean isParameter(String key, String value) {
    if (key.equalsIgnoreCase(Keys.MFA)) {
      // A code can be given by a user's long-term key only (R108.30).
      return value.equalsIgnoreCase("true") && kind() == CallerKind.USER;
    }
    return key.equalsIgnoreCase(Keys.EXTERNAL_ID)
        || key.equalsIgnoreCase(Keys.SESSION_NAME)
        || key.equalsIgnoreCase(Keys.SOURCE_IDENTITY)
        || Keys.requestTag(key).isPresent();
  }

  private Call withParameter(String key, String value) {
    return edited(
        draft -> {
          switch (key.toLowerCase(Locale.ROOT)) {
            case "sts:externalid" -> draft.externalId = Optional.of(value);
            case "sts:rolesessionname" -> draft.sessionName = Optional.of(value);
            case "sts:sourceidentity" -> draft.sourceIdentity = Optional.of(value);
            case "aws:multifactorauthpresent" -> draft.mfaCode = true;
            default -> Keys.requestTag(key).ifPresent(tag -> draft.sessionTags.put(tag, value));
          }
        });
  }

  private static ContextValue value(String key, Given said) {
    return switch (said.state()) {
      case SET ->
          Keys.multivalued(key)
              ? new ContextValue.Present(List.of(said.value().trim().split("\\s*,\\s*")))
              : ContextValue.of(said.value());
      case ABSENT -> ContextValue.ABSENT;
      // The same as in a request line and on the command line: it may be anything.
      case UNKNOWN -> ContextValue.free(key);
    };
  }

  /** Leaves a key to the program again; a tag that is not passed cannot be handed on either. */
  public Call without(String key) {
    Optional<String> tag = Keys.requestTag(key);
    return cleared(key)
        .edited(
            draft ->
                draft.transitiveTagKeys =
                    draft.transitiveTagKeys.stream()
                        .filter(each -> tag.filter(each::equalsIgnoreCase).isEmpty())
                        .toList());
  }

  private Call cleared(String key) {
    Map<String, ContextValue> changed = new TreeMap<>(context);
    remove(changed, key);
    Set<String> typed = new TreeSet<>(drafts);
    typed.removeIf(key::equalsIgnoreCase);
    Options less =
        Parameters.edited(
            options,
            draft -> {
              switch (key.toLowerCase(Locale.ROOT)) {
                case "sts:externalid" -> draft.externalId = Optional.empty();
                case "sts:rolesessionname" -> draft.sessionName = Optional.empty();
                case "sts:sourceidentity" -> draft.sourceIdentity = Optional.empty();
                case "aws:multifactorauthpresent" -> draft.mfaCode = false;
                default ->
                    Keys.requestTag(key)
                        .ifPresent(
                            tag -> draft.sessionTags.keySet().removeIf(tag::equalsIgnoreCase));
              }
            });
    return new Call(caller, role, chosenAction, less, changed, typed);
  }
}

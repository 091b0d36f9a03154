package org.rolescope.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.BuiltInProviders;

/** Makes the call that a message is about, as far as the message tells. */
final class CallOfMessage {
  /** Stands for a tag or a source identity that the call passed and the message does not name. */
  private static final String NOT_TOLD = "not-in-the-message";

  /** What a key is that the message does not tell: it was the call's, and stands in no export. */
  static final String OF_THE_CALL = "the call's ";

  private static final String CONTEXT_PROVIDER = "arn:aws:iam::aws:contextProvider/IdentityCenter";

  private final DeniedMessage message;
  private final IamIndex index;
  private final List<String> notes = new ArrayList<>();
  private final Map<String, ContextValue> context = new TreeMap<>();

  CallOfMessage(DeniedMessage message, IamIndex index) {
    this.message = message;
    this.index = index;
  }

  /** The call; empty if caller, role or action are not told. */
  Optional<AssumeRoleRequest> request() {
    Optional<String> role = role();
    Optional<String> action = message.mainAction();
    Optional<Policy> trust = role.flatMap(index::role).flatMap(Role::trustPolicy);
    Optional<String> caller =
        message.caller().isPresent() ? caller() : trust.flatMap(this::onlyProvider);
    if (role.isEmpty() || action.isEmpty() || caller.isEmpty()) {
      return Optional.empty();
    }
    Options options = options();
    subject(caller.get());
    trust.ifPresent(policy -> leaveOpen(policy, caller.get()));
    return Optional.of(
        new AssumeRoleRequest(
            action.get(), caller.get(), role.get(), options, context, Mode.REQUEST));
  }

  /** As for roles: a name that only one user or role has is enough. */
  private Optional<String> caller() {
    String said = message.caller().orElse("");
    Optional<Arn> arn = Arn.parse(said).filter(found -> !Arn.isAccount(found.account()));
    if (arn.isEmpty() || arn.get().account().equals("aws")) {
      return Optional.of(said);
    }
    String[] parts = arn.get().resource().split("/", -1);
    boolean session = parts.length == 3 && parts[0].equals("assumed-role");
    Stream<Arn> known =
        session || arn.get().type().equals("role")
            ? index.snapshot().roles().stream().map(Role::arn)
            : index.snapshot().users().stream().map(User::arn);
    List<Arn> named =
        known
            .filter(
                found ->
                    session
                        ? found.name().equals(parts[1])
                        : found.resource().equals(arn.get().resource()))
            .toList();
    if (named.size() != 1) {
      notes.add("the account of the caller is masked, and " + named.size() + " have that name");
      return Optional.empty();
    }
    notes.add("the account of the caller is masked; only one caller of the data has that name");
    Arn found = named.get(0);
    return Optional.of(
        session
            ? new Arn(found.partition(), "sts", "", found.account(), arn.get().resource())
                .toString()
            : found.toString());
  }

  /**
   * R132: a federated call's message names no provider, but the trust policy may leave one only.
   */
  private Optional<String> onlyProvider(Policy trust) {
    List<String> providers =
        trust.statements().stream()
            .flatMap(statement -> statement.principal().entries().stream())
            .filter(PrincipalPattern.Federated.class::isInstance)
            .map(PrincipalPattern::text)
            .filter(text -> message.mainAction().filter(actionOf(text)::equals).isPresent())
            .distinct()
            .toList();
    if (providers.size() != 1) {
      return Optional.empty();
    }
    notes.add(
        "the message does not name the identity provider; the trust policy names only "
            + providers.get(0));
    return Optional.of(providers.get(0));
  }

  /** A log entry tells the token's subject. */
  private void subject(String caller) {
    String subject = message.parameters().getOrDefault("sub", "");
    if (!subject.isEmpty() && caller(caller) == Sender.PROVIDER) {
      String resource = Arn.parse(caller).map(Arn::resource).orElse(caller);
      String issuer = resource.substring(resource.indexOf('/') + 1);
      context.put(issuer + ":sub", ContextValue.of(subject));
    }
  }

  private static String actionOf(String provider) {
    return BuiltInProviders.actionOf(provider);
  }

  /** What was assumed to make the call. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Logs of build servers mask account numbers: the name may still tell the role. */
  private Optional<String> role() {
    Optional<Arn> arn = message.role().flatMap(Arn::parse).filter(found -> found.isIam("role"));
    if (arn.isEmpty() || Arn.isAccount(arn.get().account())) {
      return arn.map(Arn::toString);
    }
    String resource = arn.get().resource();
    List<Role> named =
        index.snapshot().roles().stream()
            .filter(candidate -> candidate.arn().resource().equals(resource))
            .toList();
    if (named.size() != 1) {
      notes.add("the account of the role is masked, and " + named.size() + " roles have that name");
      return Optional.empty();
    }
    notes.add("the account of the role is masked; only one role of the data has that name");
    return Optional.of(named.get(0).arn().toString());
  }

  /** R131: the action that was refused tells what the call passed. */
  private Options options() {
    Options options = Options.NONE;
    String action = message.action().orElse("");
    String sourceIdentity = message.parameters().getOrDefault("sourceIdentity", "");
    if (action.equals("sts:TagSession")) {
      options = options.withSessionTags(Map.of(NOT_TOLD, NOT_TOLD));
      leaveOpen("aws:TagKeys");
      notes.add(
          "the call passed tags, or its caller's session hands some on; which, the message does not"
              + " say");
    }
    if (action.equals("sts:SetSourceIdentity") && sourceIdentity.isEmpty()) {
      options = options.withSourceIdentity(NOT_TOLD);
      leaveOpen("sts:SourceIdentity");
      notes.add("the call passed a source identity; which, the message does not say");
    }
    if (action.equals("sts:SetContext")) {
      options = options.withProvidedContexts(List.of(CONTEXT_PROVIDER));
      notes.add("the call passed a context; of which provider, the message does not say");
    }
    return fromLog(options, sourceIdentity);
  }

  private Options fromLog(Options before, String sourceIdentity) {
    Options options = before;
    String session = message.parameters().getOrDefault("roleSessionName", "");
    String externalId = message.parameters().getOrDefault("externalId", "");
    options = session.isEmpty() ? options : options.withSessionName(session);
    options = externalId.isEmpty() ? options : options.withExternalId(externalId);
    return sourceIdentity.isEmpty() ? options : options.withSourceIdentity(sourceIdentity);
  }

  /** What the call may have carried is not known: neither that it was there nor that it was not. */
  private void leaveOpen(Policy trust, String caller) {
    for (Statement statement : trust.statements()) {
      for (Condition condition : statement.conditions()) {
        leaveOpen(condition.key(), caller(caller));
      }
    }
  }

  private void leaveOpen(String key, Sender sender) {
    String lower = key.toLowerCase(Locale.ROOT);
    boolean logged = !message.parameters().isEmpty();
    if (lower.equals("sts:externalid") && !logged) {
      leaveOpen(key);
    } else if (lower.equals("sts:sourceidentity") && !logged) {
      leaveOpen(key);
    } else if (lower.startsWith("aws:requesttag/") || lower.equals("aws:tagkeys")) {
      leaveOpen(key);
    } else if (lower.startsWith("aws:multifactorauth") && sender == Sender.USER) {
      leaveOpen(key);
    } else if (sender == Sender.PROVIDER
        && !lower.startsWith("aws:")
        && !lower.startsWith("sts:")) {
      leaveOpen(key);
    }
  }

  private void leaveOpen(String key) {
    context.putIfAbsent(key, ContextValue.missing(OF_THE_CALL + key));
  }

  private enum Sender {
    USER,
    PROVIDER,
    OTHER
  }

  private static Sender caller(String text) {
    String type = Arn.parse(text).map(Arn::type).orElse("");
    if (type.equals("user")) {
      return Sender.USER;
    }
    return type.endsWith("-provider") ? Sender.PROVIDER : Sender.OTHER;
  }
}

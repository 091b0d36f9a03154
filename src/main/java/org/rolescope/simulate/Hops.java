package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallerSession.Credentials;

/**
 * A call that goes through other roles first: one call per role on the way (R70). What is known of
 * the caller belongs to the first hop, the parameters of the call to the last. Transitive tags and
 * the source identity are carried on; MFA, the external id, other tags and the way in which the
 * first credentials were obtained are lost.
 */
final class Hops {
  /** Keys that tell of the caller or its token: they belong to the first hop. */
  private static final List<String> OF_CALLER =
      List.of(
          "aws:principal",
          "aws:userid",
          "aws:username",
          "aws:multifactorauth",
          "aws:tokenissuetime",
          "aws:sourceidentity",
          "aws:sourceaccount",
          "aws:sourcearn",
          "aws:sourceorg",
          "aws:federatedprovider",
          "aws:ec2instance",
          "aws:chatbot",
          "ec2:",
          "glue:",
          "lambda:",
          "ssm:",
          "saml:",
          "sts:roleauthorizedbyidp");

  /** Keys that tell of the call or the role: they belong to the last hop. */
  private static final List<String> OF_CALL =
      List.of("sts:", "aws:requesttag/", "aws:tagkeys", "aws:resource", "iam:resourcetag/");

  private static final Set<String> SAML_SURVIVORS =
      Set.of("saml:sub", "saml:sub_type", "saml:namequalifier");

  /** Of the built-in providers; Google's {@code oaud} does not survive. */
  private static final Set<String> SURVIVING_CLAIMS =
      Set.of("aud", "sub", "amr", "app_id", "id", "user_id");

  private Hops() {}

  /** The call for the first role on the way. */
  static AssumeRoleRequest first(AssumeRoleRequest request) {
    return new AssumeRoleRequest(
        request.action(),
        request.principal(),
        request.options().via().get(0),
        request.options().callerOnly(),
        context(request, true, false),
        request.mode());
  }

  /**
   * The call after a hop.
   *
   * @param request the whole call
   * @param before the hop, as STS takes it
   * @param role the role that is assumed next
   * @param last whether that is the role that is asked for
   */
  static AssumeRoleRequest next(
      AssumeRoleRequest request, AssumeRoleRequest before, String role, boolean last) {
    Options given = request.options();
    Options options = last ? given.withoutCaller() : Options.NONE.withSwitches(given.switches());
    return new AssumeRoleRequest(
        AssumeRoleRequest.ASSUME_ROLE,
        before.role(),
        role,
        options.withCallerSession(sessionAfter(before)),
        context(request, false, last),
        request.mode());
  }

  /** What the session of a hop carries into the next call (R15 to R17). */
  private static CallerSession sessionAfter(AssumeRoleRequest before) {
    Options hop = before.options();
    TreeMap<String, String> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    List<String> transitive = new ArrayList<>(hop.transitiveTagKeys());
    if (before.principal().strip().equals(NeededActions.POD_IDENTITY)) {
      // R14, R117: it always passes them, so the next role has to allow the tagging, too.
      transitive.addAll(NeededActions.POD_IDENTITY_TAGS);
    }
    Optional<CallerSession> session = hop.callerSession();
    session.ifPresent(
        carried -> {
          transitive.addAll(carried.transitiveTagKeys());
          new TreeMap<>(carried.tags())
              .forEach(
                  (key, value) -> {
                    if (carried.transitiveTagKeys().stream().anyMatch(key::equalsIgnoreCase)) {
                      tags.put(key, value);
                    }
                  });
        });
    tags.putAll(hop.sessionTags());
    String carried = session.map(CallerSession::sourceIdentity).orElse("");
    return new CallerSession(
        Credentials.ROLE_SESSION,
        Optional.empty(),
        tags,
        transitive.stream().distinct().toList(),
        carried.isEmpty() ? hop.sourceIdentity().orElse("") : carried);
  }

  /** Each key that was given by hand goes to the hop that it tells of; surroundings to all. */
  private static Map<String, ContextValue> context(
      AssumeRoleRequest request, boolean first, boolean last) {
    Map<String, ContextValue> kept = new LinkedHashMap<>();
    request
        .context()
        .forEach(
            (key, value) -> {
              String lower = key.toLowerCase(Locale.ROOT);
              boolean ofCaller = begins(lower, OF_CALLER) || isClaim(lower);
              boolean ofCall = !ofCaller && begins(lower, OF_CALL);
              if (ofCaller ? first : !ofCall || last) {
                kept.put(key, value);
              }
            });
    return kept;
  }

  private static boolean begins(String key, List<String> prefixes) {
    return prefixes.stream().anyMatch(key::startsWith);
  }

  /** {@code token.actions.githubusercontent.com:sub}: a provider's name has a dot. */
  private static boolean isClaim(String key) {
    int colon = key.indexOf(':');
    return colon > 0 && key.lastIndexOf('.', colon) >= 0;
  }

  /** What a session that an identity provider's token opened still tells (R108.28, R108.44 f.). */
  static AssumeRoleRequest withProvider(
      AssumeRoleRequest next, ResolvedCaller caller, Map<String, ContextValue> before) {
    Kind kind = caller.caller().kind();
    if (kind != Kind.SAML && kind != Kind.OIDC) {
      return next;
    }
    TreeMap<String, ContextValue> context = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    context.put("aws:FederatedProvider", ContextValue.of(caller.caller().name()));
    before.forEach(
        (key, value) -> {
          if (survives(key.toLowerCase(Locale.ROOT), caller)) {
            context.put(key, value);
          }
        });
    context.putAll(next.context());
    return next.withContext(context);
  }

  private static boolean survives(String key, ResolvedCaller caller) {
    boolean builtIn = BuiltInProviders.contains(caller.caller().name());
    return SAML_SURVIVORS.contains(key)
        || builtIn
            && SURVIVING_CLAIMS.contains(key.substring(key.lastIndexOf(':') + 1))
            && key.startsWith(caller.issuer() + ":");
  }

  /** The first call that is denied, else the first that is not sure, else the last; with all. */
  static Simulation deciding(List<Simulation> hops) {
    return hops.stream()
        .filter(hop -> denied(hop.decision()))
        .findFirst()
        .or(() -> hops.stream().filter(hop -> hop.decision() != Decision.ALLOWED).findFirst())
        .orElse(hops.get(hops.size() - 1))
        .withHops(hops);
  }

  private static boolean denied(Decision decision) {
    return switch (decision) {
      case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> true;
      case ALLOWED, CONDITIONAL, UNDETERMINED -> false;
    };
  }
}

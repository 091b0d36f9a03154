package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/**
 * What the claims of a token, or the attributes of an assertion, become: condition keys, where AWS
 * lists them (R111 to R114), and parameters of the call (R3, R4).
 */
final class Claims {
  static final String ROLES = "https://aws.amazon.com/roles";
  static final String ROLE_ATTRIBUTE = "https://aws.amazon.com/SAML/Attributes/Role";
  private static final String ATTRIBUTES = "https://aws.amazon.com/SAML/Attributes/";
  private static final String PRINCIPAL_TAG = "PrincipalTag:";
  private static final String TAG_CLAIM = "https://aws.amazon.com/tags/principal_tags/";
  private static final String TRANSITIVE_CLAIM = "https://aws.amazon.com/tags/transitive_tag_keys";
  private static final String SOURCE_IDENTITY_CLAIM = "https://aws.amazon.com/source_identity";
  private static final String SAML = "saml:";

  private Claims() {}

  /** The options with what the claims say; a parameter given by hand stands before them. */
  static Options parameters(AssumeRoleRequest request, ResolvedCaller caller) {
    Options options = request.options();
    TreeMap<String, String> tags = new TreeMap<>();
    List<String> transitive = new ArrayList<>();
    for (Map.Entry<String, List<String>> claim : options.details().claims().entrySet()) {
      String name = plain(claim.getKey(), caller);
      List<String> values = claim.getValue();
      String first = values.isEmpty() ? "" : values.get(0);
      if (name.startsWith(PRINCIPAL_TAG)) {
        tags.put(name.substring(PRINCIPAL_TAG.length()), first);
      }
      switch (name) {
        case "TransitiveTagKeys" -> transitive.addAll(values);
        case "SourceIdentity" ->
            options =
                options.sourceIdentity().isEmpty() ? options.withSourceIdentity(first) : options;
        case "RoleSessionName" ->
            options = options.sessionName().isEmpty() ? options.withSessionName(first) : options;
        case "SessionDuration" -> options = duration(options, first);
        default -> {}
      }
    }
    tags.putAll(options.sessionTags());
    transitive.addAll(options.transitiveTagKeys());
    return options
        .withSessionTags(tags)
        .withTransitiveTagKeys(transitive.stream().distinct().toList());
  }

  private static Options duration(Options options, String seconds) {
    boolean number = seconds.length() < 8 && seconds.matches("\\d+");
    OptionalInt asked = options.durationSeconds();
    return number && asked.isEmpty()
        ? options.withDurationSeconds(Integer.parseInt(seconds))
        : options;
  }

  /** The parameter that a claim sets, as SAML calls it; empty if it sets none (R3, R4). */
  private static String plain(String claim, ResolvedCaller caller) {
    return switch (caller.caller().kind()) {
      case SAML -> claim.startsWith(ATTRIBUTES) ? claim.substring(ATTRIBUTES.length()) : "";
      case OIDC -> {
        if (claim.startsWith(TAG_CLAIM)) {
          yield PRINCIPAL_TAG + claim.substring(TAG_CLAIM.length());
        }
        yield switch (claim) {
          case TRANSITIVE_CLAIM -> "TransitiveTagKeys";
          case SOURCE_IDENTITY_CLAIM -> "SourceIdentity";
          default -> "";
        };
      }
      case USER, ROLE_SESSION, FEDERATED_USER, ROOT_USER, SERVICE, ANY_OF_ACCOUNT, ANYONE -> "";
    };
  }

  /** Puts the listed claims among the condition keys. */
  static void put(ContextInput input, KeyValues values) {
    Map<String, List<String>> claims = input.options().details().claims();
    claims.forEach(
        (claim, texts) -> {
          String key = key(claim, input.caller());
          if (!key.isEmpty()) {
            values.put(key, new ContextValue.Present(texts));
          }
        });
    google(claims, input.caller(), values);
    if (input.caller().caller().kind() == Kind.OIDC && claims.containsKey(ROLES)) {
      // R5: otherwise STS would have refused the token.
      values.put("sts:RoleAuthorizedByIdp", ContextValue.of("true"));
    }
  }

  /** R111: the audience is the authorised party where the token names one. */
  private static void google(
      Map<String, List<String>> claims, ResolvedCaller caller, KeyValues values) {
    String google = "accounts.google.com";
    if (!caller.issuer().equals(google)) {
      return;
    }
    if (claims.containsKey("aud")) {
      values.put(google + ":oaud", new ContextValue.Present(claims.get("aud")));
    }
    List<String> authorised = claims.getOrDefault("azp", List.of());
    if (!authorised.isEmpty()) {
      values.put(google + ":aud", new ContextValue.Present(authorised));
    }
  }

  /** The condition key of a claim; empty if it has none. */
  private static String key(String claim, ResolvedCaller caller) {
    String lower = claim.toLowerCase(Locale.ROOT);
    return switch (caller.caller().kind()) {
      case SAML -> {
        String name = lower.startsWith(SAML) ? claim.substring(SAML.length()) : claim;
        yield KeyTable.samlKey(name) ? SAML + name : "";
      }
      case OIDC -> {
        String issuer = caller.issuer();
        String name = lower.startsWith(issuer + ":") ? claim.substring(issuer.length() + 1) : claim;
        String key = issuer + ":" + name;
        yield KeyTable.claim(issuer, key.toLowerCase(Locale.ROOT)) ? key : "";
      }
      case USER, ROLE_SESSION, FEDERATED_USER, ROOT_USER, SERVICE, ANY_OF_ACCOUNT, ANYONE -> "";
    };
  }

  /** Names of claims that neither become a condition key nor a parameter, as they were given. */
  static List<String> unheard(Map<String, List<String>> claims, ResolvedCaller caller) {
    List<String> names = new ArrayList<>();
    for (String claim : claims.keySet()) {
      boolean told = claim.equals(ROLES) || claim.equals(ROLE_ATTRIBUTE) || claim.equals("azp");
      if (!told && key(claim, caller).isEmpty() && plain(claim, caller).isEmpty()) {
        names.add(claim);
      }
    }
    return names;
  }
}

package org.rolescope.simulate;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/** Condition keys of the call itself and of its surroundings (R108.1 to R108.7, R108.32 ff.). */
final class CallKeys {
  private CallKeys() {}

  static void put(ContextInput input, KeyValues values) {
    parameters(input.options(), values);
    tags(input.options(), values);
    surroundings(input, values);
  }

  private static void parameters(Options options, KeyValues values) {
    options.externalId().ifPresent(id -> values.put("sts:ExternalId", ContextValue.of(id)));
    options
        .sessionName()
        .ifPresent(name -> values.put("sts:RoleSessionName", ContextValue.of(name)));
    if (!options.providedContexts().isEmpty()) {
      values.put(
          "sts:RequestContextProviders", new ContextValue.Present(options.providedContexts()));
    }
    options.sourceIdentity().ifPresent(id -> values.put("sts:SourceIdentity", ContextValue.of(id)));
    // R15: what the calling session carries goes along.
    options
        .callerSession()
        .map(CallerSession::sourceIdentity)
        .filter(id -> !id.isEmpty())
        .ifPresent(
            id -> {
              values.putIfAbsent("sts:SourceIdentity", ContextValue.of(id));
              values.put("aws:SourceIdentity", ContextValue.of(id));
            });
  }

  private static void tags(Options options, KeyValues values) {
    TreeMap<String, String> tags = new TreeMap<>(options.sessionTags());
    tags.forEach((key, value) -> values.put("aws:RequestTag/" + key, ContextValue.of(value)));
    if (!tags.isEmpty()) {
      values.put("aws:TagKeys", new ContextValue.Present(List.copyOf(tags.keySet())));
    }
    if (!options.transitiveTagKeys().isEmpty()) {
      values.put("sts:TransitiveTagKeys", new ContextValue.Present(options.transitiveTagKeys()));
    }
  }

  private static void surroundings(ContextInput input, KeyValues values) {
    values.put("aws:SecureTransport", ContextValue.of("true"));
    if (!input.edge()) {
      values.put("aws:CurrentTime", ContextValue.of(input.now().toString()));
      values.put("aws:EpochTime", ContextValue.of(Long.toString(input.now().getEpochSecond())));
      values.put("aws:RequestedRegion", ContextValue.of("us-east-1"));
    }
    // R108.33: through an endpoint the public address is not there.
    if (throughEndpoint(input.request())) {
      values.put("aws:SourceIp", ContextValue.ABSENT);
    }
  }

  /** Whether the request says that it comes through a VPC endpoint. */
  static boolean throughEndpoint(AssumeRoleRequest request) {
    return request.options().vpcEndpointPolicy().isPresent()
        || request.context().entrySet().stream()
            .anyMatch(
                entry ->
                    ofEndpoint(entry.getKey().toLowerCase(Locale.ROOT))
                        && entry.getValue() instanceof ContextValue.Present);
  }

  /** R108.34: keys that only a call through an endpoint has. */
  static boolean ofEndpoint(String key) {
    return key.startsWith("aws:sourcevpc") || key.equals("aws:vpcsourceip");
  }
}

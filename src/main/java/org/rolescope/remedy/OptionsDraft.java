package org.rolescope.remedy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/** Parameters of a call with some taken out; what only sets one has a method of its own there. */
final class OptionsDraft {
  private OptionsDraft() {}

  static Options externalId(Options old, Optional<String> changed) {
    return parameters(old, changed, old.sessionName(), old.sourceIdentity(), old.durationSeconds());
  }

  static Options sourceIdentity(Options old, Optional<String> changed) {
    return parameters(old, old.externalId(), old.sessionName(), changed, old.durationSeconds());
  }

  private static Options parameters(
      Options old,
      Optional<String> externalId,
      Optional<String> sessionName,
      Optional<String> sourceIdentity,
      OptionalInt duration) {
    return new Options(
        externalId,
        sessionName,
        sourceIdentity,
        duration,
        old.sessionTags(),
        old.transitiveTagKeys(),
        old.mfaCode(),
        old.sessionPolicy(),
        old.callerSession(),
        old.vpcEndpointPolicy(),
        old.providedContexts(),
        old.via(),
        old.switches());
  }

  /** The call with another value of a key given by hand; ABSENT takes what was given away. */
  static AssumeRoleRequest withContext(AssumeRoleRequest old, String key, ContextValue value) {
    Map<String, ContextValue> context = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    context.putAll(old.context());
    context.remove(key);
    context.put(key, value);
    return old.withContext(context);
  }

  /** The call without a key given by hand, so that a parameter counts again. */
  static AssumeRoleRequest withoutContext(AssumeRoleRequest old, String key) {
    Map<String, ContextValue> context = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    context.putAll(old.context());
    return context.remove(key) == null ? old : old.withContext(context);
  }

  /** The call with other session tags; transitive keys without a tag go. */
  static AssumeRoleRequest withTags(AssumeRoleRequest old, Map<String, String> tags) {
    List<String> transitive =
        old.options().transitiveTagKeys().stream().filter(tags::containsKey).toList();
    AssumeRoleRequest changed = old;
    for (String key : List.copyOf(old.context().keySet())) {
      boolean about = key.regionMatches(true, 0, "aws:RequestTag/", 0, 15);
      if (about || key.equalsIgnoreCase("aws:TagKeys")) {
        changed = withoutContext(changed, key);
      }
    }
    return changed.withOptions(
        old.options().withSessionTags(tags).withTransitiveTagKeys(transitive));
  }
}

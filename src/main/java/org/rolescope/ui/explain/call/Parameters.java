package org.rolescope.ui.explain.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.rolescope.policy.Policy;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallDetails;
import org.rolescope.simulate.CallerSession;
import org.rolescope.simulate.Switch;

/** The parameters of a call while they are changed: what a field empties is left out again. */
final class Parameters {
  Optional<String> externalId;
  Optional<String> sessionName;
  Optional<String> sourceIdentity;
  OptionalInt durationSeconds;
  Map<String, String> sessionTags;
  List<String> transitiveTagKeys;
  boolean mfaCode;
  Optional<Policy> sessionPolicy;
  Optional<CallerSession> callerSession;
  Optional<Policy> vpcEndpointPolicy;
  List<String> providedContexts;
  List<String> via;
  Set<Switch> switches;
  CallDetails details;

  private Parameters(Options from) {
    externalId = from.externalId();
    sessionName = from.sessionName();
    sourceIdentity = from.sourceIdentity();
    durationSeconds = from.durationSeconds();
    sessionTags = new LinkedHashMap<>(from.sessionTags());
    transitiveTagKeys = from.transitiveTagKeys();
    mfaCode = from.mfaCode();
    sessionPolicy = from.sessionPolicy();
    callerSession = from.callerSession();
    vpcEndpointPolicy = from.vpcEndpointPolicy();
    providedContexts = from.providedContexts();
    via = from.via();
    switches = from.switches();
    details = from.details();
  }

  /** The same options with a change made. */
  static Options edited(Options from, Consumer<Parameters> change) {
    Parameters draft = new Parameters(from);
    change.accept(draft);
    return new Options(
        draft.externalId,
        draft.sessionName,
        draft.sourceIdentity,
        draft.durationSeconds,
        draft.sessionTags,
        draft.transitiveTagKeys,
        draft.mfaCode,
        draft.sessionPolicy,
        draft.callerSession,
        draft.vpcEndpointPolicy,
        draft.providedContexts,
        draft.via,
        draft.switches,
        draft.details);
  }
}

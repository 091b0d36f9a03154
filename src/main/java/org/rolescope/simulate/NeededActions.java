package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;

/** Which permissions one call needs (R12). */
final class NeededActions {
  static final String TAG_SESSION = "sts:TagSession";
  static final String SET_SOURCE_IDENTITY = "sts:SetSourceIdentity";

  private NeededActions() {}

  /** The action of the call first, then its companions. */
  static List<String> of(AssumeRoleRequest request) {
    List<String> actions = new ArrayList<>();
    actions.add(request.action());
    AssumeRoleRequest.Options options = request.options();
    boolean inherited =
        options.callerSession().filter(s -> !s.transitiveTagKeys().isEmpty()).isPresent();
    // R13, R14: tags that are passed, and tags that are handed on.
    if (!options.sessionTags().isEmpty() || inherited) {
      actions.add(TAG_SESSION);
    }
    // R15: a source identity once set goes along.
    if (options.sourceIdentity().isPresent()
        || options.callerSession().filter(s -> !s.sourceIdentity().isEmpty()).isPresent()) {
      actions.add(SET_SOURCE_IDENTITY);
    }
    return List.copyOf(actions);
  }
}

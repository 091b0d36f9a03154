package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;

/** Which permissions one call needs (R12). */
final class NeededActions {
  static final String TAG_SESSION = "sts:TagSession";
  static final String SET_SOURCE_IDENTITY = "sts:SetSourceIdentity";
  static final String SET_CONTEXT = "sts:SetContext";

  static final String POD_IDENTITY = "pods.eks.amazonaws.com";

  /** The tags that EKS Pod Identity passes, all of them transitive (R117). */
  static final List<String> POD_IDENTITY_TAGS =
      List.of(
          "eks-cluster-arn",
          "eks-cluster-name",
          "kubernetes-namespace",
          "kubernetes-pod-name",
          "kubernetes-pod-uid",
          "kubernetes-service-account");

  static final String ROLES_ANYWHERE = "rolesanywhere.amazonaws.com";

  private NeededActions() {}

  /** The action of the call first, then its companions. */
  static List<String> of(AssumeRoleRequest request, ResolvedCaller caller) {
    List<String> actions = new ArrayList<>();
    actions.add(request.action());
    AssumeRoleRequest.Options options = request.options();
    boolean inherited =
        !options.switches().contains(Switch.INHERITED_TAGS_NEED_NO_PERMISSION)
            && options.callerSession().filter(s -> !s.transitiveTagKeys().isEmpty()).isPresent();
    // R13, R14: tags that are passed, and tags that are handed on.
    if (!options.sessionTags().isEmpty() || inherited || tagging(caller)) {
      actions.add(TAG_SESSION);
    }
    // R15: a source identity once set goes along.
    if (options.sourceIdentity().isPresent()
        || caller.caller().name().equals(ROLES_ANYWHERE)
        || options.callerSession().filter(s -> !s.sourceIdentity().isEmpty()).isPresent()) {
      actions.add(SET_SOURCE_IDENTITY);
    }
    if (!options.providedContexts().isEmpty()) {
      actions.add(SET_CONTEXT);
    }
    return List.copyOf(actions);
  }

  /** R117, R118: these services always pass tags, whether or not the request spells them out. */
  private static boolean tagging(ResolvedCaller caller) {
    String name = caller.caller().name();
    return name.equals(POD_IDENTITY) || name.equals(ROLES_ANYWHERE);
  }
}

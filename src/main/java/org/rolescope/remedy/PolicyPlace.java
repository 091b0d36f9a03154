package org.rolescope.remedy;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyKind;
import org.rolescope.simulate.PolicyType;

/** Where a policy stands, so that it can be read and replaced. */
interface PolicyPlace {
  /** The gate that reads it. */
  PolicyType gate();

  /** What the policy is attached as. */
  default PolicyKind kind() {
    return switch (gate()) {
      case TRUST -> PolicyKind.TRUST;
      case SCP -> PolicyKind.SCP;
      case RCP -> PolicyKind.RCP;
      case VPC_ENDPOINT -> PolicyKind.VPC_ENDPOINT;
      case REQUEST, CALLER, IDENTITY, PERMISSIONS_BOUNDARY, SESSION, LIMITS -> PolicyKind.IDENTITY;
    };
  }

  Rank rank();

  /** In words: {@code trust policy of deploy-prod}, {@code SCP scp-dev}. */
  String words();

  /** Whether its owner can change it: not what AWS keeps. */
  boolean editable(IamIndex index);

  /** What is there; empty where the data do not hold it, or there is no such policy yet. */
  Optional<Policy> policy(Trial trial);

  /** The same with another policy there; unchanged where there is no such place. */
  Trial with(Trial trial, Policy policy);

  /** The whole new document, as commands and as HCL. */
  List<Snippet> snippets(Trial before, Policy policy);

  /** Every way that a change of it can touch. */
  Reach reach();
}

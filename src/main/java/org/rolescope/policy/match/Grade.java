package org.rolescope.policy.match;

/** How directly a {@code Principal} entry names the caller (R33), weakest first (R50). */
public enum Grade {
  NONE,
  ACCOUNT,
  ROLE,
  WILDCARD,
  USER,
  SESSION,
  SERVICE,
  FEDERATED
}

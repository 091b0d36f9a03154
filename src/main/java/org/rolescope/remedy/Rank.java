package org.rolescope.remedy;

/** What a change touches, narrowest first: of two that do the same the narrower one is shown. */
enum Rank {
  /** A parameter of the call, or its surroundings. */
  REQUEST,
  /** A tag of the caller. */
  CALLER,
  TRUST,
  /** A tag or setting of the role that is asked for. */
  TARGET,
  IDENTITY,
  BOUNDARY,
  SESSION,
  VPC_ENDPOINT,
  SCP,
  RCP,
  /** A way round conditions that the policy has for this caller: only where nothing else helps. */
  BYPASS,
  /** The call stays as it is; another one leads to the same role. */
  DETOUR
}

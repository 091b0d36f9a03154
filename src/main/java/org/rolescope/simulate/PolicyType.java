package org.rolescope.simulate;

/** The gates of a call, in the order in which they are shown. */
public enum PolicyType {
  REQUEST("REQUEST_VALIDATION", "Request checks", "R"),
  CALLER("CALLER", "Caller", "C"),
  SCP("SERVICE_CONTROL_POLICY", "SCP", "O"),
  RCP("RESOURCE_CONTROL_POLICY", "RCP", "O"),
  VPC_ENDPOINT("VPC_ENDPOINT_POLICY", "VPC endpoint", "V"),
  TRUST("TRUST_POLICY", "Trust", "T"),
  IDENTITY("IDENTITY_POLICY", "Identity", "I"),
  PERMISSIONS_BOUNDARY("PERMISSIONS_BOUNDARY", "Boundary", "B"),
  SESSION("SESSION_POLICY", "Session", "S"),
  LIMITS("REQUEST_VALIDATION", "Limits", "L");

  private final String wireName;
  private final String title;
  private final String letter;

  PolicyType(String wireName, String title, String letter) {
    this.wireName = wireName;
    this.title = title;
    this.letter = letter;
  }

  /** The word in machine-readable output. */
  public String wireName() {
    return wireName;
  }

  /** The gate's name on the ladder. */
  public String title() {
    return title;
  }

  /** One letter for a chip on an arrow. */
  public String letter() {
    return letter;
  }
}

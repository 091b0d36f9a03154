package org.rolescope.load.organizations;

import java.util.Map;
import java.util.Optional;

/** Policies of AWS that every organisation has, and that cannot be changed. */
public final class AwsControlPolicies {
  private static final Map<String, String> CONTENTS =
      Map.of(
          "p-FullAWSAccess",
          "{\"Version\":\"2012-10-17\",\"Statement\":"
              + "[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}",
          "p-RCPFullAWSAccess",
          "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
              + "\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}");

  private AwsControlPolicies() {}

  /** The content of the policy with this id; empty if it is none of AWS's. */
  public static Optional<String> content(String id) {
    return Optional.ofNullable(CONTENTS.get(id));
  }
}

package org.rolescope.load.intake;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an answer says of whom it is about.
 *
 * @param types what it may be
 * @param name empty if it does not say
 * @param arn empty if it does not say
 */
public record Whose(Set<OwnerType> types, String name, String arn) {
  public Whose {
    types = Collections.unmodifiableSet(EnumSet.copyOf(types));
  }

  /** It does not say anything but what it may be. */
  public static Whose unknown(OwnerType first, OwnerType... more) {
    return new Whose(EnumSet.of(first, more), "", "");
  }

  public static Whose named(OwnerType type, String name) {
    return new Whose(EnumSet.of(type), name, "");
  }

  public static Whose ofArn(OwnerType type, String arn) {
    return new Whose(EnumSet.of(type), "", arn);
  }
}

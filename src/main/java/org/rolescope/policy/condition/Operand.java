package org.rolescope.policy.condition;

import java.util.List;
import java.util.Optional;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;

/**
 * A policy value once its variables are replaced.
 *
 * @param value the text; empty where a variable has no value and no default (R106), or where one is
 *     not known
 * @param open the variables whose value is not known
 */
public record Operand(Optional<Glob> value, List<ContextValue.Unknown> open) {
  public Operand {
    open = List.copyOf(open);
  }

  /** A text without variables. */
  public static Operand of(String text) {
    return new Operand(Optional.of(Glob.of(text)), List.of());
  }

  /** Whether a variable's value is not known. */
  public boolean isOpen() {
    return !open.isEmpty();
  }
}

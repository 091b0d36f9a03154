package org.rolescope.base;

import java.util.List;
import java.util.Optional;

/**
 * The result of reading: what could be read, and everything that was wrong.
 *
 * @param value what was read; empty if nothing usable was there
 * @param diagnostics all problems, in the order of the input
 */
public record Parsed<T>(Optional<T> value, List<Diagnostic> diagnostics) {
  public Parsed {
    diagnostics = List.copyOf(diagnostics);
  }

  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(Optional.of(value), List.of());
  }
}

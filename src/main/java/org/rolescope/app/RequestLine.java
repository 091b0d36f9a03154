package org.rolescope.app;

import java.util.function.Function;
import org.rolescope.simulate.AssumeRoleRequest;

/** One line of a batch: a request, or why the line cannot be answered. */
public sealed interface RequestLine {
  /** The line's own name, handed back with the answer; empty if it has none that can be read. */
  String id();

  /** A line that asks something. */
  record Readable(String id, AssumeRoleRequest request) implements RequestLine {}

  /**
   * A line that cannot be answered.
   *
   * @param code stable, dotted, lower-case: {@code request.unknown-field}
   * @param message what is wrong and what was expected
   */
  record Unreadable(String id, String code, String message) implements RequestLine {}

  /** One of the two, by what this is. */
  default <R> R match(Function<Readable, R> readable, Function<Unreadable, R> unreadable) {
    if (this instanceof Readable asked) {
      return readable.apply(asked);
    }
    return unreadable.apply((Unreadable) this);
  }
}

package org.rolescope.iam;

import java.util.Optional;
import java.util.function.Function;

/** Something the data say, or do not say. Known to be empty and not known are different things. */
public sealed interface Fact<T> {
  /** The data say so. */
  record Known<T>(T value) implements Fact<T> {}

  /**
   * The data do not say.
   *
   * @param why which input would: {@code list-roles for account 444455556666}
   */
  record Missing<T>(String why) implements Fact<T> {}

  static <T> Fact<T> known(T value) {
    return new Known<>(value);
  }

  static <T> Fact<T> missing(String why) {
    return new Missing<>(why);
  }

  /** The value if known. */
  default Optional<T> toOptional() {
    return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
  }

  /** The value if known, else {@code fallback}. */
  default T orElse(T fallback) {
    return this instanceof Known<T> known ? known.value() : fallback;
  }

  default boolean isKnown() {
    return this instanceof Known<T>;
  }

  /** The same fact seen through {@code view}; missing stays missing. */
  default <R> Fact<R> map(Function<T, R> view) {
    return match(value -> known(view.apply(value)), Fact::missing);
  }

  /** One of the two, by what this is. */
  default <R> R match(Function<T, R> known, Function<String, R> missing) {
    if (this instanceof Known<T> value) {
      return known.apply(value.value());
    }
    return missing.apply(((Missing<T>) this).why());
  }
}

package org.rolescope.policy;

import java.util.List;

/** What is known of one condition key at the moment of the call. */
public sealed interface ContextValue {
  ContextValue ABSENT = new Absent();

  /** The key is in the request with these values; a multivalued key may have none. */
  record Present(List<String> values) implements ContextValue {
    public Present {
      values = List.copyOf(values);
    }
  }

  /** The key is not in the request. */
  record Absent() implements ContextValue {}

  /**
   * It is not known whether the key is in the request, or with what value.
   *
   * @param why whether the caller may choose it or a fact is missing
   * @param fact what would settle it, in words
   * @param there whether it is known to be in the request, with one value
   * @param outside an organisation that no value names, nor is a path in it; empty if it may be any
   */
  record Unknown(Why why, String fact, boolean there, String outside) implements ContextValue {
    /** Nothing is known of it. */
    public Unknown(Why why, String fact) {
      this(why, fact, false, "");
    }

    /** Whether an organisation is known that it does not name. */
    public boolean isOutside() {
      return !outside.isEmpty();
    }

    /** Where an unknown comes from. */
    public enum Why {
      /** The caller, or the moment of the call, decides it: the graph's edges leave it open. */
      FREE,
      /** The data do not say. */
      MISSING
    }
  }

  /**
   * The key is in the request with one value that is not empty, and of which only the beginning is
   * known: {@code aws:userid} of any session of a role is the role's id, a colon, and some session
   * name. Of an address the beginning is the range in which it lies: {@code 203.0.113.0/24}.
   *
   * @param knownPrefix what the value begins with; empty if only its presence is known
   * @param rest why the remainder is not known
   */
  record Partial(String knownPrefix, Unknown rest) implements ContextValue {}

  static ContextValue of(String... values) {
    return new Present(List.of(values));
  }

  static ContextValue free(String key) {
    return new Unknown(Unknown.Why.FREE, key);
  }

  /** In the request, with whatever value. */
  static ContextValue any(String key) {
    return new Unknown(Unknown.Why.FREE, key, true, "");
  }

  static ContextValue missing(String fact) {
    return new Unknown(Unknown.Why.MISSING, fact);
  }

  /**
   * Of an account that is not in an organisation: it may be in another one, or in none.
   *
   * @param organization its id
   */
  static ContextValue outside(String organization, String fact) {
    return new Unknown(Unknown.Why.MISSING, fact, false, organization);
  }
}

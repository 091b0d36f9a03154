package org.rolescope.policy;

import java.util.List;

/**
 * A policy document as it was read. Equal documents are equal values, so they can be shared between
 * their owners; where a document stands is known by its owner.
 *
 * @param version {@code 2012-10-17} or {@code 2008-10-17}; the latter also where it is absent (R83)
 * @param id the {@code Id} element; empty if absent
 * @param statements in the document's order, the unusable ones included
 * @param json the whole document as compact JSON text, elements that are not understood included
 */
public record Policy(String version, String id, List<Statement> statements, String json) {
  /** The only version in which policy variables are replaced (R83). */
  public static final String VERSION_2012 = "2012-10-17";

  public Policy {
    statements = List.copyOf(statements);
  }

  /** Whether <code>${…}</code> is replaced in this document. */
  public boolean hasVariables() {
    return version.equals(VERSION_2012);
  }
}

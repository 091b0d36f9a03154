package org.rolescope.policy;

import java.util.List;

/** The element {@code Principal} or {@code NotPrincipal} of a statement. */
public sealed interface PrincipalElement {
  /** No such element: an identity policy, boundary, session policy or SCP. */
  PrincipalElement ABSENT = new Absent();

  /** The entries, whichever element they stand in; empty where the element is absent. */
  List<PrincipalPattern> entries();

  /** {@code Principal}: any of the entries. */
  record Principals(List<PrincipalPattern> entries) implements PrincipalElement {
    public Principals {
      entries = List.copyOf(entries);
    }
  }

  /** {@code NotPrincipal}: everyone but the entries (R39). */
  record NotPrincipals(List<PrincipalPattern> entries) implements PrincipalElement {
    public NotPrincipals {
      entries = List.copyOf(entries);
    }
  }

  /** Neither. */
  record Absent() implements PrincipalElement {
    @Override
    public List<PrincipalPattern> entries() {
      return List.of();
    }
  }
}

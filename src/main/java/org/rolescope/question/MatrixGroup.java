package org.rolescope.question;

/**
 * A row or column of the matrix.
 *
 * @param id an account's number, a provider's name, or the kind in lower case
 * @param label for a reader
 */
public record MatrixGroup(String id, String label, Kind kind) {
  /** What callers have in common, in the order of the columns. */
  public enum Kind {
    ACCOUNT,
    IDENTITY_CENTER,
    PROVIDER,
    /** An account that was not read. */
    OTHER_ACCOUNT,
    SERVICES,
    ANYONE,
    /** A principal that its source leaves open. */
    LEFT_OPEN
  }

  /** Whether a person may mean it: by its id or label, in any case. */
  public boolean isNamed(String text) {
    return id.equals(text) || label.equalsIgnoreCase(text);
  }
}

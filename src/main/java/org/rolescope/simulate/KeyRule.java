package org.rolescope.simulate;

/**
 * One row of the table of condition keys (R108): what a key is, by kind of caller, where neither
 * the request nor the data set it.
 *
 * @param key in lower case; a trailing {@code *} stands for any rest
 * @param presence one letter per column of {@link Column}: {@code P} only if the call passes it
 *     (absent in request mode, free in edge mode), {@code A} always there, with a value that the
 *     surroundings set (unknown), {@code S} the same but for calls that lack it, {@code F} filled
 *     in by the program in request mode and free in edge mode, {@code =} set from the data where
 *     they allow it, else absent, {@code -} never there
 * @param needs the action that a call with this key needs beside its own (R12); empty if none
 */
record KeyRule(String key, String presence, String needs) {
  /** Kinds of caller, as the table groups them. */
  enum Column {
    USER,
    TEMPORARY_USER,
    ROLE_SESSION,
    SERVICE,
    SAML,
    OIDC,
    /** An account's principals or anyone: edge mode only. */
    ANYBODY
  }

  boolean covers(String name) {
    return key.endsWith("*")
        ? name.startsWith(key.substring(0, key.length() - 1))
        : name.equals(key);
  }

  char presence(Column column) {
    return presence.charAt(column.ordinal());
  }
}

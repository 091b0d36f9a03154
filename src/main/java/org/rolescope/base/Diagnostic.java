package org.rolescope.base;

/**
 * Something about the input that the user should know, tied to a place.
 *
 * @param severity how bad it is
 * @param code stable, dotted, lower-case, for filters and tests: {@code policy.duplicate-key}
 * @param message what was found and what was expected: a lower-case fragment, user input in
 *     backticks
 * @param effect what follows from it for the result: {@code the role is drawn without its trust};
 *     empty if nothing does
 * @param at where
 */
public record Diagnostic(
    Severity severity, String code, String message, String effect, SourceLocation at) {

  /** How much of the input a problem costs. */
  public enum Severity {
    /** A file or an entity could not be used. */
    ERROR,
    /** Something is missing or odd; the rest is used. */
    WARNING,
    /** Worth knowing; nothing is lost. */
    NOTE
  }

  public static Diagnostic error(String code, String message, String effect, SourceLocation at) {
    return new Diagnostic(Severity.ERROR, code, message, effect, at);
  }

  public static Diagnostic warning(String code, String message, String effect, SourceLocation at) {
    return new Diagnostic(Severity.WARNING, code, message, effect, at);
  }

  public static Diagnostic note(String code, String message, String effect, SourceLocation at) {
    return new Diagnostic(Severity.NOTE, code, message, effect, at);
  }
}

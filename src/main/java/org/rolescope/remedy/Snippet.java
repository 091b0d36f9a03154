package org.rolescope.remedy;

/**
 * A change in a form that is ready to use.
 *
 * @param form what it is written for
 * @param text the text, ending without a line break
 */
public record Snippet(Form form, String text) {
  /** What a snippet is written for. */
  public enum Form {
    /** A parameter of the call: {@code --external-id acme-7}. */
    PARAMETER,
    /** The JSON of a statement, policy or tag. */
    JSON,
    /** One or several commands of {@code aws}. */
    AWS_COMMAND,
    /** HCL. */
    TERRAFORM
  }
}

package org.rolescope.simulate;

/**
 * The error that STS answers with (R22).
 *
 * @param status HTTP status: 400 or 403
 * @param code {@code ValidationError}
 * @param message AWS's words; empty where they are not known
 */
public record AwsError(int status, String code, String message) {}

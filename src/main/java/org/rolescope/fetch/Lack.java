package org.rolescope.fetch;

/**
 * Something that was not read.
 *
 * @param action the IAM action of the call, {@code iam:ListRoles}
 * @param why what AWS answered, in one line
 * @param cure what to do about it; empty if nobody knows
 */
public record Lack(String action, String why, String cure) {}

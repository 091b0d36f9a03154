package org.rolescope.simulate;

/**
 * A session policy that a call passes. It limits what the new session may do and takes no part in
 * deciding the call, so only its form is kept (R18).
 *
 * @param text as it would be sent
 * @param fault what is wrong with it as a policy, as a fragment; empty if nothing is
 */
public record PassedPolicy(String text, String fault) {}

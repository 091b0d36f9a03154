package org.rolescope.load.intake;

import org.rolescope.base.SourceLocation;

/**
 * What a list of known accounts calls an account. It is a name and nothing else: nothing that is
 * decided depends on it.
 *
 * @param id 12 digits
 * @param name of the vendor, or of the service if it is AWS; one line
 * @param at where the list says so
 */
public record KnownAccount(String id, String name, SourceLocation at) {}

/**
 * The command line: one file per command, written against {@code app}. Commands write to the
 * streams they are handed and return an exit code; nothing here decides anything.
 */
@NullMarked
package org.rolescope.cli;

import org.jspecify.annotations.NullMarked;

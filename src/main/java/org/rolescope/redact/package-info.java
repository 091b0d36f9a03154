/**
 * The same data under other names: pseudonyms for what tells who somebody is, and verdicts as
 * before. Start at {@link org.rolescope.redact.Redaction}. May import iam and what lies below it.
 */
@NullMarked
package org.rolescope.redact;

import org.jspecify.annotations.NullMarked;

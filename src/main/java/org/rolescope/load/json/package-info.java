/** What the importers of JSON share: fields, lists, marks of pages, policy documents. */
@NullMarked
package org.rolescope.load.json;

import org.jspecify.annotations.NullMarked;

/** The importers for what AWS Config prints and delivers. */
@NullMarked
package org.rolescope.load.config;

import org.jspecify.annotations.NullMarked;

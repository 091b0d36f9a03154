/**
 * What the whole window shares: the analysis that is open and what is selected in it. Properties
 * only, no nodes of the scene.
 */
@NullMarked
package org.rolescope.ui.state;

import org.jspecify.annotations.NullMarked;

/**
 * What the window can do, as a list: {@link org.rolescope.ui.command.Command} has a word, keys and
 * an action. Menus, the search box and the list of keys are made from it.
 */
@NullMarked
package org.rolescope.ui.command;

import org.jspecify.annotations.NullMarked;

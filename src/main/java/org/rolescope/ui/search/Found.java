package org.rolescope.ui.search;

import org.rolescope.ui.look.Sign;

/**
 * Something that can be found.
 *
 * @param id what choosing it selects
 * @param sign of its kind
 * @param name what it is called
 * @param detail its account, or what it is
 */
public record Found(String id, Sign sign, String name, String detail) {}

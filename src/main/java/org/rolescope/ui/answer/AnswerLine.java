package org.rolescope.ui.answer;

import org.rolescope.graph.EdgeKind;

/**
 * One line of an answer.
 *
 * @param group what it stands under
 * @param kind how the caller gets in
 * @param title who gets where
 * @param detail why, and with what
 * @param id of the node or edge that it is about
 */
public record AnswerLine(String group, EdgeKind kind, String title, String detail, String id) {}

/**
 * Lessons: the questions that come with data, presented one after the other to be guessed. Start at
 * {@link org.rolescope.ui.lesson.LessonsViewModel}.
 */
@NullMarked
package org.rolescope.ui.lesson;

import org.jspecify.annotations.NullMarked;

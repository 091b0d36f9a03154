package org.rolescope.ui.answer;

import java.util.List;
import org.rolescope.question.AnswerTable;

/**
 * An answer as it is handed on where it is no picture.
 *
 * @param title the answer in a sentence
 * @param notes what is to be known beside it, a sentence each
 */
public record AnswerSheet(String title, List<String> notes, AnswerTable table) {
  public AnswerSheet {
    notes = List.copyOf(notes);
  }
}

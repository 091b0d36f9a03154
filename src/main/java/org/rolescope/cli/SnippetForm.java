package org.rolescope.cli;

import java.util.Locale;
import org.rolescope.remedy.Snippet;

/** What changes can be printed as; the words of {@code --snippets}. */
enum SnippetForm {
  PARAMETER(Snippet.Form.PARAMETER),
  JSON(Snippet.Form.JSON),
  AWS(Snippet.Form.AWS_COMMAND),
  TERRAFORM(Snippet.Form.TERRAFORM);

  private final Snippet.Form form;

  SnippetForm(Snippet.Form form) {
    this.form = form;
  }

  Snippet.Form form() {
    return form;
  }

  /** As typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

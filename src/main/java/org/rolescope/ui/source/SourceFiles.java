package org.rolescope.ui.source;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import org.rolescope.base.SourceLocation;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** The files that places name, read again beside the window to be shown. */
public final class SourceFiles {
  /** Opens them. */
  @FunctionalInterface
  public interface Texts {
    /** The text of a file, for its reader to close. */
    Reader open(String file) throws IOException;
  }

  private final TaskRunner runner;
  private final Texts texts;

  public SourceFiles(TaskRunner runner, Texts texts) {
    this.runner = runner;
    this.texts = texts;
  }

  /**
   * Reads the lines around a place.
   *
   * @param read gets them
   * @param unreadable is run if there is no such file any more
   */
  public void read(SourceLocation at, Consumer<FileExcerpt> read, Runnable unreadable) {
    runner.run(Lane.SOURCE, Job.of(progress -> excerpt(at), read, failure -> unreadable.run()));
  }

  private FileExcerpt excerpt(SourceLocation at) throws IOException {
    try (Reader text = texts.open(at.file())) {
      return FileExcerpt.read(text, at.line());
    }
  }
}

package org.rolescope.load;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.rolescope.base.Parsed;
import org.rolescope.base.Progress;
import org.rolescope.iam.IamSnapshot;

/** Reads files and folders into one snapshot. */
public final class SnapshotLoader {
  private SnapshotLoader() {}

  /**
   * Reads every file, folders with all that is in them. A file that cannot be read costs only
   * itself.
   *
   * @param paths files or folders
   * @param executor runs the reading of single files; results are joined in the order of the paths
   * @return always a value; the snapshot is empty if nothing could be used
   */
  public static Parsed<IamSnapshot> load(List<Path> paths, Executor executor, Progress progress) {
    throw new UnsupportedOperationException();
  }
}

package org.rolescope.iam;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whose the content of files is that do not say so themselves, as the user tells it.
 *
 * @param byFile by a file's path, or its end from a slash on, the ARN of the role, user, group or
 *     policy; for calls of AWS Organizations the id of the root, unit, account or policy
 */
public record Owners(Map<String, String> byFile) {
  /** Nothing was told. */
  public static final Owners NONE = new Owners(Map.of());

  public Owners {
    byFile = Map.copyOf(byFile);
  }

  /**
   * The owner that was told for a file; the longest of several names that fit counts.
   *
   * @param file path with forward slashes, as it stands in {@link SourceFile#path()}
   */
  public Optional<String> of(String file) {
    return nameOf(file).map(byFile::get);
  }

  /** The name by which the owner of a file was told. */
  public Optional<String> nameOf(String file) {
    return byFile.keySet().stream()
        .filter(name -> file.equals(name) || file.endsWith("/" + name))
        .reduce((one, other) -> one.length() > other.length() ? one : other);
  }

  /** The same, and the owner of one more file. */
  public Owners and(String file, String owner) {
    Map<String, String> more = new TreeMap<>(byFile);
    more.put(file, owner);
    return new Owners(more);
  }
}

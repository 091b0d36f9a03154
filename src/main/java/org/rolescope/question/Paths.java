package org.rolescope.question;

import java.util.List;

/**
 * The shortest ways between two principals.
 *
 * @param from where they begin
 * @param to the role where they end
 * @param paths fewest hops first, of equal ones the least effort first, then in order of the ids;
 *     no way goes through a principal twice
 * @param more whether there are others than these within the hops asked for
 * @param stopped ways that are trusted all along and stopped by another gate, in the same order: if
 *     asked for; where no way is open the shortest at any rate
 */
public record Paths(
    Origin from, Origin to, List<TrustPath> paths, boolean more, List<TrustPath> stopped) {
  public Paths {
    paths = List.copyOf(paths);
    stopped = List.copyOf(stopped);
  }
}

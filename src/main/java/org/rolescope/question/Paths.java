package org.rolescope.question;

import java.util.List;
import java.util.Optional;

/**
 * The shortest ways between two principals.
 *
 * @param from where they begin
 * @param to the role where they end
 * @param paths fewest hops first, of equal ones the least effort first, then in order of the ids;
 *     no way goes through a principal twice
 * @param more whether there are others than these within the hops asked for
 * @param stopped the shortest way that is trusted all along and stopped by another gate; told where
 *     no way is open
 */
public record Paths(
    Origin from, Origin to, List<TrustPath> paths, boolean more, Optional<TrustPath> stopped) {
  public Paths {
    paths = List.copyOf(paths);
  }
}

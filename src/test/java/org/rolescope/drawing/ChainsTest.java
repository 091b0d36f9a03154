package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainsTest {
  private record Link(String from, String to) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void linksThatAreKept_areThoseThatLeaveTheLongestWayShortEnough(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int nodes = 4 + random.nextInt(20);
    int longest = 1 + random.nextInt(6);
    Chains chains = new Chains(longest);
    List<Link> kept = new ArrayList<>();
    for (int i = 0; i < 6 * nodes; i++) {
      Link link = new Link("n" + random.nextInt(nodes), "n" + random.nextInt(nodes));
      List<Link> more = new ArrayList<>(kept);
      more.add(link);
      boolean mayBe = longestWay(more, nodes) <= longest;

      assertThat(chains.add(link.from(), link.to())).isEqualTo(mayBe);

      kept = mayBe ? more : kept;
    }
    assertThat(kept).allMatch(link -> chains.depth(link.from()) < chains.depth(link.to()));
  }

  /** Nodes on the longest way, found anew; more than there are if the links go round. */
  private static int longestWay(List<Link> links, int nodes) {
    Map<String, Integer> depth = new HashMap<>();
    int longest = 1;
    boolean changed = true;
    for (int round = 0; changed && round <= nodes; round++) {
      changed = false;
      for (Link link : links) {
        int next = depth.getOrDefault(link.from(), 1) + 1;
        if (next > depth.getOrDefault(link.to(), 1)) {
          depth.put(link.to(), next);
          longest = Math.max(longest, next);
          changed = true;
        }
      }
    }
    return changed ? Integer.MAX_VALUE : longest;
  }
}

package org.rolescope.base;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Gives equal texts as one object: most names, tags, places and patterns of an organisation stand
 * in it thousands of times. To be kept no longer than a reading takes; safe to use from several
 * threads.
 */
public final class Words implements UnaryOperator<String> {
  /** Longer ones hardly ever stand anywhere twice. */
  private static final int MOST_CHARACTERS = 120;

  /** Further ones are given as they are. */
  private static final int MOST = 500_000;

  private final Map<String, String> all = new ConcurrentHashMap<>();

  /** The first text that was equal to this one, or the text itself. */
  @Override
  public String apply(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return text;
    }
    String known = all.get(text);
    if (known != null) {
      return known;
    }
    if (all.size() < MOST) {
      all.put(text, text);
    }
    return text;
  }
}

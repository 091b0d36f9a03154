package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.policy.PolicyText;

/** Which lines of a laid-out policy go and which come. */
final class LineDiff {
  /** More lines than this are not compared one by one: all that differ are shown. */
  private static final int MOST = 400;

  private LineDiff() {}

  /**
   * Lines that go, with a leading {@code "- "}, and lines that come, with a leading {@code "+ "}; a
   * comma more or less at the end makes no difference. Common indentation is dropped. O(square of
   * the number of lines that differ).
   */
  static List<String> of(String before, String after) {
    List<String> old = PolicyText.ofJson(before).lines();
    List<String> now = PolicyText.ofJson(after).lines();
    int head = 0;
    while (head < Math.min(old.size(), now.size()) && same(old.get(head), now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), now.size()) - head
        && same(old.get(old.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
      tail++;
    }
    int back = back(head, old.size() - tail, now.size() - tail, old, now);
    return indented(
        middle(
            old.subList(head - back, old.size() - tail - back),
            now.subList(head - back, now.size() - tail - back)));
  }

  /** Lines by which a block that only goes or comes is moved up, to begin with its bracket. */
  private static int back(int head, int oldEnd, int nowEnd, List<String> old, List<String> now) {
    if (head != oldEnd && head != nowEnd) {
      return 0;
    }
    List<String> longer = oldEnd > nowEnd ? old : now;
    int end = Math.max(oldEnd, nowEnd);
    int back = 0;
    while (end > head
        && head - back > 0
        && same(longer.get(head - back - 1), longer.get(end - back - 1))
        && !opens(longer.get(head - back))) {
      back++;
    }
    return opens(longer.get(Math.min(head - back, longer.size() - 1))) ? back : 0;
  }

  private static boolean opens(String line) {
    return line.strip().equals("{");
  }

  /** Lines that come, where nothing was before. */
  static List<String> added(String json) {
    return PolicyText.ofJson(json).lines().stream().map(line -> "+ " + line).toList();
  }

  private static List<String> middle(List<String> old, List<String> now) {
    List<String> lines = new ArrayList<>();
    if (old.size() > MOST || now.size() > MOST) {
      old.forEach(line -> lines.add("- " + line));
      now.forEach(line -> lines.add("+ " + line));
      return lines;
    }
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      boolean both = i < old.size() && j < now.size();
      if (both && same(old.get(i), now.get(j))) {
        i++;
        j++;
      } else if (j >= now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        lines.add("- " + old.get(i++));
      } else {
        lines.add("+ " + now.get(j++));
      }
    }
    return lines;
  }

  /** Length of the longest common rest, from each pair of places. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] length = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        length[i][j] =
            same(old.get(i), now.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String line) {
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }

  private static List<String> indented(List<String> lines) {
    int least = lines.stream().mapToInt(LineDiff::spaces).min().orElse(0);
    return lines.stream().map(line -> line.substring(0, 2) + line.substring(2 + least)).toList();
  }

  private static int spaces(String line) {
    int spaces = 0;
    while (2 + spaces < line.length() && line.charAt(2 + spaces) == ' ') {
      spaces++;
    }
    return spaces;
  }
}

package org.rolescope.ui.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.rolescope.app.Recognition.Counts;
import org.rolescope.ui.Words;

/** What reading again changed, in words. */
final class Changes {
  private final List<String> words = new ArrayList<>();
  private final Counts before;
  private final Counts after;

  private Changes(Counts before, Counts after) {
    this.before = before;
    this.after = after;
  }

  /** {@code Reloaded: +2 roles, −1 user}. */
  static String words(Counts before, Counts after) {
    Changes changes = new Changes(before, after);
    changes.add("files", Counts::files);
    changes.add("accounts", Counts::accounts);
    changes.add("roles", Counts::roles);
    changes.add("users", Counts::users);
    changes.add("groups", Counts::groups);
    changes.add("policies", Counts::policies);
    return changes.words.isEmpty()
        ? Words.of("open.reloaded.same")
        : Words.of("open.reloaded", String.join(", ", changes.words));
  }

  private void add(String what, ToIntFunction<Counts> count) {
    int change = count.applyAsInt(after) - count.applyAsInt(before);
    if (change != 0) {
      String sign = change > 0 ? "+" : "−";
      words.add(sign + Words.of("open.changed." + what, Math.abs(change)));
    }
  }
}

package org.rolescope.ui.live;

import java.util.List;
import java.util.Optional;
import org.rolescope.fetch.AccountReport;
import org.rolescope.fetch.Lack;

/**
 * One account, or the organisation, while it is read and after.
 *
 * @param account its id, {@code organization}, or whose credentials were asked for
 * @param name what it is called; empty if nobody has said so
 * @param doing what is done now; empty before and after
 * @param report how it ended; empty before
 */
public record LiveRow(String account, String name, String doing, Optional<AccountReport> report) {
  /** Nothing was done yet. */
  static LiveRow waiting(String account, String name) {
    return new LiveRow(account, name, "", Optional.empty());
  }

  LiveRow doing(String what) {
    return new LiveRow(account, name, what, Optional.empty());
  }

  LiveRow ended(AccountReport how) {
    String better = how.name().isEmpty() ? name : how.name();
    return new LiveRow(account, better, "", Optional.of(how));
  }

  /** What was not read, and why. */
  public List<Lack> lacks() {
    return report.map(AccountReport::lacks).orElse(List.of());
  }

  /** Whether there is something of it to look at. */
  boolean anything() {
    return report.map(AccountReport::state).stream()
        .anyMatch(
            state ->
                switch (state) {
                  case READ, KEPT, PARTLY -> true;
                  case FAILED, CANCELLED -> false;
                });
  }
}

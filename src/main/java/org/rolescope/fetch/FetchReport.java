package org.rolescope.fetch;

import java.util.List;

/**
 * What was read, account by account.
 *
 * @param accounts in the order of their ids, the organisation first
 */
public record FetchReport(List<AccountReport> accounts) {
  public FetchReport {
    accounts = List.copyOf(accounts);
  }

  /** Whether everything that was asked for is there. */
  public boolean whole() {
    return accounts.stream()
        .allMatch(
            one ->
                switch (one.state()) {
                  case READ, KEPT -> true;
                  case PARTLY, FAILED, CANCELLED -> false;
                });
  }
}

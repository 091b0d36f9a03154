package org.rolescope.ui.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.rolescope.fetch.AccountReport;
import org.rolescope.fetch.CodePrompt;
import org.rolescope.fetch.FetchProgress;
import org.rolescope.ui.task.TaskRunner;

/**
 * One reading, as the window hears of it: what threads tell is gathered here and handed over on the
 * window's thread, as often as it has time to look.
 */
final class LiveRun implements FetchProgress, CodePrompt {
  /** Somebody must say a code before a profile can be used. */
  record Asked(String profile, String device, CompletableFuture<Optional<String>> answer) {}

  private final TaskRunner runner;
  private final Consumer<List<LiveRow>> heard;
  private final Consumer<Asked> asks;
  private final Map<String, LiveRow> rows = new LinkedHashMap<>();
  private final AtomicBoolean pending = new AtomicBoolean();
  private volatile boolean cancelled;
  private volatile Runnable breakOff = () -> {};

  /**
   * @param heard gets all rows, in the order in which they were first heard of
   * @param asks gets what somebody has to answer
   */
  LiveRun(TaskRunner runner, Consumer<List<LiveRow>> heard, Consumer<Asked> asks) {
    this.runner = runner;
    this.heard = heard;
    this.asks = asks;
    // Whose the credentials are is not known yet.
    rows.put("", LiveRow.waiting("", ""));
  }

  @Override
  public void at(String account, String doing) {
    change(account, row -> row.doing(doing));
  }

  @Override
  public void begins(Map<String, String> accounts) {
    synchronized (rows) {
      // It is known now.
      rows.remove("");
      accounts.forEach((id, name) -> rows.putIfAbsent(id, LiveRow.waiting(id, name)));
    }
    tell();
  }

  @Override
  public void ended(AccountReport report) {
    change(report.account(), row -> row.ended(report));
  }

  private void change(String account, UnaryOperator<LiveRow> how) {
    synchronized (rows) {
      rows.put(account, how.apply(rows.getOrDefault(account, LiveRow.waiting(account, ""))));
    }
    tell();
  }

  private void tell() {
    if (!pending.getAndSet(true)) {
      runner.later(
          () -> {
            pending.set(false);
            heard.accept(now());
          });
    }
  }

  private List<LiveRow> now() {
    synchronized (rows) {
      return new ArrayList<>(rows.values());
    }
  }

  @Override
  public void breaksOffWith(Runnable how) {
    breakOff = how;
    if (cancelled) {
      how.run();
    }
  }

  void cancel() {
    cancelled = true;
    breakOff.run();
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public Optional<String> code(String profile, String device) {
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    runner.later(
        () -> {
          if (cancelled) {
            answer.complete(Optional.empty());
          } else {
            asks.accept(new Asked(profile, device, answer));
          }
        });
    try {
      return answer.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }
}

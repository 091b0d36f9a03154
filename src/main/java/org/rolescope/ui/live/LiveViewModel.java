package org.rolescope.ui.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rolescope.fetch.Fetch;
import org.rolescope.fetch.FetchReport;
import org.rolescope.fetch.FetchRequest;
import org.rolescope.fetch.Lack;
import org.rolescope.fetch.NamedProfile;
import org.rolescope.fetch.Profiles;
import org.rolescope.fetch.ReadCall;
import org.rolescope.ui.Words;
import org.rolescope.ui.task.Crew;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** Reads live accounts into a folder, and has it opened. */
public final class LiveViewModel {
  /** How far it is. */
  public enum Step {
    /** Nothing is to be seen. */
    CLOSED,
    /** What to read is being said. */
    ASKING,
    READING,
    /** It was told to stop, and ends what it is at. */
    STOPPING,
    /** Over, and not everything is there. */
    OVER
  }

  /** Accounts that are read at once, and one thread that leads. */
  private static final int THREADS = 5;

  private static final Pattern SIGN_IN = Pattern.compile("`(aws (?:sso )?login[^`]*)`");

  private final TaskRunner runner;
  private final Supplier<Path> freshFolder;
  private final Consumer<Path> opens;
  private final Consumer<String> copies;
  private final Consumer<Exception> failed;
  private final LiveForm form = new LiveForm();
  private final ObservableList<NamedProfile> profiles = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper profilesProblem = new ReadOnlyStringWrapper("");
  private final ObservableList<LiveRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CLOSED);
  private final ReadOnlyObjectWrapper<Optional<LiveRun.Asked>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private boolean anythingRead;
  private @Nullable LiveRun run;
  private @Nullable Crew crew;

  /**
   * @param freshFolder a folder that is not there yet, to write to
   * @param opens opens the folder that was written
   * @param copies puts a text on the clipboard
   * @param failed gets what reading threw, which is a defect of the program
   */
  public LiveViewModel(
      TaskRunner runner,
      Supplier<Path> freshFolder,
      Consumer<Path> opens,
      Consumer<String> copies,
      Consumer<Exception> failed) {
    this.runner = runner;
    this.freshFolder = freshFolder;
    this.opens = opens;
    this.copies = copies;
    this.failed = failed;
  }

  /** Shows the sheet: as it was left while something is read, else to say what to read. */
  public void open() {
    if (step.get() == Step.CLOSED) {
      freshFolder();
      step.set(Step.ASKING);
      profilesProblem.set("");
      runner.run(
          Lane.PROFILES, Job.of(progress -> Profiles.all(), profiles::setAll, this::noProfiles));
    }
  }

  /**
   * What another reading left must not mix with this one. At first there is no folder: none is
   * looked for while the window starts.
   */
  private void freshFolder() {
    if (Files.exists(form.folderProperty().get()) && !form.resumeProperty().get()) {
      form.folderProperty().set(freshFolder.get());
    }
  }

  private void noProfiles(Exception failure) {
    if (failure instanceof IOException) {
      profiles.clear();
      profilesProblem.set(String.valueOf(failure.getMessage()));
    } else {
      failed.accept(failure);
    }
  }

  /** Reads what was said; nothing happens while something stands in the way. */
  public void read() {
    if (form.problemProperty().getValue().isEmpty()) {
      read(false);
    }
  }

  /** Reads once more what is missing. */
  public void retry() {
    read(true);
  }

  private void read(boolean again) {
    FetchRequest request = form.request(again);
    LiveRun now = new LiveRun(runner, this::heard, question -> asked.set(Optional.of(question)));
    Crew threads = runner.crew(THREADS);
    run = now;
    crew = threads;
    rows.clear();
    summary.set(Words.of("live.progress", 0, 0));
    step.set(Step.READING);
    runner.run(
        Lane.FETCH,
        Job.of(
            progress -> {
              try (threads) {
                return led(request, threads, now);
              }
            },
            this::over,
            failure -> {
              step.set(Step.OVER);
              failed.accept(failure);
            }));
  }

  /** On a thread of the crew, so that it can be broken off like the others. */
  private static Outcome led(FetchRequest request, Crew threads, LiveRun now) {
    return CompletableFuture.supplyAsync(() -> outcome(request, threads, now), threads).join();
  }

  private static Outcome outcome(FetchRequest request, Crew threads, LiveRun now) {
    try {
      FetchReport report = Fetch.run(request, threads, now, now);
      try (Stream<Path> files = Files.list(request.out())) {
        return new Outcome(report, files.anyMatch(file -> !file.endsWith(Fetch.REPORT)), "");
      }
    } catch (IOException problem) {
      return new Outcome(new FetchReport(List.of()), false, String.valueOf(problem.getMessage()));
    }
  }

  /** What came of it; {@code problem} says why the folder could not be made. */
  private record Outcome(FetchReport report, boolean anything, String problem) {}

  private void over(Outcome outcome) {
    asked.set(Optional.empty());
    anythingRead = outcome.anything();
    if (!outcome.problem().isEmpty()) {
      summary.set(Words.of("live.problem.folder", form.folderProperty().get(), outcome.problem()));
      step.set(Step.OVER);
      return;
    }
    List<LiveRow> ended =
        outcome.report().accounts().stream()
            .map(report -> LiveRow.waiting(report.account(), name(report.account())).ended(report))
            .toList();
    rows.setAll(ended);
    boolean stopped = step.get() == Step.STOPPING;
    if (outcome.report().whole() && !ended.isEmpty() && !stopped) {
      openRead();
    } else {
      summary.set(over(ended.stream().filter(LiveRow::anything).count(), ended.size()));
      step.set(Step.OVER);
    }
  }

  private static String over(long read, int all) {
    if (read == 0) {
      return Words.of("live.over.none");
    }
    return all == 1 ? Words.of("live.over.one") : Words.of("live.over", read, all);
  }

  private String name(String account) {
    return rows.stream()
        .filter(row -> row.account().equals(account))
        .map(LiveRow::name)
        .findFirst()
        .orElse("");
  }

  private void heard(List<LiveRow> now) {
    if (step.get() != Step.READING && step.get() != Step.STOPPING) {
      return;
    }
    for (int i = 0; i < now.size(); i++) {
      if (i >= rows.size()) {
        rows.add(now.get(i));
      } else if (!rows.get(i).equals(now.get(i))) {
        rows.set(i, now.get(i));
      }
    }
    if (rows.size() > now.size()) {
      rows.remove(now.size(), rows.size());
    }
    if (step.get() == Step.READING) {
      summary.set(Words.of("live.progress", done(), asking() ? 0 : rows.size()));
    }
  }

  /** Whether it is not known yet whose the credentials are, and so how many accounts there are. */
  private boolean asking() {
    return rows.stream().anyMatch(row -> row.account().isEmpty());
  }

  private long done() {
    return rows.stream().filter(row -> row.report().isPresent()).count();
  }

  /** The part of the accounts that is done; negative while nobody can say. */
  double share() {
    return asking() || done() == 0 ? -1 : done() * 1.0 / rows.size();
  }

  /** Stops reading; the accounts that are whole by then stay. */
  public void cancel() {
    LiveRun now = run;
    if (step.get() == Step.READING && now != null) {
      step.set(Step.STOPPING);
      summary.set(Words.of("live.stopping"));
      now.cancel();
      answer("");
      if (crew != null) {
        crew.interrupt();
      }
    }
  }

  /** Hides the sheet; what is being read is stopped first. */
  public void close() {
    if (step.get() == Step.READING) {
      cancel();
    } else if (step.get() != Step.STOPPING) {
      step.set(Step.CLOSED);
    }
  }

  /** Goes back to what was said, to say it otherwise. */
  public void change() {
    freshFolder();
    step.set(Step.ASKING);
  }

  /** Opens what was read. */
  public void openRead() {
    step.set(Step.CLOSED);
    opens.accept(form.folderProperty().get());
  }

  /** Says the code that was asked for; empty if nobody knows it. It is kept nowhere. */
  public void answer(String code) {
    Optional<LiveRun.Asked> question = asked.get();
    asked.set(Optional.empty());
    question.ifPresent(
        open ->
            open.answer().complete(Optional.of(code.strip()).filter(given -> !given.isEmpty())));
  }

  /** Whether anything was read that could be opened. */
  public boolean anythingRead() {
    return anythingRead;
  }

  /** The command to sign in again with, if that is what somebody has to do. */
  public Optional<String> signIn() {
    return rows.stream()
        .flatMap(row -> row.lacks().stream())
        .map(lack -> SIGN_IN.matcher(lack.cure()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  /** The calls that what was said leads to. */
  public List<ReadCall> calls() {
    return ReadCall.calls(form.organizationProperty().get());
  }

  /** Whether roles are assumed, too: that of a profile, or one in other accounts. */
  boolean steps() {
    return !form.roleNameProperty().get().isBlank()
        || profiles.stream()
            .anyMatch(profile -> profile.steps() && form.profiles().contains(profile.name()));
  }

  /** The least policy that allows them. */
  public String policy() {
    return ReadCall.policy(form.organizationProperty().get(), form.roleNameProperty().get());
  }

  public void copyPolicy() {
    copies.accept(policy());
  }

  public void copy(String text) {
    copies.accept(text);
  }

  /** Copies what was not read, and why. */
  public void copyLacks() {
    StringBuilder text = new StringBuilder();
    for (LiveRow row : rows) {
      for (Lack lack : row.lacks()) {
        text.append(row.account()).append('\t').append(lack.action()).append('\t');
        text.append(lack.why()).append('\t').append(lack.cureInWindow()).append('\n');
      }
    }
    copies.accept(text.toString());
  }

  public LiveForm form() {
    return form;
  }

  /** All profiles of the AWS configuration. */
  public ObservableList<NamedProfile> profiles() {
    return profiles;
  }

  /** Why there are no profiles to choose from; empty if nothing is wrong. */
  public ReadOnlyStringProperty profilesProblemProperty() {
    return profilesProblem.getReadOnlyProperty();
  }

  /** Account by account. */
  public ObservableList<LiveRow> rows() {
    return rows;
  }

  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Whether AWS is being asked. */
  public ObservableValue<Boolean> asksAws() {
    return step.map(now -> now == Step.READING || now == Step.STOPPING);
  }

  /** Who must say a code, if somebody must. */
  ReadOnlyObjectProperty<Optional<LiveRun.Asked>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** How many accounts are done, in words. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }
}

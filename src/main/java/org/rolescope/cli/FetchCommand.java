package org.rolescope.cli;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.rolescope.base.WholeFile;
import org.rolescope.fetch.AccountReport;
import org.rolescope.fetch.Fetch;
import org.rolescope.fetch.FetchProgress;
import org.rolescope.fetch.FetchReport;
import org.rolescope.fetch.FetchRequest;
import org.rolescope.fetch.Lack;
import org.rolescope.fetch.ReadCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads live accounts into files. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Reads live accounts, by read calls only, into files that every other command opens.")
final class FetchCommand implements Callable<Integer> {
  /** Accounts that are read at once; AWS slows down who asks for more. */
  private static final int AT_ONCE = 4;

  private static final String LATER = " ".repeat(4);

  private final Terminal terminal;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "A profile of the AWS configuration; repeatable. Default: what the AWS SDK finds itself.")
  private List<String> profiles = List.of();

  @Option(
      names = "--org",
      description =
          "Read the organisation and Identity Center, too, and with --role-name all accounts.")
  private boolean organization;

  @Option(
      names = "--role-name",
      paramLabel = "NAME",
      description = "The role to step into in other accounts, with its path if it has one.")
  private String roleName = "";

  @Option(
      names = "--external-id",
      paramLabel = "ID",
      description = "Passed when stepping into an account.")
  private @Nullable String externalId;

  @Option(
      names = "--accounts",
      paramLabel = "ID",
      split = ",",
      description = "Read only these accounts.")
  private List<String> accounts = List.of();

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Where STS and Identity Center are asked.")
  private @Nullable String region;

  @Option(names = "--endpoint-url", paramLabel = "URL", description = "Asked in place of AWS.")
  private @Nullable URI endpoint;

  @Option(
      names = "--resume",
      description = "Go on with the reading in the folder: do not read again what is there.")
  private boolean resume;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to; it is made if it is not there.")
  private @Nullable Path out;

  @Option(
      names = "--print-policy",
      description = "Print the least policy that lets everything be read, and end.")
  private boolean printPolicy;

  @Mixin private ProgressOptions telling = new ProgressOptions();

  FetchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UsageProblem {
    return run().number();
  }

  private ExitCode run() throws UsageProblem {
    if (printPolicy) {
      terminal.document(ReadCall.policy() + System.lineSeparator());
      return ExitCode.OK;
    }
    if (out == null) {
      throw new UsageProblem("say with --out which folder to write to");
    }
    for (String account : accounts) {
      if (!FetchRequest.isAccount(account)) {
        throw new UsageProblem("`" + account + "` is no account id: it has 12 digits");
      }
    }
    FetchRequest request =
        new FetchRequest(
            profiles,
            organization,
            roleName,
            Optional.ofNullable(externalId),
            accounts,
            Optional.ofNullable(region),
            Optional.ofNullable(endpoint),
            resume,
            out);
    if (request.mixes()) {
      throw new UsageProblem(
          "`"
              + out
              + "` holds an earlier reading, which this one would mix with: name another folder,"
              + " or go on with it (--resume)");
    }
    return fetch(request);
  }

  private ExitCode fetch(FetchRequest request) {
    ForkJoinPool executor = new ForkJoinPool(AT_ONCE);
    try {
      FetchReport report = Fetch.run(request, executor, FetchCommand::code, progress());
      report.accounts().forEach(this::print);
      terminal.print(
          report.whole()
              ? "Everything is in "
                  + request.out()
                  + "; open it with `rolescope "
                  + request.out()
                  + "`."
              : "Not everything was read; what was is in " + request.out() + ".");
      return report.whole() ? ExitCode.OK : ExitCode.PARTIAL;
    } catch (IOException problem) {
      terminal.complain("`" + request.out() + "` cannot be written: " + WholeFile.reason(problem));
      return ExitCode.UNREADABLE;
    } finally {
      executor.shutdown();
    }
  }

  private FetchProgress progress() {
    return telling.told() ? new Lines() : FetchProgress.NONE;
  }

  /** Nobody is asked where nobody sits. */
  private static Optional<String> code(String profile, String device) {
    Console console = System.console();
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readLine("MFA code of %s for profile %s: ", device, profile));
  }

  private void print(AccountReport report) {
    String what =
        switch (report.state()) {
          case READ -> "read";
          case KEPT -> "kept as it was";
          case PARTLY -> "read in part";
          case FAILED -> "not read";
          case CANCELLED -> "cancelled";
        };
    String roles =
        report.roles() == 0
            ? ""
            : String.format(
                Locale.ROOT, report.roles() == 1 ? ", %,d role" : ", %,d roles", report.roles());
    String name = report.name().isEmpty() ? "" : " (" + report.name() + ")";
    terminal.print(sign(report) + " " + report.account() + name + "  " + what + roles);
    report.lacks().forEach(this::print);
  }

  private static String sign(AccountReport report) {
    return switch (report.state()) {
      case READ, KEPT -> "✔";
      case PARTLY -> "–";
      case FAILED, CANCELLED -> "✘";
    };
  }

  private void print(Lack lack) {
    Folded.hanging(LATER, lack.action() + ": " + lack.why(), LATER).forEach(terminal::print);
    if (!lack.cure().isEmpty()) {
      Folded.hanging(LATER, lack.cure(), LATER).forEach(terminal::print);
    }
  }

  /** Tells on standard error how far it is. */
  private final class Lines implements FetchProgress {
    private int done;
    private int total;

    @Override
    public synchronized void at(String account, String doing) {
      String whose = account.isEmpty() ? "" : account + ": ";
      String count = total == 0 ? "" : " (" + done + " of " + total + " accounts)";
      terminal.tell(whose + doing + count);
    }

    @Override
    public synchronized void begins(Map<String, String> accounts) {
      total = accounts.size();
    }

    @Override
    public synchronized void ended(AccountReport report) {
      done += FetchRequest.isAccount(report.account()) ? 1 : 0;
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}

package org.rolescope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rolescope.base.WholeFile;
import org.rolescope.generate.GeneratedOrganization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes an organisation made up from a seed. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Writes the exports of an organisation made up from a seed: nobody's, and the same for the"
            + " same seed.")
final class GenerateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--accounts",
      paramLabel = "N",
      description = "1 to 10000; default: ${DEFAULT-VALUE}.",
      defaultValue = "10")
  private int accounts = 10;

  @Option(
      names = "--roles",
      paramLabel = "N",
      description = "In each account, 1 to 5000; default: ${DEFAULT-VALUE}.",
      defaultValue = "50")
  private int roles = 50;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Any number; default: ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private long seed = 1;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A folder that is empty, or not there yet.")
  private Path out = Path.of("");

  GenerateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UsageProblem {
    range("--accounts", accounts, GeneratedOrganization.MOST_ACCOUNTS);
    range("--roles", roles, GeneratedOrganization.MOST_ROLES);
    try {
      if (Files.exists(out) && !isEmptyFolder(out)) {
        throw new UsageProblem("`" + out + "` is not an empty folder");
      }
      GeneratedOrganization.Written written =
          new GeneratedOrganization(accounts, roles, seed).write(out);
      terminal.print(
          String.format(
              Locale.ROOT,
              "%,d accounts, %,d roles, %,d users in %,d files, %,d MB: %s",
              accounts,
              written.roles(),
              written.users(),
              written.files(),
              (written.bytes() + 500_000) / 1_000_000,
              out));
      return ExitCode.OK.number();
    } catch (IOException failed) {
      throw new UsageProblem("cannot write `" + out + "`: " + WholeFile.reason(failed));
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void range(String option, int value, int most) throws UsageProblem {
    if (value < 1 || value > most) {
      throw new UsageProblem(option + " is 1 to " + most);
    }
  }
}

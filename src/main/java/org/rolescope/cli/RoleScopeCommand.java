package org.rolescope.cli;

import picocli.CommandLine.Command;

/** The program's name on the command line; the commands are added by {@link CommandLineProgram}. */
@Command(
    name = "rolescope",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Shows who can assume which AWS IAM role, and why.",
    synopsisHeading = "%nUsage:%n  rolescope [PATH...]        opens the window%n  ",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:allowed, or as expected",
      "1:denied, undetermined, or not as expected",
      "2:the command line cannot be understood",
      "3:input unreadable; in a batch: some line had no answer",
      "4:internal error",
      "5:data are missing, under --strict"
    })
final class RoleScopeCommand {}

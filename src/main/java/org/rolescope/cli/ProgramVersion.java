package org.rolescope.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the program's jar. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Optional<String> version =
        Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
    return new String[] {"RoleScope " + version.orElse("(built from source, not packaged)")};
  }
}

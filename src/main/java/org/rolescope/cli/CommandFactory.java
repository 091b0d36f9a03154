package org.rolescope.cli;

import org.rolescope.app.TrustAnalyzer;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes what the commands name by class. */
record CommandFactory(TrustAnalyzer analyzer) implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    return type == ExportFormats.class
        ? type.cast(new ExportFormats(analyzer))
        : CommandLine.defaultFactory().create(type);
  }
}

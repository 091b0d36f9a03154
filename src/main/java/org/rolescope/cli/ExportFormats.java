package org.rolescope.cli;

import java.util.Iterator;
import java.util.List;
import org.rolescope.app.TrustAnalyzer;

/** The formats that {@code export} knows, for help, completion and the man page. */
final class ExportFormats implements Iterable<String> {
  private final List<String> names;

  ExportFormats(TrustAnalyzer analyzer) {
    this.names = analyzer.formats().names();
  }

  @Override
  public Iterator<String> iterator() {
    return names.iterator();
  }
}

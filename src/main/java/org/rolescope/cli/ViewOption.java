package org.rolescope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Redacted;
import org.rolescope.app.saved.SavedView;
import org.rolescope.app.saved.SavedViews;
import org.rolescope.app.saved.SavedViewsFile;
import org.rolescope.base.Diagnostic;
import picocli.CommandLine.Option;

/** A view that was saved in the window. */
final class ViewOption {
  @Option(
      names = "--view",
      paramLabel = "NAME",
      description =
          "A view that was saved in the window, instead of the map: its picture, with its filters,"
              + " what is opened, hidden, moved and selected in it, and what callers have.")
  private String name = "";

  @Option(
      names = "--views",
      paramLabel = "FILE",
      description = "The file with --view; default: RoleScope/views.json in your home folder.")
  private @Nullable Path file;

  boolean isGiven() {
    return !name.isEmpty();
  }

  /** Refuses a file without a name. */
  void check() throws UsageProblem {
    if (file != null && !isGiven()) {
      throw new UsageProblem("--views is of --view: say which view");
    }
  }

  /** The view as it is called in the data; what they do not have is told of. */
  SavedView of(Redacted data, Terminal terminal) throws UsageProblem {
    SavedViewsFile from = file == null ? SavedViewsFile.ofPerson() : new SavedViewsFile(file);
    SavedViews all = from.read();
    if (all.damaged()) {
      Diagnostic why = all.problems().get(0);
      throw new UsageProblem("cannot read `" + why.at().label() + "`: " + why.message());
    }
    List<SavedView> offered =
        all.views().stream()
            .map(view -> view.under(data))
            .filter(view -> view.of().isOf(data.analysis().index()))
            .toList();
    SavedView found =
        offered.stream()
            .filter(view -> view.name().equalsIgnoreCase(SavedView.cleaned(name)))
            .findFirst()
            .orElseThrow(() -> new UsageProblem(none(from, offered)));
    long gone = found.gone(data.analysis()).size();
    if (gone > 0) {
      terminal.tell("note: " + gone + " of what the view names is not in the data");
    }
    return found.in(data.analysis());
  }

  private String none(SavedViewsFile from, List<SavedView> offered) {
    String others =
        offered.stream()
            .map(SavedView::name)
            .sorted()
            .limit(10)
            .collect(Collectors.joining("`, `"));
    return "no view `"
        + name
        + "` of these data in `"
        + from.path()
        + "`"
        + (others.isEmpty() ? "" : "; there are `" + others + "`");
  }
}

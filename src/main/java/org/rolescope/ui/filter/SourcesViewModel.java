package org.rolescope.ui.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.app.Analysis;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.Account;
import org.rolescope.iam.Organization;
import org.rolescope.iam.SourceFile;
import org.rolescope.ui.Words;
import org.rolescope.ui.filter.SourceRow.State;
import org.rolescope.ui.state.Selection;
import org.rolescope.ui.state.Workspace;

/** The organisation and its accounts, and how well each was read. */
public final class SourcesViewModel {
  private static final int NOTES_SHOWN = 5;

  private final ObservableList<SourceRow> rows = FXCollections.observableArrayList();
  private final Workspace workspace;

  public SourcesViewModel(Workspace workspace) {
    this.workspace = workspace;
    workspace.dataProperty().subscribe(analysis -> rows.setAll(rowsOf(analysis)));
  }

  private static List<SourceRow> rowsOf(Analysis analysis) {
    List<SourceRow> rows = new ArrayList<>();
    Optional<Organization> organization = analysis.snapshot().organization();
    organization.ifPresent(
        org -> {
          rows.add(
              new SourceRow(org.id(), org.label(), 0, false, State.READ, 0, List.of(org.id())));
        });
    int depth = organization.isPresent() ? 1 : 0;
    Map<String, List<String>> oddities = oddities(analysis);
    analysis.snapshot().accounts().stream()
        .filter(account -> account.loaded() || inside(organization, account))
        .map(
            account ->
                row(
                    account,
                    depth,
                    analysis.index().roleCount(account.id()),
                    notes(account, oddities.getOrDefault(account.id(), List.of()))))
        .forEach(rows::add);
    return rows;
  }

  private static boolean inside(Optional<Organization> organization, Account account) {
    return organization.flatMap(org -> org.node(account.id())).isPresent();
  }

  private static SourceRow row(Account account, int depth, int roles, List<String> notes) {
    State state =
        !account.loaded() ? State.NOT_OPENED : notes.isEmpty() ? State.READ : State.WARNING;
    return new SourceRow(account.id(), account.label(), depth, true, state, roles, notes);
  }

  /** What was odd in the files of each account that has such, each once. */
  private static Map<String, List<String>> oddities(Analysis analysis) {
    Map<String, List<String>> accountsOf =
        analysis.snapshot().sources().stream()
            .collect(
                Collectors.toMap(
                    SourceFile::path, file -> List.copyOf(file.accounts()), (one, same) -> one));
    Map<String, Set<String>> found = new HashMap<>();
    for (Diagnostic problem : analysis.problems()) {
      if (problem.severity() != Diagnostic.Severity.NOTE) {
        for (String account : accountsOf.getOrDefault(problem.at().file(), List.of())) {
          found.computeIfAbsent(account, id -> new LinkedHashSet<>()).add(problem.message());
        }
      }
    }
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  private static List<String> notes(Account account, List<String> oddities) {
    if (!account.loaded()) {
      return List.of(Words.of("sources.not-opened"));
    }
    List<String> notes = new ArrayList<>(oddities);
    for (Account.Listing listing : Account.Listing.values()) {
      if (!account.complete().contains(listing)) {
        notes.add(0, Words.each("sources.missing", listing));
      }
    }
    if (notes.size() > NOTES_SHOWN) {
      int more = notes.size() - NOTES_SHOWN;
      notes.subList(NOTES_SHOWN, notes.size()).clear();
      notes.add(Words.of("sources.more", more));
    }
    return notes;
  }

  /** Selects the account of a row. */
  public void select(SourceRow row) {
    workspace.selection().select(row.account() ? row.id() : "");
  }

  /** {@code 9 of 10 files}. */
  public String files() {
    List<SourceFile> files = workspace.analysis().snapshot().sources();
    long recognised = files.stream().filter(SourceFile::recognised).count();
    return Words.of("sources.files", recognised, files.size());
  }

  public ObservableList<SourceRow> rows() {
    return rows;
  }

  public Selection selection() {
    return workspace.selection();
  }
}

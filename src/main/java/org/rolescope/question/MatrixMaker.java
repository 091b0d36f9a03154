package org.rolescope.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.rolescope.base.Progress;
import org.rolescope.base.Workers;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;

/** Sorts every step into a cell. O(steps). */
final class MatrixMaker {
  private static final Comparator<MatrixGroup> ORDER =
      Comparator.comparing(MatrixGroup::kind).thenComparing(MatrixGroup::id);

  private final Supplier<TrustSteps> steps;
  private final IamIndex index;
  private final Map<String, MatrixGroup> accounts = new HashMap<>();

  /**
   * @param steps new ones, made on any thread
   */
  MatrixMaker(Supplier<TrustSteps> steps, IamIndex index) {
    this.steps = steps;
    this.index = index;
  }

  /** The steps into a role. */
  private record Entered(Role role, List<TrustLine> by) {}

  /** The row of one account. */
  List<MatrixCell> row(String account, Progress progress) {
    MatrixGroup row = account(account);
    List<Role> roles =
        index.entities(account).stream()
            .filter(Role.class::isInstance)
            .map(Role.class::cast)
            .toList();
    Map<MatrixGroup, List<TrustLine>> line = new HashMap<>();
    TrustSteps own = steps.get();
    roles.stream()
        .takeWhile(role -> !progress.cancelled())
        .map(role -> entered(own, role))
        .forEach(entered -> sort(entered, line));
    return cells(row, line);
  }

  private void sort(Entered entered, Map<MatrixGroup, List<TrustLine>> line) {
    for (TrustLine step : entered.by()) {
      line.computeIfAbsent(group(step.from()), any -> new ArrayList<>()).add(step);
    }
  }

  private static List<MatrixCell> cells(MatrixGroup row, Map<MatrixGroup, List<TrustLine>> line) {
    return inOrder(line).stream()
        .map(cell -> new MatrixCell(row, cell.getKey(), cell.getValue()))
        .toList();
  }

  Matrix make(Workers workers) {
    Map<MatrixGroup, Map<MatrixGroup, List<TrustLine>>> cells = new HashMap<>();
    Set<MatrixGroup> columns = new HashSet<>();
    for (List<Entered> run : workers.runs(index.snapshot().roles(), this::entered)) {
      for (Entered entered : run) {
        MatrixGroup row = account(entered.role().account());
        Map<MatrixGroup, List<TrustLine>> line = cells.computeIfAbsent(row, any -> new HashMap<>());
        columns.add(row);
        sort(entered, line);
      }
    }
    List<MatrixCell> all = new ArrayList<>();
    for (Map.Entry<MatrixGroup, Map<MatrixGroup, List<TrustLine>>> row : inOrder(cells)) {
      columns.addAll(row.getValue().keySet());
      all.addAll(cells(row.getKey(), row.getValue()));
    }
    return new Matrix(
        cells.keySet().stream().sorted(ORDER).toList(),
        columns.stream().sorted(ORDER).toList(),
        all);
  }

  private List<Entered> entered(List<Role> roles) {
    TrustSteps own = steps.get();
    return roles.stream().map(role -> entered(own, role)).toList();
  }

  private static Entered entered(TrustSteps steps, Role role) {
    List<TrustLine> by = new ArrayList<>(steps.into(role.arn().toString()));
    by.removeIf(step -> step.edge().kind() == EdgeKind.NOBODY);
    return new Entered(role, by);
  }

  private static <T> List<Map.Entry<MatrixGroup, T>> inOrder(Map<MatrixGroup, T> groups) {
    return groups.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER)).toList();
  }

  private MatrixGroup group(TrustNode caller) {
    return MatrixGroup.outside(caller).orElseGet(() -> account(caller.account()));
  }

  private MatrixGroup account(String id) {
    return accounts.computeIfAbsent(id, this::named);
  }

  private MatrixGroup named(String id) {
    boolean read = index.isRead(id);
    return new MatrixGroup(
        id,
        index.accountLabel(id),
        read ? MatrixGroup.Kind.ACCOUNT : MatrixGroup.Kind.OTHER_ACCOUNT);
  }
}

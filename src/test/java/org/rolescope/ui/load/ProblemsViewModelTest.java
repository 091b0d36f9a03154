package org.rolescope.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolescope.app.Analysis;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Role;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.load.ProblemsViewModel.Problem;
import org.rolescope.ui.source.SourceFiles;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

class ProblemsViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final List<String> seen = new ArrayList<>();
  private final ProblemsViewModel problems =
      new ProblemsViewModel(
          workspace, new SourceFiles(new DirectTaskRunner(), Fixture.ANALYZER::text), seen::add);
  private final Role role = workspace.analysis().index().role(Fixture.DEPLOY_PROD).orElseThrow();

  @Test
  void problem_withinARole_isAboutIt_andLeadsToItsFileAndLine() {
    Problem problem = problem(role.at().pointer() + "/AssumeRolePolicyDocument", role.at().line());

    problems.jump(
        problem,
        (place, excerpt) -> seen.add(place + " " + excerpt.lines().size()),
        () -> seen.add("unreadable"));

    assertThat(workspace.selection().id()).isEqualTo(Fixture.DEPLOY_PROD);
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0)).startsWith(problem.place() + " ").doesNotEndWith(" 0");
  }

  @Test
  void problem_ofAFileThatIsGone_saysSo() {
    SourceLocation gone = new SourceLocation("nowhere.json", "", 1);

    problems.jump(
        new Problem(Diagnostic.Severity.ERROR, gone, "m", ""),
        (place, excerpt) -> seen.add("read"),
        () -> seen.add("unreadable"));

    assertThat(seen).containsExactly("unreadable");
  }

  @Test
  void filter_keepsProblemsThatHoldItsWords_worstFirst() {
    Analysis open = workspace.analysis();
    List<Diagnostic> found =
        List.of(
            Diagnostic.note("a.b", "a note of Apples", "", role.at()),
            Diagnostic.error("a.b", "an error of apples", "", role.at()),
            Diagnostic.error("a.b", "an error of pears", "", role.at()));
    workspace.show(
        new Analysis(open.snapshot(), open.index(), open.graph(), found), List.of(Fixture.SAMPLE));

    problems.filterProperty().set("APPLES");

    assertThat(problems.problems())
        .extracting(Problem::message)
        .containsExactly("an error of apples", "a note of Apples");
  }

  /** What a folder of fetched accounts says of itself names options of the command line. */
  @Test
  void advice_namesWhatTheWindowHas_inPlaceOfOptions() {
    Analysis open = workspace.analysis();
    String effect = "not known; sign in, then try again, what is there is kept (--resume)";
    List<Diagnostic> found =
        List.of(
            Diagnostic.warning("a.b", "stopped", effect, role.at()),
            Diagnostic.warning("a.b", "no role", "name it (--role-name)", role.at()));
    workspace.show(
        new Analysis(open.snapshot(), open.index(), open.graph(), found), List.of(Fixture.SAMPLE));

    assertThat(problems.problems())
        .extracting(Problem::effect)
        .contains(
            "not known; sign in, then try again, what is there is kept"
                + " (File › Live account… into this folder, with Keep what is there)",
            "name it (File › Live account…, Role to step into)");
    problems.copyAll();
    assertThat(seen.get(0)).doesNotContain("--");
  }

  private Problem problem(String pointer, int line) {
    return new Problem(
        Diagnostic.Severity.WARNING,
        new SourceLocation(role.at().file(), pointer, line),
        "message",
        "effect");
  }
}

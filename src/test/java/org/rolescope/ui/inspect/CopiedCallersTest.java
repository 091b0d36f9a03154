package org.rolescope.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.rolescope.app.Reaching;
import org.rolescope.app.Redacted;
import org.rolescope.question.Origin;
import org.rolescope.question.Reach;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

/** What the inspector copies, as it is and under other names. */
class CopiedCallersTest {
  private static final String BREAK_GLASS = "arn:aws:iam::444455556666:role/break-glass-admin";

  private final Workspace workspace = Fixture.workspace();
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final List<Function<Redacted, String>> copied = new ArrayList<>();
  private final Reach reach =
      Fixture.ANALYZER
          .reach(
              workspace.analysis(),
              Origin.ADMIN_ROLES,
              new Reaching(Reach.Direction.IN, Reaching.USUAL_HOPS, false, true))
          .orElseThrow();
  private final InspectorViewModel inspector =
      new InspectorViewModel(
          Fixture.ANALYZER,
          runner,
          workspace,
          new SimpleObjectProperty<>(Optional.of(reach)),
          new SimpleObjectProperty<>(Optional.empty()),
          new FilterViewModel(workspace, runner),
          text -> {},
          copied::add,
          at -> {});

  @Test
  void headings_stayOurs_underOtherNames() {
    inspector.contain(reach, cuts -> inspector.copy(reach, cuts));
    inspector.copyAnswer(BREAK_GLASS);
    inspector.copyCallers(BREAK_GLASS, "csv");

    String name = Fixture.redacted().name("break-glass-admin");
    for (Function<Redacted, String> made : copied) {
      String text = made.apply(Fixture.redacted());
      assertThat(text).contains(name).doesNotContain("break-glass", "shop-prod", "444455556666");
      assertThat(text.lines())
          .hasSameSizeAs(made.apply(Redacted.nothing(workspace.analysis())).lines().toList());
    }
    assertThat(copied.get(0).apply(Fixture.redacted()))
        .contains("into any of 12 admin-like roles", "| node | node_kind |", " | admin_like | ");
  }
}

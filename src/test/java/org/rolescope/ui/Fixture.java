package org.rolescope.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.rolescope.app.Analysis;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.ui.answer.Copier;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

/** The sample organisation, opened once for all tests of the window. */
public final class Fixture {
  public static final Path SAMPLE = Path.of("sample-data");
  public static final String DEPLOY_PROD = "arn:aws:iam::444455556666:role/deploy-prod";
  public static final String CI_RUNNER = "arn:aws:iam::333344445555:role/ci-runner";
  public static final String DEV_DEPLOYER = "arn:aws:iam::555566667777:role/dev-deployer";
  public static final String SHOP_PROD = "444455556666";

  /** Of two accounts: the pictures draw them as one. */
  public static final List<String> GITHUB =
      List.of(
          "arn:aws:iam::333344445555:oidc-provider/token.actions.githubusercontent.com",
          "arn:aws:iam::444455556666:oidc-provider/token.actions.githubusercontent.com");

  public static final TrustAnalyzer ANALYZER =
      new TrustAnalyzer(Runnable::run, () -> Instant.parse("2025-05-12T09:00:00Z"));
  private static final Analysis ANALYSIS = ANALYZER.open(List.of(SAMPLE), Progress.NONE);

  private static final Redacted REDACTED = ANALYZER.redacted(ANALYSIS, Progress.NONE);

  private Fixture() {}

  /** A workspace in which the sample is open. */
  public static Workspace workspace() {
    Workspace workspace = new Workspace();
    workspace.show(ANALYSIS, List.of(SAMPLE));
    return workspace;
  }

  /** Puts what is made of the data that are open there, as they are. */
  public static Copier copier(Workspace workspace, Consumer<String> taken) {
    return made -> taken.accept(made.apply(Redacted.nothing(workspace.analysis())));
  }

  /** The same under other names. */
  public static Redacted redacted() {
    return REDACTED;
  }

  /** The picture of a workspace, drawn where it is asked for; a failure fails the test. */
  public static PictureViewModel picture(Workspace workspace, FilterViewModel filter) {
    return new PictureViewModel(
        ANALYZER,
        new DirectTaskRunner(),
        workspace,
        filter,
        failure -> {
          throw new AssertionError(failure);
        });
  }
}

package org.rolescope.ui.frame;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.TrustEdge;
import org.rolescope.iam.Role;
import org.rolescope.policy.PolicyText;
import org.rolescope.ui.answer.Copier;
import org.rolescope.ui.graph.Bitmap;
import org.rolescope.ui.graph.Shown;
import org.rolescope.ui.look.Sentences;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** What can be copied of a node, an edge or an account. */
final class Copies {
  private final Workspace workspace;
  private final TaskRunner runner;
  private final HandingOn handing;
  private final Copier copier;
  private final Consumer<Image> image;
  private final Consumer<Exception> failed;

  /**
   * @param copier puts a text on the clipboard
   * @param image puts a picture there
   */
  Copies(
      Workspace workspace,
      TaskRunner runner,
      HandingOn handing,
      Copier copier,
      Consumer<Image> image,
      Consumer<Exception> failed) {
    this.workspace = workspace;
    this.runner = runner;
    this.handing = handing;
    this.copier = copier;
    this.image = image;
    this.failed = failed;
  }

  /** The ids by which AWS knows them, one a line; of an edge that of the role at its end. */
  void arns(List<String> ids) {
    copy(ids, Copies::node);
  }

  void names(List<String> ids) {
    copy(ids, (data, id) -> Sentences.name(data, node(data, id)));
  }

  void sentences(List<String> ids) {
    copy(ids, Sentences::of);
  }

  private void copy(List<String> ids, BiFunction<Analysis, String, String> words) {
    copier.copy(
        names ->
            ids.stream()
                .map(id -> words.apply(names.analysis(), names.id(id)))
                .distinct()
                .collect(Collectors.joining("\n")));
  }

  /** The trust policy of a role, or of the role at the end of an edge, as JSON. */
  void trust(String id) {
    copier.copy(names -> trustOf(names.analysis(), names.id(id)).orElse(""));
  }

  /** Whether there is a trust policy that can be read. */
  boolean hasTrust(String id) {
    return trustOf(workspace.analysis(), id).isPresent();
  }

  private static Optional<String> trustOf(Analysis data, String id) {
    return data.index()
        .role(node(data, id))
        .flatMap(Role::trustPolicy)
        .map(policy -> String.join("\n", PolicyText.of(policy).lines()));
  }

  private static String node(Analysis data, String id) {
    return data.graph().edge(id).map(TrustEdge::to).orElse(id);
  }

  /** The picture as a file would hold it, as a bitmap; painted beside the window. */
  void picture(Shown shown, Drawing drawn, Theme theme) {
    boolean redacted = handing.redacts();
    runner.run(
        Lane.COPY,
        Job.of(
            progress -> Bitmap.whole(handing.sheet(shown, drawn, redacted, progress), theme),
            bitmap -> image.accept(bitmap.image()),
            failed));
  }
}

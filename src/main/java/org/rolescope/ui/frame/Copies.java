package org.rolescope.ui.frame;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.TrustEdge;
import org.rolescope.iam.Role;
import org.rolescope.policy.PolicyText;
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
  private final Consumer<String> text;
  private final Consumer<Image> image;
  private final Consumer<Exception> failed;

  /**
   * @param text puts a text on the clipboard
   * @param image puts a picture there
   */
  Copies(
      Workspace workspace,
      TaskRunner runner,
      HandingOn handing,
      Consumer<String> text,
      Consumer<Image> image,
      Consumer<Exception> failed) {
    this.workspace = workspace;
    this.runner = runner;
    this.handing = handing;
    this.text = text;
    this.image = image;
    this.failed = failed;
  }

  /** The ids by which AWS knows them, one a line; of an edge that of the role at its end. */
  void arns(List<String> ids) {
    copy(ids, id -> edge(id).map(TrustEdge::to).orElse(id));
  }

  void names(List<String> ids) {
    copy(ids, id -> Sentences.name(workspace.analysis(), edge(id).map(TrustEdge::to).orElse(id)));
  }

  void sentences(List<String> ids) {
    copy(ids, id -> Sentences.of(workspace.analysis(), id));
  }

  private void copy(List<String> ids, UnaryOperator<String> words) {
    copy(ids.stream().map(words).distinct().collect(Collectors.joining("\n")));
  }

  /** The trust policy of a role, or of the role at the end of an edge, as JSON. */
  void trust(String id) {
    copy(trustOf(id).orElse(""));
  }

  /** Whether there is a trust policy that can be read. */
  boolean hasTrust(String id) {
    return trustOf(id).isPresent();
  }

  private Optional<String> trustOf(String id) {
    return workspace
        .analysis()
        .index()
        .role(edge(id).map(TrustEdge::to).orElse(id))
        .flatMap(Role::trustPolicy)
        .map(policy -> String.join("\n", PolicyText.of(policy).lines()));
  }

  private Optional<TrustEdge> edge(String id) {
    return workspace.analysis().graph().edge(id);
  }

  private void copy(String words) {
    if (!words.isEmpty()) {
      text.accept(words);
    }
  }

  /** The picture as a file would hold it, as a bitmap; painted beside the window. */
  void picture(Shown shown, Drawing drawn, Theme theme) {
    boolean redacted = handing.redacts();
    runner.run(
        Lane.EXPORT,
        Job.of(
            progress -> Bitmap.whole(handing.sheet(shown, drawn, redacted, progress), theme),
            bitmap -> image.accept(bitmap.image()),
            failed));
  }
}

package org.rolescope.ui.look;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cut;
import org.rolescope.question.Exposed;
import org.rolescope.ui.Words;

/** The fewest trusts to take out so that no way is left, and whom else that stops. */
public final class CutCard extends VBox {
  private static final int NAMED = 8;

  private final IamIndex index;
  private final Consumer<TrustLine> select;

  /**
   * @param index tells the names of accounts
   * @param select selects the arrow of a trust
   */
  public CutCard(Cut cut, IamIndex index, Consumer<TrustLine> select) {
    this.index = index;
    this.select = select;
    Label sentence = Rows.paragraph(AnswerWords.sentence(cut), "answer");
    sentence.setId("cut-sentence");
    getChildren().add(head(sentence));
    if (!cut.trusts().isEmpty()) {
      MoreRows<Cut.Trust> trusts = new MoreRows<>(cut.trusts(), this::row);
      trusts.getStyleClass().add("cut-trusts");
      getChildren().add(trusts);
    }
  }

  private static Node head(Label sentence) {
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    HBox head = new HBox(new Icon(MaterialDesignS.SHIELD_LOCK), sentence);
    head.getStyleClass().add("cut-head");
    return head;
  }

  /** What has to be said once below one or several: that nothing is changed; empty of none. */
  public static Optional<Node> safe(Collection<Cut> cuts) {
    return cuts.stream().allMatch(cut -> cut.trusts().isEmpty() && cut.denial().isEmpty())
        ? Optional.empty()
        : Optional.of(
            Rows.paragraph(Words.of("cut.safe") + ' ' + AnswerWords.SESSIONS, "row-detail"));
  }

  /**
   * What has to be said once of one or several: what does it on the side of who calls; empty where
   * nothing does.
   *
   * @param copy puts a policy on the clipboard
   */
  public static Optional<Node> denial(Collection<Cut> cuts, Consumer<String> copy) {
    return cuts.stream()
        .flatMap(cut -> cut.denial().stream())
        .findFirst()
        .map(denial -> row(denial, copy));
  }

  private static Node row(Cut.Denial denial, Consumer<String> copy) {
    Button copied = Rows.link(Words.of("cut.denial.copy"), () -> copy.accept(denial.policy()));
    copied.setId("cut-denial-copy");
    Label said = Rows.paragraph(AnswerWords.of(denial), "answer");
    said.setId("cut-denial");
    VBox row = new VBox(head(said));
    AnswerWords.lifting(denial)
        .map(words -> Rows.paragraph(words, "row-detail"))
        .ifPresent(row.getChildren()::add);
    row.getChildren().add(copied);
    row.getStyleClass().add("cut-denial");
    return row;
  }

  private Node row(Cut.Trust trust) {
    Button link =
        Rows.link(
            Words.of(
                "cut.trust",
                NodePlace.of(trust.line().from(), index),
                NodePlace.of(trust.line().to(), index),
                String.join(", ", trust.statements())),
            () -> select.accept(trust.line()));
    link.setWrapText(true);
    VBox row = new VBox(link);
    trust
        .outside()
        .map(outside -> outside.why().replace("`", ""))
        .ifPresent(
            why -> {
              Label outside = Rows.paragraph(Words.of("cut.outside", why), "row-detail");
              outside.getStyleClass().add("cut-outside");
              row.getChildren().add(outside);
            });
    row.getChildren().add(Rows.paragraph(stops(trust.stops()), "row-detail"));
    trust
        .outside()
        .map(Exposed.Exposure::closing)
        .filter(closing -> !closing.isEmpty())
        .map(closing -> Rows.paragraph(Words.of("cut.closing", closing), "row-detail"))
        .ifPresent(row.getChildren()::add);
    return row;
  }

  private String stops(List<TrustNode> stops) {
    if (stops.isEmpty()) {
      return Words.of("cut.nobody");
    }
    String names =
        stops.stream()
                .limit(NAMED)
                .map(node -> NodePlace.of(node, index))
                .collect(Collectors.joining(", "))
            + (stops.size() > NAMED ? ", …" : "");
    return Words.of("cut.stops", stops.size(), names);
  }
}

package org.rolescope.ui.inspect;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.PolicyCard;
import org.rolescope.ui.look.Rows;

/** What the principal may do, policy by policy; a click on a policy shows its JSON. */
final class PermissionsView extends VBox {
  private final SourceView source = new SourceView();

  PermissionsView(Page.Permissions permissions) {
    VBox head =
        new VBox(
            Rows.heading(Words.of("permissions.heading")),
            Rows.paragraph(permissions.sentence(), "answer"));
    head.getStyleClass().add("section");
    permissions
        .missing()
        .forEach(
            fact ->
                head.getChildren()
                    .add(Rows.paragraph(Words.of("fact.missing", fact), "fact-missing")));
    getChildren().add(head);
    permissions.policies().forEach(policy -> getChildren().add(card(policy)));
    permissions.policies().stream()
        .flatMap(policy -> policy.source().stream())
        .findFirst()
        .ifPresent(
            first -> {
              source.show(first, List.of());
              getChildren().add(source);
            });
  }

  private Node card(PolicyCard policy) {
    Button title =
        Rows.link(
            policy.name(), () -> policy.source().ifPresent(found -> source.show(found, List.of())));
    title.getStyleClass().add("statement-title");
    title.setDisable(policy.source().isEmpty());
    VBox box =
        new VBox(
            new HBox(8, title, Rows.spring(), Rows.label(policy.kind(), "row-detail")),
            Rows.paragraph(policy.summary(), policy.known() ? "statement-line" : "fact-missing"));
    box.getStyleClass().addAll("section", "statement-card");
    return box;
  }
}

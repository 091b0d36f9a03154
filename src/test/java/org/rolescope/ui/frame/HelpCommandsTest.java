package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.look.Topic;
import org.rolescope.ui.theme.ThemeChoice;

/** What help says of keys is what the keys do. */
class HelpCommandsTest {
  private static final ObservableValue<Boolean> YES = new SimpleBooleanProperty(true);

  @Test
  void topics_nameCommandsAndKeysThatAreThere() {
    List<String> ids = commands().stream().map(Command::id).toList();

    for (Topic topic : Topic.values()) {
      assertThat(ids).as(topic.name()).containsAll(topic.commands());
      topic.keys().forEach(key -> assertThat(Words.of("keys." + key + ".does")).isNotBlank());
    }
  }

  @Test
  void keys_areGivenOnce() {
    List<String> keys =
        commands().stream()
            .flatMap(command -> command.keys().stream())
            .map(key -> key.words().toLowerCase(Locale.ROOT))
            .toList();

    assertThat(keys).doesNotHaveDuplicates().contains("f1", "1");
  }

  @Test
  void whatOpensAndFolds_isInTheMenus_andFoundBySearch() {
    assertThat(commands())
        .filteredOn(command -> command.block().listed())
        .extracting(Command::id)
        .contains("expand", "fold", "fold-all");
  }

  static List<Command> commands() {
    Actions nothing =
        (Actions)
            Proxy.newProxyInstance(
                Actions.class.getClassLoader(),
                new Class<?>[] {Actions.class},
                (proxy, method, arguments) -> null);
    return new Commands(
            nothing,
            new Commands.State(
                YES, YES, YES, YES, YES, YES, YES, YES, YES, YES, YES, YES, YES, YES, YES, YES, YES,
                YES, YES, YES, YES, YES, YES),
            new Commands.Switches(
                YES,
                YES,
                YES,
                YES,
                YES,
                YES,
                YES,
                new SimpleObjectProperty<>(ThemeChoice.LIGHT),
                new SimpleObjectProperty<>(100),
                new SimpleObjectProperty<>(2),
                YES,
                YES))
        .all();
  }
}

package org.rolescope.ui.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import org.rolescope.ui.Words;

/**
 * Something that the window can do.
 *
 * @param id stable, lower-case, with hyphens; its words are {@code command.<id>}
 * @param block where in the menus it stands
 * @param keys any of which runs it; the first is shown first
 * @param inPicture whether its keys work only while the picture has them: a text field needs them
 * @param enabled whether it can be run now
 * @param chosen whether what it switches is on; empty for what is no switch
 * @param action does it
 */
public record Command(
    String id,
    Block block,
    List<Key> keys,
    boolean inPicture,
    ObservableValue<Boolean> enabled,
    Optional<ObservableValue<Boolean>> chosen,
    Runnable action) {
  public Command {
    keys = List.copyOf(keys);
  }

  /** A command that can always be run and has no keys yet. */
  public static Command of(String id, Block block, Runnable action) {
    ReadOnlyBooleanWrapper always = new ReadOnlyBooleanWrapper(true);
    return new Command(id, block, List.of(), false, always, Optional.empty(), action);
  }

  /** The same with keys that work anywhere in the window. */
  public Command keys(String... combinations) {
    List<Key> all = List.of(combinations).stream().map(Key::of).toList();
    return new Command(id, block, all, false, enabled, chosen, action);
  }

  /** The same with a sign that works anywhere but where text is written. */
  public Command signKeys(String... signs) {
    List<Key> all = List.of(signs).stream().map(Key::sign).toList();
    return new Command(id, block, all, false, enabled, chosen, action);
  }

  /** The same with keys that work while the picture has them. */
  public Command pictureKeys(Key... all) {
    return new Command(id, block, List.of(all), true, enabled, chosen, action);
  }

  /** The same, run only while this holds. */
  public Command when(ObservableValue<Boolean> holds) {
    return new Command(id, block, keys, inPicture, holds, chosen, action);
  }

  /** The same as a switch. */
  public Command switching(ObservableValue<Boolean> on) {
    return new Command(id, block, keys, inPicture, enabled, Optional.of(on), action);
  }

  /** What it is called. */
  public String words() {
    return Words.of("command." + id);
  }

  /** Its keys as this system writes them, with commas between; may be empty. */
  public String keyWords() {
    return keys.stream().map(Key::words).collect(Collectors.joining(", "));
  }

  /** Words and first key, for a tooltip: {@code Back (Alt+Left)}. */
  public String tip() {
    return keys.isEmpty() ? words() : Words.of("command-tip", words(), keys.get(0).words());
  }

  /** Does it, if it can be done now. */
  public void run() {
    if (enabled.getValue()) {
      action.run();
    }
  }

  /** Whether an event is one of its keys. */
  public boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.matches(event));
  }
}

package org.rolescope.ui.explain.call;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A field of the form.
 *
 * @param id unique among the fields of a call
 * @param label what it is called
 * @param prompt an example of what fits, shown while it is empty
 * @param choices what can be chosen; empty for a field to type in
 * @param read its text in a call; of a field with choices the chosen value
 * @param write the call with another text in it
 */
public record CallField(
    String id,
    String label,
    String prompt,
    List<Option> choices,
    Function<Call, String> read,
    BiFunction<Call, String, Call> write) {
  /**
   * One of a field's choices.
   *
   * @param value what the field then holds
   * @param words what a person reads
   */
  public record Option(String value, String words) {}

  public CallField {
    choices = List.copyOf(choices);
  }

  /** A field for the value of a condition key; emptied it leaves the key to the program. */
  static CallField key(String key, String label, String prompt) {
    return new CallField(
        "field-" + key.replaceAll("[^A-Za-z0-9]", "-"),
        label,
        prompt,
        List.of(),
        call -> call.given().getOrDefault(key, Given.ABSENT).value(),
        (call, text) -> text.isEmpty() ? call.without(key) : call.with(key, Given.set(text)));
  }

  /** The key's own name as its label. */
  static CallField key(String key, String prompt) {
    return key(key, key, prompt);
  }
}

package org.rolescope.ui.help;

import java.util.List;
import java.util.Optional;
import org.rolescope.graph.EdgeKind;
import org.rolescope.ui.look.Sign;

/**
 * What help says of one thing.
 *
 * @param sign what stands before the title; empty for a part of the window
 * @param title what it is called
 * @param subtitle what it is; may be empty
 * @param words what it is for, or what is known of it: paragraphs
 * @param meanings what the shapes, lines and marks on it mean
 * @param keys that work on it
 */
public record HelpPage(
    Optional<Mark> sign,
    String title,
    String subtitle,
    List<String> words,
    List<Meaning> meanings,
    List<KeyLine> keys) {
  public HelpPage {
    words = List.copyOf(words);
    meanings = List.copyOf(meanings);
    keys = List.copyOf(keys);
  }

  /** What is drawn of a thing. */
  public sealed interface Mark {}

  /** A shape. */
  public record Shape(Sign sign) implements Mark {}

  /** A line. */
  public record Line(EdgeKind kind) implements Mark {}

  /** The key on what may do everything. */
  public record AdminKey() implements Mark {}

  /** What a mark means. */
  public record Meaning(Mark mark, String words) {}

  /** Keys as they are written, and what they do. */
  public record KeyLine(String keys, String does) {}
}

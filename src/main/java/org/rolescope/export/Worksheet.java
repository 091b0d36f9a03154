package org.rolescope.export;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Something to be read or filled in on paper, block by block.
 *
 * @param title what it is
 * @param blocks in order
 */
public record Worksheet(String title, List<Block> blocks) {
  public Worksheet {
    blocks = List.copyOf(blocks);
  }

  /** How something came out, which has a colour. */
  public enum Tone {
    ALLOWED,
    DENIED,
    DEPENDS,
    UNKNOWN,
    /** It does not matter here. */
    NONE;

    /** In the names of styles. */
    String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A piece that stands below the one before. */
  public sealed interface Block {}

  /** Begins a page. */
  public record Part(String heading) implements Block {}

  /** Stands on the page of what follows. */
  public record Heading(String text) implements Block {}

  /**
   * A paragraph.
   *
   * @param small whether it is beside the point
   */
  public record Text(String text, boolean small) implements Block {}

  /**
   * Boxes to be ticked.
   *
   * @param ticked the one that is right; empty if that is not told
   */
  public record Choices(List<String> words, OptionalInt ticked) implements Block {
    public Choices {
      words = List.copyOf(words);
    }
  }

  /** Lines to write on. */
  public record Ruled(int lines) implements Block {}

  /** JSON with what it is. */
  public record Code(String caption, List<Line> lines) implements Block {
    public Code {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line of JSON.
   *
   * @param number from one; zero where it is none of the text's
   * @param marked whether it decides
   */
  public record Line(int number, String text, boolean marked) {
    /** As the last of a list. */
    public Line withoutComma() {
      return new Line(number, text.replaceFirst(",$", ""), marked);
    }
  }

  /** How a call came out, and why. */
  public record Verdict(Tone tone, String word, String sentence) implements Block {}

  /** The gates that a call went through, one below the other. */
  public record Ladder(List<Gate> gates) implements Block {
    public Ladder {
      gates = List.copyOf(gates);
    }
  }

  /**
   * What one gate said.
   *
   * @param name of the gate
   * @param word how it came out
   * @param said why
   */
  public record Gate(Tone tone, String name, String word, String said) {}
}

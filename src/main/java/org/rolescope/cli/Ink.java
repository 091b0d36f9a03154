package org.rolescope.cli;

import org.rolescope.simulate.Decision;
import org.rolescope.simulate.Outcome;

/** Colours of the terminal, by what they mean. */
enum Ink {
  GOOD("32"),
  BAD("31"),
  OPEN("33"),
  FAINT("2"),
  STRONG("1");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  static Ink of(Outcome outcome) {
    return switch (outcome) {
      case ALLOWED -> GOOD;
      case EXPLICIT_DENY, IMPLICIT_DENY -> BAD;
      case UNKNOWN -> OPEN;
      case NOT_APPLICABLE -> FAINT;
    };
  }

  static Ink of(Decision decision) {
    return switch (decision) {
      case ALLOWED -> GOOD;
      case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> BAD;
      case CONDITIONAL, UNDETERMINED -> OPEN;
    };
  }

  /** The text in this colour, or as it is where the terminal shows none. */
  String on(Terminal terminal, String text) {
    return terminal.colour() && !text.isEmpty()
        ? "\u001b[" + code + "m" + text + "\u001b[0m"
        : text;
  }
}

package org.rolescope.drawing;

import java.awt.Font;

/** The sizes of text in a picture, in drawing units. */
public enum TextStyle {
  /** The sentence above an exported picture. */
  ANSWER(Face.SEMIBOLD, 18),
  /** The name of the node in the middle. */
  CENTER(Face.SEMIBOLD, 16),
  /** Names of accounts and of the organisation. */
  ACCOUNT(Face.SEMIBOLD, 14),
  BODY(Face.REGULAR, 13),
  HEADING(Face.SEMIBOLD, 13),
  NODE(Face.SEMIBOLD, 12.5),
  UNIT(Face.SEMIBOLD, 12),
  LINE(Face.REGULAR, 12),
  GROUP(Face.SEMIBOLD, 11.5),
  PILL(Face.SEMIBOLD, 11.5),
  CHIP(Face.REGULAR, 11.5),
  SECOND(Face.REGULAR, 11),
  MONO(Face.MONO, 11),
  /** Short names in hexagons. */
  SERVICE(Face.BOLD, 10.5),
  SERVICE_SMALL(Face.BOLD, 8.5),
  /** The letter in a diamond, the star in an octagon. */
  LETTER(Face.BOLD, 13),
  /** Names of accounts seen from afar: these stay legible below 35 %. */
  FAR(Face.SEMIBOLD, 30),
  FAR_SMALL(Face.SEMIBOLD, 22),
  /** Counts on accounts between 35 and 50 %. */
  FAR_COUNT(Face.REGULAR, 17),
  /** Names of roles and users between 35 and 50 %: as large as their boxes hold. */
  FAR_NODE(Face.SEMIBOLD, 19),
  FAR_MIDDLE(Face.SEMIBOLD, 26),
  FAR_LARGE(Face.SEMIBOLD, 38),
  /** Two lines of it fill an account's block. */
  FAR_BLOCK(Face.SEMIBOLD, 36),
  /** Names of large units, which are read where no account's is. */
  FAR_UNIT(Face.SEMIBOLD, 52),
  /** Second lines that show only from 130 % up. */
  NEAR(Face.REGULAR, 8.6);

  private final Face face;
  private final double size;

  TextStyle(Face face, double size) {
    this.face = face;
    this.size = size;
  }

  public Face face() {
    return face;
  }

  public double size() {
    return size;
  }

  /** The font for a text, in this size; the machine's own where ours lacks a character. */
  public Font font(String text) {
    return Fonts.of(this, text);
  }

  /** How wide a text is in it, in drawing units. */
  public double width(String text) {
    return Fonts.width(this, text);
  }
}

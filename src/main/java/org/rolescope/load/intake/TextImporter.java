package org.rolescope.load.intake;

/** Reads one shape of text that is not JSON. Implementations hold no state. */
public interface TextImporter {
  /** What the text is, in words: {@code CloudFormation template}. */
  String kind();

  /**
   * Reads a whole file.
   *
   * @param text of bounded length
   * @param intake takes what was read, and what was odd
   * @return false, and nothing taken, if the text is of another shape; found out in linear time
   */
  boolean read(String text, Intake intake);
}

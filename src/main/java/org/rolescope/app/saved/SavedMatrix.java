package org.rolescope.app.saved;

/**
 * What of the matrix was looked at; groups are named by their ids.
 *
 * @param words what the accounts are narrowed down to
 * @param most the column by which rows are sorted; empty if by account
 * @param row of the cell whose pairs are open; empty if none are
 * @param column of that cell; empty if none are
 */
public record SavedMatrix(String words, String most, String row, String column) {
  /** All of it. */
  public static final SavedMatrix ALL = new SavedMatrix("", "", "", "");
}

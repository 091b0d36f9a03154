package org.rolescope.base;

/** A place in a file, {@code folder/file:line}, in words. */
public final class FilePlace {
  private FilePlace() {}

  /** {@code file:line}: without its folders, whichever system named them. */
  public static String withoutFolders(String place) {
    return place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
  }
}

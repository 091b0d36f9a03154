package org.rolescope.load.intake;

import org.jspecify.annotations.Nullable;
import org.rolescope.base.SourceLocation;

/**
 * Where a value stands in its file; the JSON pointer is only put together when somebody asks.
 *
 * @param parent the place of the value around it; null for the topmost value that is kept
 * @param name of the member, or the number of the item, that the value is in the one around it; the
 *     whole JSON pointer at the top
 * @param line 1-based
 */
public record Place(@Nullable Place parent, String name, int line) {

  public static Place top(String pointer, int line) {
    return new Place(null, pointer, line);
  }

  public Place member(String name, int line) {
    return new Place(this, name, line);
  }

  public Place item(int position, int line) {
    return new Place(this, Integer.toString(position), line);
  }

  public String pointer() {
    return parent == null ? name : parent.pointer() + "/" + escape(name);
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  public SourceLocation in(String file) {
    return new SourceLocation(file, pointer(), line);
  }
}

package org.rolescope.ui.command;

import java.util.List;
import javafx.scene.control.MenuItem;

/** Makes the context menu of whatever can be selected. */
@FunctionalInterface
public interface MenuSource {
  /**
   * @param id of a node, an edge or an account; empty for the ground of the picture
   * @return what can be done with it now; may be empty
   */
  List<MenuItem> of(String id);
}

package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.ui.command.Calls;

/** A simulator that takes down what it is asked. */
final class RecordedCalls implements Calls {
  /** Caller and role of each call, in order. */
  final List<String> asked = new ArrayList<>();

  @Override
  public boolean mayCall(String id) {
    return id.contains(":user/") || id.contains(":role/");
  }

  @Override
  public void simulate(String caller, String role) {
    asked.add(caller + " > " + role);
  }
}

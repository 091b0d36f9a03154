package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.question.Reach.Direction;
import org.rolescope.ui.command.Calls;

/** A simulator that takes down what it is asked. */
final class RecordedCalls implements Calls {
  /** Caller and role of each call, in order. */
  final List<String> asked = new ArrayList<>();

  /** Of two that are selected together. */
  Optional<Ends> ends = Optional.empty();

  @Override
  public boolean mayCall(String id) {
    return id.contains(":user/") || id.contains(":role/");
  }

  @Override
  public void simulate(String caller, String role) {
    asked.add(caller + " > " + role);
  }

  @Override
  public void editTrust(String caller, String role) {
    asked.add("trust: " + caller + " > " + role);
  }

  @Override
  public boolean mayReach(String id, Direction direction) {
    return direction == Direction.IN ? id.contains(":role/") : mayCall(id);
  }

  @Override
  public void reach(String id, Direction direction) {
    asked.add(direction + " " + id);
  }

  @Override
  public Optional<Ends> ends() {
    return ends;
  }

  @Override
  public void ways(Ends of) {
    asked.add("ways: " + of.caller() + " > " + of.role());
  }

  @Override
  public void editOn() {
    asked.add("edit on");
  }
}

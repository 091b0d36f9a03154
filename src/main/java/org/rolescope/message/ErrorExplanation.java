package org.rolescope.message;

import java.util.List;
import java.util.Optional;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Simulation;

/**
 * A refusal by AWS, held against the data.
 *
 * @param reading what the text says
 * @param recognised the same on one line
 * @param request the call it is about; empty where the message does not carry enough
 * @param simulation what the data say of that call; present whenever the request is
 * @param agreement how the two go together
 * @param sentence that in words
 * @param causes the likely causes, the likeliest first
 * @param notes what else to know about the message and the call made of it
 */
public record ErrorExplanation(
    MessageReading reading,
    String recognised,
    Optional<AssumeRoleRequest> request,
    Optional<Simulation> simulation,
    Agreement agreement,
    String sentence,
    List<Cause> causes,
    List<String> notes) {
  public ErrorExplanation {
    causes = List.copyOf(causes);
    notes = List.copyOf(notes);
  }

  /** Whether the text is an error message that this program explains. */
  public boolean understood() {
    return reading.kind() == PastedKind.STS_ERROR;
  }
}

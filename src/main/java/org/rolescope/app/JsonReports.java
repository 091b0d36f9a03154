package org.rolescope.app;

import java.util.List;
import org.rolescope.message.ErrorExplanation;
import org.rolescope.remedy.Remedy;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.Simulation;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Machine-readable results, one line of JSON each (conformance/README.md). Other than ASCII is
 * escaped, so that the terminal's character set does not matter.
 */
public final class JsonReports {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonReports() {}

  /**
   * The answer to one request.
   *
   * @param id the request's; empty if it has none, as when it comes from the command line
   */
  public static String simulation(String id, Simulation simulation, Explanation explanation) {
    return MAPPER.writeValueAsString(answer(id, simulation, explanation));
  }

  /** The answer to one request, with what would flip it. */
  public static String simulation(
      String id, Simulation simulation, Explanation explanation, List<Remedy> remedies) {
    ObjectNode answer = answer(id, simulation, explanation);
    RemedyJson.write(remedies, answer);
    return MAPPER.writeValueAsString(answer);
  }

  private static ObjectNode answer(String id, Simulation simulation, Explanation explanation) {
    ObjectNode answer = MAPPER.createObjectNode();
    if (!id.isEmpty()) {
      answer.put("id", id);
    }
    SimulationJson.write(answer, simulation, explanation);
    return answer;
  }

  /** What an error message means. */
  public static String error(ErrorExplanation explained) {
    ObjectNode report = MAPPER.createObjectNode();
    ErrorJson.write(explained, report);
    return MAPPER.writeValueAsString(report);
  }

  /** The answer to a line that cannot be read. */
  public static String error(RequestLine.Unreadable line) {
    ObjectNode answer = MAPPER.createObjectNode();
    if (line.id().isEmpty()) {
      answer.putNull("id");
    } else {
      answer.put("id", line.id());
    }
    answer.putObject("error").put("code", line.code()).put("message", line.message());
    return MAPPER.writeValueAsString(answer);
  }

  /** What was read: counts, files, problems. */
  public static String inspection(Analysis analysis) {
    ObjectNode report = MAPPER.createObjectNode();
    InspectionJson.write(Inspection.of(analysis), report);
    return MAPPER.writeValueAsString(report);
  }
}

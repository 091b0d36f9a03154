package org.rolescope.policy.match;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.PatternElement.Sense;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;

/** Compares {@code Resource} and {@code NotResource} (R86 to R89). */
final class ResourceMatcher {
  private ResourceMatcher() {}

  /**
   * Whether the statement is about the request's resource.
   *
   * @param variables whether policy variables are replaced
   */
  static ElementMatch match(Statement statement, MatchRequest request, boolean variables) {
    PatternElement element = statement.resource();
    if (element.sense() == Sense.ABSENT) {
      return new ElementMatch(
          Truth.TRUE, statement.pointer(), "the statement is not limited to a resource");
    }
    String resource = request.resource().toString();
    ResourcePattern pattern = new ResourcePattern(request.context(), variables);
    List<ContextValue.Unknown> open = new ArrayList<>();
    String openPointer = "";
    for (int i = 0; i < element.patterns().size(); i++) {
      String text = element.patterns().get(i);
      ResourcePattern.Result result = pattern.match(text, resource);
      String pointer = Elements.entry(statement, "Resource", element, i);
      if (result.truth() == Truth.TRUE) {
        return covered(element.sense(), text, pointer);
      }
      if (result.truth() == Truth.UNKNOWN) {
        open.addAll(result.open());
        openPointer = openPointer.isEmpty() ? pointer : openPointer;
      }
    }
    if (!open.isEmpty()) {
      String reason = "a part of it is not known: " + open.get(0).fact();
      return new ElementMatch(Truth.UNKNOWN, openPointer, reason, open);
    }
    String whole = Elements.pointer(statement, "Resource", element);
    return element.sense() == Sense.LISTED
        ? new ElementMatch(Truth.FALSE, whole, "no entry covers " + name(request))
        : new ElementMatch(Truth.TRUE, whole, "NotResource does not list " + name(request));
  }

  private static ElementMatch covered(Sense sense, String pattern, String pointer) {
    String covers =
        pattern.equals("*") ? "`*` covers every resource" : "`" + pattern + "` covers it";
    return sense == Sense.LISTED
        ? new ElementMatch(Truth.TRUE, pointer, covers)
        : new ElementMatch(Truth.FALSE, pointer, "NotResource leaves it out: " + covers);
  }

  private static String name(MatchRequest request) {
    String resource = request.resource().resource();
    int slash = resource.indexOf('/');
    return slash < 0
        ? resource
        : resource.substring(0, slash) + " " + resource.substring(slash + 1);
  }
}

package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;

/**
 * An Allow statement that failed in exactly one element (R74).
 *
 * @param document the policy it stands in
 * @param match how it compared
 * @param element which element failed
 * @param condition the first condition that failed, if it was the Condition element
 * @param words what failed, after the statement's name: {@code wants sts:ExternalId = "x", and the
 *     call carries none}
 */
public record NearMiss(
    PolicyDocument document,
    StatementMatch match,
    Element element,
    Optional<ConditionMatch> condition,
    String words) {

  /** Elements of a statement; nearest to a match first. */
  public enum Element {
    CONDITION("Condition"),
    RESOURCE("Resource"),
    ACTION("Action"),
    PRINCIPAL("Principal");

    private final String title;

    Element(String title) {
      this.title = title;
    }

    /** As policies write it. */
    public String title() {
      return title;
    }
  }

  /** The statement's Sid, or {@code Statement 2}. */
  public String label() {
    return Wording.label(match.statement());
  }

  /** JSON pointer, within the policy, of the element that failed. */
  public String pointer() {
    return switch (element) {
      case CONDITION -> condition.map(failed -> failed.condition().pointer()).orElse("");
      case RESOURCE -> match.resource().pointer();
      case ACTION -> match.action().pointer();
      case PRINCIPAL -> match.principal().pointer();
    };
  }

  /** The statement, with what failed in it. */
  public StatementRef reference() {
    List<String> pointers = new ArrayList<>();
    if (element == Element.CONDITION) {
      for (ConditionMatch each : match.conditions()) {
        if (each.truth() == Truth.FALSE) {
          pointers.add(each.condition().pointer());
        }
      }
    }
    return new StatementRef(
        document, match.statement().pointer(), pointers.isEmpty() ? List.of(pointer()) : pointers);
  }
}

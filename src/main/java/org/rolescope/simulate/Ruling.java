package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.policy.ContextValue.Unknown.Why;

/**
 * What one gate found, before the gates are combined.
 *
 * @param type which gate
 * @param subject what it belongs to, for a reader
 * @param applicable whether the gate stands in the way of this call at all
 * @param escape whether nothing denies
 * @param grant whether something allows
 * @param note why it is not applicable, or what was found where no policy is read; else empty
 * @param reading the policies, where there are any to read
 * @param rule the rule that refuses, where no policy was read; else empty
 * @param error what STS answers then
 */
record Ruling(
    PolicyType type,
    String subject,
    boolean applicable,
    Certainty escape,
    Certainty grant,
    String note,
    Optional<Reading> reading,
    String rule,
    Optional<AwsError> error) {

  private Ruling(
      PolicyType type,
      String subject,
      boolean applicable,
      Certainty escape,
      Certainty grant,
      String note,
      Optional<Reading> reading) {
    this(type, subject, applicable, escape, grant, note, reading, "", Optional.empty());
  }

  static Ruling notApplicable(PolicyType type, String subject, String note) {
    return new Ruling(type, subject, false, Certainty.YES, Certainty.YES, note, Optional.empty());
  }

  /** A gate without policies: {@code passes} says it all. */
  static Ruling plain(PolicyType type, String subject, Certainty passes, String note) {
    return new Ruling(type, subject, true, Certainty.YES, passes, note, Optional.empty());
  }

  /** A gate of which nothing can be said: it may deny, and it may not allow. */
  static Ruling lacking(PolicyType type, String subject, String fact) {
    return new Ruling(
        type, subject, true, Certainty.LACKING, Certainty.LACKING, fact, Optional.empty());
  }

  static Ruling of(PolicyType type, String subject, Reading reading) {
    return new Ruling(
        type, subject, true, reading.escape(), reading.grant(), "", Optional.of(reading));
  }

  /** The same ruling with another word on what allows. */
  Ruling granting(Certainty changed) {
    return new Ruling(type, subject, applicable, escape, changed, note, reading, rule, error);
  }

  /** The same ruling with a note. */
  Ruling noted(String changed) {
    return new Ruling(type, subject, applicable, escape, grant, changed, reading, rule, error);
  }

  /** The same ruling with what STS answers. */
  Ruling refusing(String by, Optional<AwsError> answer) {
    return new Ruling(type, subject, applicable, escape, grant, note, reading, by, answer);
  }

  Certainty pass() {
    return escape.and(grant);
  }

  /** What must hold so that nothing denies; empty if that is settled. */
  List<OpenQuestion> escapeQuestions() {
    if (escape.settled()) {
      return List.of();
    }
    return reading.map(Reading::escapeQuestions).orElse(List.of(OpenQuestion.missing(note)));
  }

  /** What must hold so that something allows; empty if that is settled. */
  List<OpenQuestion> grantQuestions() {
    if (grant.settled()) {
      return List.of();
    }
    return reading
        .map(Reading::grantQuestions)
        .orElse(
            List.of(
                grant == Certainty.LACKING
                    ? OpenQuestion.missing(note)
                    : new OpenQuestion(Why.FREE, note, "", "", List.of(), Settling.NONE)));
  }
}

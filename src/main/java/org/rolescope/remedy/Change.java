package org.rolescope.remedy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.rolescope.simulate.PolicyType;

/**
 * One change, ready to use and ready to be tried.
 *
 * @param target the gate whose input changes; {@code REQUEST} for a parameter of the call
 * @param subject what is changed: {@code dev-deployer}, {@code scp-dev on OU Workloads / Dev}
 * @param title what to do, in a few words: {@code Tag the role dev-deployer}
 * @param diff lines with a leading {@code + } or {@code - }, as a card shows them
 * @param snippets the change in every form that fits it
 * @param caution why AWS does not take it as it stands, as a sentence; empty where it does
 * @param edit makes the change
 */
public record Change(
    PolicyType target,
    String subject,
    String title,
    List<String> diff,
    List<Snippet> snippets,
    String caution,
    UnaryOperator<Trial> edit) {
  public Change {
    diff = List.copyOf(diff);
    snippets = List.copyOf(snippets);
  }

  /** A change that AWS takes as it stands. */
  public Change(
      PolicyType target,
      String subject,
      String title,
      List<String> diff,
      List<Snippet> snippets,
      UnaryOperator<Trial> edit) {
    this(target, subject, title, diff, snippets, "", edit);
  }
}

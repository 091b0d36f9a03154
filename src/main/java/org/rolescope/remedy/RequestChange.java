package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rolescope.remedy.Snippet.Form;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.PolicyType;

/**
 * A change of the call itself.
 *
 * @param title what to do
 * @param effect what follows
 * @param diff as a card shows it
 * @param parameter the option of our own command line; empty where there is none
 * @param command whether a command of {@code aws sts} can show it
 * @param edit changes the call
 */
record RequestChange(
    String title,
    String effect,
    List<String> diff,
    String parameter,
    boolean command,
    UnaryOperator<AssumeRoleRequest> edit) {

  Proposal proposal() {
    return new Proposal(
        Rank.REQUEST, "call " + title, effect, Reach.NONE, this::applied, this::change);
  }

  private Trial applied(Trial before) {
    return new Trial(before.index(), edit.apply(before.request()));
  }

  private Change change(Trial before) {
    List<Snippet> snippets = new ArrayList<>();
    if (!parameter.isEmpty()) {
      snippets.add(new Snippet(Form.PARAMETER, parameter));
    }
    if (command) {
      AssumeRoleRequest after = edit.apply(before.request());
      snippets.add(new Snippet(Form.AWS_COMMAND, StsCommand.of(after)));
    }
    return new Change(PolicyType.REQUEST, "the call", title, diff, snippets, this::applied);
  }
}

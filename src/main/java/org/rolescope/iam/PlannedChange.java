package org.rolescope.iam;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a plan does to one resource.
 *
 * @param address {@code module.ci.aws_iam_role.deploy["prod"]}
 * @param arn of the user or role that it is, or to which it attaches a policy; else empty
 * @param attached whether it only attaches something to that one
 * @param was how a user or group is called before, with its path, if that changes; else empty
 * @param is how it is called afterwards; likewise
 */
public record PlannedChange(
    String address, Action action, String arn, boolean attached, String was, String is) {
  /** The same where the user or role has another ARN. */
  public PlannedChange of(String other) {
    return new PlannedChange(address, action, other, attached, was, is);
  }

  /** The same of a user or group that is called otherwise afterwards. */
  public PlannedChange renamed(String before, String after) {
    return new PlannedChange(address, action, arn, attached, before, after);
  }

  /** What is changed, for a reader: {@code aws_iam_user.amy, amy becomes amelia}. */
  public String words() {
    return was.isEmpty() ? address : address + ", " + was + " becomes " + is;
  }

  /** What is done, by the lists of actions that Terraform has for it. */
  public enum Action {
    CREATE("+", List.of("create")),
    UPDATE("~", List.of("update")),
    DELETE("−", List.of("delete")),
    /** Another one takes its place: whoever trusts the old one does not trust it. */
    REPLACE("±", List.of("delete", "create"));

    private final String sign;
    private final List<String> actions;

    Action(String sign, List<String> actions) {
      this.sign = sign;
      this.actions = actions;
    }

    /** Empty if nothing is done. In which order it is made anew does not matter. */
    public static Optional<Action> of(List<String> actions) {
      return Arrays.stream(values())
          .filter(one -> one.actions.size() == actions.size() && one.actions.containsAll(actions))
          .findFirst();
    }

    /** {@code +}, {@code ~}, {@code −} or {@code ±}. */
    public String sign() {
      return sign;
    }
  }
}

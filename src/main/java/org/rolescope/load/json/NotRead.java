package org.rolescope.load.json;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.base.SourceLocation;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.MemberStream;

/**
 * A call that failed when a file was written, as {@code rolescope fetch} notes it: in the member
 * {@code Incomplete} of the file of which it is a part, or in the report beside the files.
 *
 * @param action {@code iam:ListRoles}; empty if it was not one call that failed
 * @param why what AWS answered; empty if the file does not say
 * @param cure what to do about it: the permission that lacks; empty if nobody knows
 */
public record NotRead(String action, String why, String cure) {
  /** The member of a file that names what is not in it. */
  public static final String INCOMPLETE = "Incomplete";

  private static final String CODE = "incomplete.not-read";
  private static final int LONGEST = 600;

  /** Reads the list that is the current member: objects, or the actions alone. */
  public static List<NotRead> list(MemberStream object, Intake intake) {
    List<NotRead> all = new ArrayList<>();
    for (var item = object.item(place -> Lists.tooLarge(place, intake));
        item.isPresent();
        item = object.item(place -> Lists.tooLarge(place, intake))) {
      JsonValue value = item.get();
      all.add(
          value.is(Kind.OBJECT)
              ? of(new Fields(value, intake))
              : new NotRead(Fields.plain(value.text(), LONGEST), "", ""));
    }
    return all;
  }

  /** Reads one object. */
  public static NotRead of(Fields fields) {
    return new NotRead(
        Fields.plain(fields.text("Action"), LONGEST),
        Fields.plain(fields.text("Why"), LONGEST),
        Fields.plain(fields.text("Cure"), LONGEST));
  }

  /**
   * Says that it lacks, where the rest is there.
   *
   * @param of what was read, in words: {@code account 111122223333}
   */
  public void tell(String of, Intake intake, SourceLocation at) {
    String message = of + " was read without `" + action + "`";
    warning(why.isEmpty() ? message : message + ": " + why, intake, at);
  }

  /** Says that nothing, or not all, was read because of it. */
  public void tellOfAll(String of, Intake intake, SourceLocation at) {
    String call = action.isEmpty() ? "" : "`" + action + "`: ";
    warning(of + " was not read to its end: " + call + why, intake, at);
  }

  private void warning(String message, Intake intake, SourceLocation at) {
    String effect = "what it would have told is not known";
    intake.report().warning(CODE, message, cure.isEmpty() ? effect : effect + "; " + cure, at);
  }

  /** Says that nothing failed, but there may be more. */
  public void note(String of, Intake intake, SourceLocation at) {
    intake.report().note(CODE, of + ": " + why, cure, at);
  }
}

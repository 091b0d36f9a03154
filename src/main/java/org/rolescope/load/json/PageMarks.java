package org.rolescope.load.json;

import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;

/** The fields by which an export says that more pages follow. */
public final class PageMarks {
  private Optional<JsonValue> truncated = Optional.empty();
  private Optional<JsonValue> marker = Optional.empty();
  private boolean saysEnd;

  /** Looks at the current member, whatever it is. */
  public void take(MemberStream object) {
    Optional<JsonValue> value = object.value();
    if (object.is("IsTruncated")) {
      truncated = value.filter(mark -> mark.text().equals("true"));
      saysEnd = truncated.isEmpty();
    } else if (object.is("Marker") || object.is("NextToken")) {
      marker = value.filter(mark -> !mark.text().isEmpty());
    }
  }

  /** Reports a missing page; whether there is one. */
  public boolean report(Intake intake) {
    Optional<JsonValue> mark = truncated.or(() -> saysEnd ? Optional.empty() : marker);
    mark.ifPresent(
        value ->
            intake
                .report()
                .warning(
                    "incomplete.page",
                    "more pages follow this one",
                    "what they hold is not known unless they are read too",
                    intake.at(value)));
    return mark.isPresent();
  }
}

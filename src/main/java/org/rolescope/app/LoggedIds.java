package org.rolescope.app;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.AssumeRoleRequest;

/** Callers and roles of a call that are named by their unique ids, as logs do. */
public final class LoggedIds {
  private static final Pattern ID = Pattern.compile("A(?:RO|ID)A[A-Z0-9]{8,}(?::.*)?");

  private LoggedIds() {}

  /** The call as it is asked of these data; not readable where an id is of nobody in them. */
  public static RequestLine in(Redacted data, RequestLine.Readable line) {
    AssumeRoleRequest given = line.request();
    AssumeRoleRequest asked = data.request(given).named(data.analysis().index()::arnOf);
    return stranger(given.principal(), asked.principal())
        .or(() -> stranger(given.role(), asked.role()))
        .<RequestLine>map(
            id ->
                new RequestLine.Unreadable(
                    line.id(),
                    "request.unknown-id",
                    "no user or role with the id `" + id + "` is in the data"))
        .orElseGet(() -> new RequestLine.Readable(line.id(), asked));
  }

  private static Optional<String> stranger(String given, String asked) {
    return Optional.of(given)
        .filter(text -> ID.matcher(text).matches() && Arn.parse(asked).isEmpty());
  }
}

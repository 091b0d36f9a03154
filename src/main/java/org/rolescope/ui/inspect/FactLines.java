package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rolescope.iam.Credentials;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.FactLine;

/** The facts of a role or user, and which of them the data do not say. */
final class FactLines {
  private static final int HOUR = 3600;

  private final List<FactLine> lines = new ArrayList<>();

  private FactLines() {}

  static List<FactLine> of(Role role) {
    FactLines facts = new FactLines();
    facts.say("fact.path", role.arn().path());
    facts.fact("fact.max-session", role.maxSessionSeconds(), FactLines::duration);
    facts.fact(
        "fact.last-used",
        role.lastUsed(),
        used -> used.map(Role.LastUsed::words).orElseGet(() -> Words.of("fact.never")));
    facts.fact("fact.tags", role.tags(), FactLines::tags);
    facts.sayIfThere("fact.created", day(role.created()));
    facts.sayIfThere("fact.description", role.description());
    facts.sayIfThere("fact.instance-profiles", String.join(", ", role.instanceProfiles()));
    return facts.lines;
  }

  static List<FactLine> of(User user) {
    FactLines facts = new FactLines();
    facts.say("fact.path", user.arn().path());
    facts.fact(
        "fact.groups",
        user.groups(),
        names -> names.isEmpty() ? Words.of("fact.none") : String.join(", ", names));
    facts.fact("fact.keys", user.credentials(), FactLines::keys);
    facts.fact(
        "fact.mfa",
        user.credentials(),
        how -> Words.of(how.mfa() ? "fact.mfa.device" : "fact.mfa.none"));
    facts.fact(
        "fact.password",
        user.credentials(),
        how -> Words.of(how.password() ? "fact.password.yes" : "fact.password.none"));
    facts.fact("fact.tags", user.tags(), FactLines::tags);
    facts.sayIfThere("fact.created", day(user.created()));
    return facts.lines;
  }

  /** Each with its age, as far as it is told. */
  private static String keys(Credentials credentials) {
    return credentials.keys().isEmpty()
        ? Words.of("fact.none")
        : credentials.keys().stream()
            .map(
                key ->
                    Words.of("fact.key", day(key.rotated()))
                        + ", "
                        + (key.used().isEmpty()
                            ? Words.of("fact.key.unused")
                            : Words.of("fact.key.used", day(key.used()))))
            .collect(Collectors.joining("; "));
  }

  private void say(String key, String value) {
    lines.add(new FactLine(Words.of(key), value, true));
  }

  private void sayIfThere(String key, String value) {
    if (!value.isEmpty()) {
      say(key, value);
    }
  }

  private <T> void fact(String key, Fact<T> fact, Function<T, String> words) {
    lines.add(
        fact.match(
            value -> new FactLine(Words.of(key), words.apply(value), true),
            why -> new FactLine(Words.of(key), Words.of("fact.missing", why), false)));
  }

  private static String duration(int seconds) {
    return seconds % HOUR == 0
        ? Words.of("fact.hours", seconds / HOUR)
        : Words.of("fact.minutes", seconds / 60);
  }

  /** The date of an ISO 8601 time. */
  static String day(String time) {
    int end = time.indexOf('T');
    return end < 0 ? time : time.substring(0, end);
  }

  private static String tags(Map<String, String> tags) {
    return tags.isEmpty()
        ? Words.of("fact.none")
        : new TreeMap<>(tags)
            .entrySet().stream()
                .map(tag -> Words.of("fact.tag", tag.getKey(), tag.getValue()))
                .collect(Collectors.joining(", "));
  }
}

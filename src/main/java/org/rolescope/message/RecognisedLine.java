package org.rolescope.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.PolicyType;

/** What was recognised in a text, on one line. */
final class RecognisedLine {
  private RecognisedLine() {}

  /**
   * {@code AccessDenied: caller role/ci, session y · sts:AssumeRole on … · reason reported: none}.
   */
  static String of(MessageReading reading) {
    return reading.message().map(RecognisedLine::of).orElse(kind(reading.kind()));
  }

  private static String kind(PastedKind kind) {
    return switch (kind) {
      case STS_ERROR, OTHER_REFUSAL -> "an error message of AWS";
      case POLICY -> "a policy document";
      case EVENT -> "a log entry of a call that did not fail";
      case ARN -> "an ARN";
      case UNIQUE_ID -> "the id of a user or role";
      case ACCESS_KEY_ID -> "the id of an access key";
      case ENCODED -> "an encoded message, which only AWS can read";
      case OTHER -> "a text, but no error message of AWS";
      case NOTHING -> "nothing: there is no text";
    };
  }

  private static String of(DeniedMessage message) {
    List<String> parts = new ArrayList<>();
    message.caller().ifPresent(caller -> parts.add("caller " + caller(caller)));
    String action = message.action().or(message::mainAction).orElse("");
    String role = message.role().map(RecognisedLine::entity).orElse("");
    if (!action.isEmpty() || !role.isEmpty()) {
      parts.add(action.isEmpty() ? role : action + (role.isEmpty() ? "" : " on " + role));
    }
    parts.add(
        message
            .error()
            .map(error -> "an error before any policy")
            .orElse("reason reported: " + reason(message)));
    return message.code() + ": " + String.join(" · ", parts);
  }

  private static String reason(DeniedMessage message) {
    Optional<String> kind = message.kind().map(RecognisedLine::title);
    String deny = message.explicitDeny() ? "explicit deny" : "";
    String through = message.through().map(type -> " through " + title(type)).orElse("");
    return kind.map(name -> deny.isEmpty() ? name : deny + ", " + name).orElse(orNone(deny))
        + through;
  }

  private static String orNone(String deny) {
    return deny.isEmpty() ? "none" : deny;
  }

  private static String title(PolicyType type) {
    boolean abbreviation = type == PolicyType.SCP || type == PolicyType.RCP;
    return abbreviation || type == PolicyType.VPC_ENDPOINT
        ? type.title()
        : type.title().toLowerCase(Locale.ROOT);
  }

  /** {@code role/ci, session y}, or what the ARN says beside its account. */
  private static String caller(String text) {
    Optional<Arn> arn = Arn.parse(text);
    String[] parts = arn.map(Arn::resource).orElse(text).split("/", -1);
    boolean session = parts.length == 3 && parts[0].equals("assumed-role");
    return session ? "role/" + parts[1] + ", session " + parts[2] : String.join("/", parts);
  }

  /** {@code 444455556666:role/deploy}. */
  private static String entity(String text) {
    return Arn.parse(text)
        .filter(arn -> !arn.account().isEmpty())
        .map(arn -> arn.account() + ":" + arn.resource())
        .orElse(text);
  }
}

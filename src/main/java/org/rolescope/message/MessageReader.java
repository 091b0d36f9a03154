package org.rolescope.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rolescope.simulate.PolicyType;

/**
 * Reads error messages of STS in any of their forms: as a console, a program's log, Terraform,
 * CloudTrail or the service itself shows them (R127, R128). Never throws; linear in the text.
 */
public final class MessageReader {
  /** Of longer texts the rest is not read; a message takes a few hundred characters. */
  static final int LIMIT = 64 * 1024;

  /** Of a user or of a session; IAM User Guide, "IAM identifiers". */
  private static final Pattern ACCESS_KEY_ID = Pattern.compile("(AKIA|ASIA)[A-Z0-9]{12,124}");

  private static final Pattern UNIQUE_ID = Pattern.compile("(AIDA|AROA)[A-Z0-9]{12,124}(:\\S*)?");

  private static final String REFUSED = "is not authorized to perform";
  private static final String REFUSED_SHORT = "not authorized to perform";
  private static final String ENCODED = "encoded authorization failure message:";

  /** What a log entry tells of the call (R134.5, R134.6, R134.8). */
  private static final List<String> PARAMETERS =
      List.of("roleSessionName", "externalId", "sourceIdentity");

  private final String text;
  private final Scanner scanner;
  private final Map<String, String> parameters = new TreeMap<>();
  private Optional<String> action = Optional.empty();
  private Optional<String> caller = Optional.empty();
  private Optional<String> role = Optional.empty();
  private Optional<String> reason = Optional.empty();
  private Optional<PolicyType> kind = Optional.empty();
  private Optional<PolicyType> through = Optional.empty();
  private Optional<String> policyArn = Optional.empty();
  private boolean explicitDeny;

  /** Where the refusal stands that is explained; 0 where there is none. */
  private int place;

  private MessageReader(String text) {
    this.text = text;
    this.scanner = new Scanner(text);
  }

  /** Reads a text that a person pasted. */
  public static MessageReading read(String pasted) {
    boolean cut = pasted.length() > LIMIT;
    String raw = cut ? pasted.substring(0, LIMIT) : pasted;
    MessageReading reading = new MessageReader(MessageText.plain(raw)).reading(cut);
    if (whole(reading) && !MessageText.isFilled(raw)) {
      return reading;
    }
    MessageReading joined = new MessageReader(MessageText.joined(raw)).reading(cut);
    return whole(joined) ? joined : reading;
  }

  private static boolean whole(MessageReading reading) {
    return reading
        .message()
        .filter(
            message ->
                message.error().isPresent()
                    || message.caller().filter(CallerNames::isWhole).isPresent())
        .isPresent();
  }

  private MessageReading reading(boolean cut) {
    List<Refusal> refusals = refusals();
    Optional<DeniedMessage> message = message(refusals);
    return new MessageReading(
        message.map(MessageReader::kindOf).orElseGet(this::kindOfRest),
        message,
        Math.max(0, (int) refusals.stream().map(Refusal::words).distinct().count() - 1),
        cut);
  }

  private static PastedKind kindOf(DeniedMessage message) {
    boolean ofNoOtherCall = message.operation().map(StsError::assumes).orElse(true);
    return message.mainAction().isPresent() || (message.error().isPresent() && ofNoOtherCall)
        ? PastedKind.STS_ERROR
        : PastedKind.OTHER_REFUSAL;
  }

  private PastedKind kindOfRest() {
    String lower = scanner.lower();
    if (text.isEmpty()) {
      return PastedKind.NOTHING;
    }
    if (lower.contains("\"statement\"") && lower.contains("\"effect\"")) {
      return PastedKind.POLICY;
    }
    if (lower.contains("\"eventname\"")) {
      return PastedKind.EVENT;
    }
    if (lower.startsWith("arn:") && text.indexOf(' ') < 0) {
      return PastedKind.ARN;
    }
    if (UNIQUE_ID.matcher(text).matches()) {
      return PastedKind.UNIQUE_ID;
    }
    if (ACCESS_KEY_ID.matcher(text).matches()) {
      return PastedKind.ACCESS_KEY_ID;
    }
    boolean base64 =
        text.length() >= 40
            && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "+/=_-".indexOf(c) >= 0);
    return base64 ? PastedKind.ENCODED : PastedKind.OTHER;
  }

  /** A refusal of some call: where it stands, and who is refused what. */
  private record Refusal(int place, String words, boolean ofStsCall) {}

  /** Every refusal in the text; logs hold several, and the same more than once. */
  private List<Refusal> refusals() {
    List<Refusal> refusals = new ArrayList<>();
    scanner.goTo(0);
    while (scanner.find(REFUSED_SHORT)) {
      int behind = scanner.at();
      if (refusal(behind)) {
        String words = caller.orElse("") + " " + action.orElse("") + " " + role.orElse("");
        boolean sts = action.filter(a -> StsError.isMain(a) || StsError.accompanies(a)).isPresent();
        refusals.add(new Refusal(behind, words, sts));
      }
      scanner.goTo(behind);
    }
    return refusals;
  }

  private Optional<DeniedMessage> message(List<Refusal> refusals) {
    // The first that is about an assume-role call, else the first.
    Optional<Refusal> chosen =
        refusals.stream()
            .filter(Refusal::ofStsCall)
            .findFirst()
            .or(() -> refusals.stream().findFirst());
    boolean refused = chosen.filter(found -> refusal(found.place())).isPresent();
    Optional<String> operation = operation();
    String code = refused ? "AccessDenied" : ErrorCodes.firstIn(text);
    Optional<StsError> error = refused ? Optional.empty() : StsError.of(code, scanner.lower());
    if (!refused && error.isEmpty() && (code.isEmpty() || operation.isEmpty())) {
      return Optional.empty();
    }
    around();
    return Optional.of(
        new DeniedMessage(
            code.isEmpty() ? error.map(StsError::code).orElse("") : code,
            operation,
            action,
            caller,
            role,
            kind,
            explicitDeny,
            through,
            reason,
            policyArn,
            encoded(),
            error,
            parameters));
  }

  /**
   * {@code User: … is not authorized to perform: … on resource: …}, or its short forms.
   *
   * @param behind the place behind {@code not authorized to perform}
   */
  private boolean refusal(int behind) {
    forget();
    place = behind;
    int start = behind - REFUSED.length();
    if (start >= 0 && scanner.lower().startsWith(REFUSED, start)) {
      String before = scanner.wordBefore(start);
      caller = Optional.of(before).filter(word -> word.startsWith("arn:"));
    }
    scanner.goTo(behind);
    scanner.take(":");
    action = Optional.of(actionOf(scanner.word())).filter(word -> word.indexOf(':') > 0);
    if (action.isEmpty()) {
      return false;
    }
    if (scanner.take("on resource:")) {
      role = Optional.of(scanner.word()).filter(word -> !word.isEmpty());
    }
    reason();
    return true;
  }

  private void forget() {
    action = Optional.empty();
    caller = Optional.empty();
    role = Optional.empty();
    reason = Optional.empty();
    kind = Optional.empty();
    through = Optional.empty();
    policyArn = Optional.empty();
    explicitDeny = false;
    place = 0;
  }

  private static String actionOf(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith("sts:") ? "sts:" + word.substring(4) : word;
  }

  private void reason() {
    int start = scanner.at();
    if (scanner.take("because no")) {
      kind = PolicyWords.take(scanner);
      scanner.takeUntil(" action");
    } else if (scanner.take("with an explicit deny")) {
      explicitDeny = true;
      if (scanner.take("in")) {
        article();
        kind = PolicyWords.take(scanner);
      }
      if (scanner.take("transitively through")) {
        article();
        through = PolicyWords.take(scanner);
      }
    } else {
      return;
    }
    reason = Optional.of(scanner.between(start, scanner.at()));
    if (scanner.take(": arn:")) {
      scanner.goTo(scanner.at() - 4);
      policyArn = Optional.of(scanner.word());
    }
  }

  private void article() {
    if (!scanner.take("an ") && !scanner.take("a ")) {
      scanner.take("the ");
    }
  }

  /** {@code when calling the AssumeRole operation} and its like. */
  private Optional<String> operation() {
    if (scanner.findLast("when calling the ", place)
        || scanner.findLast("operation error sts: ", place)) {
      return name(scanner.word());
    }
    Optional<String> event = scanner.field("eventName");
    if (event.isPresent()) {
      return event;
    }
    // In no order of the text: the longer names contain the shorter.
    return List.of("AssumeRoleWithWebIdentity", "AssumeRoleWithSAML", "AssumeRole").stream()
        .filter(text::contains)
        .findFirst()
        .filter(found -> action.isEmpty() || StsError.accompanies(action.get()));
  }

  private static Optional<String> name(String word) {
    return Optional.of(word).filter(found -> !found.isEmpty());
  }

  /** What stands around the sentence: a log entry's fields, or Terraform's explanation. */
  private void around() {
    for (String name : PARAMETERS) {
      scanner
          .field(name)
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> parameters.put(name, value));
    }
    if (scanner.lower().contains("\"webidentityuser\"")) {
      // R134.11: the token's subject.
      scanner.field("userName").ifPresent(subject -> parameters.put("sub", subject));
    }
    if (role.isEmpty()) {
      scanner.goTo(0);
      role = scanner.field("roleArn").or(() -> arn(":role/"));
    }
    if (caller.isEmpty()) {
      caller =
          scanner
              .field("identityProvider")
              .filter(provider -> provider.startsWith("arn:"))
              .or(() -> arn("-provider/"))
              .or(() -> arn(":assumed-role/"))
              .or(() -> arn(":user/"));
    }
  }

  private Optional<String> arn(String part) {
    scanner.goTo(0);
    return scanner.arn(part);
  }

  private Optional<String> encoded() {
    scanner.goTo(0);
    return scanner.find(ENCODED) ? name(scanner.word()) : Optional.empty();
  }
}

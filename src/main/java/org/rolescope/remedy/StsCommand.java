package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rolescope.policy.Arn;
import org.rolescope.policy.parse.JsonText;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallerSession.Credentials;

/** A call as a command of {@code aws sts}. */
final class StsCommand {
  private StsCommand() {}

  static String of(AssumeRoleRequest request) {
    return switch (request.action()) {
      case AssumeRoleRequest.ASSUME_ROLE_WITH_SAML ->
          command(
              "assume-role-with-saml",
              request,
              List.of(
                  "--principal-arn",
                  request.principal(),
                  "--saml-assertion",
                  "file://assertion.b64"));
      case AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY ->
          command(
              "assume-role-with-web-identity",
              request,
              List.of("--web-identity-token", "file://token.jwt"));
      default -> token(request) + command("assume-role", request, parameters(request));
    };
  }

  /** What gets the credentials that the call is made with, where those are a token with MFA. */
  private static String token(AssumeRoleRequest request) {
    boolean token =
        request
            .options()
            .callerSession()
            .filter(session -> session.credentials() == Credentials.SESSION_TOKEN)
            .filter(session -> session.mfa().orElse(false))
            .isPresent();
    return token
        ? Shell.command(
                "aws sts get-session-token",
                "--serial-number",
                device(request.principal()),
                "--token-code",
                "123456")
            + "\n# with the credentials that it prints:\n"
        : "";
  }

  private static String command(String name, AssumeRoleRequest request, List<String> more) {
    Options options = request.options();
    List<String> words = new ArrayList<>(List.of("--role-arn", request.role()));
    if (!name.equals("assume-role-with-saml")) {
      words.addAll(List.of("--role-session-name", options.sessionName().orElse("session")));
    }
    options
        .durationSeconds()
        .ifPresent(s -> words.addAll(List.of("--duration-seconds", String.valueOf(s))));
    words.addAll(more);
    return Shell.command("aws sts " + name, words.toArray(String[]::new));
  }

  private static List<String> parameters(AssumeRoleRequest request) {
    Options options = request.options();
    List<String> words = new ArrayList<>();
    options.externalId().ifPresent(id -> words.addAll(List.of("--external-id", id)));
    options.sourceIdentity().ifPresent(id -> words.addAll(List.of("--source-identity", id)));
    if (!options.sessionTags().isEmpty()) {
      words.addAll(List.of("--tags", tags(new TreeMap<>(options.sessionTags()))));
    }
    if (!options.transitiveTagKeys().isEmpty()) {
      words.add("--transitive-tag-keys");
      words.addAll(options.transitiveTagKeys());
    }
    if (options.mfaCode()) {
      words.addAll(
          List.of("--serial-number", device(request.principal()), "--token-code", "123456"));
    }
    return words;
  }

  /** The list as JSON: the short form has no way to write a comma. */
  static String tags(TreeMap<String, String> tags) {
    return tags.entrySet().stream()
        .map(
            tag ->
                "{\"Key\":"
                    + JsonText.quoted(tag.getKey())
                    + ",\"Value\":"
                    + JsonText.quoted(tag.getValue())
                    + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** The usual ARN of a user's virtual MFA device. */
  private static String device(String user) {
    return Arn.parse(user)
        .map(arn -> new Arn(arn.partition(), "iam", "", arn.account(), "mfa/" + arn.name()))
        .map(Arn::toString)
        .orElse("arn:aws:iam::ACCOUNT:mfa/DEVICE");
  }
}

package org.rolescope.ui.explain.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.simulate.CallerSession;
import org.rolescope.simulate.CallerSession.Credentials;
import org.rolescope.ui.Words;

/**
 * The fields that fit a kind of caller.
 *
 * @param title what they are of: {@code Claims}
 * @param main those that are in sight
 * @param more the others
 */
public record CallerFields(String title, List<CallField> main, List<CallField> more) {
  private static final String ROLES_ANYWHERE = "rolesanywhere.amazonaws.com";
  private static final String POD_IDENTITY = "pods.eks.amazonaws.com";

  public CallerFields {
    main = List.copyOf(main);
    more = List.copyOf(more);
  }

  /** Every field, those in sight first. */
  public List<CallField> all() {
    return Stream.concat(main.stream(), more.stream()).toList();
  }

  /** The fields for the caller of a call. */
  public static CallerFields of(Call call, Choices choices) {
    return switch (call.kind()) {
      case USER -> user(call);
      case ROLE -> role(choices);
      case SAML -> saml();
      case OIDC -> oidc(CallerKind.issuer(call.caller()));
      case SERVICE -> service(call.caller());
      case ACCOUNT, NOBODY -> new CallerFields("", List.of(), List.of());
    };
  }

  private static CallerFields user(Call call) {
    List<CallField> main = new ArrayList<>();
    main.add(
        credentials(
            Credentials.LONG_TERM, Credentials.SESSION_TOKEN, Credentials.FEDERATION_TOKEN));
    switch (call.session().credentials()) {
      case LONG_TERM -> main.add(mfaCode());
      case SESSION_TOKEN -> main.add(mfaOfSession());
      case ROLE_SESSION, FEDERATION_TOKEN, INSTANCE_PROFILE -> {}
    }
    return new CallerFields(Words.of("simulate.fields.session"), main, List.of());
  }

  private static CallField mfaCode() {
    return new CallField(
        "field-mfa",
        Words.of("simulate.field.mfa-code"),
        "",
        List.of(
            new CallField.Option("", Words.of("simulate.choice.no")),
            new CallField.Option("true", Words.of("simulate.choice.yes"))),
        call -> call.options().mfaCode() ? "true" : "",
        (call, value) ->
            value.isEmpty() ? call.without(Keys.MFA) : call.with(Keys.MFA, Given.set("true")));
  }

  private static CallField mfaOfSession() {
    return new CallField(
        "field-mfa",
        Words.of("simulate.field.mfa-session"),
        "",
        List.of(
            new CallField.Option("", Words.of("simulate.choice.not-said")),
            new CallField.Option("true", Words.of("simulate.choice.yes")),
            new CallField.Option("false", Words.of("simulate.choice.no"))),
        call -> call.session().mfa().map(String::valueOf).orElse(""),
        (call, value) ->
            call.withSession(
                session ->
                    new CallerSession(
                        session.credentials(),
                        value.isEmpty() ? Optional.empty() : Optional.of(value.equals("true")),
                        session.tags(),
                        session.transitiveTagKeys(),
                        session.sourceIdentity())));
  }

  private static CallField credentials(Credentials... fitting) {
    List<CallField.Option> options = new ArrayList<>();
    for (Credentials each : fitting) {
      options.add(new CallField.Option(each.name(), Words.each("simulate.credentials", each)));
    }
    return new CallField(
        "field-credentials",
        Words.of("simulate.field.credentials"),
        "",
        options,
        call -> call.session().credentials().name(),
        (call, value) ->
            call.withSession(
                session ->
                    new CallerSession(
                        Credentials.valueOf(value),
                        session.mfa(),
                        session.tags(),
                        session.transitiveTagKeys(),
                        session.sourceIdentity())));
  }

  private static CallerFields role(Choices choices) {
    CallField name =
        new CallField(
            "field-caller-session",
            Words.of("simulate.field.caller-session"),
            Words.of("simulate.prompt.any-session"),
            List.of(),
            call -> choices.sessionOf(call.caller()),
            (call, text) -> call.withSessionOfCaller(choices.withSession(call.caller(), text)));
    CallField identity =
        new CallField(
            "field-caller-source-identity",
            Words.of("simulate.field.caller-source-identity"),
            Words.of("simulate.prompt.none"),
            List.of(),
            call -> call.session().sourceIdentity(),
            (call, text) ->
                call.withSession(
                    session ->
                        new CallerSession(
                            session.credentials(),
                            session.mfa(),
                            session.tags(),
                            session.transitiveTagKeys(),
                            text)));
    return new CallerFields(
        Words.of("simulate.fields.session"),
        List.of(
            name, credentials(Credentials.ROLE_SESSION, Credentials.INSTANCE_PROFILE), identity),
        List.of());
  }

  private static CallerFields saml() {
    return new CallerFields(
        Words.of("simulate.fields.assertion"),
        List.of(
            CallField.key("saml:aud", "https://signin.aws.amazon.com/saml"),
            CallField.key("saml:sub", "_cbb88bf52c25"),
            sessionName("alice@example.com")),
        List.of(
            CallField.key("saml:sub_type", "persistent"),
            CallField.key("saml:iss", "https://idp.example.com/saml"),
            CallField.key("saml:edupersonaffiliation", "staff")));
  }

  private static CallField sessionName(String prompt) {
    return CallField.key(Keys.SESSION_NAME, Words.of("simulate.field.session-name"), prompt);
  }

  private static CallerFields oidc(String issuer) {
    String title = Words.of("simulate.fields.claims");
    CallField audience = claim(issuer, "aud", Issuers.audience(issuer));
    List<CallField> listed = new ArrayList<>();
    Issuers.claims(issuer).forEach((claim, example) -> listed.add(claim(issuer, claim, example)));
    if (Issuers.isCognito(issuer)) {
      // Trust policies ask for the pool, and whether its user is known.
      return new CallerFields(
          title,
          Stream.concat(Stream.of(audience), listed.stream()).toList(),
          List.of(claim(issuer, "sub", Issuers.subject(issuer))));
    }
    if (Issuers.isEks(issuer)) {
      return new CallerFields(
          title,
          List.of(
              audience,
              subjectPart(issuer, 0, "simulate.field.namespace", "payments"),
              subjectPart(issuer, 1, "simulate.field.service-account", "checkout")),
          List.of(claim(issuer, "sub", Issuers.subject(issuer))));
    }
    return new CallerFields(
        title, List.of(audience, claim(issuer, "sub", Issuers.subject(issuer))), listed);
  }

  private static CallField claim(String issuer, String claim, String prompt) {
    CallField plain = CallField.key(issuer + ':' + claim, claim, prompt);
    return new CallField(
        plain.id(),
        claim,
        prompt,
        List.of(),
        call -> {
          String given = plain.read().apply(call);
          return given.isEmpty() ? call.claim(claim) : given;
        },
        (call, text) -> plain.write().apply(call.withoutClaim(claim), text));
  }

  /** Namespace and service account are two parts of one claim (R116). */
  private static CallField subjectPart(String issuer, int part, String label, String prompt) {
    String key = issuer + ":sub";
    return new CallField(
        part == 0 ? "field-namespace" : "field-service-account",
        Words.of(label),
        prompt,
        List.of(),
        call -> Issuers.subjectParts(call.given().getOrDefault(key, Given.ABSENT).value())[part],
        (call, text) -> {
          String[] parts =
              Issuers.subjectParts(call.given().getOrDefault(key, Given.ABSENT).value());
          parts[part] = text;
          String subject = Issuers.subject(parts);
          return subject.isEmpty() ? call.without(key) : call.with(key, Given.set(subject));
        });
  }

  private static CallerFields service(String principal) {
    String name = principal.toLowerCase(Locale.ROOT);
    CallField arn = CallField.key(Keys.SOURCE_ARN, Issuers.sourceArn(name));
    CallField account = CallField.key(Keys.SOURCE_ACCOUNT, "444455556666");
    String title = Words.of("simulate.fields.service");
    if (name.equals(POD_IDENTITY)) {
      return new CallerFields(
          Words.of("simulate.fields.pod"),
          List.of(
              podTag("eks-cluster-name", "shop"),
              podTag("kubernetes-namespace", "payments"),
              podTag("kubernetes-service-account", "checkout")),
          List.of(
              podTag("eks-cluster-arn", Issuers.sourceArn(name)),
              podTag("kubernetes-pod-name", "checkout-7d9f"),
              podTag("kubernetes-pod-uid", "0f4c2a91-b7de-5308"),
              arn,
              account));
    }
    if (name.equals(ROLES_ANYWHERE)) {
      return new CallerFields(
          Words.of("simulate.fields.certificate"),
          List.of(
              certificate("x509Subject/CN", "build-host-7"),
              certificate("x509Issuer/CN", "Northwind CA"),
              arn),
          List.of(
              certificate("x509Subject/OU", "Platform"),
              certificate("x509SAN/DNS", "build-7.northwind.example"),
              certificate("x509SAN/URI", "spiffe://northwind/build"),
              account));
    }
    return new CallerFields(title, List.of(arn, account), List.of());
  }

  private static CallField certificate(String attribute, String prompt) {
    return CallField.key(Keys.PRINCIPAL_TAG + attribute, attribute, prompt);
  }

  /** A tag that EKS passes; all of them are transitive (R117). */
  private static CallField podTag(String tag, String prompt) {
    CallField plain = CallField.key(Keys.REQUEST_TAG + tag, tag, prompt);
    return new CallField(
        plain.id(),
        tag,
        prompt,
        List.of(),
        plain.read(),
        (call, text) -> {
          Call changed = plain.write().apply(call.without(Keys.REQUEST_TAG + tag), text);
          List<String> transitive = new ArrayList<>(changed.options().transitiveTagKeys());
          if (!text.isEmpty()) {
            transitive.add(tag);
          }
          return changed.withTags(new Tags(changed.options().sessionTags(), transitive));
        });
  }
}

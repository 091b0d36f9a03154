package org.rolescope.ui.explain.call;

import java.util.Arrays;
import java.util.List;
import org.rolescope.ui.Words;

/** The fields that belong to the call, whoever makes it. */
public final class ParameterFields {
  private ParameterFields() {}

  /** The fields for a call; what the caller's own fields show already is left out. */
  public static List<CallField> of(Call call, CallerFields caller) {
    CallField sessionName =
        CallField.key(
            Keys.SESSION_NAME,
            Words.of("simulate.field.session-name"),
            Words.of("simulate.prompt.new-session"));
    CallField externalId =
        CallField.key(
            Keys.EXTERNAL_ID,
            Words.of("simulate.field.external-id"),
            Words.of("simulate.prompt.none"));
    CallField sourceIdentity =
        CallField.key(
            Keys.SOURCE_IDENTITY,
            Words.of("simulate.field.source-identity"),
            Words.of("simulate.prompt.none"));
    boolean federated = call.kind() == CallerKind.SAML || call.kind() == CallerKind.OIDC;
    return (federated
            ? List.of(sessionName, sourceIdentity)
            : List.of(sessionName, externalId, sourceIdentity, providedContexts()))
        .stream()
            .filter(field -> caller.all().stream().noneMatch(own -> own.id().equals(field.id())))
            .toList();
  }

  private static CallField providedContexts() {
    return new CallField(
        "field-provided-contexts",
        Words.of("simulate.field.provided-contexts"),
        Words.of("simulate.prompt.provided-contexts"),
        List.of(),
        call -> String.join(", ", call.options().providedContexts()),
        (call, text) ->
            call.edited(
                draft ->
                    draft.providedContexts =
                        Arrays.stream(text.split("[\\s,]+"))
                            .filter(arn -> !arn.isEmpty())
                            .toList()));
  }
}

package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rolescope.iam.IamEntity;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallerSession;
import org.rolescope.simulate.CallerSession.Credentials;

/** How a condition key comes to have a value: what has to change in the call, or on whom a tag. */
final class KeyChanges {
  /** R2.2, R2.11. */
  private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{2,64}");

  /** R2.8. */
  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

  private final Situation situation;
  private final String effect;

  /**
   * @param effect what follows, as a sentence
   */
  KeyChanges(Situation situation, String effect) {
    this.situation = situation;
    this.effect = effect;
  }

  /** Each gives the key that value by itself; empty where nobody can. */
  List<Proposal> giving(String key, ContextValue value) {
    String plain = key.toLowerCase(Locale.ROOT);
    String tag = key.substring(key.indexOf('/') + 1);
    if (plain.startsWith("aws:principaltag/")) {
      // R118: those of a service are attributes of the certificate that it was shown.
      return situation.caller().kind() == Kind.SERVICE
          ? context(key, plain, value)
          : principalTag(key, tag, value);
    }
    if (plain.startsWith("aws:resourcetag/") || plain.startsWith("iam:resourcetag/")) {
      return targetTag(key, tag, value);
    }
    if (plain.startsWith("aws:requesttag/")) {
      return requestTag(tag, value);
    }
    return switch (plain) {
      case "aws:tagkeys" -> tagKeys(value);
      case "aws:multifactorauthpresent", "aws:multifactorauthage" -> mfa(key, value);
      case "sts:externalid" -> parameter(key, "external ID", "--external-id", value);
      case "sts:rolesessionname" -> parameter(key, "session name", "--session-name", value);
      case "sts:sourceidentity" -> parameter(key, "source identity", "--source-identity", value);
      case "sts:transitivetagkeys" -> transitive(value);
      default -> context(key, plain, value);
    };
  }

  private static Optional<String> single(ContextValue value) {
    return value instanceof ContextValue.Present present && present.values().size() == 1
        ? Optional.of(present.values().get(0))
        : Optional.empty();
  }

  private List<Proposal> parameter(String key, String noun, String option, ContextValue value) {
    if (!situation.choosable(key)) {
      return List.of();
    }
    Optional<String> text = single(value);
    boolean optional = !noun.equals("session name");
    if (text.isEmpty() && !(optional && value.equals(ContextValue.ABSENT))) {
      return List.of();
    }
    Pattern taken = noun.equals("external ID") ? EXTERNAL_ID : NAME;
    if (text.filter(given -> !taken.matcher(given).matches()).isPresent()) {
      return List.of();
    }
    Optional<String> old = single(situation.simulation().context().get(key));
    List<String> diff = new ArrayList<>();
    old.ifPresent(given -> diff.add("- " + noun + " " + given));
    text.ifPresent(given -> diff.add("+ " + noun + " " + given));
    String title =
        text.map(given -> (optional ? "Pass the " : "Choose the ") + noun + " " + given)
            .orElse("Call without the " + noun);
    return List.of(
        new RequestChange(
                title,
                effect,
                diff,
                text.map(given -> Shell.option(option, given)).orElse(""),
                true,
                request -> parameter(request, key, text))
            .proposal());
  }

  private static AssumeRoleRequest parameter(
      AssumeRoleRequest request, String key, Optional<String> text) {
    AssumeRoleRequest changed = OptionsDraft.withoutContext(request, key);
    Options old = changed.options();
    Options options =
        switch (key.toLowerCase(Locale.ROOT)) {
          case "sts:externalid" -> OptionsDraft.externalId(old, text);
          case "sts:sourceidentity" -> OptionsDraft.sourceIdentity(old, text);
          default -> text.map(old::withSessionName).orElse(old);
        };
    return changed.withOptions(options);
  }

  private List<Proposal> requestTag(String tag, ContextValue value) {
    Map<String, String> tags = new TreeMap<>(situation.request().options().sessionTags());
    tags.keySet().removeIf(tag::equalsIgnoreCase);
    Optional<String> text = single(value);
    text.ifPresent(set -> tags.put(tag, set));
    return text.isPresent() || value.equals(ContextValue.ABSENT) ? List.of(tags(tags)) : List.of();
  }

  /** The keys of the tags that are passed: more of them, fewer, or none. */
  private List<Proposal> tagKeys(ContextValue value) {
    List<String> keys =
        value instanceof ContextValue.Present present ? present.values() : List.of();
    Map<String, String> old = situation.request().options().sessionTags();
    Map<String, String> tags = new TreeMap<>();
    keys.forEach(key -> tags.put(key, old.getOrDefault(key, "example")));
    return List.of(tags(tags));
  }

  private Proposal tags(Map<String, String> tags) {
    Map<String, String> old = new TreeMap<>(situation.request().options().sessionTags());
    List<String> diff = new ArrayList<>();
    old.forEach(
        (key, value) -> {
          if (!value.equals(tags.get(key))) {
            diff.add("- tag " + key + " = " + value);
          }
        });
    List<String> added = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    tags.forEach(
        (key, value) -> {
          if (!value.equals(old.get(key))) {
            diff.add("+ tag " + key + " = " + value);
            added.add(key + " = " + value);
            parameters.add(Shell.option("--tag", key + "=" + value));
          }
        });
    String title =
        !added.isEmpty()
            ? "Pass the session tag " + String.join(" and ", added)
            : tags.isEmpty()
                ? "Pass no session tags"
                : "Pass only the session tags " + String.join(", ", tags.keySet());
    return new RequestChange(
            title,
            effect,
            diff,
            String.join(" ", parameters),
            true,
            request -> OptionsDraft.withTags(request, tags))
        .proposal();
  }

  private List<Proposal> transitive(ContextValue value) {
    List<String> keys =
        value instanceof ContextValue.Present present ? present.values() : List.of();
    String title =
        keys.isEmpty()
            ? "Make no session tag transitive"
            : "Make only the session tag " + String.join(" and ", keys) + " transitive";
    return List.of(
        new RequestChange(
                title,
                effect,
                keys.stream().map(key -> "+ transitive " + key).toList(),
                keys.stream()
                    .map(key -> Shell.option("--transitive", key))
                    .collect(Collectors.joining(" ")),
                true,
                request ->
                    OptionsDraft.withoutContext(request, "sts:TransitiveTagKeys")
                        .withOptions(request.options().withTransitiveTagKeys(keys)))
            .proposal());
  }

  /** R119: only users have MFA devices. */
  private List<Proposal> mfa(String key, ContextValue value) {
    if (situation.caller().kind() != Kind.USER) {
      return List.of();
    }
    boolean wanted =
        !value.equals(ContextValue.ABSENT) && !single(value).equals(Optional.of("false"));
    UnaryOperator<AssumeRoleRequest> bare =
        request ->
            OptionsDraft.withoutContext(
                OptionsDraft.withoutContext(request, "aws:MultiFactorAuthPresent"),
                "aws:MultiFactorAuthAge");
    RequestChange code =
        new RequestChange(
            wanted ? "Give an MFA code in the call" : "Call without an MFA code",
            effect,
            List.of(wanted ? "+ MFA code" : "- MFA code"),
            wanted ? "--mfa-code" : "",
            true,
            request -> bare.apply(request).withOptions(request.options().withMfaCode(wanted)));
    if (!wanted || key.equalsIgnoreCase("aws:MultiFactorAuthAge")) {
      return List.of(code.proposal());
    }
    CallerSession session =
        new CallerSession(Credentials.SESSION_TOKEN, Optional.of(true), Map.of(), List.of(), "");
    RequestChange token =
        new RequestChange(
            "Use credentials of GetSessionToken with MFA",
            effect,
            List.of("+ GetSessionToken with MFA"),
            "--session-credentials session-token --session-mfa",
            true,
            request ->
                bare.apply(request).withOptions(request.options().withCallerSession(session)));
    return List.of(code.proposal(), token.proposal());
  }

  private List<Proposal> principalTag(String key, String tag, ContextValue value) {
    Optional<IamEntity> entity = situation.callerEntity().filter(found -> !found.keptByAws());
    Optional<String> text = single(value);
    if (entity.isEmpty() || text.isEmpty() && !value.equals(ContextValue.ABSENT)) {
      return List.of();
    }
    return List.of(
        new TagChange(entity.get().arn(), Rank.CALLER, key, tag, text, effect).proposal());
  }

  private List<Proposal> targetTag(String key, String tag, ContextValue value) {
    Optional<String> text = single(value);
    if (text.isEmpty() && !value.equals(ContextValue.ABSENT)) {
      return List.of();
    }
    return situation
        .target()
        .filter(role -> !role.keptByAws())
        .map(role -> new TagChange(role.arn(), Rank.TARGET, key, tag, text, effect).proposal())
        .stream()
        .toList();
  }

  /** A key that no parameter sets: where the call comes from, when, what the token says. */
  private List<Proposal> context(String key, String plain, ContextValue value) {
    if (!situation.choosable(key) && !situation.usual(key, value)) {
      return List.of();
    }
    List<String> texts =
        value instanceof ContextValue.Present present ? present.values() : List.of();
    String said = String.join(", ", texts);
    if (Moments.isBefore(key, texts, situation.simulation().context())) {
      return List.of();
    }
    String title =
        texts.isEmpty()
            ? "Call without " + key
            : switch (plain) {
              case "aws:sourceip" -> "Call from the address " + said;
              case "aws:requestedregion" -> "Call in the Region " + said;
              case "aws:sourcevpce" -> "Call through the VPC endpoint " + said;
              case "aws:sourcevpc" -> "Call from the VPC " + said;
              case "aws:currenttime", "aws:epochtime" -> "Call at " + said;
              case "aws:tokenissuetime" -> "Use credentials issued at " + said;
              default -> "Call with " + brief(key) + " = " + said;
            };
    String parameter =
        texts.isEmpty()
            ? Shell.option("--absent", key)
            : plain.equals("aws:sourceip")
                ? Shell.option("--source-ip", said)
                : String.join(
                    " ",
                    texts.stream()
                        .map(text -> Shell.option("--context", key + "=" + text))
                        .toList());
    return List.of(
        new RequestChange(
                title,
                effect,
                List.of(texts.isEmpty() ? "- " + key : "+ " + key + " = " + said),
                parameter,
                false,
                request -> OptionsDraft.withContext(request, key, value))
            .proposal());
  }

  /** A claim without its provider, as the token itself calls it; any other key as it is. */
  private static String brief(String key) {
    int colon = key.lastIndexOf(':');
    return key.lastIndexOf('.', colon) > 0 ? key.substring(colon + 1) : key;
  }
}

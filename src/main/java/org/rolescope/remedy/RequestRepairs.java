package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.BuiltInProviders;
import org.rolescope.simulate.CallerSession;
import org.rolescope.simulate.PolicyType;

/** What STS refuses before or after the policies: fields, the kind of call, the duration (R22). */
final class RequestRepairs implements RemedyKind {
  private static final int HOUR = 3600;
  private static final int MOST_TAGS = 50;

  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    Situation situation = obstacle.situation();
    List<Proposal> proposals = new ArrayList<>();
    PolicyType gate = obstacle.gate();
    if (gate == PolicyType.REQUEST) {
      tags(situation).ifPresent(proposals::add);
      inheritedIdentity(situation).ifPresent(proposals::add);
      sessionName(situation).ifPresent(proposals::add);
      externalId(situation).ifPresent(proposals::add);
      spelling(situation).ifPresent(proposals::add);
    }
    if (gate == PolicyType.REQUEST || gate == PolicyType.LIMITS) {
      proposals.addAll(duration(situation));
    }
    if (gate == PolicyType.REQUEST || gate == PolicyType.TRUST) {
      action(situation).ifPresent(proposals::add);
    }
    return proposals.stream().map(List::of).toList();
  }

  /** R6 to R8: an hour always, and what the role allows where that is more. */
  private static List<Proposal> duration(Situation situation) {
    OptionalInt asked = situation.request().options().durationSeconds();
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Proposal> proposals = new ArrayList<>();
    Optional<Integer> most =
        situation.target().map(Role::maxSessionSeconds).flatMap(known -> known.toOptional());
    most.filter(seconds -> seconds > HOUR && seconds < asked.getAsInt())
        .ifPresent(seconds -> proposals.add(lasting(asked.getAsInt(), seconds)));
    proposals.add(lasting(asked.getAsInt(), HOUR));
    situation
        .target()
        .filter(role -> !role.keptByAws() && asked.getAsInt() > HOUR)
        .filter(role -> asked.getAsInt() <= 43_200)
        .ifPresent(
            role -> proposals.add(new LongerSession(role.arn(), asked.getAsInt()).proposal()));
    return proposals;
  }

  private static Proposal lasting(int asked, int seconds) {
    return new RequestChange(
            "Ask for a session of " + number(seconds) + " s",
            "A session of that length is allowed; it can be taken anew when it ends.",
            List.of("- duration " + asked, "+ duration " + seconds),
            "--duration " + seconds,
            true,
            request -> request.withOptions(request.options().withDurationSeconds(seconds)))
        .proposal();
  }

  static String number(int seconds) {
    return String.format(Locale.ROOT, "%,d", seconds);
  }

  /** R2.6, R2.7, R16: tags that cannot be passed are left out, as are transitive keys without. */
  private static Optional<Proposal> tags(Situation situation) {
    Options options = situation.request().options();
    List<String> inherited =
        options.callerSession().map(CallerSession::transitiveTagKeys).orElse(List.of());
    Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    new TreeMap<>(options.sessionTags())
        .forEach(
            (key, value) -> {
              boolean taken = inherited.stream().anyMatch(key::equalsIgnoreCase);
              boolean reserved = key.toLowerCase(Locale.ROOT).startsWith("aws:");
              boolean room = kept.size() < MOST_TAGS;
              boolean fits = characters(key, 128) && characters(value, 256);
              if (room && !taken && !reserved && fits) {
                kept.putIfAbsent(key, value);
              }
            });
    List<String> transitive =
        options.transitiveTagKeys().stream().filter(kept::containsKey).toList();
    boolean same =
        kept.equals(options.sessionTags()) && transitive.equals(options.transitiveTagKeys());
    if (same) {
      return Optional.empty();
    }
    List<String> diff = new ArrayList<>();
    new TreeMap<>(options.sessionTags())
        .forEach(
            (key, value) -> {
              if (!kept.containsKey(key)) {
                diff.add("- tag " + key + " = " + value);
              }
            });
    options.transitiveTagKeys().stream()
        .filter(key -> !transitive.contains(key))
        .forEach(key -> diff.add("- transitive " + key));
    return Optional.of(
        new RequestChange(
                "Leave out the tags that STS refuses",
                "Inherited tags come along by themselves.",
                diff,
                "",
                true,
                request -> OptionsDraft.withTags(request, Map.copyOf(kept)))
            .proposal());
  }

  private static boolean characters(String text, int most) {
    return text.length() <= most
        && text.codePoints()
            .allMatch(
                c ->
                    Character.isLetterOrDigit(c)
                        || Character.isSpaceChar(c)
                        || "_.:/=+-@".indexOf(c) >= 0);
  }

  /** R15: a source identity once set goes along and cannot be changed. */
  private static Optional<Proposal> inheritedIdentity(Situation situation) {
    Options options = situation.request().options();
    String carried = options.callerSession().map(CallerSession::sourceIdentity).orElse("");
    return options
        .sourceIdentity()
        .filter(given -> !carried.isEmpty() && !given.equals(carried))
        .map(
            given ->
                new RequestChange(
                        "Keep the source identity " + carried,
                        "It was set on the caller's session and goes along.",
                        List.of("- source identity " + given, "+ source identity " + carried),
                        Shell.option("--source-identity", carried),
                        true,
                        request ->
                            request.withOptions(request.options().withSourceIdentity(carried)))
                    .proposal());
  }

  /** R2.2. */
  private static Optional<Proposal> sessionName(Situation situation) {
    return situation
        .request()
        .options()
        .sessionName()
        .map(name -> fitting(name))
        .filter(name -> !situation.request().options().sessionName().get().equals(name))
        .map(
            name ->
                new RequestChange(
                        "Call the session " + name,
                        "STS takes letters, digits and _+=,.@- only, 2 to 64 of them.",
                        List.of("+ session name " + name),
                        Shell.option("--session-name", name),
                        true,
                        request -> request.withOptions(request.options().withSessionName(name)))
                    .proposal());
  }

  /** R2.8: left out, unless the role asks for one. */
  private static Optional<Proposal> externalId(Situation situation) {
    return situation
        .request()
        .options()
        .externalId()
        .map(
            id ->
                new RequestChange(
                        "Call without the external ID",
                        "STS does not take this one.",
                        List.of("- external ID " + id),
                        "",
                        true,
                        request ->
                            request.withOptions(
                                OptionsDraft.externalId(request.options(), Optional.empty())))
                    .proposal());
  }

  private static String fitting(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_+=,.@-]+", "-");
    String longer = plain.length() < 2 ? "session" : plain;
    return longer.substring(0, Math.min(longer.length(), 64));
  }

  /** R30, R31, R88: there is no such role, but one of that name with another path or case. */
  private static Optional<Proposal> spelling(Situation situation) {
    Optional<Arn> asked = Arn.parse(situation.request().role());
    return asked
        .filter(arn -> situation.index().role(arn.toString()).isEmpty())
        .flatMap(arn -> situation.index().roleByName(arn.account(), arn.name()))
        .map(Role::arn)
        .map(
            arn ->
                new RequestChange(
                        "Ask for " + arn.resource(),
                        "There is no " + asked.get().resource() + "; path and case count.",
                        List.of("- " + situation.request().role(), "+ " + arn),
                        Shell.option("--role", arn.toString()),
                        true,
                        request ->
                            new AssumeRoleRequest(
                                request.action(),
                                request.principal(),
                                arn.toString(),
                                request.options(),
                                request.context(),
                                request.mode()))
                    .proposal());
  }

  /** R45: each kind of principal makes a call of its own. */
  private static Optional<Proposal> action(Situation situation) {
    String fitting = BuiltInProviders.actionOf(situation.request().principal());
    if (fitting.equals(situation.request().action())) {
      return Optional.empty();
    }
    return Optional.of(
        new RequestChange(
                "Call " + fitting,
                "A caller of this kind makes that call.",
                List.of("- " + situation.request().action(), "+ " + fitting),
                Shell.option("--action", fitting),
                true,
                request ->
                    new AssumeRoleRequest(
                        fitting,
                        request.principal(),
                        request.role(),
                        request.options(),
                        request.context(),
                        request.mode()))
            .proposal());
  }
}

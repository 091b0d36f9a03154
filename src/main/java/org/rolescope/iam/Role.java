package org.rolescope.iam;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;

/**
 * An IAM role.
 *
 * @param arn path included
 * @param uniqueId {@code AROA…}; empty if not in the data
 * @param trust the trust policy
 * @param permissions inline and attached policies
 * @param boundary ARN of the permissions boundary
 * @param tags by key
 * @param maxSessionSeconds 3600 to 43200; account authorization details do not carry it (R7)
 * @param lastUsed when and where the role was last used; known and empty if never
 * @param created ISO 8601 text as read; empty if not in the data
 * @param description empty if not in the data
 * @param instanceProfiles names of the instance profiles that hold it
 * @param at where it was read
 */
public record Role(
    Arn arn,
    String uniqueId,
    Fact<PolicyDocument> trust,
    Fact<Permissions> permissions,
    Fact<Optional<String>> boundary,
    Fact<Map<String, String>> tags,
    Fact<Integer> maxSessionSeconds,
    Fact<Optional<LastUsed>> lastUsed,
    String created,
    String description,
    List<String> instanceProfiles,
    SourceLocation at)
    implements IamEntity {
  public Role {
    instanceProfiles = List.copyOf(instanceProfiles);
    tags = tags.map(all -> Collections.unmodifiableMap(new TreeMap<>(all)));
  }

  /**
   * When a role was last used.
   *
   * @param date ISO 8601 text as read
   * @param region empty if not in the data
   */
  public record LastUsed(String date, String region) {
    /** {@code 2026-10-31 in us-east-1}. */
    public String words() {
      int end = date.indexOf('T');
      String day = end < 0 ? date : date.substring(0, end);
      return region.isEmpty() ? day : day + " in " + region;
    }
  }

  /**
   * {@code last used 2026-10-31 in us-east-1}; AWS looks back 400 days. Empty if it is not in the
   * data.
   */
  public Optional<String> use() {
    return lastUsed
        .toOptional()
        .map(used -> used.map(one -> "last used " + one.words()).orElse("not used in 400 days"));
  }

  /** The trust policy as it could be read; empty if it is not in the data or is no policy. */
  public Optional<Policy> trustPolicy() {
    return trust.toOptional().flatMap(PolicyDocument::policy);
  }

  /**
   * Whether a statement may let in services and identity providers that nobody names: {@code *} as
   * plain text, or everybody but some (R33.1, R39). IAM saves neither.
   */
  public boolean trustsEveryKind() {
    return trustPolicy().stream()
        .flatMap(policy -> policy.statements().stream())
        .filter(statement -> statement.effect() == Effect.ALLOW)
        .map(Statement::principal)
        .anyMatch(
            principal ->
                principal instanceof PrincipalElement.NotPrincipals
                    || principal.entries().stream()
                        .anyMatch(
                            entry ->
                                entry instanceof PrincipalPattern.Everyone star
                                    && !star.awsOnly()));
  }

  /** The same role under another name. */
  public Role withArn(Arn changed) {
    return with(changed, trust, permissions, boundary, tags, maxSessionSeconds, instanceProfiles);
  }

  public Role withTrust(PolicyDocument changed) {
    return with(Fact.known(changed), permissions, tags, maxSessionSeconds);
  }

  @Override
  public Role withPermissions(Permissions changed) {
    return with(trust, Fact.known(changed), tags, maxSessionSeconds);
  }

  /** The same role with other permissions and another boundary. */
  public Role with(Fact<Permissions> other, Fact<Optional<String>> otherBoundary) {
    return with(arn, trust, other, otherBoundary, tags, maxSessionSeconds, instanceProfiles);
  }

  public Role withTags(Map<String, String> changed) {
    return with(trust, permissions, Fact.known(changed), maxSessionSeconds);
  }

  /** The same role with another maximum session duration, in seconds. */
  public Role withMaxSessionSeconds(int changed) {
    return with(trust, permissions, tags, Fact.known(changed));
  }

  /** The same role with what other files say of its permissions and tags. */
  public Role withFacts(Fact<Permissions> otherPermissions, Fact<Map<String, String>> otherTags) {
    return with(trust, otherPermissions, otherTags, maxSessionSeconds);
  }

  /** The same role in other instance profiles, by their names. */
  public Role withInstanceProfiles(List<String> changed) {
    return with(arn, trust, permissions, boundary, tags, maxSessionSeconds, changed);
  }

  private Role with(
      Fact<PolicyDocument> otherTrust,
      Fact<Permissions> otherPermissions,
      Fact<Map<String, String>> otherTags,
      Fact<Integer> otherMaximum) {
    return with(
        arn, otherTrust, otherPermissions, boundary, otherTags, otherMaximum, instanceProfiles);
  }

  private Role with(
      Arn otherArn,
      Fact<PolicyDocument> otherTrust,
      Fact<Permissions> otherPermissions,
      Fact<Optional<String>> otherBoundary,
      Fact<Map<String, String>> otherTags,
      Fact<Integer> otherMaximum,
      List<String> otherProfiles) {
    return new Role(
        otherArn,
        uniqueId,
        otherTrust,
        otherPermissions,
        otherBoundary,
        otherTags,
        otherMaximum,
        lastUsed,
        created,
        description,
        otherProfiles,
        at);
  }

  /** Whether AWS made the role for one of its services (R44). */
  public boolean serviceLinked() {
    return arn.path().startsWith("/aws-service-role/");
  }
}

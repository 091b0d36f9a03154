package org.rolescope.iam;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Arn;

/**
 * An IAM user.
 *
 * @param arn path included
 * @param uniqueId {@code AIDA…}; empty if not in the data
 * @param permissions its own policies
 * @param groups names of the groups it is in, in its account
 * @param boundary ARN of the permissions boundary
 * @param tags by key
 * @param credentials how the user signs in
 * @param created ISO 8601 text as read; empty if not in the data
 * @param at where it was read
 */
public record User(
    Arn arn,
    String uniqueId,
    Fact<Permissions> permissions,
    Fact<List<String>> groups,
    Fact<Optional<String>> boundary,
    Fact<Map<String, String>> tags,
    Fact<Credentials> credentials,
    String created,
    SourceLocation at)
    implements IamEntity {
  public User {
    groups = groups.map(List::copyOf);
    tags = tags.map(all -> Collections.unmodifiableMap(new TreeMap<>(all)));
  }

  /** A user of whom no credential report was read. */
  public User(
      Arn arn,
      String uniqueId,
      Fact<Permissions> permissions,
      Fact<List<String>> groups,
      Fact<Optional<String>> boundary,
      Fact<Map<String, String>> tags,
      String created,
      SourceLocation at) {
    this(
        arn,
        uniqueId,
        permissions,
        groups,
        boundary,
        tags,
        Fact.missing("credential report of account " + arn.account()),
        created,
        at);
  }

  @Override
  public User withPermissions(Permissions changed) {
    return with(Fact.known(changed), groups, tags, credentials);
  }

  public User withTags(Map<String, String> changed) {
    return with(permissions, groups, Fact.known(changed), credentials);
  }

  /** The same user with other facts. */
  public User with(
      Fact<Permissions> otherPermissions,
      Fact<List<String>> otherGroups,
      Fact<Map<String, String>> otherTags,
      Fact<Credentials> otherCredentials) {
    return new User(
        arn,
        uniqueId,
        otherPermissions,
        otherGroups,
        boundary,
        otherTags,
        otherCredentials,
        created,
        at);
  }
}

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
    String created,
    SourceLocation at)
    implements IamEntity {
  public User {
    groups = groups.map(List::copyOf);
    tags = tags.map(all -> Collections.unmodifiableMap(new TreeMap<>(all)));
  }

  public User withPermissions(Permissions changed) {
    return new User(arn, uniqueId, Fact.known(changed), groups, boundary, tags, created, at);
  }

  public User withTags(Map<String, String> changed) {
    return new User(arn, uniqueId, permissions, groups, boundary, Fact.known(changed), created, at);
  }
}

package org.rolescope.redact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;
import org.rolescope.iam.IamSnapshot;

/** A key made of all that is in the data, wherever the files lie. */
final class SnapshotKey {
  private SnapshotKey() {}

  static byte[] of(IamSnapshot snapshot) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.of(
              snapshot.accounts().stream().map(each -> each.id() + ' ' + each.name()),
              snapshot.roles().stream()
                  .map(role -> role.arn() + " " + role.uniqueId() + ' ' + role.created()),
              snapshot.users().stream()
                  .map(user -> user.arn() + " " + user.uniqueId() + ' ' + user.created()),
              snapshot.groups().stream().map(group -> group.arn() + " " + group.uniqueId()),
              snapshot.organization().stream().flatMap(o -> Stream.of(o.id(), o.name())),
              SnapshotPolicies.of(snapshot).map(policy -> policy.json()))
          .flatMap(texts -> texts)
          .forEach(text -> digest.update((text + '\n').getBytes(StandardCharsets.UTF_8)));
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

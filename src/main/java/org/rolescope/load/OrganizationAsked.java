package org.rolescope.load;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.iam.Owners;

/**
 * Which node or policy a call of AWS Organizations was asked for, which its answer does not say: as
 * told by the user, else by the id in the name of its file or folder.
 */
final class OrganizationAsked {
  private static final Pattern UNIT =
      Pattern.compile("(?<![A-Za-z0-9])ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}");
  private static final Pattern ROOT = Pattern.compile("(?<![A-Za-z0-9])r-[0-9a-z]{4,32}");
  private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
  private static final Pattern POLICY =
      Pattern.compile("(?<![A-Za-z0-9])p-(?!for-)[0-9A-Za-z_]{8,128}");

  private final Owners owners;

  OrganizationAsked(Owners owners) {
    this.owners = owners;
  }

  /** A root or unit. */
  Optional<String> parent(String file) {
    return told(file).or(() -> found(file, UNIT)).or(() -> found(file, ROOT));
  }

  /** A root, unit or account; an account's folder alone may hold its own exports. */
  Optional<String> node(String file) {
    return parent(file).or(() -> only(ACCOUNT, Surroundings.nameOf(file)));
  }

  Optional<String> policy(String file) {
    return told(file).or(() -> found(file, POLICY));
  }

  /** An id, or an ARN, which ends in one. */
  private Optional<String> told(String file) {
    return owners.of(file).map(Surroundings::nameOf);
  }

  private static Optional<String> found(String file, Pattern pattern) {
    return only(pattern, Surroundings.nameOf(file))
        .or(() -> only(pattern, Surroundings.nameOf(Surroundings.folderOf(file))));
  }

  private static Optional<String> only(Pattern pattern, String name) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(name);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }
}

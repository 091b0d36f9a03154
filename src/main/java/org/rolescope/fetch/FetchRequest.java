package org.rolescope.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to read, and where to write it.
 *
 * @param profiles names of profiles of the AWS configuration; none for the SDK's default chain
 * @param organization whether to read the organisation and Identity Center, too, and the accounts
 *     that belong to it
 * @param roleName name of the role to step into in other accounts, with its path; empty to stay
 *     where the credentials are
 * @param externalId passed when stepping in
 * @param accounts ids of the accounts to read; none for all that there are
 * @param region for STS and Identity Center; empty for the profile's own, or us-east-1
 * @param endpoint asked in place of AWS, for all services
 * @param resume whether files that are there already stay as they are
 * @param out folder that the files are written to
 */
public record FetchRequest(
    List<String> profiles,
    boolean organization,
    String roleName,
    Optional<String> externalId,
    List<String> accounts,
    Optional<String> region,
    Optional<URI> endpoint,
    boolean resume,
    Path out) {
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  /** The names of the files of what was read; of a report alone, nothing was. */
  private static final Pattern READ =
      Pattern.compile("[0-9]{12}(\\.[a-z-]+)?\\.json|organization\\.json|identity-center\\.json");

  public FetchRequest {
    profiles = List.copyOf(profiles);
    accounts = List.copyOf(accounts);
  }

  /**
   * Whether the folder holds files of an earlier reading that is not gone on with: what this one
   * does not get would be there from that one, and what it gets would be gone.
   */
  public boolean mixes() {
    if (resume || !Files.isDirectory(out)) {
      return false;
    }
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).anyMatch(READ.asMatchPredicate());
    } catch (IOException unreadable) {
      // Whoever writes to it is told why it cannot be.
      return false;
    }
  }

  /** Whether a text is an account's id, which then serves as the name of a file, too. */
  public static boolean isAccount(@Nullable String id) {
    return id != null && ACCOUNT.matcher(id).matches();
  }
}

package org.rolescope.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rolescope.base.WholeFile;
import org.rolescope.fetch.AccountReport.State;
import org.rolescope.fetch.OrganizationFetch.Member;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Organization;
import tools.jackson.core.JacksonException;

/**
 * What came of an organisation: read from AWS, or taken from its file.
 *
 * @param id {@code o-…}; empty where it may not be asked
 * @param members its accounts, as far as they were read
 */
record OrganizationReading(String id, AccountReport report, List<Member> members) {
  OrganizationReading {
    members = List.copyOf(members);
  }

  boolean succeeded() {
    return report.state() != State.FAILED;
  }

  boolean has(String account) {
    return members.stream().anyMatch(member -> member.id().equals(account));
  }

  /** The one that is there already and need not be read again; empty if there is none. */
  static Optional<OrganizationReading> kept(FetchRequest request) {
    Path file = request.out().resolve(OrganizationFetch.FILE);
    return Optional.of(file)
        .filter(there -> request.organization() && request.resume() && Resume.isWhole(there))
        .flatMap(OrganizationFetch::kept)
        .map(kept -> ended(kept.id(), State.KEPT, List.of(), kept.members()));
  }

  /**
   * Reads it, unless one was read before: then this is that one, or fails.
   *
   * @param profile whose credentials the connection has; empty for the default chain
   * @param before the one that was read
   */
  static OrganizationReading of(
      Connection connection,
      Optional<String> profile,
      FetchRequest request,
      Optional<OrganizationReading> before,
      Consumer<String> telling) {
    Path file = request.out().resolve(OrganizationFetch.FILE);
    String id = "";
    try (OrganizationsClient client = connection.organizations()) {
      OrganizationFetch fetch = new OrganizationFetch(client, profile, telling);
      try {
        Organization organization = fetch.describe();
        id = Optional.ofNullable(organization.id()).orElse("");
        if (before.isPresent()) {
          String own = id;
          return before
              .filter(one -> one.id().equals(own))
              .orElseGet(() -> ended(own, State.FAILED, List.of(), List.of()));
        }
        fetch.write(organization, file);
        State state = fetch.lacks().isEmpty() ? State.READ : State.PARTLY;
        return ended(id, state, fetch.lacks(), fetch.members());
      } catch (Cancelled stopped) {
        throw stopped;
      } catch (IOException failure) {
        Lack lack = cannotWrite(file, WholeFile.reason(failure));
        return failed(id, lack, file, fetch.members());
      } catch (JacksonException failure) {
        Lack lack = cannotWrite(file, failure.getOriginalMessage());
        return failed(id, lack, file, fetch.members());
      } catch (RuntimeException | VirtualMachineError failure) {
        // What failed because somebody stopped it is no lack.
        telling.accept(fetch.call().action());
        Lack lack = Failures.of(fetch.call().action(), profile, failure);
        return failed(id, lack, file, fetch.members());
      }
    }
  }

  private static Lack cannotWrite(Path file, String why) {
    return new Lack(ReadCall.ORGANIZATION.action(), "`" + file + "` cannot be written: " + why, "");
  }

  /** The accounts that were known by then are read all the same. */
  private static OrganizationReading failed(String id, Lack lack, Path file, List<Member> members) {
    // Of an earlier reading that is gone on with, a part may be there.
    Lack told = Files.exists(file) ? lack.toldInFile() : lack;
    return ended(id, State.FAILED, List.of(told), members);
  }

  private static OrganizationReading ended(
      String id, State state, List<Lack> lacks, List<Member> members) {
    return new OrganizationReading(
        id, new AccountReport(Fetch.ORGANIZATION, "", state, 0, lacks), members);
  }
}

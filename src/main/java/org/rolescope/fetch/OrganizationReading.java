package org.rolescope.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rolescope.base.WholeFile;
import org.rolescope.fetch.AccountReport.State;
import org.rolescope.fetch.OrganizationFetch.Member;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import tools.jackson.core.JacksonException;

/**
 * What came of the organisation: read from AWS, or taken from its file.
 *
 * @param members its accounts; none where it could not be read
 */
record OrganizationReading(AccountReport report, List<Member> members) {
  OrganizationReading {
    members = List.copyOf(members);
  }

  boolean succeeded() {
    return report.state() != State.FAILED;
  }

  /**
   * Reads it, unless it is there and need not be read again.
   *
   * @param profile whose credentials the connection has; empty for the default chain
   */
  static OrganizationReading of(
      Connection connection,
      Optional<String> profile,
      FetchRequest request,
      Consumer<String> telling) {
    Path file = request.out().resolve(OrganizationFetch.FILE);
    if (request.resume() && Resume.isWhole(file)) {
      Optional<List<Member>> kept = OrganizationFetch.kept(file);
      if (kept.isPresent()) {
        return ended(State.KEPT, List.of(), kept.get(), request);
      }
    }
    try (OrganizationsClient client = connection.organizations()) {
      OrganizationFetch fetch = new OrganizationFetch(client, profile, telling);
      try {
        fetch.write(file);
        return ended(State.READ, fetch.lacks(), fetch.members(), request);
      } catch (Cancelled stopped) {
        throw stopped;
      } catch (IOException failure) {
        return failed(cannotWrite(file, WholeFile.reason(failure)), file, fetch.members());
      } catch (JacksonException failure) {
        return failed(cannotWrite(file, failure.getOriginalMessage()), file, fetch.members());
      } catch (RuntimeException | VirtualMachineError failure) {
        // What failed because somebody stopped it is no lack.
        telling.accept(fetch.call().action());
        return failed(Failures.of(fetch.call().action(), profile, failure), file, fetch.members());
      }
    }
  }

  private static OrganizationReading ended(
      State state, List<Lack> unread, List<Member> members, FetchRequest request) {
    List<Lack> lacks = new ArrayList<>(unread);
    long others = members.stream().filter(Member::active).count() - 1;
    if (request.roleName().isEmpty() && request.accounts().isEmpty() && others > 0) {
      lacks.add(
          new Lack(
              "sts:AssumeRole",
              "no role to step into was named: " + others + " other accounts are not read",
              "name it (--role-name)"));
    }
    State ended = lacks.isEmpty() ? state : State.PARTLY;
    return new OrganizationReading(
        new AccountReport(Fetch.ORGANIZATION, "", ended, 0, lacks), members);
  }

  private static Lack cannotWrite(Path file, String why) {
    return new Lack(ReadCall.ORGANIZATION.action(), "`" + file + "` cannot be written: " + why, "");
  }

  /** The accounts that were known by then are read all the same. */
  private static OrganizationReading failed(Lack lack, Path file, List<Member> members) {
    // Of an earlier reading that is gone on with, a part may be there.
    Lack told = Files.exists(file) ? lack.toldInFile() : lack;
    return new OrganizationReading(
        new AccountReport(Fetch.ORGANIZATION, "", State.FAILED, 0, List.of(told)), members);
  }
}

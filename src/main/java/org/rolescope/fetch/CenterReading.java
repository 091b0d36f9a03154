package org.rolescope.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rolescope.base.WholeFile;
import org.rolescope.fetch.AccountReport.State;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import tools.jackson.core.JacksonException;

/**
 * Credentials with which Identity Center may be read, and what comes of it.
 *
 * @param profile whose credentials they are; empty for the default chain
 */
record CenterReading(Connection connection, Optional<String> profile) {
  /**
   * Reads it with the first credentials that can; the report is that of the best try.
   *
   * @param several how much is asked at a time
   * @param telling hears what is done, and throws {@link Cancelled} where it should not be any more
   */
  static AccountReport first(
      List<CenterReading> ways,
      FetchRequest request,
      SideBySide several,
      Consumer<String> telling) {
    Path file = request.out().resolve(CenterFetch.FILE);
    if (request.resume() && Resume.isWhole(file)) {
      return report(State.KEPT, List.of());
    }
    AccountReport first = report(State.CANCELLED, List.of());
    for (CenterReading way : ways) {
      AccountReport found = way.read(file, several, telling);
      boolean there = found.state() == State.READ || found.state() == State.PARTLY;
      if (there && found.lacks().stream().noneMatch(CenterReading::saysNone)) {
        return found;
      }
      first = first.state() == State.CANCELLED ? found : first;
    }
    return first;
  }

  private AccountReport read(Path file, SideBySide several, Consumer<String> telling) {
    Lacks lacks = new Lacks(profile, telling);
    try (SsoAdminClient admin = connection.ssoAdmin();
        IdentitystoreClient store = connection.identityStore()) {
      if (!new CenterFetch(admin, store, several, lacks, telling).write(file)) {
        return report(State.READ, List.of(none()));
      }
      return report(lacks.all().isEmpty() ? State.READ : State.PARTLY, lacks.all());
    } catch (Cancelled stopped) {
      throw stopped;
    } catch (IOException failure) {
      return cannotWrite(file, WholeFile.reason(failure));
    } catch (JacksonException failure) {
      return cannotWrite(file, failure.getOriginalMessage());
    } catch (RuntimeException | VirtualMachineError failure) {
      // What failed because somebody stopped it is no lack.
      telling.accept(ReadCall.INSTANCES.action());
      return failed(file, Failures.of(ReadCall.INSTANCES.action(), profile, failure));
    }
  }

  /** Of an earlier reading that is gone on with, a part may be there. */
  private static AccountReport failed(Path file, Lack lack) {
    return report(State.FAILED, List.of(Files.exists(file) ? lack.toldInFile() : lack));
  }

  /** Asked and answered, so nothing failed; but it may be in another region. */
  private Lack none() {
    return new Lack(
        ReadCall.INSTANCES.action(),
        "there is no Identity Center in " + connection.region(),
        "if the organisation has one, name its region (--region)");
  }

  private static boolean saysNone(Lack lack) {
    return lack.action().equals(ReadCall.INSTANCES.action());
  }

  private static AccountReport cannotWrite(Path file, String why) {
    return failed(
        file,
        new Lack(ReadCall.INSTANCES.action(), "`" + file + "` cannot be written: " + why, ""));
  }

  private static AccountReport report(State state, List<Lack> lacks) {
    return new AccountReport(Fetch.IDENTITY_CENTER, "", state, 0, lacks);
  }
}

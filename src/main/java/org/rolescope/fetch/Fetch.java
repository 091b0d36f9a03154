package org.rolescope.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rolescope.fetch.AccountReport.State;
import org.rolescope.fetch.OrganizationFetch.Member;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Reads accounts, and the organisation they belong to, into the files of a folder. */
public final class Fetch {
  /** What the organisation is called among the accounts. */
  public static final String ORGANIZATION = "organization";

  /** What IAM Identity Center is called among the accounts. */
  public static final String IDENTITY_CENTER = "identity-center";

  /** The file that says of each account what lacks of it. */
  public static final String REPORT = "fetch-report.json";

  private static final String SESSION = "rolescope";
  private static final Pattern PARTITION = Pattern.compile("arn:(aws[a-z-]*):");

  private final FetchRequest request;
  private final FetchProgress progress;
  private final List<AccountReport> reports = new ArrayList<>();
  private final Map<String, Door> doors = new LinkedHashMap<>();
  private final Set<String> closed = new TreeSet<>();
  private final List<CenterReading> centers = new ArrayList<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Organizations organizations;

  private Fetch(FetchRequest request, FetchProgress progress) {
    this.request = request;
    this.progress = progress;
    organizations = new Organizations(request, doing -> tell(ORGANIZATION, doing));
  }

  /** How an account is entered: with the credentials as they are, or through a role there. */
  private record Door(Connection connection, Optional<String> profile, Optional<String> role) {}

  /**
   * Reads what is asked for. What cannot be read is in the report; what was read by then stays.
   *
   * @param executor accounts are read on it, as many at a time as it has threads
   * @throws IOException if the folder cannot be made
   */
  public static FetchReport run(
      FetchRequest request, Executor executor, CodePrompt prompt, FetchProgress progress)
      throws IOException {
    return run(request, executor, prompt, progress, Patience.USUAL);
  }

  static FetchReport run(
      FetchRequest request,
      Executor executor,
      CodePrompt prompt,
      FetchProgress progress,
      Patience patience)
      throws IOException {
    if (request.mixes()) {
      throw new IOException("it holds an earlier reading");
    }
    Files.createDirectories(request.out());
    try (BreakableHttp http =
            new BreakableHttp(
                UrlConnectionHttpClient.builder().socketTimeout(patience.answer()).build());
        Profiles profiles = new Profiles(request, http, prompt, patience)) {
      progress.breaksOffWith(http::breakOff);
      ReportFile file = new ReportFile(request, progress);
      FetchReport report = new Fetch(request, file).all(profiles, executor);
      file.check();
      return report;
    }
  }

  private FetchReport all(Profiles profiles, Executor executor) {
    List<Optional<String>> wanted =
        request.profiles().isEmpty()
            ? List.of(Optional.empty())
            : request.profiles().stream().map(Optional::of).toList();
    for (Optional<String> name : wanted) {
      String label = label(name.orElse(null));
      try {
        brokenOff();
        look(profiles, name);
      } catch (Cancelled stopped) {
        end(new AccountReport(label, "", State.CANCELLED, 0, List.of()));
        break;
      } catch (SdkException failure) {
        if (progress.cancelled()) {
          end(new AccountReport(label, "", State.CANCELLED, 0, List.of()));
          break;
        }
        Lack lack = Failures.of(ReadCall.IDENTITY.action(), name, failure);
        end(new AccountReport(label, "", State.FAILED, 0, List.of(lack)));
      } catch (RuntimeException | VirtualMachineError odd) {
        end(odd(label));
      }
    }
    organizations.report(doors.keySet()).ifPresent(this::end);
    Map<String, String> begins = new LinkedHashMap<>();
    doors.keySet().forEach(id -> begins.put(id, names.getOrDefault(id, "")));
    progress.begins(begins);
    List<CompletableFuture<AccountReport>> running = new ArrayList<>();
    if (!centers.isEmpty()) {
      running.add(
          CompletableFuture.supplyAsync(
              () -> whatever(IDENTITY_CENTER, () -> center(executor)), executor));
    }
    doors.forEach(
        (account, door) ->
            running.add(
                CompletableFuture.supplyAsync(
                    () -> whatever(account, () -> account(account, door)), executor)));
    running.stream().map(CompletableFuture::join).forEach(reports::add);
    closed.removeAll(doors.keySet());
    closed.forEach(account -> end(withoutDoor(account)));
    reports.sort(
        Comparator.comparing((AccountReport one) -> !one.account().equals(ORGANIZATION))
            .thenComparing(one -> !one.account().equals(IDENTITY_CENTER))
            .thenComparing(AccountReport::account));
    return new FetchReport(reports);
  }

  /** What credentials are called of which it is not known whose they are. */
  static String label(@Nullable String profile) {
    return profile == null ? "default credentials" : "profile " + profile;
  }

  /** An answer that is none of AWS's costs its account, not the others. */
  private AccountReport whatever(String account, Supplier<AccountReport> reading) {
    AccountReport report;
    try {
      report = reading.get();
    } catch (Cancelled stopped) {
      report = new AccountReport(account, "", State.CANCELLED, 0, List.of());
    } catch (RuntimeException | VirtualMachineError odd) {
      report = odd(account);
    }
    progress.ended(report);
    return report;
  }

  private static AccountReport odd(String account) {
    Lack lack =
        new Lack("", "an answer is not of the form that AWS gives", "look at who answers there");
    return new AccountReport(account, "", State.FAILED, 0, List.of(lack));
  }

  private void end(AccountReport report) {
    reports.add(report);
    progress.ended(report);
  }

  private static AccountReport withoutDoor(String account) {
    Lack lack =
        new Lack(
            "sts:AssumeRole",
            "the credentials are of another account, and no role to step into was named",
            "name it (--role-name)");
    return new AccountReport(account, "", State.FAILED, 0, List.of(lack));
  }

  /** The SDK does not say everything that is wrong with a configuration in its own exceptions. */
  private void look(Profiles profiles, Optional<String> profile) {
    try {
      look(profiles.open(profile), profile);
    } catch (IllegalArgumentException broken) {
      throw SdkClientException.create(Profiles.UNREADABLE + broken.getMessage());
    }
  }

  /** Whose these credentials are, and which accounts they lead to. */
  private void look(Connection connection, Optional<String> profile) {
    GetCallerIdentityResponse caller;
    try (StsClient sts = connection.sts()) {
      tell("", ReadCall.IDENTITY.action());
      caller = sts.getCallerIdentity();
    }
    String own = caller.account();
    // Ids become names of files, and whoever answers need not be AWS.
    if (!FetchRequest.isAccount(own)) {
      throw SdkClientException.create("the answer names no account of 12 digits");
    }
    String partition = partition(caller.arn());
    List<String> wanted = new ArrayList<>(request.accounts());
    if (request.organization()) {
      Optional<List<Member>> around = organizations.around(own, connection, profile);
      if (around.isPresent()) {
        centers.add(new CenterReading(connection, profile));
      }
      List<Member> members = around.orElse(List.of());
      members.stream()
          .filter(member -> FetchRequest.isAccount(member.id()))
          .forEach(member -> names.put(member.id(), member.name()));
      if (wanted.isEmpty()) {
        members.stream()
            .filter(Member::active)
            .map(Member::id)
            .filter(FetchRequest::isAccount)
            .filter(id -> id.equals(own) || !request.roleName().isEmpty())
            .forEach(wanted::add);
      }
    }
    if (wanted.isEmpty()) {
      wanted.add(own);
    }
    for (String account : wanted) {
      if (account.equals(own)) {
        doors.put(account, new Door(connection, profile, Optional.empty()));
      } else if (!request.roleName().isEmpty()) {
        String role = "arn:" + partition + ":iam::" + account + ":role/" + request.roleName();
        doors.putIfAbsent(account, new Door(connection, profile, Optional.of(role)));
      } else {
        closed.add(account);
      }
    }
  }

  private static String partition(@Nullable String arn) {
    Matcher partition = PARTITION.matcher(String.valueOf(arn));
    return partition.lookingAt() ? partition.group(1) : "aws";
  }

  private AccountReport center(Executor executor) {
    brokenOff();
    return CenterReading.first(
        centers, request, new SideBySide(executor), doing -> tell(IDENTITY_CENTER, doing));
  }

  private AccountReport account(String account, Door door) {
    brokenOff();
    if (request.resume() && AccountFetch.isWhole(account, request)) {
      return new AccountReport(account, "", State.KEPT, 0, List.of());
    }
    Consumer<String> telling = doing -> tell(account, doing);
    if (door.role().isEmpty()) {
      return read(account, door.connection(), door, telling);
    }
    String role = door.role().get();
    try (StsClient sts = door.connection().stepping(role, SessionPolicy.inAccount());
        StsAssumeRoleCredentialsProvider inside = inside(sts, role)) {
      return read(account, door.connection().as(inside), door, telling);
    }
  }

  /** Whatever the role may do: the session may only read. */
  private StsAssumeRoleCredentialsProvider inside(StsClient sts, String role) {
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(sts)
        .refreshRequest(
            call -> {
              call.roleArn(role).roleSessionName(SESSION).policy(SessionPolicy.inAccount());
              request.externalId().ifPresent(call::externalId);
            })
        .build();
  }

  private AccountReport read(
      String account, Connection connection, Door door, Consumer<String> telling) {
    try (IamClient iam = connection.iam()) {
      if (door.role().isPresent()) {
        connection.credentials().resolveCredentials();
      }
      return new AccountFetch(iam, account, request, door.profile(), telling).fetch();
    } catch (SdkException failure) {
      brokenOff();
      Lack lack = Failures.of("sts:AssumeRole", door.profile(), failure);
      return new AccountReport(account, "", State.FAILED, 0, List.of(lack));
    }
  }

  /** What failed because somebody stopped it is no lack. */
  private void brokenOff() {
    if (progress.cancelled()) {
      throw new Cancelled();
    }
  }

  private void tell(String account, String doing) {
    brokenOff();
    progress.at(account, doing);
  }
}

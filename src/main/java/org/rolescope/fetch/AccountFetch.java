package org.rolescope.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rolescope.base.WholeFile;
import org.rolescope.fetch.AccountReport.State;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Reads one account into its files. What cannot be read costs only itself. */
final class AccountFetch {
  /** What the names of the files end with, by the calls that they hold. */
  private static final Map<ReadCall, String> ENDINGS =
      Map.of(
          ReadCall.ALIASES, ".account-aliases.json",
          ReadCall.DETAILS, ".json",
          ReadCall.ROLES, ".list-roles.json",
          ReadCall.SAML_PROVIDERS, ".saml-providers.json",
          ReadCall.OIDC_PROVIDERS, ".oidc-providers.json");

  private final IamClient iam;
  private final String account;
  private final FetchRequest request;
  private final Optional<String> profile;
  private final Consumer<String> telling;
  private final List<Lack> lacks = new ArrayList<>();
  private int kept;
  private int written;
  private int roles;
  private String name = "";

  /**
   * @param telling hears what is done, and throws {@link Cancelled} where it should not be any more
   */
  AccountFetch(
      IamClient iam,
      String account,
      FetchRequest request,
      Optional<String> profile,
      Consumer<String> telling) {
    this.iam = iam;
    this.account = account;
    this.request = request;
    this.profile = profile;
    this.telling = telling;
  }

  /** Writes one of the account's files. */
  private interface Step {
    void write(Path file) throws IOException;
  }

  /** Whether everything of an account is there, so that nobody need step into it again. */
  static boolean isWhole(String account, FetchRequest request) {
    return ENDINGS.keySet().stream().allMatch(call -> Resume.isWhole(file(account, call, request)));
  }

  /** Whether there is a file of what was refused; false of calls that have none to themselves. */
  static boolean isThere(String account, String action, FetchRequest request) {
    return ENDINGS.keySet().stream()
        .filter(call -> call.action().equals(action))
        .anyMatch(call -> Files.exists(file(account, call, request)));
  }

  /** Whether an action is that of a call with a file to itself. */
  static boolean hasFile(String action) {
    return ENDINGS.keySet().stream().anyMatch(call -> call.action().equals(action));
  }

  private static Path file(String account, ReadCall call, FetchRequest request) {
    return request.out().resolve(account + ENDINGS.get(call));
  }

  AccountReport fetch() {
    try {
      step(ReadCall.ALIASES, this::aliases);
      step(ReadCall.DETAILS, this::details);
      step(ReadCall.ROLES, this::listRoles);
      step(
          ReadCall.SAML_PROVIDERS,
          file -> plain(file, "SAMLProviderList", iam.listSAMLProviders().samlProviderList()));
      step(
          ReadCall.OIDC_PROVIDERS,
          file ->
              plain(
                  file,
                  "OpenIDConnectProviderList",
                  iam.listOpenIDConnectProviders().openIDConnectProviderList()));
    } catch (Cancelled stopped) {
      return report(State.CANCELLED);
    }
    if (written == 0 && kept == 0) {
      return report(State.FAILED);
    }
    return report(!lacks.isEmpty() ? State.PARTLY : written == 0 ? State.KEPT : State.READ);
  }

  private AccountReport report(State state) {
    return new AccountReport(account, name, state, roles, lacks);
  }

  private void step(ReadCall call, Step step) {
    Path file = file(account, call, request);
    if (request.resume() && Resume.isWhole(file)) {
      kept++;
      return;
    }
    telling.accept(call.action());
    try {
      step.write(file);
      written++;
    } catch (Cancelled stopped) {
      throw stopped;
    } catch (IOException | JacksonException failure) {
      failed(
          file,
          new Lack(call.action(), "`" + file + "` cannot be written: " + failure.getMessage(), ""));
    } catch (RuntimeException | VirtualMachineError failure) {
      failed(file, Failures.of(call.action(), profile, failure));
    }
  }

  private void failed(Path file, Lack lack) {
    // What failed because somebody stopped it is no lack.
    telling.accept(lack.action());
    // Of an earlier reading that is gone on with, a part may be there.
    lacks.add(Files.exists(file) ? lack.toldInFile() : lack);
  }

  private void details(Path file) throws IOException {
    try (JsonLists lists = new JsonLists(file, DetailPages.LISTS)) {
      DetailPages pages = new DetailPages(iam, lists, this::tell);
      pages.read();
      roles = pages.roles();
      Lacks unread = new Lacks(profile, telling);
      new Boundaries(iam, unread, this::tell)
          .add(pages.unreadBoundaries(), lists.list(DetailPages.POLICIES));
      lacks.addAll(unread.all());
      WholeFile.writePrivate(file, out -> lists.to(out, unread.all()));
    }
  }

  private void listRoles(Path file) throws IOException {
    int[] read = {0};
    try (JsonLists lists = new JsonLists(file, List.of("Roles"))) {
      Pages.read(
          marker -> iam.listRoles(ask -> ask.marker(marker)),
          page -> Pages.next(page.isTruncated(), page.marker()),
          page -> {
            lists.add("Roles", page.roles());
            read[0] += page.roles().size();
            tell(ReadCall.ROLES, read[0]);
          });
      WholeFile.writePrivate(file, out -> lists.to(out, List.of()));
    }
    roles = Math.max(roles, read[0]);
  }

  private void aliases(Path file) throws IOException {
    ListAccountAliasesResponse found = iam.listAccountAliases();
    name = found.accountAliases().stream().findFirst().orElse("");
    WholeFile.writePrivate(
        file,
        out -> {
          try (JsonGenerator json = JsonLists.generator(out)) {
            json.writeStartObject();
            json.writeName("AccountAliases");
            json.writeStartArray();
            found.accountAliases().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
          }
        });
  }

  private static void plain(Path file, String list, List<? extends SdkPojo> entries)
      throws IOException {
    try (JsonLists lists = new JsonLists(file, List.of(list))) {
      lists.add(list, entries);
      WholeFile.writePrivate(file, out -> lists.to(out, List.of()));
    }
  }

  private void tell(ReadCall call, int so) {
    telling.accept(call.action() + ", " + so + " so far");
  }
}

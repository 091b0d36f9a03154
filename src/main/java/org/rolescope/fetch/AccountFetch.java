package org.rolescope.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rolescope.base.WholeFile;
import org.rolescope.fetch.AccountReport.State;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesResponse;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Reads one account into its files. What cannot be read costs only itself. */
final class AccountFetch {
  private static final String ALIASES = ".account-aliases.json";
  private static final String DETAILS = ".json";
  private static final String ROLES = ".list-roles.json";
  private static final String SAML = ".saml-providers.json";
  private static final String OIDC = ".oidc-providers.json";

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

  /** One page of something, and what leads to the next one. */
  record Page(List<? extends SdkPojo> entries, @Nullable String next) {}

  /** Writes one of the account's files. */
  private interface Step {
    void write(Path file) throws IOException;
  }

  /** Whether everything of an account is there, so that nobody need step into it again. */
  static boolean isWhole(String account, FetchRequest request) {
    return Stream.of(ALIASES, DETAILS, ROLES, SAML, OIDC)
        .allMatch(ending -> Resume.isWhole(request.out().resolve(account + ending)));
  }

  AccountReport fetch() {
    try {
      step(ReadCall.ALIASES, ALIASES, this::aliases);
      step(ReadCall.DETAILS, DETAILS, this::details);
      step(ReadCall.ROLES, ROLES, this::listRoles);
      step(
          ReadCall.SAML_PROVIDERS,
          SAML,
          file -> plain(file, "SAMLProviderList", iam.listSAMLProviders().samlProviderList()));
      step(
          ReadCall.OIDC_PROVIDERS,
          OIDC,
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

  private void step(ReadCall call, String ending, Step step) {
    Path file = request.out().resolve(account + ending);
    if (request.resume() && Resume.isWhole(file)) {
      kept++;
      return;
    }
    telling.accept(call.action());
    try {
      step.write(file);
      written++;
    } catch (SdkException failure) {
      // What failed because somebody stopped it is no lack.
      telling.accept(call.action());
      lacks.add(Failures.of(call.action(), profile, failure));
    } catch (IOException | JacksonException failure) {
      telling.accept(call.action());
      lacks.add(
          new Lack(call.action(), "`" + file + "` cannot be written: " + failure.getMessage(), ""));
    }
  }

  private void details(Path file) throws IOException {
    try (JsonLists lists = new JsonLists(file, DetailPages.LISTS)) {
      DetailPages pages = new DetailPages(iam, lists, this::tell);
      pages.read();
      roles = pages.roles();
      Boundaries boundaries = new Boundaries(iam, profile, this::tell);
      List<Lack> unread =
          boundaries.add(pages.unreadBoundaries(), lists.list(DetailPages.POLICIES));
      lacks.addAll(unread);
      WholeFile.writePrivate(file, out -> lists.to(out, unread));
    }
  }

  private void listRoles(Path file) throws IOException {
    int[] read = {0};
    pages(
        file,
        "Roles",
        marker -> {
          ListRolesResponse page = iam.listRoles(ask -> ask.marker(marker));
          read[0] += page.roles().size();
          tell(ReadCall.ROLES, read[0]);
          return new Page(page.roles(), Markers.of(page.isTruncated(), page.marker()));
        });
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

  private void plain(Path file, String list, List<? extends SdkPojo> entries) throws IOException {
    pages(file, list, marker -> new Page(entries, null));
  }

  private void pages(Path file, String list, Function<@Nullable String, Page> ask)
      throws IOException {
    try (JsonLists lists = new JsonLists(file, List.of(list))) {
      String marker = null;
      Markers seen = new Markers();
      do {
        Page page = ask.apply(marker);
        lists.add(list, page.entries());
        marker = seen.next(page.next());
      } while (marker != null);
      WholeFile.writePrivate(file, out -> lists.to(out, List.of()));
    }
  }

  private void tell(ReadCall call, int so) {
    telling.accept(call.action() + ", " + so + " so far");
  }
}

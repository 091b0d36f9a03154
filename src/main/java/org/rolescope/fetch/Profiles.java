package org.rolescope.fetch;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Profiles of the AWS configuration. Their own credentials come from the SDK, the roles that they
 * lead to are assumed here: with the code of an MFA device where one is wanted, and limited to what
 * is read. All of it stays in memory, and ends with this.
 */
public final class Profiles implements AutoCloseable {
  /** What the SDK found wrong follows, with the line. */
  static final String UNREADABLE = "the AWS configuration cannot be read: ";

  private final FetchRequest request;
  private final SdkHttpClient http;
  private final CodePrompt prompt;
  private final Patience patience;
  private final Map<String, RoleSession> sessions = new TreeMap<>();

  Profiles(FetchRequest request, SdkHttpClient http, CodePrompt prompt, Patience patience) {
    this.patience = patience;
    this.request = request;
    this.http = http;
    this.prompt = prompt;
  }

  /**
   * All profiles, in the order of their names; none where there is no configuration.
   *
   * @throws IOException where the configuration is no such file
   */
  public static List<NamedProfile> all() throws IOException {
    try {
      return named();
    } catch (IllegalArgumentException broken) {
      throw new IOException(UNREADABLE + broken.getMessage(), broken);
    }
  }

  private static List<NamedProfile> named() {
    ProfileFile file = ProfileFile.defaultProfileFile();
    return file.profiles().values().stream()
        .map(profile -> NamedProfile.of(profile, file))
        .sorted(Comparator.comparing(NamedProfile::name))
        .toList();
  }

  /**
   * Clients with the credentials of a profile.
   *
   * @param name empty for the SDK's default chain
   * @throws SdkException where the profile leads to none, or nobody gives a code that it wants
   */
  Connection open(Optional<String> name) {
    ProfileFile file = ProfileFile.defaultProfileFile();
    Region region = region(name);
    Optional<String> first = name.or(() -> ProfileChain.byDefault(file));
    if (first.isEmpty()) {
      // A chain of its own: the one that all share keeps the configuration that it saw first.
      return connection(DefaultCredentialsProvider.builder().build(), region);
    }
    ProfileChain chain = ProfileChain.of(file, first.get());
    Connection at = connection(new ProfileCredentials(chain.source()), region);
    Set<String> devices = new HashSet<>();
    for (Profile role : chain.roles()) {
      // A role's session has no device: whose code began the chain is not asked again.
      Optional<String> device = role.property(ProfileProperty.MFA_SERIAL).filter(devices::add);
      RoleSession session = sessions.get(role.name());
      if (session == null) {
        Optional<String> code = device.map(one -> code(role, one));
        session = RoleSession.begin(role, at, policy(role, file), code);
        sessions.put(role.name(), session);
      }
      at = at.as(session);
    }
    return at;
  }

  private Connection connection(AwsCredentialsProvider credentials, Region region) {
    return new Connection(credentials, region, request.endpoint(), http, patience);
  }

  private Region region(Optional<String> profile) {
    if (request.region().isPresent()) {
      return Region.of(request.region().get());
    }
    DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
    profile.ifPresent(chain::profileName);
    try {
      return chain.build().getRegion();
    } catch (SdkClientException none) {
      return Region.US_EAST_1;
    }
  }

  private String code(Profile profile, String device) {
    return prompt
        .code(profile.name(), device)
        .map(String::strip)
        .filter(given -> !given.isEmpty())
        .orElseThrow(
            () ->
                new NoSession(
                    new Lack(
                        RoleSession.ACTION,
                        "profile `" + profile.name() + "` asks for an MFA code of " + device,
                        "try again, and say it where it is asked for: the window, or a terminal")));
  }

  /** What a role's session is for, seen over all profiles that were chosen: it is begun once. */
  private String policy(Profile role, ProfileFile file) {
    Set<String> roles = new TreeSet<>();
    boolean reads = false;
    for (ProfileChain chain : chosen(file)) {
      chain.after(role).ifPresent(roles::add);
      reads |= chain.endsWith(role);
    }
    if (!reads) {
      return SessionPolicy.leading(roles);
    }
    if (!request.roleName().isEmpty()) {
      roles.add(ReadCall.anywhere(request.roleName()));
    }
    return SessionPolicy.reading(request.organization(), roles);
  }

  private List<ProfileChain> chosen(ProfileFile file) {
    List<String> names =
        request.profiles().isEmpty()
            ? ProfileChain.byDefault(file).stream().toList()
            : request.profiles();
    return names.stream().flatMap(name -> ProfileChain.find(file, name).stream()).toList();
  }

  @Override
  public void close() {
    sessions.values().forEach(RoleSession::close);
  }
}

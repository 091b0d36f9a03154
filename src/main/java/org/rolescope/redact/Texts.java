package org.rolescope.redact;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rolescope.policy.condition.OperatorName;

/** Replaces in a text what tells who somebody is, word by word; what is AWS's own stays. */
final class Texts {
  private static final String WORD = "[\\p{L}\\p{M}\\p{N}]+";

  /**
   * Names that are the same for everybody, in any case: service principals, public identity
   * providers. Of an issuer with somebody's name in it what tells which claims its tokens carry.
   */
  private static final String PUBLIC =
      "(?i:https://signin\\.(?:[a-z0-9-]+\\.)?aws\\.amazon\\.com/saml"
          + "|(?<![\\w.-])(?:[a-z0-9-]+\\.(?:[a-z]{2}(?:-[a-z]+)+-\\d\\.)?amazonaws\\.com(?:\\.cn)?"
          + "|oidc\\.eks\\.[a-z0-9-]+\\.amazonaws\\.com"
          + "|token\\.actions\\.githubusercontent\\.com|gitlab\\.com|accounts\\.google\\.com"
          + "|graph\\.facebook\\.com|www\\.amazon\\.com|app\\.terraform\\.io"
          + "|api\\.bitbucket\\.org|vstoken\\.dev\\.azure\\.com|api\\.pulumi\\.com|sandboxes\\.cloud"
          // The tenant that all customers of Azure Sentinel have.
          + "|sts\\.windows\\.net(?:/33e01921-4d64-4f8c-a055-5bdaffd5e33d)?"
          + "|login\\.microsoftonline\\.com|oidc\\.circleci\\.com|agent\\.buildkite\\.com"
          + "|oidc\\.vercel\\.com|identity\\.oraclecloud\\.com"
          // GitHub's of an enterprise, or with the enterprise's own domain.
          + "|github\\.com/enterprises(?=/)|token\\.actions(?=\\.))(?![\\w-])"
          + "|(?<=\\.)(?:ghe|(?:identity\\.)?oraclecloud)\\.com(?![\\w-])"
          // How subjects of GitHub, GitLab, Vercel and Pulumi begin.
          + "|(?<![\\w-])(?:repository|repository_id|job_workflow_ref|project_path|owner"
          + "|pulumi:(?:deploy|environments):org)(?=:)"
          // Identity Center's provider: what is not its number is the same in every account.
          + "|AWSSSO(?=_)|(?<=[0-9a-f]{12})_DO_NOT_DELETE(?![\\w-]))";

  private static final Pattern PIECES =
      Pattern.compile(
          "(?<variable>\\$\\{[^}]*})|(?<public>"
              + PUBLIC
              + ")|(?<address>"
              + Addresses.V4
              + ")|(?<six>"
              + Addresses.V6
              + ")|(?<word>"
              + WORD
              + ")");

  private static final Pattern WORDS = Pattern.compile(WORD);

  private static final Pattern ARN =
      Pattern.compile("arn:[a-z*-]*:[a-z0-9*-]*:[a-z0-9*-]*:[^:\\s]*:[^\\s`\"',;)\\]}]+");

  private static final Pattern ARN_PARTS =
      Pattern.compile(
          "(?<head>arn:(?:aws[a-z-]*|(?=[a-z-]*[*?])[a-z*?-]+)?:[a-z0-9*?-]*:[a-z0-9*?-]*:)"
              + "(?<owner>(?:\\$\\{[^}]*}|[^:])*+)(?::(?<resource>.*))?",
          Pattern.DOTALL);

  /** Actions that are read or decided here, and condition keys. */
  private static final Pattern AWS_NAME =
      Pattern.compile("(?:aws|iam|identitystore|organizations|saml|sso|sts):[A-Za-z]+");

  /** Also in a pattern, which must go on to fit the names that AWS gives. */
  private static final Pattern SERVICE_ROLE =
      Pattern.compile("role/aws-service-role/[a-z0-9.*?-]+(?:/|$)");

  /** How the names of service-linked roles begin, in small letters. */
  private static final String LINKED = "awsservicerole";

  /** Types of resources that ARNs name; some types have names of their own below them. */
  private static final Set<String> TYPES =
      words(
          """
          access-point account addon alarm alias assumed-role build bucket certificate changeSet
          cluster container-instance crl dashboard db detector distribution domain event-bus
          execution federated-user file-system fleet function group handshake hostedzone image
          instance instance-profile key layer listener loadbalancer log-group mfa network-interface
          nodegroup object oidc-provider organization ou parameter permissionSet pipeline
          podidentityassociation policy profile project report-group repository role root rule
          saml-provider secret security-group server-certificate service snapshot sms-mfa stack
          stackset stateMachine stream subnet table targetgroup task task-definition trail
          trust-anchor u2f user userpool volume vpc vpc-endpoint workgroup
          """);

  /** Members whose own members are called as somebody likes. */
  private static final Set<String> NAMING =
      words(
          "Conditions Mappings Outputs Parameters Resources Rules module_calls outputs tags variables");

  /** The unique ids of IAM, which begin with what they are of. */
  private static final Pattern UNIQUE_ID =
      Pattern.compile("(AROA|AIDA|AGPA|ANPA|ANVA|AIPA|ASIA|AKIA|APKA|ABIA|ACCA|ASCA)([A-Z0-9]*)");

  private static final Pattern HEX = Pattern.compile("(?=[a-f]*[0-9])[0-9a-f]{12,}");

  /** Parts of ARNs, regions, ids and of the subjects of tokens, and names that AWS gives. */
  private static final Set<String> KEPT =
      words(
          """
          af amazonaws ap arn assumed aws awscontroltowerexecution awsreservedsso ca
          central cn com csv east environment eu federated fullawsaccess gov group gz
          heads http https iam il instance iso json me mfa mx north northeast northwest
          oidc organization organizationaccountaccessrole organizations ou permissionset
          policy profile provider pull rcpfullawsaccess ref refs repo request reserved
          role root sa saml service serviceaccount session south southeast southwest sso
          sts system tags tf tfstate trust txt us user west yaml yml zip
          """);

  /** Words of answers and of policies: they tell nobody who somebody is, whoever is called so. */
  private static final Set<String> ORDINARY =
      words(
          """
          account accounts action actions admin all allow allowed always an and anyone
          arrow attached by call caller callers can cannot condition conditions data
          decides default denied deny document does effect entity every false file from
          gate get has have how id if in is it key keys known lets list may missing name
          no nobody none not nothing null of on only or organisation own pass path
          policies principal production read resource resources rule scp session short
          signing statement statements stop subject target text the this through to token
          true type unknown users value values version what where who why with yes
          """);

  /** A name has as many words at most that is looked for as a whole. */
  private static final int MOST_WORDS = 12;

  private final Pseudonyms names;
  private final Fragments fragments;
  private final Addresses addresses;
  private final Set<String> services;
  private final NavigableSet<String> linked;
  private final Set<String> seen = new HashSet<>();

  /** Names of several words, an ordinary one among them, which alone would stay in prose. */
  private final Set<String> whole = new HashSet<>();

  /**
   * @param services names of service principals, which are nobody's
   * @param linked words of AWS in names of service-linked roles, in small letters: a role of
   *     another path is called as somebody likes
   */
  Texts(Pseudonyms names, Fragments fragments, Set<String> services, Set<String> linked) {
    this.services = services;
    this.linked = new TreeSet<>(linked);
    this.names = names;
    this.fragments = fragments;
    this.addresses = new Addresses(names);
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** A name, id, ARN, address, or a pattern of such. */
  String value(String text) {
    for (String name : text.split("[/:]")) {
      note(name);
    }
    return other(text);
  }

  private void note(String name) {
    List<MatchResult> words = WORDS.matcher(name).results().toList();
    if (words.size() > 1
        && words.size() <= MOST_WORDS
        && words.stream().anyMatch(word -> isOrdinary(word.group()))) {
      whole.add(name.substring(words.get(0).start(), words.get(words.size() - 1).end()));
    }
  }

  private static boolean isOrdinary(String word) {
    return ORDINARY.contains(word.toLowerCase(Locale.ROOT));
  }

  private String other(String text) {
    if (services.contains(text)) {
      return text;
    }
    if (Addresses.isV6(text)) {
      return addresses.v6(text);
    }
    if (text.startsWith("arn:")) {
      return arn(text);
    }
    return pieces(text);
  }

  private String pieces(String text) {
    return PIECES.matcher(text).replaceAll(piece -> Matcher.quoteReplacement(piece(piece)));
  }

  private String piece(MatchResult piece) {
    String text = piece.group();
    if (text.startsWith("${")) {
      return variable(text);
    }
    if (piece.group(2) != null) {
      return text;
    }
    if (piece.group(4) != null) {
      return Addresses.isV6(text) ? addresses.v6(text) : eachWord(text);
    }
    return piece.group(3) != null ? addresses.v4(text) : word(text);
  }

  private String eachWord(String text) {
    return WORDS.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
  }

  /** What a variable is of stays, but for the name of a tag, a default, and an open value. */
  private String variable(String text) {
    String inside = text.substring(2, text.length() - 1);
    if (inside.length() == 1) {
      return text;
    }
    if (inside.startsWith("?")) {
      return "${?" + value(inside.substring(1)) + "}";
    }
    int comma = inside.indexOf(',');
    String key = comma < 0 ? inside : inside.substring(0, comma);
    String fallback = comma < 0 ? "" : inside.substring(comma);
    return "${" + (key.indexOf(':') < 0 ? value(key) : key(key)) + value(fallback) + "}";
  }

  /** A condition key: the name of a tag is somebody's, and so is the host of a provider. */
  String key(String key) {
    int slash = key.indexOf('/');
    int colon = key.indexOf(':');
    if (colon > 0 && key.lastIndexOf('.', colon) >= 0) {
      int end = key.lastIndexOf(':');
      return value(key.substring(0, end)) + key.substring(end);
    }
    if (colon < 0) {
      return value(key);
    }
    return slash < 0 ? key : key.substring(0, slash + 1) + value(key.substring(slash + 1));
  }

  private String arn(String text) {
    Matcher arn = ARN_PARTS.matcher(text);
    if (!arn.matches()) {
      return pieces(text);
    }
    String owner = arn.group("owner");
    String resource = arn.group("resource");
    if (owner.equals("aws")) {
      return text;
    }
    String kept = arn.group("head") + value(owner);
    if (resource == null) {
      return kept;
    }
    Matcher linked = SERVICE_ROLE.matcher(resource);
    int end = linked.lookingAt() ? linked.end() : typeEnd(resource);
    return kept + ":" + resource.substring(0, end) + value(resource.substring(end));
  }

  /** Where the type of a resource ends, if it begins with one: some begin with a name. */
  private static int typeEnd(String resource) {
    int end = resource.indexOf('/') < 0 ? resource.indexOf(':') : resource.indexOf('/');
    return end > 0 && TYPES.contains(resource.substring(0, end)) ? end : 0;
  }

  private String word(String word) {
    seen.add(word);
    String low = word.toLowerCase(Locale.ROOT);
    if (word.length() == 1 || KEPT.contains(low) || beginsLinked(low)) {
      return word;
    }
    if (isNumber(word)) {
      return number(word);
    }
    Matcher id = UNIQUE_ID.matcher(word);
    if (id.matches()) {
      return id.group(2).isEmpty() ? word : id.group(1) + names.base32(id.group(2));
    }
    if (HEX.matcher(word).matches()) {
      return names.hex(word);
    }
    Set<Integer> places = fragments.places(word);
    int from = linkedEnd(low, places);
    StringBuilder out = new StringBuilder(word.substring(0, from));
    for (int place : places) {
      if (place > from) {
        out.append(part(word.substring(from, place)));
        from = place;
      }
    }
    return out.append(part(word.substring(from))).toString();
  }

  private String part(String part) {
    if (isNumber(part)) {
      return number(part);
    }
    return part.length() == 1 ? part : names.word(part);
  }

  /** Where AWS's own part of a word ends that is called like a service-linked role. */
  private int linkedEnd(String low, Set<Integer> places) {
    return low.startsWith(LINKED)
        ? places.stream()
            .filter(place -> beginsLinked(low.substring(0, place)))
            .reduce(0, Math::max)
        : 0;
  }

  /** What names of service-linked roles, and so patterns of them, begin with, or are. */
  private boolean beginsLinked(String low) {
    return low.startsWith(LINKED)
        && (low.equals(LINKED)
            || low.equals(LINKED + "for")
            || startsWith(linked.ceiling(low), low));
  }

  private static boolean startsWith(@Nullable String name, String beginning) {
    return name != null && name.startsWith(beginning);
  }

  /** The words of AWS in what may be the ARN of a service-linked role, in small letters. */
  static Stream<String> linked(String arn) {
    Matcher parts = ARN_PARTS.matcher(arn);
    String resource = parts.matches() ? String.valueOf(parts.group("resource")) : "";
    Matcher role = SERVICE_ROLE.matcher(resource);
    return role.lookingAt()
        ? WORDS
            .matcher(resource.substring(role.end()))
            .results()
            .map(word -> word.group().toLowerCase(Locale.ROOT))
            .filter(word -> word.startsWith(LINKED))
        : Stream.empty();
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private String number(String digits) {
    if (digits.length() == 12) {
      return names.account(digits);
    }
    return digits.length() <= 4 ? digits : names.digits(digits);
  }

  /**
   * Prose of ours with names of others in it: whole names are replaced, and what looks like one.
   */
  String prose(String text) {
    String named =
        ARN.matcher(text).replaceAll(arn -> Matcher.quoteReplacement(value(arn.group())));
    return PIECES
        .matcher(wholeNames(named))
        .replaceAll(piece -> Matcher.quoteReplacement(known(piece)));
  }

  /** Replaces the names of which some words are ordinary, the longest first. O(text). */
  private String wholeNames(String text) {
    List<MatchResult> words = WORDS.matcher(text).results().toList();
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      int start = words.get(i).start();
      for (int last = Math.min(i + MOST_WORDS, words.size()) - 1; last > i; last--) {
        String name = text.substring(start, words.get(last).end());
        if (whole.contains(name)) {
          out.append(text, from, start).append(other(name));
          from = words.get(last).end();
          i = last;
        }
      }
    }
    return out.append(text.substring(from)).toString();
  }

  /** A place in a file, where some members are named by whoever wrote it. */
  String pointer(String pointer) {
    String[] steps = pointer.split("/", -1);
    boolean named = false;
    String before = steps[0];
    for (int i = 1; i < steps.length; i++) {
      // A name may stand behind an escaped slash, whose `1` is no letter of it.
      String step = steps[i].replace("~1", "/").replace("~0", "~");
      // What somebody called like one of these names nothing itself.
      named = !named && NAMING.contains(before);
      String other = named ? value(step) : prose(step);
      steps[i] = other.replace("~", "~0").replace("/", "~1");
      before = step;
    }
    return String.join("/", steps);
  }

  /** Prose with backticks around what others wrote: that is replaced whether it is known or not. */
  String message(String text) {
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = i % 2 == 0 ? prose(parts[i]) : quoted(parts[i]);
    }
    return String.join("`", parts);
  }

  private String quoted(String text) {
    boolean ours = isOrdinary(text) || AWS_NAME.matcher(text).matches();
    return ours || OperatorName.parse(text).isPresent() ? text : other(text);
  }

  private String known(MatchResult piece) {
    String text = piece.group();
    if (piece.group(4) != null && !Addresses.isV6(text)) {
      return WORDS.matcher(text).replaceAll(word -> Matcher.quoteReplacement(known(word.group())));
    }
    return piece.group(5) == null ? piece(piece) : known(text);
  }

  private String known(String word) {
    boolean account = word.matches("[0-9]{12}") && !word.startsWith("0000");
    boolean name = seen.contains(word) && !isOrdinary(word);
    return account || name ? word(word) : word;
  }
}

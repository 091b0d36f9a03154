package org.rolescope.policy;

import java.util.Locale;
import java.util.Optional;

/** An Amazon Resource Name, split at its first five colons. Immutable; keeps its text. */
public final class Arn implements Comparable<Arn> {
  private static final String AWS = "aws";
  private static final String IAM = "iam";
  private static final int PARTITION = 4;
  private static final int ACCOUNT_DIGITS = 12;

  // There are hundreds of thousands of them: parts are cut out when somebody asks for them.
  private final String text;
  private final String account;
  private final int service;
  private final int region;
  private final int resource;

  /**
   * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov} …
   * @param service {@code iam}, {@code sts} …
   * @param region empty for IAM
   * @param account usually 12 digits; may be empty
   * @param resource the rest, colons included: {@code role/team/Ops}
   */
  public Arn(String partition, String service, String region, String account, String resource) {
    this.text = "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
    this.account = account;
    this.service = PARTITION + partition.length() + 1;
    this.region = this.service + service.length() + 1;
    this.resource = text.length() - resource.length();
  }

  private Arn(String text, int service, int region, int account, int resource) {
    this.text = text;
    this.account = text.substring(account, resource - 1);
    this.service = service;
    this.region = region;
    this.resource = resource;
  }

  /** Splits {@code text}; empty if it is not of the form {@code arn:p:s:r:a:resource}. */
  public static Optional<Arn> parse(String text) {
    if (!text.startsWith("arn:")) {
      return Optional.empty();
    }
    int service = text.indexOf(':', PARTITION);
    int region = service < 0 ? -1 : text.indexOf(':', service + 1);
    int account = region < 0 ? -1 : text.indexOf(':', region + 1);
    int resource = account < 0 ? -1 : text.indexOf(':', account + 1);
    if (resource < 0 || service == PARTITION || resource == text.length() - 1) {
      return Optional.empty();
    }
    return Optional.of(new Arn(text, service + 1, region + 1, account + 1, resource + 1));
  }

  /** Whether a text is the id of an account: 12 digits. */
  public static boolean isAccount(String text) {
    return text.length() == ACCOUNT_DIGITS
        && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  /**
   * What tells a user, role, group or policy from all others: within an account names are unique,
   * whatever the path, and whatever their case.
   *
   * @param text an ARN; what is none stays as it is
   */
  public static String withoutPath(String text) {
    return parse(text)
        .map(of -> of.account() + " " + (of.type() + "/" + of.name()).toLowerCase(Locale.ROOT))
        .orElse(text);
  }

  /** Builds the ARN of an IAM role. {@code path} begins and ends with a slash. */
  public static Arn ofRole(String partition, String account, String path, String name) {
    return new Arn(partition, "iam", "", account, "role" + path + name);
  }

  /** {@code aws}, {@code aws-cn}, {@code aws-us-gov} … */
  public String partition() {
    return part(PARTITION, service - 1, AWS);
  }

  /** {@code iam}, {@code sts} … */
  public String service() {
    return part(service, region - 1, IAM);
  }

  /** The characters between the two places; nearly always the usual ones. */
  private String part(int from, int to, String usual) {
    return to - from == usual.length() && text.startsWith(usual, from)
        ? usual
        : text.substring(from, to);
  }

  /** Empty for IAM. */
  public String region() {
    return text.substring(region, resource - account.length() - 2);
  }

  /** Usually 12 digits; may be empty. */
  public String account() {
    return account;
  }

  /** The rest, colons included: {@code role/team/Ops}. */
  public String resource() {
    return text.substring(resource);
  }

  /** The part of the resource before the first slash or colon: {@code role}, {@code root}. */
  public String type() {
    return text.substring(resource, endOfType());
  }

  private int endOfType() {
    int end = resource;
    while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != ':') {
      end++;
    }
    return end;
  }

  /** The part of the resource after the last slash; the whole resource if there is none. */
  public String name() {
    return text.substring(Math.max(resource, text.lastIndexOf('/') + 1));
  }

  /** The path between type and name, with both slashes: {@code /team/}, or {@code /}. */
  public String path() {
    int first = text.indexOf('/', resource);
    return first < 0 ? "/" : text.substring(first, text.lastIndexOf('/') + 1);
  }

  /** Whether this names an IAM entity of that type: {@code isIam("role")}. */
  public boolean isIam(String type) {
    return service().equals(IAM)
        && text.startsWith(type, resource)
        && endOfType() == resource + type.length();
  }

  /** Of this role, the session of that name; it drops the role's path (R30). */
  public Arn session(String name) {
    return new Arn(partition(), "sts", "", account, "assumed-role/" + name() + '/' + name);
  }

  @Override
  public int compareTo(Arn other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Arn arn && text.equals(arn.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The whole of it. */
  @Override
  public String toString() {
    return text;
  }
}

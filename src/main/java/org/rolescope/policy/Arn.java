package org.rolescope.policy;

import java.util.Optional;

/** An Amazon Resource Name, split at its first five colons. Immutable; keeps its text. */
public final class Arn implements Comparable<Arn> {
  private static final String AWS = "aws";
  private static final String IAM = "iam";

  private final String text;
  private final String partition;
  private final String service;
  private final String region;
  private final String account;
  private final String resource;

  /**
   * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov} …
   * @param service {@code iam}, {@code sts} …
   * @param region empty for IAM
   * @param account usually 12 digits; may be empty
   * @param resource the rest, colons included: {@code role/team/Ops}
   */
  public Arn(String partition, String service, String region, String account, String resource) {
    this(
        "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource,
        partition,
        service,
        region,
        account,
        resource);
  }

  private Arn(
      String text,
      String partition,
      String service,
      String region,
      String account,
      String resource) {
    this.text = text;
    // There are hundreds of thousands of them, and nearly all begin alike.
    this.partition = partition.equals(AWS) ? AWS : partition;
    this.service = service.equals(IAM) ? IAM : service;
    this.region = region;
    this.account = account;
    this.resource = resource;
  }

  /** Splits {@code text}; empty if it is not of the form {@code arn:p:s:r:a:resource}. */
  public static Optional<Arn> parse(String text) {
    if (!text.startsWith("arn:")) {
      return Optional.empty();
    }
    int service = text.indexOf(':', 4);
    int region = service < 0 ? -1 : text.indexOf(':', service + 1);
    int account = region < 0 ? -1 : text.indexOf(':', region + 1);
    int resource = account < 0 ? -1 : text.indexOf(':', account + 1);
    if (resource < 0 || service == 4 || resource == text.length() - 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Arn(
            text,
            text.substring(4, service),
            text.substring(service + 1, region),
            text.substring(region + 1, account),
            text.substring(account + 1, resource),
            text.substring(resource + 1)));
  }

  /** Builds the ARN of an IAM role. {@code path} begins and ends with a slash. */
  public static Arn ofRole(String partition, String account, String path, String name) {
    return new Arn(partition, "iam", "", account, "role" + path + name);
  }

  /** {@code aws}, {@code aws-cn}, {@code aws-us-gov} … */
  public String partition() {
    return partition;
  }

  /** {@code iam}, {@code sts} … */
  public String service() {
    return service;
  }

  /** Empty for IAM. */
  public String region() {
    return region;
  }

  /** Usually 12 digits; may be empty. */
  public String account() {
    return account;
  }

  /** The rest, colons included: {@code role/team/Ops}. */
  public String resource() {
    return resource;
  }

  /** The part of the resource before the first slash or colon: {@code role}, {@code root}. */
  public String type() {
    int slash = resource.indexOf('/');
    int colon = resource.indexOf(':');
    int end = slash < 0 ? colon : colon < 0 ? slash : Math.min(slash, colon);
    return end < 0 ? resource : resource.substring(0, end);
  }

  /** The part of the resource after the last slash; the whole resource if there is none. */
  public String name() {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  /** The path between type and name, with both slashes: {@code /team/}, or {@code /}. */
  public String path() {
    int first = resource.indexOf('/');
    int last = resource.lastIndexOf('/');
    return first < 0 ? "/" : resource.substring(first, last + 1);
  }

  /** Whether this names an IAM entity of that type: {@code isIam("role")}. */
  public boolean isIam(String type) {
    return service.equals("iam") && type().equals(type);
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

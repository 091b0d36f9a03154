package org.rolescope.load.terraform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.load.intake.Inputs;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Unresolved;

/**
 * In which account and partition the resources of a file are: what their provider is allowed, else
 * who the caller is, else where the others of the file are, if that is one account.
 */
final class Home {
  /** What may be called otherwise, or be at another path, without being made anew. */
  static final Set<String> RENAMED = Set.of("aws_iam_user", "aws_iam_group");

  private final Configuration configuration;
  private final String account;
  private final String partition;

  Home(List<Resource> resources, Configuration configuration) {
    this.configuration = configuration;
    TreeSet<String> callers = new TreeSet<>();
    TreeSet<String> siblings = new TreeSet<>();
    Map<String, Integer> partitions = new TreeMap<>();
    for (Resource resource : resources) {
      if (resource.type().equals("aws_caller_identity")) {
        resource.known("account_id").ifPresent(callers::add);
      } else if (resource.type().equals("aws_partition")) {
        resource.known("partition").ifPresent(found -> partitions.merge(found, 1, Integer::sum));
      } else if (!resource.type().startsWith("aws_organizations_")) {
        resource
            .known("arn")
            .flatMap(Arn::parse)
            .filter(arn -> !arn.account().isEmpty() && !arn.account().equals("aws"))
            .ifPresent(
                arn -> {
                  siblings.add(arn.account());
                  partitions.merge(arn.partition(), 1, Integer::sum);
                });
      }
    }
    this.account = only(callers).or(() -> only(siblings)).orElse(Inputs.NO_ACCOUNT);
    this.partition = partitions.size() == 1 ? partitions.keySet().iterator().next() : "aws";
  }

  private static Optional<String> only(Set<String> found) {
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  String account(Resource resource) {
    List<String> allowed = configuration.providerConstant(resource, "allowed_account_ids");
    return allowed.size() == 1 ? allowed.get(0) : account;
  }

  String partition() {
    return partition;
  }

  /** The ARN of a role, user, policy or provider of the file; empty for all else. */
  Optional<Arn> arn(Resource resource) {
    String path = resource.text("path").isEmpty() ? "/" : resource.text("path");
    return switch (resource.type()) {
      case "aws_iam_role" -> Optional.of(arn(resource, "role", path, resource.entityName()));
      case "aws_iam_user" -> Optional.of(arn(resource, "user", path, resource.entityName()));
      case "aws_iam_group" -> Optional.of(arn(resource, "group", path, resource.entityName()));
      case "aws_iam_policy" -> Optional.of(arn(resource, "policy", path, resource.entityName()));
      case "aws_iam_saml_provider" ->
          Optional.of(arn(resource, "saml-provider", "/", resource.entityName()));
      case "aws_iam_openid_connect_provider" ->
          Optional.of(arn(resource, "oidc-provider", "/", url(resource)));
      default -> Optional.empty();
    };
  }

  private static String url(Resource resource) {
    String url = resource.text("url").replaceFirst("^https://", "");
    return url.isEmpty() ? Unresolved.mark(resource.address() + ".url") : url;
  }

  /**
   * The ARN that the resource has or will have: of one that gets another name or path, a plan tells
   * the old one.
   */
  Arn arn(Resource resource, String type, String path, String name) {
    Optional<Arn> told = resource.known("arn").flatMap(Arn::parse).filter(arn -> arn.isIam(type));
    boolean renamed =
        RENAMED.contains(resource.type())
            && resource.known("name").isPresent()
            && told.filter(arn -> !arn.resource().equals(type + path + name)).isPresent();
    return renamed || told.isEmpty()
        ? new Arn(
            told.map(Arn::partition).orElse(partition),
            "iam",
            "",
            told.map(Arn::account).orElseGet(() -> account(resource)),
            type + path + name)
        : told.get();
  }
}

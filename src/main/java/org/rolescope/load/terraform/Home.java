package org.rolescope.load.terraform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.load.intake.Inputs;
import org.rolescope.policy.Arn;

/**
 * In which account and partition the resources of a file are: what their provider is allowed, else
 * who the caller is, else where the others of the file are, if that is one account.
 */
final class Home {
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

  /** The ARN that the resource has or will have. */
  Arn arn(Resource resource, String type, String path, String name) {
    return resource
        .known("arn")
        .flatMap(Arn::parse)
        .filter(arn -> arn.isIam(type))
        .orElseGet(() -> new Arn(partition, "iam", "", account(resource), type + path + name));
  }
}

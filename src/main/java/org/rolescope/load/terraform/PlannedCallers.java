package org.rolescope.load.terraform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.PlannedChange;
import org.rolescope.policy.Arn;

/** Which users and roles the resources of a plan are, or attach a policy to. */
final class PlannedCallers {
  private final Home home;

  /** By address. */
  private final Map<String, Arn> are = new HashMap<>();

  /** By address. */
  private final Map<String, Arn> attachedTo = new HashMap<>();

  PlannedCallers(List<Resource> resources, Home home) {
    this.home = home;
    Map<Arn, Arn> byName = new HashMap<>();
    for (Resource one : resources) {
      if (one.type().equals("aws_iam_role") || one.type().equals("aws_iam_user")) {
        Arn arn = home.arn(one).orElseThrow();
        are.putIfAbsent(one.address(), arn);
        byName.put(named(one, arn.type(), one.entityName()), arn);
      }
    }
    for (Resource one : resources) {
      owner(one, "role")
          .or(() -> owner(one, "user"))
          .ifPresent(name -> attachedTo.put(one.address(), byName.getOrDefault(name, name)));
    }
  }

  /** To what a resource like {@code aws_iam_role_policy} attaches something. */
  private Optional<Arn> owner(Resource resource, String type) {
    return resource.type().startsWith("aws_iam_" + type + "_")
        ? resource
            .known(type)
            .or(() -> resource.known(type + "_name"))
            .map(name -> named(resource, type, name))
        : Optional.empty();
  }

  /** Where one of that name is, whatever its path. */
  private Arn named(Resource resource, String type, String name) {
    return new Arn(home.partition(), "iam", "", home.account(resource), type + '/' + name);
  }

  PlannedChange change(String address, PlannedChange.Action action) {
    Optional<Arn> attached = Optional.ofNullable(attachedTo.get(address));
    String arn =
        Optional.ofNullable(are.get(address)).or(() -> attached).map(Arn::toString).orElse("");
    return new PlannedChange(address, action, arn, attached.isPresent(), "", "");
  }
}

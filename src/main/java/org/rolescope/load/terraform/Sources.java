package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.declared.DeclaredDocument;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.Unresolved;

/** Finds what an attribute is taken from where it is known only after apply. */
final class Sources {
  private final Configuration configuration;
  private final Home home;
  private final Intake intake;
  private final DocumentJoin join;
  private final Map<String, List<Resource>> byLocal = new HashMap<>();

  Sources(List<Resource> resources, Configuration configuration, Home home, Intake intake) {
    this.configuration = configuration;
    this.home = home;
    this.intake = intake;
    this.join = new DocumentJoin(this, configuration);
    for (Resource resource : resources) {
      String key = Resource.withoutIndexes(resource.module()) + " " + resource.local();
      byLocal.computeIfAbsent(key, unused -> new ArrayList<>()).add(resource);
    }
  }

  /** A document that is there, or that can be put together from the data it is made of. */
  Fact<PolicyDocument> document(Resource resource, String attribute, String name, PolicyKind kind) {
    Optional<JsonValue> text = resource.values().get(attribute).filter(one -> !one.is(Kind.NULL));
    if (!resource.isUnknown(attribute) && text.isPresent()) {
      return DeclaredDocument.read(name, kind, text.get(), intake);
    }
    Optional<Resource> data = source(resource, attribute).filter(Sources::isDocument);
    Optional<JsonValue> document = data.flatMap(join::of);
    return document
        .map(rebuilt -> DeclaredDocument.read(name, kind, rebuilt, intake))
        .orElseGet(() -> Fact.missing(resource.lacks(attribute)));
  }

  /** The documents that the items of a list are taken from, one for each reference in it. */
  List<Optional<Resource>> documentsOf(Resource resource, String attribute) {
    return configuration.targets(resource, attribute).stream()
        .map(target -> find(target, resource).filter(Sources::isDocument))
        .toList();
  }

  private static boolean isDocument(Resource resource) {
    return resource.type().equals("aws_iam_policy_document") && resource.data();
  }

  /** The resource that an attribute is taken from. */
  Optional<Resource> source(Resource resource, String attribute) {
    return configuration.target(resource, attribute).flatMap(target -> find(target, resource));
  }

  /** The ARN that a reference will be, where all of it is known before apply. */
  Optional<String> arn(String reference, Resource from) {
    return configuration
        .arn(reference, from)
        .flatMap(target -> find(target, from))
        .flatMap(home::arn)
        .map(Arn::toString)
        .filter(arn -> !Unresolved.in(arn));
  }

  private Optional<Resource> find(Configuration.Target target, Resource from) {
    String plain = Resource.withoutIndexes(target.module());
    List<Resource> all = byLocal.getOrDefault(plain + " " + target.local(), List.of());
    List<Resource> inModule =
        all.stream().filter(one -> one.module().equals(target.module())).toList();
    List<Resource> candidates = inModule.isEmpty() ? all : inModule;
    String wanted = target.index().isEmpty() ? from.index() : target.index();
    List<Resource> keyed = candidates.stream().filter(one -> one.index().equals(wanted)).toList();
    boolean single = keyed.isEmpty() && target.index().isEmpty();
    List<Resource> fitting = single ? candidates : keyed;
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }
}

package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.Place;

/** What a plan tells of its configuration: which values come from which. */
final class Configuration {
  /** A state tells nothing. */
  static final Configuration NONE =
      new Configuration(JsonValue.object(List.of(), Place.top("", 0)));

  private static final int MAX_STEPS = 20;
  private static final int MAX_ADDRESS = 5_000;
  private static final Pattern REFERENCE =
      Pattern.compile("((?:data\\.)?[a-z]\\w*\\.[\\w-]++)(\\[[^\\]]*+])?(?:\\..*)?");

  private final JsonValue whole;
  private final Map<String, JsonValue> modules = new HashMap<>();

  Configuration(JsonValue whole) {
    this.whole = whole;
    whole.get("root_module").ifPresent(root -> modules.put("", root));
  }

  /**
   * A resource that a value comes from.
   *
   * @param module address of the module that the reference stands in; keys of instances may lack
   * @param local the resource within it
   * @param index its key if the reference has one
   * @param isArn whether its ARN is what is referred to
   */
  record Target(String module, String local, String index, boolean isArn) {}

  /** {@code constant_value} of an argument of the provider that the resource belongs to. */
  List<String> providerConstant(Resource resource, String argument) {
    return block(resource)
        .map(block -> ResourceTypes.text(block, "provider_config_key"))
        .flatMap(key -> member(whole.get("provider_config"), key))
        .flatMap(provider -> provider.get("expressions"))
        .flatMap(expressions -> expressions.get(argument))
        .flatMap(expression -> expression.get("constant_value"))
        .map(list -> list.items().stream().map(JsonValue::text).toList())
        .orElse(List.of());
  }

  /** The expressions of a resource. */
  Optional<JsonValue> expressions(Resource resource) {
    return block(resource).flatMap(block -> block.get("expressions"));
  }

  /**
   * The one resource that an attribute is taken from, through variables and outputs of modules;
   * empty if there are several, or if something else plays a part.
   */
  Optional<Target> target(Resource resource, String attribute) {
    List<Target> found = new ArrayList<>();
    boolean only =
        expressions(resource)
            .flatMap(expressions -> expressions.get(attribute))
            .map(value -> follow(references(value), resource.module(), found, 0))
            .orElse(false);
    List<Target> distinct = found.stream().distinct().toList();
    return only && distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
  }

  /**
   * The resources that a list is taken from, one for each reference in it, in order; none if
   * anything else plays a part.
   */
  List<Target> targets(Resource resource, String attribute) {
    List<Target> targets = new ArrayList<>();
    List<String> references =
        expressions(resource)
            .flatMap(expressions -> expressions.get(attribute))
            .map(Configuration::references)
            .orElse(List.of());
    for (String reference : references) {
      List<Target> found = new ArrayList<>();
      if (!follow(reference, resource.module(), found, 0) || found.size() != 1) {
        return List.of();
      }
      targets.add(found.get(0));
    }
    return targets;
  }

  /**
   * The resource whose ARN a reference is, through variables and outputs of modules; empty if it is
   * anything else.
   *
   * @param from the resource that refers to it
   */
  Optional<Target> arn(String reference, Resource from) {
    List<Target> found = new ArrayList<>();
    boolean only = follow(reference, from.module(), found, 0) && found.size() == 1;
    return only ? Optional.of(found.get(0)).filter(Target::isArn) : Optional.empty();
  }

  /** What an expression refers to; shorter forms of the same reference are left out. */
  static List<String> references(JsonValue expression) {
    List<String> all =
        expression
            .get("references")
            .map(list -> list.items().stream().map(JsonValue::text).toList())
            .orElse(List.of());
    return all.stream()
        .filter(
            one ->
                all.stream()
                    .noneMatch(other -> other.startsWith(one + ".") || other.startsWith(one + "[")))
        .toList();
  }

  private boolean follow(List<String> references, String module, List<Target> found, int steps) {
    boolean only = !references.isEmpty() && steps < MAX_STEPS;
    for (String reference : references) {
      if (only && !reference.equals("each.key") && !reference.equals("count.index")) {
        only = follow(reference, module, found, steps);
      }
    }
    return only;
  }

  private boolean follow(String reference, String module, List<Target> found, int steps) {
    String[] parts = Resource.withoutIndexes(reference).split("\\.", -1);
    if (parts[0].equals("var") && parts.length == 2 && !module.isEmpty()) {
      int at = module.lastIndexOf("module.");
      String parent = at == 0 ? "" : module.substring(0, at - 1);
      String call = Resource.withoutIndexes(module.substring(at + "module.".length()));
      return call(parent, call)
          .flatMap(found2 -> found2.get("expressions"))
          .flatMap(expressions -> member(Optional.of(expressions), parts[1]))
          .map(value -> follow(references(value), parent, found, steps + 1))
          .orElse(false);
    }
    if (parts[0].equals("module") && parts.length == 3) {
      String child = (module.isEmpty() ? "" : module + ".") + "module." + parts[1];
      return module(child)
          .flatMap(found2 -> member(found2.get("outputs"), parts[2]))
          .flatMap(output -> output.get("expression"))
          .map(value -> follow(references(value), child, found, steps + 1))
          .orElse(false);
    }
    Matcher resource = REFERENCE.matcher(reference);
    boolean other = parts[0].matches("var|local|each|count|self|path|terraform|module");
    if (other || !resource.matches()) {
      return false;
    }
    String index = resource.group(2);
    boolean arn = reference.endsWith(".arn");
    found.add(new Target(module, resource.group(1), index == null ? "" : index, arn));
    return true;
  }

  private Optional<JsonValue> block(Resource resource) {
    return module(resource.module()).stream()
        .flatMap(module -> module.get("resources").stream())
        .flatMap(list -> list.items().stream())
        .filter(block -> ResourceTypes.text(block, "address").equals(resource.local()))
        .findFirst();
  }

  /** The module at that address. */
  private Optional<JsonValue> module(String address) {
    String plain = Resource.withoutIndexes(address);
    JsonValue known = modules.get(plain);
    if (known != null) {
      return Optional.of(known);
    }
    int at = plain.lastIndexOf("module.");
    if (at < 0 || plain.length() > MAX_ADDRESS) {
      return Optional.empty();
    }
    String parent = at == 0 ? "" : plain.substring(0, at - 1);
    Optional<JsonValue> found =
        call(parent, plain.substring(at + "module.".length())).flatMap(call -> call.get("module"));
    found.ifPresent(module -> modules.put(plain, module));
    return found;
  }

  private Optional<JsonValue> call(String parent, String name) {
    return module(parent).flatMap(module -> member(module.get("module_calls"), name));
  }

  /** By its exact name: names that users give are not spelt in other ways. */
  private static Optional<JsonValue> member(Optional<JsonValue> object, String name) {
    return object.stream()
        .flatMap(value -> value.members().stream())
        .filter(member -> member.name().equals(name))
        .map(JsonValue.Member::value)
        .findFirst();
  }
}

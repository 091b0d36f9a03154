package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.iam.PlannedChange;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.load.intake.Place;

/** The resources of one file, in whichever format it has them; filled while it is read. */
final class Resources {
  /** Data that a plan has read already; everything else of the state before does not count. */
  private static final Set<String> PRIOR =
      Set.of(
          "aws_caller_identity",
          "aws_partition",
          "aws_iam_policy_document",
          "aws_iam_role",
          "aws_ssoadmin_permission_set",
          "aws_identitystore_group",
          "aws_identitystore_user");

  private static final int MAX_MODULES = 100;

  /** {@code data.aws_iam_role.a.0}. */
  private static final Pattern OLD_KEY =
      Pattern.compile("(data\\.)?([a-z]\\w*+)\\.([\\w-]++)(?:\\.(\\d++))?");

  private final List<Resource> changes = new ArrayList<>();
  private final List<Resource> replaced = new ArrayList<>();
  private final Map<String, PlannedChange.Action> actions = new LinkedHashMap<>();
  private final List<Resource> planned = new ArrayList<>();
  private final List<Resource> prior = new ArrayList<>();
  private final Map<String, Boolean> ofCenter = new LinkedHashMap<>();
  private final Map<String, Set<String>> running = new TreeMap<>();
  private boolean changesTold;
  private boolean plan;

  /** All that there is after the plan; only kept types. */
  List<Resource> all() {
    List<Resource> all = new ArrayList<>(changesTold ? changes : planned);
    all.addAll(prior);
    return all;
  }

  /** All that there was before the plan; only kept types. */
  List<Resource> before() {
    List<Resource> all = new ArrayList<>(replaced);
    all.addAll(prior);
    return all;
  }

  /** Whether it is a plan, and no state. */
  boolean isPlan() {
    return plan;
  }

  /** What the plan does to each resource that it changes, by address; empty for a state. */
  Map<String, PlannedChange.Action> actions() {
    return actions;
  }

  /** Addresses of resources of Identity Center that are read, or that are not; without keys. */
  List<String> ofCenter(boolean read) {
    return ofCenter.entrySet().stream()
        .filter(one -> one.getValue() == read)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many there are of each type that runs with a role and is not read. */
  Map<String, Integer> running() {
    Map<String, Integer> counts = new TreeMap<>();
    running.forEach((type, addresses) -> counts.put(type, addresses.size()));
    return counts;
  }

  private void name(JsonValue item, String module) {
    if (!ResourceTypes.text(item, "mode").equals("data")) {
      name(module, ResourceTypes.text(item, "type"), ResourceTypes.text(item, "name"));
    }
  }

  private void name(String module, String type, String name) {
    String address = (module.isEmpty() ? "" : module + ".") + type + "." + name;
    if (ResourceTypes.ofCenter(type)) {
      ofCenter.put(Resource.withoutIndexes(address), ResourceTypes.kept(type));
    } else if (ResourceTypes.running(type)) {
      running
          .computeIfAbsent(type, unused -> new HashSet<>())
          .add(Resource.withoutIndexes(address));
    }
  }

  /** An entry of {@code resource_changes}. */
  void change(JsonValue item) {
    plan = true;
    changesTold = true;
    name(item, ResourceTypes.text(item, "module_address"));
    Optional<JsonValue> change = item.get("change");
    if (change.isEmpty() || deposed(item)) {
      return;
    }
    String module = ResourceTypes.text(item, "module_address");
    Optional<JsonValue> after = change.get().get("after").filter(value -> value.is(Kind.OBJECT));
    JsonValue unknown = change.get().get("after_unknown").orElse(nothing());
    after.ifPresent(values -> add(item, item, values, unknown, module, changes));
    List<String> told =
        change.get().get("actions").map(JsonValue::items).orElse(List.of()).stream()
            .map(JsonValue::text)
            .toList();
    // What Terraform only forgets stays as it is.
    if (!told.equals(List.of("forget"))) {
      change
          .get()
          .get("before")
          .filter(value -> value.is(Kind.OBJECT))
          .ifPresent(values -> add(item, item, values, nothing(), module, replaced));
      Optional.of(changed(item, module))
          .filter(one -> !one.data() && ResourceTypes.kept(one.type()))
          .ifPresent(
              one ->
                  PlannedChange.Action.of(told)
                      .ifPresent(action -> actions.put(one.address(), action)));
    }
  }

  private static Resource changed(JsonValue item, String module) {
    return new Resource(
        module,
        ResourceTypes.text(item, "mode").equals("data"),
        ResourceTypes.text(item, "type"),
        ResourceTypes.text(item, "name"),
        Resource.index(item.get("index")),
        nothing(),
        nothing());
  }

  private static boolean deposed(JsonValue item) {
    return !ResourceTypes.text(item, "deposed").isEmpty();
  }

  /** An entry of {@code resources} in a state file. */
  void ofState(JsonValue item) {
    changesTold = true;
    name(item, ResourceTypes.text(item, "module"));
    for (JsonValue instance : item.get("instances").map(JsonValue::items).orElse(List.of())) {
      Optional<JsonValue> attributes = instance.get("attributes");
      if (attributes.isPresent() && !deposed(instance)) {
        String module = ResourceTypes.text(item, "module");
        add(item, instance, attributes.get(), nothing(), module, changes);
      }
    }
  }

  /** An entry of {@code modules} in a state file of before version 4. */
  void ofOldState(JsonValue item) {
    changesTold = true;
    StringBuilder module = new StringBuilder();
    item.get("path").map(JsonValue::items).orElse(List.of()).stream()
        .skip(1)
        .forEach(
            step ->
                module.append(module.isEmpty() ? "" : ".").append("module.").append(step.text()));
    for (Member member : item.get("resources").map(JsonValue::members).orElse(List.of())) {
      ofOldState(member, module.toString());
    }
  }

  private void ofOldState(Member member, String module) {
    Matcher key = OLD_KEY.matcher(member.name());
    Optional<JsonValue> attributes =
        member.value().get("primary").flatMap(primary -> primary.get("attributes"));
    if (!key.matches()) {
      return;
    }
    boolean data = key.group(1) != null;
    String type = key.group(2);
    if (!data) {
      name(module, type, key.group(3));
    }
    if (ResourceTypes.kept(type) && attributes.isPresent()) {
      String index = key.group(4) == null ? "" : "[" + key.group(4) + "]";
      JsonValue values = FlatAttributes.unfolded(attributes.get());
      changes.add(new Resource(module, data, type, key.group(3), index, values, nothing()));
    }
  }

  /** The root module of a state that {@code show -json} prints. */
  void module(JsonValue module) {
    changesTold = true;
    modules(module, changes, 0);
  }

  /** The root module of a plan's {@code planned_values}; counts if there are no changes. */
  void planned(JsonValue module) {
    plan = true;
    modules(module, planned, 0);
  }

  /** The root module of the state before a plan. */
  void prior(JsonValue module) {
    Resources before = new Resources();
    before.module(module);
    before.changes.stream()
        .filter(resource -> resource.data() && PRIOR.contains(resource.type()))
        .forEach(prior::add);
  }

  private void modules(JsonValue module, List<Resource> into, int depth) {
    String address = ResourceTypes.text(module, "address");
    for (JsonValue item : module.get("resources").map(JsonValue::items).orElse(List.of())) {
      name(item, address);
      item.get("values")
          .filter(values -> values.is(Kind.OBJECT) && !deposed(item))
          .ifPresent(values -> add(item, item, values, nothing(), address, into));
    }
    if (depth < MAX_MODULES) {
      module
          .get("child_modules")
          .map(JsonValue::items)
          .orElse(List.of())
          .forEach(child -> modules(child, into, depth + 1));
    }
  }

  private static void add(
      JsonValue item,
      JsonValue instance,
      JsonValue values,
      JsonValue unknown,
      String module,
      List<Resource> into) {
    String type = ResourceTypes.text(item, "type");
    if (ResourceTypes.kept(type)) {
      Optional<JsonValue> key = instance.get("index").or(() -> instance.get("index_key"));
      into.add(
          new Resource(
              module,
              ResourceTypes.text(item, "mode").equals("data"),
              type,
              ResourceTypes.text(item, "name"),
              Resource.index(key),
              values,
              unknown));
    }
  }

  private static JsonValue nothing() {
    return JsonValue.object(List.of(), Place.top("", 0));
  }
}

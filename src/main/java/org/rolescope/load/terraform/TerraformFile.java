package org.rolescope.load.terraform;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rolescope.base.SourceLocation;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Place;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;

/**
 * {@code terraform show -json} of a plan (the planned state is what is read) or of a state, and
 * state files, those of before version 4 included. HashiCorp, "JSON Output Format", formats 0.1 to
 * 1.x.
 */
public final class TerraformFile implements SnapshotImporter {
  private static final int MAX_NAMED = 10;

  @Override
  public String kind() {
    return "Terraform plan or state";
  }

  @Override
  public boolean recognises(Shape shape) {
    boolean shown =
        shape.has("format_version")
            && (shape.has("planned_values")
                || shape.has("resource_changes")
                || shape.has("configuration")
                || shape.has("values"));
    boolean state =
        shape.has("lineage")
            && (shape.has("resources") || shape.has("modules") || shape.has("outputs"));
    boolean version =
        shape.has("terraform_version") && (shape.has("format_version") || shape.has("version"));
    return shown || state || version;
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    object.passOver(ResourceTypes::unwanted);
    Resources resources = new Resources();
    Configuration configuration = Configuration.NONE;
    while (object.next()) {
      if (object.is("resource_changes")) {
        each(object, intake, resources::change);
      } else if (object.is("resources")) {
        each(object, intake, resources::ofState);
      } else if (object.is("modules")) {
        each(object, intake, resources::ofOldState);
      } else if (object.is("configuration")) {
        configuration = object.value().map(Configuration::new).orElse(configuration);
      } else if (object.is("values")) {
        object.value().flatMap(value -> value.get("root_module")).ifPresent(resources::module);
      } else if (object.is("planned_values")) {
        object.value().flatMap(value -> value.get("root_module")).ifPresent(resources::planned);
      } else if (object.is("prior_state")) {
        object
            .value()
            .flatMap(value -> value.get("values"))
            .flatMap(value -> value.get("root_module"))
            .ifPresent(resources::prior);
      }
    }
    SourceLocation at = object.place().in(intake.file());
    TerraformReader.read(resources.all(), configuration, at, intake);
    PlanReader.of(resources, configuration, intake).ifPresent(intake::add);
    identityCenter(
        resources.ofCenter(true), "terraform.center", "who is assigned what is read", at, intake);
    identityCenter(resources.ofCenter(false), "terraform.left-out", "left out", at, intake);
    running(resources.running(), at, intake);
  }

  private static void each(MemberStream object, Intake intake, Consumer<JsonValue> take) {
    Consumer<Place> tooLarge =
        place ->
            intake
                .report()
                .error(
                    "load.too-large",
                    "one resource is larger than anything that IAM has",
                    "it is left out",
                    place.in(intake.file()));
    for (var item = object.item(tooLarge); item.isPresent(); item = object.item(tooLarge)) {
      if (item.get().is(Kind.OBJECT)) {
        take.accept(item.get());
      }
    }
  }

  /** They have a role and decide nothing about who may take it. */
  private static void running(Map<String, Integer> counts, SourceLocation at, Intake intake) {
    if (!counts.isEmpty()) {
      String each =
          counts.entrySet().stream()
              .map(type -> type.getValue() + " `" + type.getKey() + "`")
              .collect(Collectors.joining(", "));
      intake
          .report()
          .note(
              "terraform.left-out",
              each + ": what runs with a role",
              "left out: which service may take the role stands in its trust policy",
              at);
    }
  }

  /** Its roles are made elsewhere, and later. */
  private static void identityCenter(
      List<String> named, String code, String effect, SourceLocation at, Intake intake) {
    if (!named.isEmpty()) {
      String more = named.size() > MAX_NAMED ? " and " + (named.size() - MAX_NAMED) + " more" : "";
      intake
          .report()
          .note(
              code,
              named.stream().limit(MAX_NAMED).collect(Collectors.joining("`, `", "`", "`"))
                  + more
                  + ": of IAM Identity Center",
              effect
                  + "; the roles that it makes of permission sets, AWSReservedSSO_…, are in the"
                  + " exports of their accounts",
              at);
    }
  }
}

package org.rolescope.load.terraform;

import java.util.function.Consumer;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Place;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;

/**
 * {@code terraform show -json} of a plan (the planned state is what is read) or of a state, and
 * state files of version 4. HashiCorp, "JSON Output Format", formats 0.1 to 1.x.
 */
public final class TerraformFile implements SnapshotImporter {
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
    boolean old = false;
    while (object.next()) {
      if (object.is("resource_changes")) {
        each(object, intake, resources::change);
      } else if (object.is("resources")) {
        each(object, intake, resources::ofState);
      } else if (object.is("modules")) {
        old = true;
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
    if (old) {
      tooOld(object, intake);
    }
    new TerraformReader(resources.all(), configuration, intake)
        .read(object.place().in(intake.file()));
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

  private static void tooOld(MemberStream object, Intake intake) {
    intake
        .report()
        .warning(
            "terraform.old-state",
            "this state file is of a version before 4, as Terraform 0.11 and older wrote it",
            "it is not read; `terraform show -json` of Terraform 0.12 or newer gives what is",
            object.place().in(intake.file()));
  }
}

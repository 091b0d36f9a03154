package org.rolescope.load.cloudformation;

import java.util.List;
import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonReader;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.YamlReader;
import org.rolescope.load.intake.YamlReader.BadYaml;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;

/** {@code aws cloudformation get-template}: the template of a stack, an object or a text. */
public final class StackTemplate implements SnapshotImporter {
  private static final String BODY = "TemplateBody";

  @Override
  public String kind() {
    return "CloudFormation get-template";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has(BODY);
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> body = Lists.whole(object, intake).flatMap(whole -> whole.get(BODY));
    if (body.isEmpty()) {
      return;
    }
    try {
      List<Template> templates = bodies(body.get()).stream().map(Template::new).toList();
      templates.forEach(template -> new TemplateReader(template, intake).read());
      if (templates.stream().noneMatch(Template::isOne)) {
        intake
            .report()
            .warning(
                "load.wrong-type",
                "`" + BODY + "` should be a template, not " + Fields.describe(body.get()),
                "nothing is read from it",
                intake.at(body.get()));
      }
    } catch (BadYaml e) {
      e.tellOf(body.get(), intake);
    }
  }

  /** JSON is YAML but for its limits and tabs. */
  private static List<JsonValue> bodies(JsonValue body) throws BadYaml {
    if (!body.is(Kind.TEXT)) {
      return List.of(body);
    }
    Optional<JsonValue> json =
        body.text().stripLeading().startsWith("{") ? JsonReader.ofText(body) : Optional.empty();
    return json.isPresent() ? List.of(json.get()) : YamlReader.ofText(body);
  }
}

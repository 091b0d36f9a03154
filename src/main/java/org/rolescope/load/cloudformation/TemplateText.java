package org.rolescope.load.cloudformation;

import java.util.List;
import java.util.regex.Pattern;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.TextImporter;
import org.rolescope.load.intake.YamlReader;
import org.rolescope.load.intake.YamlReader.BadYaml;

/** A CloudFormation template in YAML. */
public final class TemplateText implements TextImporter {
  private static final Pattern RESOURCES =
      Pattern.compile("^[\"']?Resources[\"']?[ \\t]*+:", Pattern.MULTILINE);

  private static final String STAGES = "\nSTAGESAVAILABLE\t";

  @Override
  public String kind() {
    return TemplateFile.KIND;
  }

  @Override
  public boolean read(String text, Intake intake) {
    // Most YAML is something else: not parsed at all.
    if (!text.contains("AWS::") || !RESOURCES.matcher(text).find()) {
      return false;
    }
    try {
      return read(YamlReader.read(template(text)), intake);
    } catch (BadYaml e) {
      intake.recognised(kind());
      e.tell(intake);
      return true;
    }
  }

  /** Without the stages that {@code aws cloudformation get-template --output text} prints below. */
  private static String template(String text) {
    int stages = text.indexOf(STAGES);
    return stages < 0 ? text : text.substring(0, stages);
  }

  private boolean read(List<JsonValue> documents, Intake intake) {
    List<Template> templates =
        documents.stream().map(Template::new).filter(Template::isOne).toList();
    for (Template template : templates) {
      intake.recognised(kind());
      new TemplateReader(template, intake).read();
    }
    return !templates.isEmpty();
  }
}

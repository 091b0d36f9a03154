package org.rolescope.load.cloudformation;

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
      JsonValue template = YamlReader.read(text);
      Template read = new Template(template);
      if (!read.isOne()) {
        return false;
      }
      intake.recognised(kind());
      new TemplateReader(read, intake).read();
    } catch (BadYaml e) {
      intake.recognised(kind());
      e.tell(intake);
    }
    return true;
  }
}

package org.rolescope.load.dumps;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;
import org.rolescope.policy.Arn;

/**
 * iam-collect's {@code accounts.json} and {@code ous.json}, which tell of each account or unit what
 * is above it and attached to it, and {@code structure.json}, which has them inside each other.
 */
public final class CollectedTree implements SnapshotImporter {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{8,12}");
  private static final Pattern UNIT = Pattern.compile("(?:r|ou)-[0-9a-z-]{4,70}");

  /** An organisation has five levels of units; more than this is none. */
  private static final int MAX_DEPTH = 20;

  @Override
  public String kind() {
    return "iam-collect organization tree";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.first(CollectedTree::isNode, "scps")
        || shape.first(CollectedTree::isNode, "children")
        || shape.first(CollectedTree::isNode, "ou");
  }

  private static boolean isNode(String name) {
    return ACCOUNT.matcher(name).matches() || UNIT.matcher(name).matches();
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    CollectedParts parts = new CollectedParts(intake, object.place().in(intake.file()));
    while (object.next()) {
      Optional<JsonValue> value = object.value();
      if (value.isEmpty()) {
        Lists.tooLarge(object.at(), intake);
      } else {
        node(object.name(), value.get(), "", parts, intake, 0);
      }
    }
    intake.add(parts.part());
  }

  private static void node(
      String id, JsonValue value, String above, CollectedParts parts, Intake intake, int depth) {
    Fields fields = new Fields(value, intake);
    if (!value.is(Kind.OBJECT) || !isNode(id) || depth > MAX_DEPTH) {
      fields.wrongType(id, "the entry of an account or unit", value);
      return;
    }
    String told = fields.text(ACCOUNT.matcher(id).matches() ? "ou" : "parent");
    parts.node(id, "", kind(id), above.isEmpty() ? told : above, value);
    parts.attached(id, ControlType.SERVICE_CONTROL_POLICY, fields, "scps");
    parts.attached(id, ControlType.RESOURCE_CONTROL_POLICY, fields, "rcps");
    for (JsonValue account : fields.list("accounts").orElse(List.of())) {
      Arn.parse(account.text())
          .ifPresentOrElse(
              arn -> parts.node(arn.name(), "", NodeKind.ACCOUNT, id, account),
              () -> fields.wrongType("accounts", "a list of ARNs", account));
    }
    for (Member child : fields.value("children").map(JsonValue::members).orElse(List.of())) {
      node(child.name(), child.value(), id, parts, intake, depth + 1);
    }
  }

  private static NodeKind kind(String id) {
    if (ACCOUNT.matcher(id).matches()) {
      return NodeKind.ACCOUNT;
    }
    return id.startsWith("r-") ? NodeKind.ROOT : NodeKind.UNIT;
  }
}

package org.rolescope.load.dumps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.OrganizationPart;
import org.rolescope.load.intake.OrganizationPart.Placed;
import org.rolescope.load.intake.OrganizationTie;
import org.rolescope.load.intake.OrganizationTie.AttachedTo;
import org.rolescope.load.intake.OrganizationTie.ContentBeside;
import org.rolescope.load.intake.OrganizationTie.NoContent;
import org.rolescope.load.json.Fields;
import org.rolescope.load.organizations.AwsControlPolicies;
import org.rolescope.policy.Arn;

/** What one of iam-collect's files tells of an organisation; filled while it is read. */
final class CollectedParts {
  private static final Pattern ORGANIZATION = Pattern.compile("(?:^|/)(o-[0-9a-z]{4,32})(?=/)");

  private final Intake intake;
  private final SourceLocation at;
  private final List<Placed<Node>> nodes = new ArrayList<>();
  private final List<Placed<ControlPolicy>> policies = new ArrayList<>();
  private final List<Placed<OrganizationTie>> ties = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private String id;
  private String management = "";

  CollectedParts(Intake intake, SourceLocation at) {
    this.intake = intake;
    this.at = at;
    // Not every file tells of which organisation it is, but all are in its folder.
    String folder = "";
    for (Matcher found = ORGANIZATION.matcher(intake.file()); found.find(); ) {
      folder = found.group(1);
    }
    this.id = folder;
  }

  /** The organisation and its management account, as the file says. */
  void head(String organization, String managementAccount) {
    id = organization.isEmpty() ? id : organization;
    management = managementAccount;
  }

  /** A node; what is empty is told elsewhere. */
  void node(String node, String name, NodeKind kind, String parent, JsonValue where) {
    nodes.add(new Placed<>(new Node(node, name, kind, parent), intake.at(where)));
  }

  /** The policies that are attached to a node, all of them. */
  void attached(String node, ControlType type, Fields fields, String field) {
    if (!fields.has(field)) {
      return;
    }
    List<String> ids = new ArrayList<>();
    Optional<List<JsonValue>> list = fields.list(field);
    for (JsonValue item : list.orElse(List.of())) {
      Optional<Arn> arn = Arn.parse(item.text()).filter(one -> item.is(Kind.TEXT));
      if (arn.isPresent()) {
        String policy = arn.get().name();
        ids.add(policy);
        if (named.add(policy)) {
          policy(policy, "", type, new NoContent(policy), item);
        }
      } else {
        fields.wrongType(field, "a list of ARNs", item);
      }
    }
    if (list.isPresent()) {
      ties.add(new Placed<>(new AttachedTo(node, type, ids), intake.at(fields.itself())));
    }
  }

  /**
   * A policy, the content of which stands in a file beside this one.
   *
   * @param name may be empty
   */
  void policy(Arn arn, String name, ControlType type, JsonValue where) {
    policy(arn.name(), name, type, new ContentBeside(arn.name()), where);
  }

  private void policy(
      String policy, String name, ControlType type, OrganizationTie content, JsonValue where) {
    SourceLocation place = intake.at(where);
    Optional<String> known = AwsControlPolicies.content(policy);
    String called = name.isEmpty() ? policy : name;
    PolicyDocument document =
        new PolicyDocument(called, known.flatMap(text -> intake.parse(text).value()), place);
    policies.add(new Placed<>(new ControlPolicy(policy, type, document, List.of()), place));
    ties.add(new Placed<>(content, place));
  }

  OrganizationPart part() {
    return new OrganizationPart(id, "", management, nodes, policies, ties, at);
  }
}

package org.rolescope.load.cloudformation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.cloudformation.Template.Declared;
import org.rolescope.load.declared.DeclaredDocument;
import org.rolescope.load.declared.Draft;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.Unresolved;

/** Reads the policy documents of a template. */
final class TemplateDocuments {
  private static final String DOCUMENT = "PolicyDocument";

  private final Intrinsics intrinsics;
  private final Alternatives alternatives;
  private final Intake intake;

  TemplateDocuments(Intrinsics intrinsics, Intake intake) {
    this.intrinsics = intrinsics;
    this.alternatives = new Alternatives(intrinsics);
    this.intake = intake;
  }

  /** The resource's own condition: its documents say something only if it holds. */
  private static Map<String, Boolean> given(Declared resource) {
    return resource.condition().isEmpty() ? Map.of() : Map.of(resource.condition(), true);
  }

  /** The {@code PolicyDocument} of a resource that is a policy. */
  Fact<PolicyDocument> of(Declared resource, String name) {
    return Template.exact(resource.properties(), DOCUMENT)
        .map(one -> read(name, PolicyKind.IDENTITY, one, given(resource)))
        .orElseGet(() -> Fact.missing("document of policy `" + name + "`"));
  }

  /** The {@code Content} of a policy of an organisation. */
  Fact<PolicyDocument> control(Declared resource, String name, ControlType type) {
    return Template.exact(resource.properties(), "Content")
        .map(one -> read(name, type.kind(), one, given(resource)))
        .orElseGet(() -> Fact.missing("content of policy `" + name + "`"));
  }

  /** The embedded policies of an entity, under whatever conditions. */
  void inline(JsonValue list, Map<String, Boolean> given, Draft draft) {
    Optional<Member> function = Intrinsics.function(list);
    if (function.isPresent()) {
      List<JsonValue> branches = function.get().value().items();
      if (function.get().name().equals("Fn::If") && branches.size() == 3) {
        for (boolean holds : new boolean[] {true, false}) {
          Map<String, Boolean> more = new HashMap<>(given);
          more.put(branches.get(0).text(), holds);
          inline(branches.get(holds ? 1 : 2), more, draft);
        }
      } else if (!Intrinsics.isNoValue(list)) {
        draft.lacks(DeclaredDocument.fact(intrinsics.text(list)));
      }
    } else if (list.is(Kind.ARRAY)) {
      list.items().forEach(item -> inline(item, given, draft));
    } else if (list.is(Kind.OBJECT)) {
      String name = Template.exact(list, "PolicyName").map(intrinsics::text).orElse("");
      Template.exact(list, DOCUMENT)
          .ifPresent(
              document ->
                  draft.inline(
                      given.isEmpty() ? name : name + " if " + new TreeMap<>(given),
                      read(name, PolicyKind.IDENTITY, document, given)));
    }
  }

  /**
   * One document.
   *
   * @param given conditions of the template on which it hangs, and what they are
   */
  Fact<PolicyDocument> read(
      String name, PolicyKind kind, JsonValue value, Map<String, Boolean> given) {
    JsonValue document =
        value.is(Kind.OBJECT) ? alternatives.document(value, given) : resolved(value, given);
    return DeclaredDocument.read(name, kind, document, intake);
  }

  /** A document written as text: what is in it under a condition is not looked at. */
  private JsonValue resolved(JsonValue value, Map<String, Boolean> given) {
    JsonValue text = intrinsics.resolve(value).orElse(value);
    String mark = given.keySet().stream().findFirst().map(Unresolved::mark).orElse("");
    return mark.isEmpty() ? text : JsonValue.scalar(Kind.TEXT, mark, text.place());
  }
}

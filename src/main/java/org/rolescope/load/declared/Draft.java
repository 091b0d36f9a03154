package org.rolescope.load.declared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Intake;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Unresolved;

/** A role, user or group while its parts are put together; belongs to one task. */
public final class Draft {
  private final Arn arn;
  private final SourceLocation at;
  private final Map<String, PolicyDocument> inline = new LinkedHashMap<>();
  private final Set<String> attached = new LinkedHashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<String> inlineTold = new HashSet<>();
  private final Set<String> inlineNames = new LinkedHashSet<>();
  private final Set<String> groups = new LinkedHashSet<>();
  private final Set<String> profiles = new TreeSet<>();
  private boolean whole;
  private String uniqueId = "";
  private String created = "";
  private String description = "";
  private Fact<PolicyDocument> trust;
  private Fact<Optional<String>> boundary = Fact.known(Optional.empty());
  private Fact<Map<String, String>> tags = Fact.known(Map.of());
  private Fact<Integer> maxSessionSeconds = Fact.known(3600);

  /**
   * Begins with nothing but a name; its trust policy is missing until it is told.
   *
   * @param at where it is declared
   */
  public Draft(Arn arn, SourceLocation at) {
    this.arn = arn;
    this.at = at;
    this.trust = Fact.missing(Inputs.getRole(arn.account(), arn.name()));
  }

  public Arn arn() {
    return arn;
  }

  /** An embedded policy; one of the same name replaces it. */
  public void inline(String name, Fact<PolicyDocument> document) {
    inlineTold.add(name);
    document.match(known -> inline.put(name, known) == null, missing::add);
  }

  /** The name of an embedded policy, the document of which may stand elsewhere. */
  public void namesInline(String name) {
    inlineNames.add(name);
  }

  /** An attached managed policy; a text with an unknown part is one that is not known. */
  public void attach(String policyArn) {
    attached.add(policyArn);
  }

  /** Something that may be attached, by what would tell. */
  public void lacks(String what) {
    missing.add(what);
  }

  /** What is attached is all there is: nothing else can be attached elsewhere. */
  public void isWhole() {
    whole = true;
  }

  public void trust(Fact<PolicyDocument> told) {
    trust = told;
  }

  public void boundary(Fact<Optional<String>> told) {
    boundary = told;
  }

  public void tags(Fact<Map<String, String>> told) {
    tags = told;
  }

  public void maxSessionSeconds(Fact<Integer> told) {
    maxSessionSeconds = told;
  }

  /** The name of a group that a user is in. */
  public void group(String name) {
    groups.add(name);
  }

  public void instanceProfile(String name) {
    profiles.add(name);
  }

  /**
   * What is only shown.
   *
   * @param id {@code AROA…}; empty if not known
   * @param date ISO 8601; empty if not known
   */
  public void shown(String id, String date, String words) {
    uniqueId = id;
    created = date;
    description = words;
  }

  /** Hands the entity over, as the type in its ARN says. */
  void add(Intake intake) {
    switch (arn.type()) {
      case "role" -> intake.add(role());
      case "user" ->
          intake.add(
              new User(
                  arn,
                  uniqueId,
                  Fact.known(permissions()),
                  Fact.known(List.copyOf(groups)),
                  boundary,
                  tags,
                  created,
                  at));
      default -> intake.add(new Group(arn, uniqueId, Fact.known(permissions()), at));
    }
  }

  private Role role() {
    return new Role(
        arn,
        uniqueId,
        trust,
        Fact.known(permissions()),
        boundary,
        tags,
        maxSessionSeconds,
        Fact.missing(Inputs.authorizationDetails(arn.account())),
        created,
        description,
        List.copyOf(profiles),
        at);
  }

  /** What there may be beside all that a file declares of somebody. */
  public static String undeclared(Arn arn) {
    String also = arn.type().equals("user") ? "policies and groups" : "policies";
    return also + " of `" + arn.name() + "` that its file does not declare";
  }

  private Permissions permissions() {
    List<String> lacking = new ArrayList<>(missing);
    inlineNames.stream()
        .filter(name -> !inlineTold.contains(name))
        .forEach(name -> lacking.add(Inputs.getInline(arn, Unresolved.shown(name))));
    if (!whole) {
      lacking.add(undeclared(arn));
    }
    return new Permissions(List.copyOf(inline.values()), List.copyOf(attached), lacking);
  }
}

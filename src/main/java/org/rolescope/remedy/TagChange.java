package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;
import org.rolescope.remedy.Snippet.Form;
import org.rolescope.simulate.PolicyType;

/**
 * A tag set on a user or role, or taken from it.
 *
 * @param owner the user or role
 * @param rank of the caller or of the role that is asked for
 * @param contextKey the condition key that shows the tag
 * @param key the tag's key
 * @param value its value; empty where the tag goes
 */
record TagChange(
    Arn owner, Rank rank, String contextKey, String key, Optional<String> value, String effect) {

  Proposal proposal() {
    Reach reach =
        rank == Rank.TARGET ? Reach.into(owner.toString()) : Reach.from(List.of(owner.toString()));
    String id = "tag " + owner + " " + key + value.map(v -> "=" + v).orElse("");
    return new Proposal(rank, id, effect, reach, this::applied, this::change);
  }

  private Trial applied(Trial before) {
    Optional<IamEntity> found = before.index().entity(owner.toString());
    if (found.isEmpty()) {
      return before;
    }
    Map<String, String> tags = new TreeMap<>(found.get().tags().orElse(Map.of()));
    tags.keySet().removeIf(key::equalsIgnoreCase);
    value.ifPresent(set -> tags.put(key, set));
    IamEntity changed =
        found.get() instanceof Role role
            ? role.withTags(tags)
            : ((User) found.get()).withTags(tags);
    // What was said of the tag by hand would hide it.
    return new Trial(
        before.index().with(changed), OptionsDraft.withoutContext(before.request(), contextKey));
  }

  private Change change(Trial before) {
    String kind = owner.isIam("user") ? "user" : "role";
    String title =
        value.isPresent()
            ? "Tag the " + kind + " " + owner.name()
            : "Untag the " + kind + " " + owner.name();
    Map<String, String> old =
        before
            .index()
            .entity(owner.toString())
            .map(found -> found.tags().orElse(Map.of()))
            .orElse(Map.of());
    List<String> diff = new ArrayList<>();
    old.forEach(
        (name, text) -> {
          if (name.equalsIgnoreCase(key)) {
            diff.add("- " + name + " = " + text);
          }
        });
    value.ifPresent(set -> diff.add("+ " + key + " = " + set));
    return new Change(
        rank == Rank.TARGET ? PolicyType.TRUST : PolicyType.CALLER,
        owner.name(),
        title,
        diff,
        snippets(kind, before),
        this::applied);
  }

  private List<Snippet> snippets(String kind, Trial before) {
    String option = "--" + kind + "-name";
    String command =
        value.isPresent()
            ? Shell.command(
                "aws iam tag-" + kind,
                option,
                owner.name(),
                "--tags",
                StsCommand.tags(new TreeMap<>(Map.of(key, value.get()))))
            : Shell.command("aws iam untag-" + kind, option, owner.name(), "--tag-keys", key);
    Map<String, String> tags =
        applied(before)
            .index()
            .entity(owner.toString())
            .map(found -> found.tags().orElse(Map.of()))
            .orElse(Map.of());
    List<Snippet> snippets = new ArrayList<>();
    snippets.add(new Snippet(Form.JSON, StsCommand.tags(new TreeMap<>(tags))));
    snippets.add(new Snippet(Form.AWS_COMMAND, command));
    EntityHcl.entity(owner, before.index(), Map.of("tags", Hcl.map(tags)))
        .ifPresent(hcl -> snippets.add(new Snippet(Form.TERRAFORM, hcl)));
    return snippets;
  }
}

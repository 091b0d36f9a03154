package org.rolescope.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Attached;
import org.rolescope.load.intake.LooseFact.Bare;
import org.rolescope.load.intake.LooseFact.Inline;
import org.rolescope.load.intake.LooseFact.InlineNames;
import org.rolescope.load.intake.LooseFact.WholeFolder;
import org.rolescope.policy.Arn;

/** Puts the answers of single calls about one owner's policies together; says what is not there. */
final class PermissionsMerge {
  private final Arn owner;
  private final Set<String> attached = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, PolicyDocument> documents = new LinkedHashMap<>();
  private boolean anything;
  private boolean attachedWhole;
  private boolean namesWhole;

  private PermissionsMerge(Arn owner) {
    this.owner = owner;
  }

  /**
   * What the facts tell, with a word for each part that they do not tell.
   *
   * @param before what other exports tell; stays if it is known or the facts tell nothing
   */
  static Fact<Permissions> of(Arn owner, Fact<Permissions> before, List<LooseFact> facts) {
    PermissionsMerge merge = new PermissionsMerge(owner);
    facts.forEach(fact -> merge.take(fact.told()));
    return before.isKnown() || !merge.anything ? before : Fact.known(merge.permissions());
  }

  private void take(LooseFact.Told told) {
    if (told instanceof Attached list) {
      attached.addAll(list.arns());
      attachedWhole |= list.whole();
      anything = true;
    } else if (told instanceof InlineNames list) {
      names.addAll(list.names());
      namesWhole |= list.whole();
      anything = true;
    } else if (told instanceof Inline inline) {
      document(inline.document());
    } else if (told instanceof Bare bare) {
      document(bare.document());
    } else if (told instanceof WholeFolder) {
      attachedWhole = true;
      namesWhole = true;
      anything = true;
    }
  }

  private void document(PolicyDocument document) {
    documents.putIfAbsent(document.name(), document);
    anything = true;
  }

  private Permissions permissions() {
    List<String> missing = new ArrayList<>();
    if (!attachedWhole) {
      missing.add(Inputs.listAttached(owner));
    }
    if (!namesWhole) {
      missing.add(Inputs.listInline(owner));
    }
    for (String name : names) {
      if (!documents.containsKey(name)) {
        missing.add(Inputs.getInline(owner, name));
      }
    }
    return new Permissions(List.copyOf(documents.values()), List.copyOf(attached), missing);
  }
}

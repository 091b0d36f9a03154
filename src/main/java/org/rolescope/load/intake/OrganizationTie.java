package org.rolescope.load.intake;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Organization.ControlType;

/**
 * What one call tells of how an organisation hangs together. The call's own parameter, one end of
 * the tie, is not in the answer.
 */
public sealed interface OrganizationTie {
  /** What it is, in words. */
  String words();

  /**
   * Nodes below the node that was asked for.
   *
   * @param sure whether it was a node that was asked for; {@code list-accounts} has none
   */
  record Children(List<String> ids, boolean sure) implements OrganizationTie {
    public Children {
      ids = List.copyOf(ids);
    }

    @Override
    public String words() {
      return "children of a node of the organization";
    }
  }

  /** The node above the account or unit that was asked for. */
  record ParentOf(String parent) implements OrganizationTie {
    @Override
    public String words() {
      return "parent of an account or unit";
    }
  }

  /**
   * Policies attached to the node that was asked for, or all there are where none was.
   *
   * @param type empty if the list is
   * @param whole whether no page of it is missing
   */
  record PoliciesOf(Optional<ControlType> type, List<String> policies, boolean whole)
      implements OrganizationTie {
    public PoliciesOf {
      policies = List.copyOf(policies);
    }

    @Override
    public String words() {
      return "policies of a node of the organization";
    }
  }

  /** The policies of a type that are attached to a node, all of them. */
  record AttachedTo(String node, ControlType type, List<String> policies)
      implements OrganizationTie {
    public AttachedTo {
      policies = List.copyOf(policies);
    }

    @Override
    public String words() {
      return "policies of a node of the organization";
    }
  }

  /** Nodes to which the policy that was asked for is attached. */
  record TargetsOf(List<String> targets, boolean whole) implements OrganizationTie {
    public TargetsOf {
      targets = List.copyOf(targets);
    }

    @Override
    public String words() {
      return "targets of a policy";
    }
  }

  /** A policy whose targets the export lists all. */
  record AllTargets(String policy) implements OrganizationTie {
    @Override
    public String words() {
      return "targets of a policy";
    }
  }

  /** A policy that was listed without its content. */
  record NoContent(String policy) implements OrganizationTie {
    @Override
    public String words() {
      return "policy without its content";
    }
  }

  /** A policy the content of which stands in a file of its own, in the same folder if anywhere. */
  record ContentBeside(String policy) implements OrganizationTie {
    @Override
    public String words() {
      return "policy without its content";
    }
  }

  /** There may be policies of this type that the export does not list. */
  record NotListed(ControlType listed) implements OrganizationTie {
    @Override
    public String words() {
      return "policies that were not listed";
    }
  }
}

package org.rolescope.load.intake;

import java.util.List;
import java.util.Map;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Credentials;
import org.rolescope.iam.PolicyDocument;

/**
 * One thing that an answer tells of an entity that it does not describe, and may not even name.
 *
 * @param at where it was read
 */
public record LooseFact(Whose whose, Told told, SourceLocation at) {

  /** What is told. A list is whole if no page of it is missing. */
  public sealed interface Told {
    /** What it is, in words. */
    String words();
  }

  /** ARNs of attached managed policies. */
  public record Attached(List<String> arns, boolean whole) implements Told {
    public Attached {
      arns = List.copyOf(arns);
    }

    @Override
    public String words() {
      return "attached policies";
    }
  }

  /** Names of inline policies. */
  public record InlineNames(List<String> names, boolean whole) implements Told {
    public InlineNames {
      names = List.copyOf(names);
    }

    @Override
    public String words() {
      return "names of inline policies";
    }
  }

  /** One inline policy. */
  public record Inline(PolicyDocument document) implements Told {
    @Override
    public String words() {
      return "inline policy";
    }
  }

  /** Names of the groups of a user. */
  public record Groups(List<String> names, boolean whole) implements Told {
    public Groups {
      names = List.copyOf(names);
    }

    @Override
    public String words() {
      return "groups of a user";
    }
  }

  /** How a user signs in. */
  public record SignsIn(Credentials credentials) implements Told {
    @Override
    public String words() {
      return "credentials of a user";
    }
  }

  /** ARNs of the users in a group. */
  public record Members(List<String> users) implements Told {
    public Members {
      users = List.copyOf(users);
    }

    @Override
    public String words() {
      return "members of a group";
    }
  }

  /** Names of the instance profiles that hold a role. */
  public record Profiles(List<String> names) implements Told {
    public Profiles {
      names = List.copyOf(names);
    }

    @Override
    public String words() {
      return "instance profiles of a role";
    }
  }

  /** Tags by key. */
  public record Tags(Map<String, String> tags) implements Told {
    public Tags {
      tags = Map.copyOf(tags);
    }

    @Override
    public String words() {
      return "tags";
    }
  }

  /**
   * A version of a managed policy.
   *
   * @param id {@code v3}
   * @param isDefault whether it says that it is the one that counts
   */
  public record Version(PolicyDocument document, String id, boolean isDefault) implements Told {
    @Override
    public String words() {
      return "version of a managed policy";
    }
  }

  /** Which version of a managed policy counts. */
  public record DefaultVersion(String id) implements Told {
    @Override
    public String words() {
      return "default version of a managed policy";
    }
  }

  /** A permissions policy in a file of its own: inline, or the version that counts. */
  public record Bare(PolicyDocument document) implements Told {
    @Override
    public String words() {
      return "permissions policy";
    }
  }

  /**
   * A policy in a file of its own that names principals and resources.
   *
   * @param problems in its text, with places relative to it; told if it turns out to decide calls
   */
  public record OfResource(PolicyDocument document, List<Diagnostic> problems) implements Told {
    public OfResource {
      problems = List.copyOf(problems);
    }

    @Override
    public String words() {
      return "policy of a resource";
    }
  }

  /** A provider's details: that it exists. */
  public record Exists() implements Told {
    @Override
    public String words() {
      return "identity provider";
    }
  }

  /** Policies, groups and tags that the entity's folder does not hold, the entity does not have. */
  public record WholeFolder() implements Told {
    @Override
    public String words() {
      return "folder of an entity";
    }
  }
}

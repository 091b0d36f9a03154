package org.rolescope.load;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;

/**
 * Files of an iam-collect folder that hold nothing of IAM or the organisation: other services, what
 * an account says of itself, and indexes of what stands elsewhere. Their folder tells, and nothing
 * is read of them: there may be thousands, and a policy of a repository looks like a trust policy.
 */
final class CollectedPath {
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:^|.*/)aws/aws[a-z-]*+/(?:indexes/[^/]++"
              + "|accounts/\\d{8,12}/(?:[^/]+\\.json|(?!iam/|organizations/)[^/]++/.+))");

  private CollectedPath() {}

  /** Whether the folder tells that nothing in the file counts. */
  static boolean passesOver(InputFile file) {
    return !file.named() && OTHERS.matcher(file.name().replace('\\', '/')).matches();
  }

  /** One note for all of them; empty if there are none. */
  static Optional<Diagnostic> note(List<InputFile> files) {
    List<InputFile> others = files.stream().filter(CollectedPath::passesOver).toList();
    return others.stream()
        .findFirst()
        .map(
            first ->
                Diagnostic.note(
                    "load.collected-others",
                    others.size()
                        + (others.size() == 1 ? " file" : " files")
                        + " that iam-collect wrote of other services, of accounts as such, and as"
                        + " indexes",
                    "left out: nothing in them says who can assume a role",
                    new SourceLocation(first.name(), "", 0)));
  }
}

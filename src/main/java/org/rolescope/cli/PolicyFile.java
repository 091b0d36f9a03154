package org.rolescope.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.PolicyTexts;
import org.rolescope.base.Parsed;
import org.rolescope.policy.Policy;

/** A policy document that an option names. */
final class PolicyFile {
  /** A longer file is no policy, in bytes. */
  private static final long MAX_BYTES = 1 << 20;

  private PolicyFile() {}

  /**
   * The text of the file; empty if none is named. Bytes that are not UTF-8 are replaced.
   *
   * @throws InputProblem if it cannot be read, or is longer than a mebibyte
   */
  static Optional<String> text(@Nullable Path file) throws InputProblem {
    if (file == null) {
      return Optional.empty();
    }
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        throw new InputProblem("cannot read `" + file + "` as a policy");
      }
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new InputProblem("cannot read `" + file + "`");
    }
  }

  /**
   * The policy in the file; empty if none is named.
   *
   * @throws InputProblem if it cannot be read, or holds no policy
   */
  static Optional<Policy> policy(@Nullable Path file) throws InputProblem {
    Optional<String> text = text(file);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Parsed<Policy> parsed = PolicyTexts.policy(text.get());
    if (parsed.value().isEmpty()) {
      throw new InputProblem("`" + file + "` is not a policy: " + PolicyTexts.fault(parsed));
    }
    return parsed.value();
  }
}

package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.Progress;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;

/** A load and what came of it. */
record Loading(IamSnapshot snapshot, IamIndex index, List<Diagnostic> diagnostics) {
  static final String ACCOUNT = "111122223333";

  static Loading of(Path... paths) {
    Parsed<IamSnapshot> parsed = SnapshotLoader.load(List.of(paths), Runnable::run, Progress.NONE);
    IamSnapshot snapshot = parsed.value().orElseThrow();
    return new Loading(snapshot, IamIndex.of(snapshot), parsed.diagnostics());
  }

  /** A file of the project's own exports. */
  static Path fixture(String name) {
    try {
      return Path.of(Loading.class.getResource("/load/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file with this text. */
  static Path write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Account authorization details with these roles and nothing else. */
  static String details(String... roles) {
    return "{\"UserDetailList\":[],\"GroupDetailList\":[],\"RoleDetailList\":["
        + String.join(",\n", roles)
        + "],\"Policies\":[]}";
  }

  /** A role as JSON; {@code more} is put behind its ARN and begins with a comma. */
  static String role(String name, String more) {
    return "{\"RoleName\":\""
        + name
        + "\",\"Arn\":\"arn:aws:iam::"
        + ACCOUNT
        + ":role/"
        + name
        + "\""
        + more
        + "}";
  }

  /** A trust policy for another role, as a field. */
  static String trust(String trusted) {
    return ",\"AssumeRolePolicyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{"
        + "\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::"
        + ACCOUNT
        + ":role/"
        + trusted
        + "\"},\"Action\":\"sts:AssumeRole\"}]}";
  }

  Role role(String pathAndName) {
    return index.role("arn:aws:iam::" + ACCOUNT + ":role/" + pathAndName).orElseThrow();
  }

  User user(String pathAndName) {
    return index.user("arn:aws:iam::" + ACCOUNT + ":user/" + pathAndName).orElseThrow();
  }

  /** The only diagnostic with that code. */
  Diagnostic only(String code) {
    List<Diagnostic> found = with(code);
    assertThat(found).as(diagnostics.toString()).hasSize(1);
    return found.get(0);
  }

  List<Diagnostic> with(String code) {
    return diagnostics.stream().filter(one -> one.code().equals(code)).toList();
  }

  List<String> codes() {
    return diagnostics.stream().map(Diagnostic::code).distinct().toList();
  }
}

package org.rolescope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample as it might have been before break-glass-admin was tightened. */
public final class EarlierSample {
  private static final List<String> FILES =
      List.of(
          "111122223333.json",
          "222233334444.json",
          "333344445555.json",
          "444455556666.json",
          "555566667777.json",
          "identity-center.json",
          "organization.json");

  private EarlierSample() {}

  /**
   * Writes it into a folder. break-glass-admin trusts its whole account in the place of
   * deploy-prod, asks alice for an MFA code only if she calls with a session, and does not know
   * dana.
   */
  public static Path in(Path folder) throws IOException {
    for (String file : FILES) {
      String text = Files.readString(Path.of("sample-data", file));
      if (file.startsWith("4444")) {
        text =
            changed(
                text,
                "RollbackFromPipeline",
                "arn:aws:iam::444455556666:role/deploy-prod",
                "arn:aws:iam::444455556666:root");
        text = changed(text, "PeopleWithMfa", "\"Bool\"", "\"BoolIfExists\"");
        text = changed(text, "PeopleWithMfa", "user/dana", "user/erik");
      }
      Files.writeString(folder.resolve(file), text);
    }
    return folder;
  }

  /** The first of something behind a mark becomes another. */
  private static String changed(String text, String behind, String one, String other) {
    int mark = text.indexOf(behind);
    int at = text.indexOf(one, mark);
    return at < 0 ? text : text.substring(0, at) + other + text.substring(at + one.length());
  }
}

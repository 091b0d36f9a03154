package org.rolescope.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An AWS configuration of a test's own, and no credentials beside it while it is open. */
public final class AwsFiles implements AutoCloseable {
  private static final List<String> PROPERTIES =
      List.of(
          "aws.configFile",
          "aws.sharedCredentialsFile",
          "aws.accessKeyId",
          "aws.secretAccessKey",
          "aws.sessionToken",
          "aws.profile");

  private final Map<String, @Nullable String> before = new HashMap<>();
  private final Path config;

  /**
   * @param text of the configuration file
   */
  public AwsFiles(Path folder, String text) throws IOException {
    PROPERTIES.forEach(name -> before.put(name, System.getProperty(name)));
    PROPERTIES.forEach(System::clearProperty);
    config = folder.resolve("config");
    write(text);
    System.setProperty("aws.configFile", config.toString());
    System.setProperty("aws.sharedCredentialsFile", folder.resolve("none").toString());
  }

  public void write(String text) throws IOException {
    Files.writeString(config, text);
  }

  @Override
  public void close() {
    before.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }
}

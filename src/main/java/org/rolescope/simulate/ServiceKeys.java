package org.rolescope.simulate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which services are recorded as sending {@code aws:SourceAccount} and {@code aws:SourceArn} when
 * they take a role (R121): {@code service-keys.properties}, each line with its source and date.
 */
final class ServiceKeys {
  private static final Map<String, Set<String>> SENT = read("service-keys.properties");

  private ServiceKeys() {}

  /** Whether the service may send the key: one that is not recorded may send any. */
  static boolean maySend(String service, String key) {
    Set<String> recorded = SENT.get(service);
    return recorded == null || recorded.contains(key);
  }

  private static Map<String, Set<String>> read(String name) {
    Properties lines = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ServiceKeys.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Set<String>> sent = new TreeMap<>();
    for (String service : lines.stringPropertyNames()) {
      String[] parts = lines.getProperty(service).split("\\|", -1);
      sent.put(
          service,
          Arrays.stream(parts[0].strip().split("\\s+")).collect(Collectors.toUnmodifiableSet()));
    }
    return Map.copyOf(sent);
  }
}

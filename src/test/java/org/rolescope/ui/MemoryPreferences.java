package org.rolescope.ui;

import java.util.Map;
import java.util.TreeMap;
import java.util.prefs.AbstractPreferences;
import org.jspecify.annotations.Nullable;

/** Preferences that end with the test. */
public final class MemoryPreferences extends AbstractPreferences {
  private final Map<String, String> values = new TreeMap<>();

  public MemoryPreferences() {
    super(null, "");
    // Not those of the person whose machine it is.
    put("views-file", "target/no-views/views.json");
  }

  @Override
  protected void putSpi(String key, String value) {
    values.put(key, value);
  }

  @Override
  protected @Nullable String getSpi(String key) {
    return values.get(key);
  }

  @Override
  protected void removeSpi(String key) {
    values.remove(key);
  }

  @Override
  protected void removeNodeSpi() {}

  @Override
  protected String[] keysSpi() {
    return values.keySet().toArray(String[]::new);
  }

  @Override
  protected String[] childrenNamesSpi() {
    return new String[0];
  }

  @Override
  protected AbstractPreferences childSpi(String name) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  protected void syncSpi() {}

  @Override
  protected void flushSpi() {}

  @Override
  public void flush() {}
}

package org.rolescope.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the window, from {@code words.properties}. */
public final class Words {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.rolescope.ui.words", Locale.ROOT);

  private Words() {}

  /**
   * The words for a key, with {@code {0}}, {@code {1}} … filled in.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public static String of(String key, Object... arguments) {
    String pattern = BUNDLE.getString(key);
    // Without arguments nothing is to be filled in, and braces and quotes stand for themselves.
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
  }

  /** The words for one constant: {@code edge.allowed-if} for {@code each("edge", ALLOWED_IF)}. */
  public static String each(String prefix, Enum<?> constant, Object... arguments) {
    return of(key(prefix, constant), arguments);
  }

  private static String key(String prefix, Enum<?> constant) {
    return prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

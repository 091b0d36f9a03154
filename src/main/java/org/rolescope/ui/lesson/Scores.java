package org.rolescope.ui.lesson;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.rolescope.app.Lesson;
import org.rolescope.app.LessonStep;

/**
 * What was guessed of the steps of lessons: kept in the user's preferences, on this computer only.
 */
public final class Scores {
  private static final String KEY = "lessons.answered";

  /**
   * The most that is kept of all of them, of the 8,192 characters there are; the oldest go first.
   */
  private static final int MOST = 400;

  private static final String NO_GUESS = "-";
  private static final String RIGHT = "1";
  private static final String WRONG = "0";

  /** What stands for a step. */
  private static final int KEY_LENGTH = 16;

  private final Preferences store;
  private final Map<String, String> answered = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

  public Scores(Preferences store) {
    this.store = store;
    for (String one : store.get(KEY, "").split(" ", -1)) {
      int mark = one.length() - 1;
      if (mark == KEY_LENGTH) {
        answered.put(one.substring(0, mark), one.substring(mark));
      }
    }
  }

  /**
   * The answer to a step was shown.
   *
   * @param right whether it was guessed; empty where nothing was
   */
  void answered(LessonStep step, Optional<Boolean> right) {
    // The first time counts: afterwards the answer is known.
    answered.putIfAbsent(key(step), right.map(is -> is ? RIGHT : WRONG).orElse(NO_GUESS));
    while (answered.size() > MOST) {
      answered.remove(answered.keySet().iterator().next());
    }
    write();
  }

  /** Other courses may have the same ids, and ids of any length. */
  private static String key(LessonStep step) {
    try {
      byte[] whole = (step.course() + '/' + step.id()).getBytes(StandardCharsets.UTF_8);
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(whole);
      return HexFormat.of().formatHex(sum).substring(0, KEY_LENGTH);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Forgets all. */
  public void clear() {
    answered.clear();
    write();
  }

  private void write() {
    store.put(
        KEY,
        answered.entrySet().stream()
            .map(each -> each.getKey() + each.getValue())
            .collect(Collectors.joining(" ")));
    try {
      store.flush();
    } catch (BackingStoreException notKept) {
      // What was guessed is a convenience: it lasts until the window closes.
    }
    changes.set(changes.get() + 1);
  }

  /** How many steps of a lesson are answered. */
  public int answered(Lesson lesson) {
    return (int) lesson.steps().stream().filter(step -> answered.containsKey(key(step))).count();
  }

  /** How many steps of a lesson were guessed right at once. */
  public int right(Lesson lesson) {
    return (int)
        lesson.steps().stream().filter(step -> RIGHT.equals(answered.get(key(step)))).count();
  }

  /** The first step of a lesson that is not answered; the first of all where each is. */
  LessonStep next(Lesson lesson) {
    return lesson.steps().stream()
        .filter(step -> !answered.containsKey(key(step)))
        .findFirst()
        .orElse(lesson.steps().get(0));
  }

  /** Rises with every change. */
  public ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }
}

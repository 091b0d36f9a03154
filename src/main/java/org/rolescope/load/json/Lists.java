package org.rolescope.load.json;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Place;
import org.rolescope.load.intake.PowerShell;

/** Walks the long lists of an export, an entity at a time. */
public final class Lists {
  private Lists() {}

  /**
   * Reads the list that is the current member.
   *
   * @param take reads one item; false if the item had to be left out, which it has reported
   * @return whether every item was taken; false too if there is no list
   */
  public static Outcome read(MemberStream object, Intake intake, Predicate<JsonValue> take) {
    Optional<JsonValue> single = object.value();
    if (!object.list() && single.filter(value -> value.is(Kind.OBJECT)).isEmpty()) {
      single
          .filter(value -> !value.is(Kind.NULL))
          .ifPresent(value -> wrongType(object.name(), value, intake));
      return Outcome.NO_LIST;
    }
    boolean[] all = {true};
    Consumer<Place> tooLarge =
        place -> {
          all[0] = false;
          tooLarge(place, intake);
        };
    for (var item = object.item(tooLarge); item.isPresent(); item = object.item(tooLarge)) {
      all[0] &= takeObject(item.get(), object.name(), intake, take);
    }
    return all[0] ? Outcome.WHOLE : Outcome.DAMAGED;
  }

  /**
   * Reads the list of texts that is the current member.
   *
   * @param take is given each text; other items are reported and left out
   * @return whether none had to be left out
   */
  public static boolean readTexts(MemberStream object, Intake intake, Consumer<String> take) {
    boolean[] all = {true};
    Consumer<Place> tooLarge =
        place -> {
          all[0] = false;
          tooLarge(place, intake);
        };
    for (var item = object.item(tooLarge); item.isPresent(); item = object.item(tooLarge)) {
      if (item.get().is(Kind.TEXT) && !PowerShell.cutOff(item.get())) {
        take.accept(item.get().text());
      } else {
        all[0] = false;
        wrongType(object.name(), item.get(), intake, "a list of texts");
      }
    }
    return all[0];
  }

  /**
   * Reads an answer that is one list and the marks of its pages.
   *
   * @param list the member that is the list
   * @param take as in {@link #read}
   * @return whether no page is missing and nothing was left out; else that has been reported
   */
  public static boolean readPage(
      MemberStream object, String list, Intake intake, Predicate<JsonValue> take) {
    PageMarks marks = new PageMarks();
    boolean whole = true;
    while (object.next()) {
      if (object.is(list)) {
        whole &= read(object, intake, take) == Outcome.WHOLE;
      } else {
        marks.take(object);
      }
    }
    return !marks.report(intake) && whole;
  }

  /** The whole of an object at once; empty if it is too large for that, which is reported. */
  public static Optional<JsonValue> whole(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = object.whole();
    if (whole.isEmpty()) {
      tooLarge(object.place(), intake);
    }
    return whole;
  }

  /** How a list was read. */
  public enum Outcome {
    WHOLE,
    DAMAGED,
    NO_LIST
  }

  private static boolean takeObject(
      JsonValue item, String list, Intake intake, Predicate<JsonValue> take) {
    if (item.is(Kind.OBJECT)) {
      return take.test(item);
    }
    wrongType(list, item, intake);
    return false;
  }

  private static void wrongType(String list, JsonValue found, Intake intake) {
    wrongType(list, found, intake, "a list of objects");
  }

  private static void wrongType(String list, JsonValue found, Intake intake, String expected) {
    if (PowerShell.cutOff(found)) {
      return;
    }
    intake
        .report()
        .warning(
            "load.wrong-type",
            "`" + list + "` should be " + expected + ", not " + Fields.describe(found),
            "it is left out",
            intake.at(found));
  }

  public static void tooLarge(Place place, Intake intake) {
    intake
        .report()
        .error(
            "load.too-large",
            "one entry is larger than anything that IAM has",
            "it is left out",
            place.in(intake.file()));
  }
}

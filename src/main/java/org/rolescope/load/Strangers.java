package org.rolescope.load;

import java.util.List;
import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.Likeness;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Place;
import org.rolescope.load.intake.SnapshotImporter;

/** What a file holds that is no export that can be read. */
final class Strangers {
  /** So much of no known shape at the beginning, and the file is no export. */
  private static final int MANY = 1_000;

  private int all;
  private int objects;
  private Optional<Place> first = Optional.empty();
  private Optional<Likeness> nearest = Optional.empty();
  private Optional<String> inside = Optional.empty();

  boolean many() {
    return all >= MANY;
  }

  /** Takes something that is no object; whether it is the first of all. */
  boolean add() {
    return all++ == 0;
  }

  /** Takes an object. */
  void add(Place place) {
    all++;
    objects++;
    first = first.or(() -> Optional.of(place));
  }

  /** Takes an object of which all that is known was kept; the first tells what the file is like. */
  void add(MemberStream object, Intake intake) {
    if (all == 0) {
      nearest = Likeness.nearest(object.shape(), Importers.ALL);
      nearest.ifPresent(like -> intake.nearest(like.kind()));
      inside = object.seen().stream().map(Strangers::kind).flatMap(Optional::stream).findFirst();
    }
    add(object.place());
  }

  /** {@code `/prod` is list-roles}, of a value in an object that is nothing itself. */
  private static Optional<String> kind(JsonValue value) {
    return MemberStream.of(value)
        .recognise(Importers::forShape)
        .map(SnapshotImporter::kind)
        .map(kind -> "`" + value.pointer() + "` in it is " + kind);
  }

  /** What the file is like, to be put behind that it is none. */
  String like() {
    return inside
        .map(found -> "; " + found + ": give that alone")
        .or(() -> nearest.map(like -> "; it is most like " + like.kind() + lacking(like.lacking())))
        .orElse("");
  }

  private static String lacking(List<String> names) {
    return names.isEmpty()
        ? ", but entries lack what they need"
        : ", which has `" + String.join("`, `", names) + "`";
  }

  /** Says that they stand beside what was read. */
  void tellBeside(Intake intake) {
    first.ifPresent(
        place ->
            intake
                .report()
                .warning(
                    "load.not-recognised",
                    objects == 1
                        ? "this object is no export that can be read"
                        : objects + " objects, this is the first, are no export that can be read",
                    "the rest of the file is read; what they would have told is not known",
                    place.in(intake.file())));
  }
}

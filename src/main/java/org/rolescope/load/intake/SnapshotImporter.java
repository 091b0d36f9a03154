package org.rolescope.load.intake;

/** Reads one shape of export. Implementations hold no state. */
public interface SnapshotImporter {
  /** What the export is, in words: {@code account authorization details}. */
  String kind();

  /** Whether an object of which this much is known is of the shape; file names play no part. */
  boolean recognises(Shape shape);

  /**
   * Reads one topmost object.
   *
   * @param object its members; what is left of them is passed over afterwards
   * @param intake takes what was read, and what was odd
   */
  void read(MemberStream object, Intake intake);
}

package org.rolescope.load.organizations;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;

/**
 * The ids that an answer lists.
 *
 * @param whole whether no page of them is missing
 */
record ListedIds(List<String> ids, boolean whole) {

  /**
   * Reads them.
   *
   * @param list the member that lists them
   * @param field the field of an item that is its id
   */
  static ListedIds read(MemberStream object, String list, String field, Intake intake) {
    List<String> ids = new ArrayList<>();
    boolean whole = Lists.readPage(object, list, intake, item -> add(item, field, ids, intake));
    return new ListedIds(List.copyOf(ids), whole);
  }

  private static boolean add(JsonValue item, String field, List<String> ids, Intake intake) {
    String id = new Fields(item, intake).text(field);
    return !id.isEmpty() && ids.add(id);
  }
}

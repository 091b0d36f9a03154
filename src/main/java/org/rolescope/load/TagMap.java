package org.rolescope.load;

import java.util.Optional;
import org.rolescope.load.iam.TagReader;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Tags;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Whose;

/**
 * Tags that stand in a file of their own as a map, as iam-collect writes them. A map of texts has
 * no shape by which to know it, so this is the one file that its name tells: {@code tags.json}.
 */
final class TagMap {
  private TagMap() {}

  /** Whether the file has the name. */
  static boolean isNamed(String file) {
    return Surroundings.nameOf(file).equals("tags.json");
  }

  /** Takes the object if it is a map of texts; whether it is. */
  static boolean take(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = object.whole();
    boolean texts =
        whole.isPresent()
            && whole.get().members().stream().allMatch(member -> member.value().is(Kind.TEXT));
    if (texts) {
      intake.recognised("tags");
      Whose whose =
          Whose.unknown(OwnerType.ROLE, OwnerType.USER, OwnerType.POLICY, OwnerType.OIDC_PROVIDER);
      intake.add(
          new LooseFact(whose, new Tags(TagReader.map(whole.get())), intake.at(whole.get())));
    }
    return texts;
  }
}

package org.rolescope.load.declared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.policy.Arn;

/** All roles, users and groups that one file declares, by the names they have in it. */
public final class Declarations {
  /** Stands where nothing tells the account; no account can have it. */
  public static final String NO_ACCOUNT = "000000000000";

  private final Intake intake;
  private final Map<String, Draft> byKey = new LinkedHashMap<>();

  public Declarations(Intake intake) {
    this.intake = intake;
  }

  /**
   * A new entity.
   *
   * @param key its name in the file: an address, a logical id; the first one of a key counts
   */
  public Draft declare(String key, Arn arn, JsonValue at) {
    return byKey.computeIfAbsent(key, unused -> new Draft(arn, intake.at(at)));
  }

  public Optional<Draft> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The entity of this type ({@code role}) with this name, path left out. */
  public Optional<Draft> byName(String type, String name) {
    return byKey.values().stream()
        .filter(draft -> draft.arn().isIam(type) && draft.arn().name().equals(name))
        .findFirst();
  }

  /** Hands everything over. */
  public void finish() {
    byKey.values().forEach(draft -> draft.add(intake));
  }

  /** Says that the account had to be made up; nothing if it is known. */
  public void tellAccount(String account, String format, SourceLocation at) {
    if (account.equals(NO_ACCOUNT) && !byKey.isEmpty()) {
      intake
          .report()
          .note(
              "load.no-account",
              "this " + format + " does not say in which account its roles are",
              "they are shown in account " + NO_ACCOUNT + ", which cannot exist",
              at);
    }
  }
}

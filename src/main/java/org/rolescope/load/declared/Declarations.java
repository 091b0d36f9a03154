package org.rolescope.load.declared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.policy.Arn;

/** All roles, users and groups that one file declares, by the names they have in it. */
public final class Declarations {
  private final Intake intake;
  private final Map<String, Draft> byKey = new LinkedHashMap<>();
  private final Map<String, Draft> byName = new HashMap<>();
  private final Set<String> others = new HashSet<>();
  private final List<IdentityProvider> providers = new ArrayList<>();

  public Declarations(Intake intake) {
    this.intake = intake;
  }

  /**
   * A new entity.
   *
   * @param key its name in the file: an address, a logical id; the first one of a key counts
   */
  public Draft declare(String key, Arn arn, JsonValue at) {
    Draft draft = byKey.computeIfAbsent(key, unused -> new Draft(arn, intake.at(at)));
    byName.putIfAbsent(arn.type() + "/" + arn.name(), draft);
    return draft;
  }

  /**
   * An entity that is declared elsewhere, of which the file tells what it attaches.
   *
   * @param arn its path is not known
   */
  public Draft declareOther(Arn arn, JsonValue at) {
    others.add(arn.toString());
    return declare(arn.toString(), arn, at);
  }

  /** ARNs of the entities that are declared elsewhere. */
  public Set<String> others() {
    return others;
  }

  /** An identity provider; nothing more is told of it than that it is there. */
  public void provider(Arn arn, JsonValue at) {
    providers.add(new IdentityProvider(arn, intake.at(at)));
  }

  public Optional<Draft> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The first entity of this type ({@code role}) with this name, path left out. */
  public Optional<Draft> byName(String type, String name) {
    return Optional.ofNullable(byName.get(type + "/" + name));
  }

  /** Hands everything over. */
  public void finish() {
    byKey.values().forEach(draft -> draft.add(intake));
    providers.forEach(intake::add);
  }

  /**
   * Says that the account had to be made up; nothing if it is known.
   *
   * @param format what the file is, in words
   */
  public void tellAccount(String format, SourceLocation at) {
    Stream<Arn> arns =
        Stream.concat(
            byKey.values().stream().map(Draft::arn), providers.stream().map(IdentityProvider::arn));
    if (arns.anyMatch(arn -> arn.account().equals(Inputs.NO_ACCOUNT))) {
      intake
          .report()
          .note(
              "load.no-account",
              "this " + format + " does not say in which account its roles are",
              "they are shown in account " + Inputs.NO_ACCOUNT + ", which cannot exist",
              at);
    }
  }
}

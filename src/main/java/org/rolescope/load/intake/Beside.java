package org.rolescope.load.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.IdentityCenter;

/**
 * What a file tells beside entities.
 *
 * @param facts of entities that it does not describe
 * @param callers ids of accounts that it says it was made in
 * @param aliases of the account it is about, which it does not name
 * @param known accounts of others by name
 * @param deleted ARNs of what was deleted, and where that stands
 * @param center what it tells of Identity Center, which is never all of it
 * @param organizationLacks whether an organisation was asked for and could not be read
 */
public record Beside(
    List<LooseFact> facts,
    List<String> callers,
    List<String> aliases,
    List<KnownAccount> known,
    Map<String, SourceLocation> deleted,
    Optional<IdentityCenter> center,
    boolean organizationLacks) {
  public Beside {
    facts = List.copyOf(facts);
    callers = List.copyOf(callers);
    aliases = List.copyOf(aliases);
    known = List.copyOf(known);
    deleted = Map.copyOf(deleted);
  }

  Beside without(Set<LooseFact> left) {
    return new Beside(
        facts.stream().filter(fact -> !left.contains(fact)).toList(),
        callers,
        aliases,
        known,
        deleted,
        center,
        organizationLacks);
  }
}

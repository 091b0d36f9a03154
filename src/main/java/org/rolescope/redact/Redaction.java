package org.rolescope.redact;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.policy.Policy;

/**
 * Pseudonyms for what tells who somebody is: account ids and names, names of roles, users, groups
 * and policies, people, e-mail and IP addresses, external ids, subjects, tags, ids of
 * organisations, units and entities, Sids; in ARNs and in policies as everywhere. What is AWS's own
 * stays: actions, condition keys, service principals, its managed policies, {@code *}.
 *
 * <p>The same data give the same pseudonyms, whatever is asked of them. They are made by a keyed
 * hash whose key is made of all the data: who has only what was handed on cannot try names out.
 *
 * <p>Words are replaced one by one and what stands between them stays, so that what a pattern
 * matched is what it matches afterwards; see {@link Fragments} for patterns that end within a word.
 * Not kept is a pattern that leaves open a part of a number (an account's, four digits or more), of
 * an address, or of exactly so many letters ({@code ??}) of a longer word. Not replaced are single
 * letters and numbers of up to four digits in names.
 *
 * <p>It remembers what it has seen, one thread at a time.
 */
public final class Redaction {
  private final Texts texts;
  private final PolicyRewriter policies;
  private final IamSnapshot snapshot;
  private final IamSnapshot beside;

  private Redaction(IamSnapshot original, IamSnapshot beside) {
    Fragments fragments = new Fragments();
    Set<String> services = new HashSet<>();
    Set<String> linked = new HashSet<>();
    Stream.concat(original.roles().stream(), beside.roles().stream())
        .flatMap(role -> Texts.linked(role.arn().toString()))
        .forEach(linked::add);
    Stream.concat(SnapshotPolicies.of(original), SnapshotPolicies.of(beside))
        .forEach(
            policy -> {
              Patterns.of(policy).forEach(fragments::add);
              Patterns.of(policy).flatMap(Texts::linked).forEach(linked::add);
              Patterns.services(policy).forEach(services::add);
            });
    texts = new Texts(new Pseudonyms(SnapshotKey.of(original)), fragments, services, linked);
    policies = new PolicyRewriter(texts);
    snapshot = new SnapshotRedaction(texts, policies).redacted(original);
    this.beside = new SnapshotRedaction(texts, policies).redacted(beside);
  }

  /** O(size of the data). */
  public static Redaction of(IamSnapshot original) {
    return new Redaction(original, IamSnapshot.EMPTY);
  }

  /** The same names for another state of the data, which is shown beside them. */
  public static Redaction of(IamSnapshot original, IamSnapshot beside) {
    return new Redaction(original, beside);
  }

  /** The data under other names. */
  public IamSnapshot snapshot() {
    return snapshot;
  }

  /** The other state of the data under the same names; empty if there is none. */
  public IamSnapshot beside() {
    return beside;
  }

  /** Another name for a name, id, ARN or address, or for a pattern of such. */
  public synchronized String name(String text) {
    return texts.value(text);
  }

  /** Another name for a condition key: only names of tags and hosts of providers change. */
  public synchronized String conditionKey(String key) {
    return texts.key(key);
  }

  /** Other values of a condition key, unless AWS defines its values. */
  public synchronized List<String> values(String key, List<String> values) {
    return PolicyRewriter.defined("", key) ? values : values.stream().map(texts::value).toList();
  }

  /** A sentence, or several, in which what the data name is replaced. */
  public synchronized String prose(String text) {
    return texts.prose(text);
  }

  /** A place within a file. */
  public synchronized String pointer(String pointer) {
    return texts.pointer(pointer);
  }

  /** The same of what a file is like, in which anything may be named. */
  public synchronized String message(String text) {
    return texts.message(text);
  }

  /** The same policy about others; empty if it became too long to be read. */
  public synchronized Optional<Policy> policy(Policy policy) {
    return policies.rewritten(policy);
  }
}

package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.match.Caller;

/**
 * Keys of one call that tell of each other: a tag that is passed is among the keys of tags (R108.6,
 * R108.7), an ARN is of the caller's account (R108.14, R108.15), and the account tells the
 * organisation (R108.16, R108.17). What each key alone may have, all together may not.
 */
final class KeyRelations {
  private static final String REQUEST_TAG = "aws:requesttag/";
  private static final String TAG_KEYS = "aws:tagkeys";
  private static final String ARN = "aws:principalarn";
  private static final String ACCOUNT = "aws:principalaccount";
  private static final String ORG_ID = lower(CallerKeys.ORG_ID);
  private static final String ORG_PATHS = lower(CallerKeys.ORG_PATHS);

  private final AuthorizationCall call;
  private final ValueLimits limits;
  private final Map<String, List<Condition>> asked;

  private KeyRelations(
      AuthorizationCall call, ValueLimits limits, Map<String, List<Condition>> asked) {
    this.call = call;
    this.limits = limits;
    this.asked = asked;
  }

  /**
   * Some keys, and calls that stand for all that have values for them: where none of these calls
   * gets in, none does.
   */
  record Together(Set<String> keys, List<SortedMap<String, ContextValue>> calls) {}

  /**
   * Those of the keys that are asked for, but for what cannot be told, or is too much.
   *
   * @param asked the conditions that leave something open, by their key in lower case
   * @param read whether a policy variable reads a key
   */
  static List<Together> of(
      AuthorizationCall call,
      ValueLimits limits,
      Map<String, List<Condition>> asked,
      Predicate<String> read) {
    KeyRelations relations = new KeyRelations(call, limits, asked);
    List<Together> all = new ArrayList<>();
    relations.tags().ifPresent(all::add);
    relations.organization().ifPresent(all::add);
    if (call.caller().caller().kind() == Caller.Kind.ANYONE) {
      relations.principal().ifPresent(all::add);
    }
    all.removeIf(together -> together.keys().stream().anyMatch(read));
    return all;
  }

  /** The organisation's id is that with which its paths begin: values of one tell of the other. */
  static boolean areTwins(String key, String other) {
    return key.equals(ORG_ID) && other.equals(ORG_PATHS)
        || key.equals(ORG_PATHS) && other.equals(ORG_ID);
  }

  private static String lower(String key) {
    return key.toLowerCase(Locale.ROOT);
  }

  private List<Condition> asked(String key) {
    return asked.getOrDefault(key, List.of());
  }

  /** Some of the keys, if more than one is asked for. */
  private Optional<Set<String>> several(String... keys) {
    Set<String> some = new TreeSet<>(List.of(keys));
    some.retainAll(asked.keySet());
    return Optional.of(some).filter(found -> found.size() > 1);
  }

  private Optional<Together> tags() {
    Set<String> tags = new TreeSet<>(asked.keySet());
    tags.removeIf(key -> !key.startsWith(REQUEST_TAG));
    if (tags.isEmpty() || asked(TAG_KEYS).isEmpty()) {
      return Optional.empty();
    }
    // Whether a key is that of a tag must be the same of all that one value stands for.
    List<Condition> conditions = new ArrayList<>(asked(TAG_KEYS));
    tags.forEach(
        tag ->
            conditions.add(condition("ForAnyValue:StringEqualsIgnoreCase", TAG_KEYS, name(tag))));
    SortedMap<String, List<ContextValue>> values = new TreeMap<>();
    for (String tag : tags) {
      Optional<List<ContextValue>> found = limits.witnesses(tag, asked(tag));
      if (found.isEmpty()) {
        return Optional.empty();
      }
      values.put(tag, found.get());
    }
    Set<String> keys = new TreeSet<>(tags);
    keys.add(TAG_KEYS);
    return limits
        .witnesses(TAG_KEYS, conditions)
        .flatMap(found -> tagged(found, values))
        .map(calls -> new Together(keys, calls));
  }

  private static Condition condition(String operator, String key, String value) {
    return new Condition(operator, key, List.of(value), "");
  }

  private static String name(String tag) {
    return tag.substring(REQUEST_TAG.length());
  }

  /** Calls that pass tags with one of these choices of keys; empty if they are too many. */
  private static Optional<List<SortedMap<String, ContextValue>>> tagged(
      List<ContextValue> passed, SortedMap<String, List<ContextValue>> values) {
    List<SortedMap<String, ContextValue>> calls = new ArrayList<>();
    for (ContextValue keys : passed) {
      SortedMap<String, List<ContextValue>> fitting = new TreeMap<>();
      values.forEach((tag, all) -> fitting.put(tag, fitting(tag, keys, all)));
      if (calls.size() + product(fitting.values()) > Contradiction.MOST_DECIDED) {
        return Optional.empty();
      }
      calls.addAll(each(keys, fitting));
    }
    return Optional.of(calls);
  }

  /** How many choices there are of one of each; of more than are decided only that. */
  private static int product(Collection<List<ContextValue>> values) {
    int product = 1;
    for (List<ContextValue> some : values) {
      product = Math.min(product * some.size(), Contradiction.MOST_DECIDED + 1);
    }
    return product;
  }

  /** Values of a tag where tags with these keys are passed, of which none differ by case (R2.6). */
  private static List<ContextValue> fitting(
      String tag, ContextValue passed, List<ContextValue> values) {
    long count =
        passed instanceof ContextValue.Present keys
            ? keys.values().stream().filter(name(tag)::equalsIgnoreCase).count()
            : 0;
    return count > 1
        ? List.of()
        : values.stream()
            .filter(value -> value instanceof ContextValue.Present == (count == 1))
            .toList();
  }

  private static List<SortedMap<String, ContextValue>> each(
      ContextValue passed, SortedMap<String, List<ContextValue>> values) {
    List<SortedMap<String, ContextValue>> calls = new ArrayList<>();
    calls.add(new TreeMap<>(Map.of(TAG_KEYS, passed)));
    values.forEach(
        (tag, fitting) -> {
          List<SortedMap<String, ContextValue>> more = new ArrayList<>();
          for (SortedMap<String, ContextValue> one : calls) {
            fitting.forEach(value -> more.add(with(one, tag, value)));
          }
          calls.clear();
          calls.addAll(more);
        });
    return calls;
  }

  private static SortedMap<String, ContextValue> with(
      SortedMap<String, ContextValue> one, String key, ContextValue value) {
    SortedMap<String, ContextValue> more = new TreeMap<>(one);
    more.put(key, value);
    return more;
  }

  /** Whoever is told to be of an organisation has paths that begin with its id. */
  private Optional<Together> organization() {
    Optional<Set<String>> keys = several(ORG_ID, ORG_PATHS);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    List<Condition> conditions = new ArrayList<>(asked(ORG_ID));
    for (Condition paths : asked(ORG_PATHS)) {
      if (testsPresence(paths)) {
        continue;
      }
      String operator = text(paths).orElse("");
      for (String value : paths.values()) {
        String id = value.split("/", 2)[0];
        if (operator.isEmpty() || id.contains("?")) {
          return Optional.empty();
        }
        conditions.add(condition(operator, ORG_ID, id));
        int run = id.indexOf('*');
        if (run >= 0) {
          conditions.add(condition("StringLike", ORG_ID, id.substring(0, run + 1)));
        }
      }
    }
    return limits
        .witnesses(ORG_ID, conditions)
        .map(found -> found.stream().map(id -> with(new TreeMap<>(), ORG_ID, id)).toList())
        .map(calls -> new Together(keys.get(), calls));
  }

  private static boolean testsPresence(Condition condition) {
    return OperatorName.parse(condition.operator())
        .filter(name -> name.base().testsPresence())
        .isPresent();
  }

  /** The operator that compares one value as a condition does; empty if it compares no texts. */
  private static Optional<String> text(Condition condition) {
    return OperatorName.parse(condition.operator())
        .map(name -> name.base().name().replace("Not", ""))
        .filter(name -> name.startsWith("String"));
  }

  /** Every caller has an ARN, which tells its account, and that perhaps the organisation. */
  private Optional<Together> principal() {
    Optional<Set<String>> keys = several(ARN, ACCOUNT, ORG_ID, ORG_PATHS);
    if (keys.isEmpty() || asked(ARN).isEmpty() && asked(ACCOUNT).isEmpty()) {
      return Optional.empty();
    }
    Set<String> accounts = new TreeSet<>();
    List<Condition> conditions = new ArrayList<>(asked(ARN));
    conditions.forEach(
        arn -> arn.values().forEach(value -> accounts.add(account(value).orElse(""))));
    for (Condition account : asked(ACCOUNT)) {
      Optional<String> operator = text(account);
      if (operator.isEmpty()) {
        return Optional.empty();
      }
      accounts.addAll(account.values());
      conditions.add(ofAccounts(account, operator.get().equals("StringLike")));
    }
    accounts.removeIf(account -> !Arn.isAccount(account));
    conditions.add(condition("ArnLike", ARN, ofAccount("*")));
    accounts.forEach(account -> conditions.add(condition("ArnLike", ARN, ofAccount(account))));
    conditions.removeIf(condition -> condition.values().isEmpty());
    return limits
        .witnesses(ARN, conditions)
        .map(found -> found.stream().flatMap(arn -> caller(arn, accounts).stream()).toList())
        .map(calls -> new Together(keys.get(), calls));
  }

  private static String ofAccount(String account) {
    return "arn:*:iam::" + account + ":*";
  }

  /** What a condition on the account says of the ARN. */
  private static Condition ofAccounts(Condition condition, boolean patterns) {
    List<String> arns =
        condition.values().stream()
            .filter(value -> patterns || !Glob.hasWildcard(value))
            .filter(value -> value.indexOf(':') < 0)
            .map(KeyRelations::ofAccount)
            .toList();
    return new Condition("ArnLike", ARN, arns, "");
  }

  private static Optional<String> account(String arn) {
    String[] parts = arn.split(":", 6);
    boolean is = parts.length == 6 && parts[0].equals("arn") && parts[2].equals("iam");
    return is ? Optional.of(parts[4]) : Optional.empty();
  }

  /** What the keys that are asked for have where the caller has an ARN like this. */
  private Optional<SortedMap<String, ContextValue>> caller(
      ContextValue value, Set<String> accounts) {
    return value instanceof ContextValue.Present arn
        ? account(arn.values().get(0)).map(account -> caller(value, account, accounts))
        : Optional.empty();
  }

  private SortedMap<String, ContextValue> caller(
      ContextValue arn, String account, Set<String> accounts) {
    SortedMap<String, ContextValue> told = new TreeMap<>();
    told.put(ARN, arn);
    told.put(ACCOUNT, ContextValue.of(account));
    IamIndex index = call.index();
    // Of an account that no policy names this one is only an example.
    if (accounts.contains(account)
        && index.organization().isPresent()
        && !index.organizationLacks(account)) {
      told.putAll(organization(account));
    }
    told.keySet().retainAll(asked.keySet());
    return told;
  }

  private SortedMap<String, ContextValue> organization(String account) {
    KeyValues values = KeyValues.all();
    new ContextInput(
            call.index(),
            call.now(),
            call.request(),
            call.caller(),
            call.role(),
            Brought.NOTHING,
            Set.of())
        .organizationKeys(values, ORG_ID, ORG_PATHS, account);
    return values.sorted();
  }
}

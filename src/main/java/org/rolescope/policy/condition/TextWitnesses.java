package org.rolescope.policy.condition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rolescope.policy.Condition;
import org.rolescope.policy.Glob;

/**
 * Texts that stand for all texts: for every choice of conditions that some text fits, and no other
 * of the conditions, there is one. All patterns are read side by side, character by character.
 */
final class TextWitnesses {
  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;
  private static final int RUN_IN_SEGMENT = -3;
  private static final int ONE_IN_SEGMENT = -4;
  private static final int END = -5;

  /** Steps that are taken at most: what needs more is given up. */
  private static final int MOST_STEPS = 2_000_000;

  /** The patterns one after the other, each with its end. */
  private final List<Integer> codes = new ArrayList<>();

  /** Whether the pattern at that place is read without regard to case. */
  private final BitSet folded = new BitSet();

  /** To which condition the pattern at that place belongs. */
  private final List<Integer> owners = new ArrayList<>();

  private final BitSet starts = new BitSet();
  private final Set<Integer> alphabet = new TreeSet<>();
  private int steps;

  private TextWitnesses() {}

  /** The texts, shortest first; empty if that is too much to find out. */
  static Optional<List<String>> of(List<Condition> conditions) {
    TextWitnesses texts = new TextWitnesses();
    for (int i = 0; i < conditions.size(); i++) {
      texts.add(conditions.get(i), i);
    }
    texts.other();
    return texts.found();
  }

  private void add(Condition condition, int owner) {
    String operator =
        OperatorName.parse(condition.operator())
            .map(name -> name.base().name().toLowerCase(Locale.ROOT).replace("not", ""))
            .orElse("");
    for (String value : condition.values()) {
      switch (operator) {
        case "stringlike" -> add(value, owner, true, false, false);
        case "stringequals" -> add(value, owner, false, false, false);
        case "stringequalsignorecase" -> add(value, owner, false, true, false);
        case "arnlike", "arnequals" -> add(value, owner, true, false, true);
        case "bool" -> add(value.toLowerCase(Locale.ROOT), owner, false, true, false);
        default -> {}
      }
    }
    switch (operator) {
      // What is no ARN, and what is no truth value, fits neither the operator nor its negation.
      case "arnlike", "arnequals" -> add("arn:*:*:*:*:*", -1, true, false, false);
      case "bool" -> {
        add("true", -1, false, true, false);
        add("false", -2, false, true, false);
      }
      default -> {}
    }
  }

  private void add(String pattern, int owner, boolean wild, boolean fold, boolean arn) {
    if (arn && Glob.of(pattern).colons() < 5) {
      return;
    }
    starts.set(codes.size());
    int colons = 0;
    for (int c : pattern.codePoints().toArray()) {
      colons += c == ':' ? 1 : 0;
      boolean inSegment = arn && colons < 5;
      int code = c;
      if (wild && c == '*') {
        code = inSegment ? RUN_IN_SEGMENT : ANY_RUN;
      } else if (wild && c == '?') {
        code = inSegment ? ONE_IN_SEGMENT : ANY_ONE;
      } else {
        alphabet.addAll(fold ? cases(c) : List.of(c));
      }
      put(fold ? Character.toLowerCase(code) : code, owner, fold);
      if (arn) {
        alphabet.add((int) ':');
      }
    }
    put(END, owner, fold);
  }

  private void put(int code, int owner, boolean fold) {
    folded.set(codes.size(), fold);
    codes.add(code);
    owners.add(owner);
  }

  private static List<Integer> cases(int c) {
    return List.of(c, Character.toLowerCase(c), Character.toUpperCase(c));
  }

  /** One character that stands in no pattern. */
  private void other() {
    int c = 'x';
    while (alphabet.contains(c) || alphabet.contains(Character.toLowerCase(c))) {
      c++;
    }
    alphabet.add(c);
  }

  /** A way that some text goes through all patterns. */
  private record Read(String text, BitSet at) {}

  private Optional<List<String>> found() {
    Map<Set<Integer>, String> texts = new LinkedHashMap<>();
    Set<BitSet> seen = new HashSet<>();
    Deque<Read> next = new ArrayDeque<>();
    next.add(new Read("", spread(starts)));
    while (!next.isEmpty()) {
      Read read = next.remove();
      texts.putIfAbsent(fits(read.at()), read.text());
      for (int c : alphabet) {
        steps += 1 + read.at().cardinality();
        BitSet at = spread(after(read.at(), c));
        if (seen.add(at)) {
          next.add(new Read(read.text() + Character.toString(c), at));
        }
      }
      if (steps > MOST_STEPS) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(texts.values()));
  }

  /** The conditions of which a pattern is at its end. */
  private Set<Integer> fits(BitSet at) {
    Set<Integer> fits = new TreeSet<>();
    at.stream().filter(i -> codes.get(i) == END).forEach(i -> fits.add(owners.get(i)));
    return fits;
  }

  private BitSet after(BitSet at, int c) {
    BitSet after = new BitSet();
    for (int i = at.nextSetBit(0); i >= 0; i = at.nextSetBit(i + 1)) {
      int code = codes.get(i);
      boolean stays = code == ANY_RUN || code == RUN_IN_SEGMENT && c != ':';
      boolean goes =
          code == ANY_ONE
              || code == ONE_IN_SEGMENT && c != ':'
              || code == (folded.get(i) ? Character.toLowerCase(c) : c);
      if (stays) {
        after.set(i);
      }
      if (goes) {
        after.set(i + 1);
      }
    }
    return after;
  }

  /** A run may be empty: what comes after it is reached, too. */
  private BitSet spread(BitSet at) {
    BitSet all = (BitSet) at.clone();
    for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
      int code = codes.get(i);
      if (code == ANY_RUN || code == RUN_IN_SEGMENT) {
        all.set(i + 1);
      }
    }
    return all;
  }
}

package org.rolescope.policy.condition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** Owners of patterns that are no condition's. */
  private static final int IS_ARN = -1;

  private static final int IS_TRUE = -2;
  private static final int IS_FALSE = -3;

  /** How a pattern is read. */
  private enum Form {
    /** As it stands. */
    SAME,
    /** As it stands, in any case of its letters. */
    ANY_CASE,
    /** With wildcards. */
    LIKE,
    /** With wildcards that cross no colon, but for those in the last segment (R100.9). */
    ARN
  }

  /** Steps that are taken at most: what needs more is given up. */
  private static final int MOST_STEPS = 20_000;

  /** The patterns one after the other, each with its end. */
  private final List<Integer> codes = new ArrayList<>();

  /** Whether the pattern at that place is read without regard to case. */
  private final BitSet folded = new BitSet();

  /** To which condition the pattern at that place belongs. */
  private final List<Integer> owners = new ArrayList<>();

  private final BitSet starts = new BitSet();

  /** A character that stands in no pattern. */
  private int other = 'x';

  private int steps;

  private TextWitnesses() {}

  /** The texts, shortest first; empty if that is too much to find out. */
  static Optional<List<String>> of(List<Condition> conditions) {
    TextWitnesses texts = new TextWitnesses();
    for (int i = 0; i < conditions.size(); i++) {
      texts.add(conditions.get(i), i);
    }
    while (texts.codes.contains(texts.other)) {
      texts.other++;
    }
    return texts.found();
  }

  private void add(Condition condition, int owner) {
    switch (positive(condition)) {
      case "StringLike" -> add(condition.values(), owner, Form.LIKE);
      case "StringEquals" -> add(condition.values(), owner, Form.SAME);
      case "StringEqualsIgnoreCase" -> add(condition.values(), owner, Form.ANY_CASE);
      // What is no ARN, or no truth value, fits neither the operator nor its negation.
      case "ArnLike", "ArnEquals" -> {
        List<String> arns =
            condition.values().stream()
                .filter(value -> Glob.of(value).colons() >= ArnLike.SEGMENTS - 1)
                .toList();
        add(arns, owner, Form.ARN);
        add(List.of("arn:*:*:*:*:*"), IS_ARN, Form.LIKE);
      }
      case "Bool" -> {
        add(condition.values(), owner, Form.ANY_CASE);
        add(List.of("true"), IS_TRUE, Form.ANY_CASE);
        add(List.of("false"), IS_FALSE, Form.ANY_CASE);
      }
      default -> {}
    }
  }

  /** The name of the operator, or of the one that it negates. */
  private static String positive(Condition condition) {
    return OperatorName.parse(condition.operator())
        .map(OperatorName::base)
        .map(base -> base.negated() ? ConditionOperators.opposite(base) : base)
        .map(ConditionOperator::name)
        .orElse("");
  }

  private void add(List<String> patterns, int owner, Form form) {
    patterns.forEach(pattern -> add(pattern, owner, form));
  }

  private void add(String pattern, int owner, Form form) {
    starts.set(codes.size());
    int colons = 0;
    for (int c : pattern.codePoints().toArray()) {
      colons += c == ':' ? 1 : 0;
      put(code(c, form, colons), owner, form);
    }
    put(END, owner, form);
  }

  private static int code(int c, Form form, int colons) {
    boolean wild = (c == '*' || c == '?') && (form == Form.LIKE || form == Form.ARN);
    if (!wild) {
      return form == Form.ANY_CASE ? Character.toLowerCase(c) : c;
    }
    boolean inSegment = form == Form.ARN && colons < ArnLike.SEGMENTS - 1;
    if (c == '*') {
      return inSegment ? RUN_IN_SEGMENT : ANY_RUN;
    }
    return inSegment ? ONE_IN_SEGMENT : ANY_ONE;
  }

  private void put(int code, int owner, Form form) {
    folded.set(codes.size(), form == Form.ANY_CASE);
    codes.add(code);
    owners.add(owner);
  }

  /** Characters of which each leads elsewhere; all others lead where {@link #other} does. */
  private Set<Integer> next(BitSet at) {
    Set<Integer> next = new TreeSet<>(Set.of(other));
    for (int i = at.nextSetBit(0); i >= 0; i = at.nextSetBit(i + 1)) {
      int code = codes.get(i);
      if (code == RUN_IN_SEGMENT || code == ONE_IN_SEGMENT) {
        next.add((int) ':');
      } else if (code >= 0) {
        next.add(code);
        if (folded.get(i)) {
          next.add(Character.toUpperCase(code));
        }
      }
    }
    return next;
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
      for (int c : next(read.at())) {
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

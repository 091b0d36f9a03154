package org.rolescope.load.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.policy.Arn;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The members of an object that are looked at before it is read, and kept for that. */
final class Lookahead {

  private final JsonReader reader;
  private final JsonParser parser;

  /** The last of them may go on in the file. */
  private final Deque<MemberStart> looked = new ArrayDeque<>();

  private final SeenNames names = new SeenNames();
  private final Shape shape = new Shape();
  private Optional<MemberStream> entered = Optional.empty();
  private boolean ended;

  Lookahead(JsonReader reader) {
    this.reader = reader;
    this.parser = reader.parser();
  }

  /** All that there is is a list, which may go on in the file. */
  Lookahead(JsonReader reader, MemberStart list) {
    this(reader);
    looked.add(list);
    ended = true;
  }

  /** A member that is known already. */
  void add(Member member) {
    JsonValue value = member.value();
    boolean list = value.is(Kind.ARRAY);
    Deque<JsonValue> items = new ArrayDeque<>(list ? value.items() : List.of(value));
    names.see(member.name(), value.place());
    looked.add(new MemberStart(member.name(), value.place(), items, list, false));
  }

  /** Looks at members until {@code choice} finds something, as {@link MemberStream#recognise}. */
  <T> Optional<T> choose(Function<Shape, Optional<T>> choice) {
    Optional<T> chosen =
        List.copyOf(looked).stream()
            .limit(Shape.MAX_NAMES)
            .map(known -> show(known, choice))
            .flatMap(Optional::stream)
            .findFirst();
    while (chosen.isEmpty() && looked.size() < Shape.MAX_NAMES && nextName()) {
      String name = parser.currentName();
      shape.add(name);
      JsonToken token = parser.nextToken();
      names.see(name, reader.here());
      chosen =
          token == JsonToken.START_ARRAY
              ? lookIntoList(name, reader.here(), choice)
              : token == JsonToken.START_OBJECT && Arn.isAccount(name)
                  ? enter(name, choice)
                  : look(name, choice);
    }
    return chosen;
  }

  private <T> Optional<T> show(MemberStart known, Function<Shape, Optional<T>> choice) {
    shape.add(known.name());
    if (known.open() && known.items().isEmpty()) {
      looked.remove(known);
      return lookIntoList(known.name(), known.place(), choice);
    }
    if (known.list() && known.items().isEmpty()) {
      shape.addEmptyList(known.name());
    }
    known.items().stream()
        .filter(item -> !known.list() || item.is(Kind.OBJECT))
        .findFirst()
        .ifPresent(item -> shape.add(known.name(), item));
    return choice.apply(shape);
  }

  private <T> Optional<T> look(String name, Function<Shape, Optional<T>> choice) {
    Place at = reader.here();
    return keep(name, at, reader.readAndKeep(), choice);
  }

  private <T> Optional<T> keep(
      String name, Place at, Optional<JsonValue> value, Function<Shape, Optional<T>> choice) {
    value.ifPresent(whole -> shape.add(name, whole));
    looked.add(MemberStart.of(name, at, value));
    return choice.apply(shape);
  }

  /** What is called by an account's number may be an export of that account. */
  private <T> Optional<T> enter(String name, Function<Shape, Optional<T>> choice) {
    MemberStream inner = new MemberStream(reader);
    Optional<T> chosen = inner.ahead().choose(choice);
    if (chosen.isPresent()) {
      entered = Optional.of(inner);
      return chosen;
    }
    return keep(name, inner.place(), inner.whole(), choice);
  }

  private <T> Optional<T> lookIntoList(String name, Place at, Function<Shape, Optional<T>> choice) {
    Deque<JsonValue> items = new ArrayDeque<>();
    Optional<T> chosen = choice.apply(shape);
    boolean open = true;
    boolean seen = false;
    while (open && chosen.isEmpty()) {
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        open = false;
      } else {
        Optional<JsonValue> item = reader.readAndKeep();
        item.ifPresent(items::add);
        if (!seen && item.filter(value -> value.is(Kind.OBJECT)).isPresent()) {
          seen = true;
          shape.add(name, item.get());
          chosen = choice.apply(shape);
        }
      }
    }
    looked.add(new MemberStart(name, at, items, true, open));
    if (!open && items.isEmpty()) {
      shape.addEmptyList(name);
      chosen = choice.apply(shape);
    }
    return chosen;
  }

  /** The object in this one that was recognised in its stead. */
  Optional<MemberStream> entered() {
    return entered;
  }

  Shape shape() {
    return shape;
  }

  /** Objects among what was looked at and not taken, the first of each list. */
  List<JsonValue> objects() {
    return looked.stream()
        .flatMap(member -> member.items().stream().filter(one -> one.is(Kind.OBJECT)).limit(1))
        .toList();
  }

  /** The next member that was looked at. */
  Optional<MemberStart> take() {
    return Optional.ofNullable(looked.poll());
  }

  /** Goes to the name of the next member in the file; false at the end of the object. */
  boolean nextName() {
    ended = ended || reader.cancelled() || parser.nextToken() != JsonToken.PROPERTY_NAME;
    return !ended;
  }

  void see(String name, Place place) {
    names.see(name, place);
  }

  /** Where names stand for the second time. */
  List<Place> repeated() {
    return names.repeated();
  }

  /** Passes over what is left of the object in the file. */
  void skip() {
    if (!looked.isEmpty() && looked.getLast().open()) {
      reader.skipToEnd();
    }
    looked.clear();
    if (!ended) {
      reader.skipToEnd();
      ended = true;
    }
  }
}

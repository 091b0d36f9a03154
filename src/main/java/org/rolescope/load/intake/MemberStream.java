package org.rolescope.load.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rolescope.base.SourceLocation;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The members of one topmost object of a file, in order; lists come item by item. Before it is
 * read, as much of it is looked at as is needed to know its {@link Shape}; nothing is read twice.
 */
public final class MemberStream {
  private final JsonReader reader;
  private final JsonParser parser;
  private final Place place;

  /** Members that were looked at; the last of them may go on in the file. */
  private final Deque<Current> looked = new ArrayDeque<>();

  private final SeenNames names = new SeenNames();
  private final Shape shape = new Shape();
  private Current current = none();
  private boolean ended;
  private boolean keeping;

  /** The parser stands on the object's opening brace. */
  public MemberStream(JsonReader reader) {
    this.reader = reader;
    this.parser = reader.parser();
    this.place = reader.here();
  }

  /**
   * A member.
   *
   * @param items those of a list that were read and not yet taken; else the one value
   * @param list whether the value is a list
   * @param open whether the list goes on in the file
   */
  private record Current(
      String name, Place place, Deque<JsonValue> items, boolean list, boolean open) {
    Current closed() {
      return new Current(name, place, items, list, false);
    }
  }

  private static Current none() {
    return new Current("", Place.top("", 0), new ArrayDeque<>(), false, false);
  }

  public Place place() {
    return place;
  }

  /**
   * Looks at members until {@code choice} finds something; to the end if it never does, or until
   * there are more than any export has.
   *
   * @param choice asked again after each new thing that was seen
   */
  public <T> Optional<T> recognise(Function<Shape, Optional<T>> choice) {
    Optional<T> chosen = Optional.empty();
    while (chosen.isEmpty() && !ended && looked.size() < Shape.MAX_NAMES) {
      if (reader.cancelled() || parser.nextToken() != JsonToken.PROPERTY_NAME) {
        ended = true;
      } else {
        String name = parser.currentName();
        shape.add(name);
        parser.nextToken();
        names.see(name, reader.here());
        chosen = look(name, choice);
      }
    }
    reader.release();
    return chosen;
  }

  private <T> Optional<T> look(String name, Function<Shape, Optional<T>> choice) {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      return lookIntoList(name, choice);
    }
    Place at = reader.here();
    Optional<JsonValue> value = reader.readAndKeep();
    value.ifPresent(whole -> shape.add(name, whole));
    looked.add(new Current(name, at, queue(value), false, false));
    return choice.apply(shape);
  }

  private <T> Optional<T> lookIntoList(String name, Function<Shape, Optional<T>> choice) {
    Place at = reader.here();
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
    looked.add(new Current(name, at, items, true, open));
    if (!open && items.isEmpty()) {
      shape.addEmptyList(name);
      chosen = choice.apply(shape);
    }
    return chosen;
  }

  private static Deque<JsonValue> queue(Optional<JsonValue> value) {
    Deque<JsonValue> queue = new ArrayDeque<>();
    value.ifPresent(queue::add);
    return queue;
  }

  /** What was looked at to recognise the object: all of it if nothing did. */
  public Shape shape() {
    return shape;
  }

  /** From now on these members are passed over unread, at every depth of the object. */
  public void passOver(JsonReader.Unwanted members) {
    reader.passOver(members);
  }

  /**
   * From now on objects that are called so, in exactly this spelling, are kept as text until
   * somebody looks into them, at every depth of the object: policies that stand in many files.
   */
  public void leaveUnopened(Set<String> names) {
    reader.leaveUnopened(names);
  }

  /** Goes to the next member; false at the end of the object. */
  public boolean next() {
    if (reader.cancelled()) {
      return false;
    }
    if (current.open()) {
      reader.skipToEnd();
    }
    current = none();
    if (!looked.isEmpty()) {
      current = looked.remove();
      return true;
    }
    if (ended || parser.nextToken() != JsonToken.PROPERTY_NAME) {
      ended = true;
      return false;
    }
    String name = parser.currentName();
    boolean list = parser.nextToken() == JsonToken.START_ARRAY;
    names.see(name, reader.here());
    Place at = reader.here();
    if (reader.passesOver(place, name)) {
      parser.skipChildren();
      current = new Current(name, at, new ArrayDeque<>(), list, false);
      return true;
    }
    current = new Current(name, at, list ? new ArrayDeque<>() : queue(read()), list, list);
    return true;
  }

  /** Whether the object seems to end only because nobody wants the result any more. */
  public boolean cancelled() {
    return reader.cancelled();
  }

  /** Where names stand for the second time, as far as the object has been read. */
  public List<SourceLocation> repeated(String file) {
    return names.repeated().stream().map(at -> at.in(file)).toList();
  }

  /** Values that PowerShell cut off, as far as the object has been read. */
  public List<JsonReader.CutOff> cutOff() {
    return reader.takeCutOff();
  }

  /** Passes over what is left of an object that nobody reads, and looks at none of it. */
  public void skip() {
    boolean inside = current.open() || !looked.isEmpty() && looked.getLast().open();
    if (inside) {
      reader.skipToEnd();
    }
    looked.clear();
    current = none();
    if (!ended) {
      reader.skipToEnd();
      ended = true;
    }
  }

  /** Passes over what is left of the object, and notes which names stand twice. */
  public void finish() {
    while (next()) {
      current.items().clear();
    }
    reader.passOver((object, name, before) -> false);
    reader.leaveUnopened(Set.of());
  }

  private Optional<JsonValue> read() {
    return keeping ? reader.readAndKeep() : reader.read();
  }

  /** The current member's name as written. */
  public String name() {
    return current.name();
  }

  /** Whether the current member has this name, in any spelling. */
  public boolean is(String name) {
    return Names.same(current.name(), name);
  }

  /** Whether the current member's value is a list. */
  public boolean list() {
    return current.list();
  }

  /** Where the current member's value begins. */
  public Place at() {
    return current.place();
  }

  /**
   * The next item of the current member's list; a value that is no list counts as its only item.
   *
   * @param tooLarge told the place of each item that was passed over for its size
   * @return empty at the end of the list
   */
  public Optional<JsonValue> item(Consumer<Place> tooLarge) {
    while (current.items().isEmpty() && current.open() && !reader.cancelled()) {
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        current = current.closed();
      } else {
        Place at = reader.here();
        read().ifPresentOrElse(current.items()::add, () -> tooLarge.accept(at));
      }
    }
    return Optional.ofNullable(current.items().poll());
  }

  /** The current member's value if it is no list. */
  public Optional<JsonValue> value() {
    return current.list() ? Optional.empty() : Optional.ofNullable(current.items().peek());
  }

  /**
   * The rest of the object as one value.
   *
   * @return empty if it is over the bound of one value
   */
  public Optional<JsonValue> whole() {
    keeping = true;
    List<Member> members = new ArrayList<>();
    List<Place> tooLarge = new ArrayList<>();
    while (next()) {
      Place at = current.place();
      if (current.list()) {
        String name = current.name();
        List<JsonValue> items = new ArrayList<>();
        for (var item = item(tooLarge::add); item.isPresent(); item = item(tooLarge::add)) {
          items.add(item.get());
        }
        members.add(new Member(name, JsonValue.array(items, at)));
      } else {
        value()
            .ifPresentOrElse(
                value -> members.add(new Member(current.name(), value)), () -> tooLarge.add(at));
      }
    }
    return tooLarge.isEmpty() ? Optional.of(JsonValue.object(members, place)) : Optional.empty();
  }
}

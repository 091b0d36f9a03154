package org.rolescope.load.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rolescope.base.SourceLocation;
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

  private final Lookahead ahead;
  private MemberStart current = MemberStart.NONE;
  private Consumer<MemberStream> others = list -> {};
  private boolean asked;
  private boolean keeping;

  /** The parser stands on the object's opening brace. */
  public MemberStream(JsonReader reader) {
    this.reader = reader;
    this.parser = reader.parser();
    this.place = reader.here();
    this.ahead = new Lookahead(reader);
  }

  /** An object that has been read already, from a text of another language. */
  public static MemberStream of(JsonValue object) {
    return new MemberStream(object);
  }

  /** An object of which the list is all; nothing of the file but that is read. */
  private MemberStream(MemberStream around) {
    this.reader = around.reader;
    this.parser = around.parser;
    this.place = around.place;
    this.ahead = new Lookahead(reader, around.current);
  }

  private MemberStream(JsonValue object) {
    this.reader = JsonReader.ofNothing();
    this.parser = reader.parser();
    this.place = object.place();
    this.ahead = new Lookahead(reader);
    object.members().forEach(ahead::add);
  }

  public Place place() {
    return place;
  }

  /**
   * Looks at members until {@code choice} finds something; to the end if it never does, or until
   * there are more than any export has. What chooses may be inside an account's number: then {@link
   * #found()} is that object.
   *
   * @param choice asked again after each new thing that was seen
   */
  public <T> Optional<T> recognise(Function<Shape, Optional<T>> choice) {
    Optional<T> chosen = ahead.choose(choice);
    reader.release();
    return chosen;
  }

  /**
   * What was recognised: this object, or one in it; what follows that one is then still to come.
   */
  public MemberStream found() {
    return ahead.entered().map(MemberStream::found).orElse(this);
  }

  /** Objects that were looked at, the first of each list. */
  public List<JsonValue> seen() {
    return ahead.objects();
  }

  /** What was looked at to recognise the object: all of it if nothing did. */
  public Shape shape() {
    return ahead.shape();
  }

  /** For one that is looked at from the one around it. */
  Lookahead ahead() {
    return ahead;
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

  /** Each list of which nobody asks for items is offered as an object that has nothing else. */
  public void others(Consumer<MemberStream> taker) {
    others = taker;
  }

  /** Goes to the next member; false at the end of the object. */
  public boolean next() {
    if (reader.cancelled()) {
      return false;
    }
    if (current.list() && !asked) {
      MemberStream list = new MemberStream(this);
      others.accept(list);
      list.skip();
    } else if (current.open()) {
      reader.skipToEnd();
    }
    asked = false;
    Optional<MemberStart> looked = ahead.take();
    current = looked.orElse(MemberStart.NONE);
    if (looked.isPresent()) {
      return true;
    }
    if (!ahead.nextName()) {
      return false;
    }
    String name = parser.currentName();
    boolean list = parser.nextToken() == JsonToken.START_ARRAY;
    ahead.see(name, reader.here());
    Place at = reader.here();
    if (reader.passesOver(place, name)) {
      parser.skipChildren();
      current = new MemberStart(name, at, new ArrayDeque<>(), list, false);
      return true;
    }
    current = list ? MemberStart.ofList(name, at) : MemberStart.of(name, at, read());
    return true;
  }

  /** Whether the object seems to end only because nobody wants the result any more. */
  public boolean cancelled() {
    return reader.cancelled();
  }

  /** Where names stand for the second time, as far as the object has been read. */
  public List<SourceLocation> repeated(String file) {
    return ahead.repeated().stream().map(at -> at.in(file)).toList();
  }

  /** Values that PowerShell cut off, as far as the object has been read. */
  public List<JsonReader.CutOff> cutOff() {
    return reader.takeCutOff();
  }

  /** Passes over what is left of an object that nobody reads, and looks at none of it. */
  public void skip() {
    if (current.open()) {
      reader.skipToEnd();
    }
    current = MemberStart.NONE;
    ahead.skip();
  }

  /** Passes over what is left of the object, and notes which names stand twice. */
  public void finish() {
    boolean more = true;
    while (more) {
      more = next();
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
    asked = true;
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

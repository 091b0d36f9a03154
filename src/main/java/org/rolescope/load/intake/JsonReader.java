package org.rolescope.load.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads one value after the other from a parser, each within a bound, so that a file of any size
 * takes the memory of its largest entity. Throws Jackson's exceptions where the text is not JSON.
 */
public final class JsonReader {
  /** The parts that one value may have: about ten times the largest IAM entity there can be. */
  static final int MAX_PARTS = 200_000;

  /** The characters that one value may have. */
  static final int MAX_CHARACTERS = 16_000_000;

  private final JsonParser parser;
  private final Optional<Tape> tape;
  private final UnaryOperator<String> words;
  private final BooleanSupplier cancelled;
  private int linesBefore;
  private int onlyLine;
  private int parts;
  private int characters;
  private int keptParts;
  private int keptCharacters;
  private final List<CutOff> cutOff = new ArrayList<>();
  private Unwanted unwanted = (object, name, before) -> false;
  private Set<String> unopened = Set.of();

  /** A value of which there are only words, where it stands. */
  public record CutOff(Place place, String text) {}

  /** What an importer does not want to be read, so that it is never held in memory. */
  @FunctionalInterface
  public interface Unwanted {
    /**
     * Whether a member is passed over.
     *
     * @param object where the object around it stands
     * @param before the members of the object that came before it and were kept
     */
    boolean test(Place object, String name, List<Member> before);
  }

  /**
   * @param cancelled asked between values; once true, lists seem to end
   */
  public JsonReader(JsonParser parser, BooleanSupplier cancelled) {
    this(parser, Optional.empty(), UnaryOperator.identity(), cancelled);
  }

  /**
   * @param tape what the parser reads from
   * @param words gives equal texts as one object
   * @param cancelled asked between values; once true, lists seem to end
   */
  public JsonReader(
      JsonParser parser, Tape tape, UnaryOperator<String> words, BooleanSupplier cancelled) {
    this(parser, Optional.of(tape), words, cancelled);
  }

  private JsonReader(
      JsonParser parser,
      Optional<Tape> tape,
      UnaryOperator<String> words,
      BooleanSupplier cancelled) {
    this.parser = parser;
    this.tape = tape;
    this.words = words;
    this.cancelled = cancelled;
  }

  /** Reads nothing: of a file whose values are there already. */
  static JsonReader ofNothing() {
    JsonParser nothing = JsonLimits.factory().createParser(ObjectReadContext.empty(), "");
    return new JsonReader(nothing, () -> false);
  }

  void passOver(Unwanted members) {
    unwanted = members;
  }

  /** From now on objects that are called so are kept as text until somebody looks into them. */
  void leaveUnopened(Set<String> names) {
    unopened = names;
  }

  boolean passesOver(Place object, String name) {
    return unwanted.test(object, name, List.of());
  }

  /**
   * The value of a JSON text that stands in another; its place is that of the text, and all in it
   * is placed in the line of the text.
   *
   * @return empty if it is no JSON, or larger than any one value may be
   */
  public static Optional<JsonValue> ofText(JsonValue text) {
    return read(text.text(), text.place(), 0, text.line());
  }

  private static Optional<JsonValue> read(String json, Place place, int linesBefore, int onlyLine) {
    try (JsonParser parser = JsonLimits.factory().createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      JsonReader reader = new JsonReader(parser, () -> false);
      reader.linesBefore = linesBefore;
      reader.onlyLine = onlyLine;
      JsonValue value = reader.value(place);
      return reader.withinBounds() ? Optional.of(value) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The value of a part of a file that was passed over before; empty as for a text. */
  static Optional<JsonValue> ofSlice(String json, Place place) {
    return read(json, place, place.line() - 1, 0);
  }

  JsonParser parser() {
    return parser;
  }

  boolean cancelled() {
    return cancelled.getAsBoolean();
  }

  /** The place of the value on whose first token the parser stands. */
  Place here() {
    return Place.top(parser.streamReadContext().pathAsPointer().toString(), line());
  }

  /**
   * Reads the value on whose first token the parser stands, to its last token.
   *
   * @return empty if the value is over the bound; it has then been passed over
   */
  Optional<JsonValue> read() {
    parts = keptParts;
    characters = keptCharacters;
    JsonValue value = value(here());
    return withinBounds() ? Optional.of(value) : Optional.empty();
  }

  /** The same, and what it used of the bound stays used until {@link #release()}. */
  Optional<JsonValue> readAndKeep() {
    Optional<JsonValue> value = read();
    if (value.isPresent()) {
      keptParts = parts;
      keptCharacters = characters;
    }
    return value;
  }

  /** The whole bound is free again. */
  void release() {
    keptParts = 0;
    keptCharacters = 0;
  }

  /** The values that PowerShell cut off since this was asked last, not more than can be told. */
  List<CutOff> takeCutOff() {
    List<CutOff> taken = List.copyOf(cutOff);
    cutOff.clear();
    return taken;
  }

  private boolean withinBounds() {
    return parts <= MAX_PARTS && characters <= MAX_CHARACTERS;
  }

  private int line() {
    return onlyLine > 0 ? onlyLine : linesBefore + parser.currentTokenLocation().getLineNr();
  }

  private JsonValue value(Place place) {
    parts++;
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      return container(token == JsonToken.START_OBJECT, place);
    }
    if (token == JsonToken.VALUE_NULL || !withinBounds()) {
      return JsonValue.scalar(Kind.NULL, "", place);
    }
    String text = words.apply(parser.getString());
    characters += text.length();
    if (token == JsonToken.VALUE_STRING
        && cutOff.size() <= Report.MAX_PER_CODE
        && PowerShell.cutOff(text)) {
      cutOff.add(new CutOff(place, text));
    }
    return JsonValue.scalar(kind(token), text, place);
  }

  private static Kind kind(JsonToken token) {
    if (token == JsonToken.VALUE_STRING) {
      return Kind.TEXT;
    }
    return token.isNumeric() ? Kind.NUMBER : Kind.BOOLEAN;
  }

  private JsonValue container(boolean object, Place place) {
    if (!withinBounds()) {
      parser.skipChildren();
      return JsonValue.scalar(Kind.NULL, "", place);
    }
    return object ? object(place) : array(place);
  }

  private JsonValue object(Place place) {
    List<Member> members = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      characters += name.length();
      parser.nextToken();
      if (unwanted.test(place, name, members)) {
        parser.skipChildren();
        continue;
      }
      Place at = place.member(name, line());
      boolean leave =
          tape.isPresent()
              && parser.currentToken() == JsonToken.START_OBJECT
              && unopened.contains(name);
      JsonValue value = leave ? unopened(tape.get(), at) : value(at);
      if (withinBounds()) {
        members.add(new Member(name, value));
      }
    }
    return JsonValue.object(members, place);
  }

  private JsonValue unopened(Tape text, Place place) {
    if (!text.mark(parser.currentTokenLocation().getCharOffset(), MAX_CHARACTERS + 1)) {
      return value(place);
    }
    parts++;
    parser.skipChildren();
    char[] json = text.take(parser.currentLocation().getCharOffset());
    characters += json.length;
    Optional<Unopened> unopened = Unopened.of(json, place);
    if (unopened.isPresent()) {
      return JsonValue.unopened(unopened.get(), place);
    }
    Optional<JsonValue> opened = ofSlice(new String(json), place);
    if (opened.isEmpty()) {
      // It is JSON, since it was passed over: what stops it is the bound of one value.
      parts = MAX_PARTS + 1;
      return JsonValue.scalar(Kind.NULL, "", place);
    }
    noteCutOff(opened.get());
    return opened.get();
  }

  private void noteCutOff(JsonValue value) {
    value.items().forEach(this::noteCutOff);
    value.members().forEach(member -> noteCutOff(member.value()));
    if (value.is(Kind.TEXT) && cutOff.size() <= Report.MAX_PER_CODE && PowerShell.cutOff(value)) {
      cutOff.add(new CutOff(value.place(), value.text()));
    }
  }

  private JsonValue array(Place place) {
    List<JsonValue> items = new ArrayList<>();
    int position = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonValue value = value(place.item(position++, line()));
      if (withinBounds()) {
        items.add(value);
      }
    }
    return JsonValue.array(items, place);
  }

  /** Passes over what is left of the list or object around the current token. */
  void skipToEnd() {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }
}

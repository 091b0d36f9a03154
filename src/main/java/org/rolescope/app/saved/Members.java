package org.rolescope.app.saved;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.policy.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The members of a JSON object, each of the kind that is expected; one that is absent is empty. */
final class Members {
  /** Characters of an id or a word. */
  private static final int LONGEST_TEXT = 16_384;

  private final JsonNode node;
  private final String pointer;

  /** Something that is not as it should be, and where. */
  static final class Odd extends Exception {
    private static final long serialVersionUID = 1L;
    private final String pointer;
    private final String what;

    Odd(String pointer, String what) {
      super(what, null, false, false);
      this.pointer = pointer;
      this.what = what;
    }

    String pointer() {
      return pointer;
    }

    String what() {
      return what;
    }
  }

  Members(JsonNode node, String pointer) throws Odd {
    this.node = node;
    this.pointer = pointer;
    if (!node.isObject()) {
      throw new Odd(pointer, "it is no object");
    }
  }

  /** Complains about members that are not among these: a newer program may mean something. */
  Members only(String... known) throws Odd {
    for (String name : node.propertyNames()) {
      if (!List.of(known).contains(name)) {
        throw odd(name, "it is not known");
      }
    }
    return this;
  }

  Odd odd(String name, String what) {
    return new Odd(JsonPointer.member(pointer, name), what);
  }

  private Optional<JsonNode> member(String name) {
    return Optional.ofNullable(node.get(name)).filter(is -> !is.isNull());
  }

  Set<String> names() {
    return Set.copyOf(node.propertyNames());
  }

  /** Empty if it is absent. */
  String text(String name) throws Odd {
    Optional<JsonNode> value = member(name);
    return value.isEmpty() ? "" : text(name, value.get());
  }

  private String text(String name, JsonNode value) throws Odd {
    if (!value.isString() || value.stringValue().length() > LONGEST_TEXT) {
      throw odd(name, "it is no text of at most " + LONGEST_TEXT + " characters");
    }
    return value.stringValue();
  }

  boolean flag(String name, boolean absent) throws Odd {
    Optional<JsonNode> value = member(name);
    if (value.isPresent() && !value.get().isBoolean()) {
      throw odd(name, "it is neither true nor false");
    }
    return value.map(JsonNode::booleanValue).orElse(absent);
  }

  /** A whole number within these bounds. */
  int whole(String name, int least, int most, int absent) throws Odd {
    double value = member(name).isEmpty() ? absent : number(name, least, most);
    if (value != Math.rint(value)) {
      throw odd(name, "it is no whole number");
    }
    return (int) value;
  }

  double number(String name, double least, double most) throws Odd {
    Optional<JsonNode> value = member(name).filter(JsonNode::isNumber);
    double number = value.isPresent() ? value.get().doubleValue() : Double.NaN;
    if (!(number >= least && number <= most)) {
      throw odd(name, "it is no number from " + (long) least + " to " + (long) most);
    }
    return number;
  }

  List<String> texts(String name) throws Odd {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(name)) {
      texts.add(text(name, item));
    }
    return texts;
  }

  /** Lists of texts in a list. */
  List<List<String>> lists(String name) throws Odd {
    List<List<String>> lists = new ArrayList<>();
    for (JsonNode inner : items(name)) {
      List<String> texts = new ArrayList<>();
      for (JsonNode item : inner) {
        texts.add(text(name, item));
      }
      lists.add(texts);
    }
    return lists;
  }

  List<Members> objects(String name) throws Odd {
    List<Members> objects = new ArrayList<>();
    String list = JsonPointer.member(pointer, name);
    for (JsonNode item : items(name)) {
      objects.add(new Members(item, JsonPointer.item(list, objects.size())));
    }
    return objects;
  }

  private Iterable<JsonNode> items(String name) throws Odd {
    Optional<JsonNode> list = member(name);
    if (list.isPresent() && !list.get().isArray()) {
      throw odd(name, "it is no list");
    }
    return list.isPresent() ? list.get() : List.of();
  }

  /** An object; one that is absent has no members. */
  Members object(String name) throws Odd {
    return new Members(
        member(name).orElseGet(() -> SavedViewJson.NODES.objectNode()),
        JsonPointer.member(pointer, name));
  }

  boolean has(String name) {
    return member(name).isPresent();
  }

  <E extends Enum<E>> E constant(String name, Class<E> of) throws Odd {
    return constant(name, text(name), of);
  }

  /** Constants by name; all of them if it is absent. */
  <E extends Enum<E>> Set<E> constants(String name, Class<E> of) throws Odd {
    if (!has(name)) {
      return EnumSet.allOf(of);
    }
    Set<E> found = EnumSet.noneOf(of);
    for (String text : texts(name)) {
      found.add(constant(name, text, of));
    }
    return found;
  }

  private <E extends Enum<E>> E constant(String name, String text, Class<E> of) throws Odd {
    for (E constant : of.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw odd(name, "`" + SavedView.cleaned(text) + "` is not known");
  }
}

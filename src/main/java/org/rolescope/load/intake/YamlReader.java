package org.rolescope.load.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.base.SourceLocation;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The documents of a YAML text as the JSON values that they stand for. Short tags become
 * CloudFormation's functions: <code>!Sub x</code> is <code>{"Fn::Sub": "x"}</code>. Only texts,
 * lists and objects are ever made; an alias counts as much as what it stands for.
 */
public final class YamlReader {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_PARTS = 200_000;
  private static final Set<String> PLAIN_TAGS = Set.of("Ref", "Condition");

  private final Iterator<Event> events;
  private final Map<String, Sized> anchors = new HashMap<>();
  private final Place top;
  private final boolean inside;
  private int parts;
  private int line = 1;

  /** A value and of how many parts it consists. */
  private record Sized(JsonValue value, int parts) {}

  /** The text is not YAML, or over a bound. */
  public static final class BadYaml extends Exception {
    private static final long serialVersionUID = 1;
    private final int line;

    BadYaml(String message, int line) {
      super(message);
      this.line = line;
    }

    /** Reports it as what makes a file useless. */
    public void tell(Intake intake) {
      tell("", intake);
    }

    /** The same, and behind it what can be done. */
    public void tell(String advice, Intake intake) {
      SourceLocation at = new SourceLocation(intake.file(), "", line);
      tell(String.valueOf(getMessage()), advice, at, intake);
    }

    /** Reports it as what makes a text useless that is a value of the file. */
    public void tellOf(JsonValue text, Intake intake) {
      tell("in its line " + line + ": " + getMessage(), "", intake.at(text), intake);
    }

    private static void tell(String message, String advice, SourceLocation at, Intake intake) {
      intake.report().error("load.broken-yaml", message, "nothing is read from it" + advice, at);
    }
  }

  private YamlReader(String text, Place top, boolean inside) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();
    this.events = new Parse(settings).parseString(text).iterator();
    this.top = top;
    this.inside = inside;
  }

  /**
   * Reads a text; what is odd about one value is for its reader to find.
   *
   * @return its documents in order
   * @throws BadYaml if it is not YAML, or over a bound
   */
  public static List<JsonValue> read(String text) throws BadYaml {
    return new YamlReader(text, Place.top("", 1), false).documents();
  }

  /** The same of a text that is a value of a file; all in it is placed in the line of the text. */
  public static List<JsonValue> ofText(JsonValue text) throws BadYaml {
    return new YamlReader(text.text(), text.place(), true).documents();
  }

  private List<JsonValue> documents() throws BadYaml {
    List<JsonValue> documents = new ArrayList<>();
    try {
      while (events.hasNext()) {
        Event event = next();
        if (event instanceof DocumentStartEvent) {
          anchors.clear();
        } else if (event instanceof NodeEvent node) {
          documents.add(node(node, Place.top(top.pointer(), placed()), 0));
        }
      }
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(line);
      throw new BadYaml("not YAML here: " + clip(e.getProblem()), at);
    } catch (YamlEngineException e) {
      throw new BadYaml("not YAML: " + clip(String.valueOf(e.getMessage())), line);
    }
    return documents;
  }

  /** The line of the file in which the current event is. */
  private int placed() {
    return inside ? top.line() : line;
  }

  private static String clip(String message) {
    String first = message.lines().findFirst().orElse("");
    return first.substring(0, Math.min(200, first.length()));
  }

  private Event next() throws BadYaml {
    if (!events.hasNext()) {
      throw new BadYaml("the file ends in the middle", line);
    }
    Event event = events.next();
    line = line(event);
    return event;
  }

  private int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
  }

  private JsonValue node(NodeEvent event, Place place, int depth) throws BadYaml {
    if (depth > MAX_DEPTH) {
      throw new BadYaml("nested more than " + MAX_DEPTH + " levels deep", line);
    }
    int before = parts;
    count(1);
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    String tag = tag(event);
    Place inner = tag.isEmpty() ? place : place.member(tag, placed());
    JsonValue value =
        event instanceof ScalarEvent scalar
            ? scalar(scalar, tag, inner)
            : collection((CollectionStartEvent) event, inner, depth);
    if (!tag.isEmpty()) {
      value = JsonValue.object(List.of(new Member(tag, value)), place);
    }
    JsonValue made = value;
    event
        .getAnchor()
        .ifPresent(name -> anchors.put(name.getValue(), new Sized(made, parts - before)));
    return value;
  }

  private void count(int more) throws BadYaml {
    parts += more;
    if (parts > MAX_PARTS) {
      throw new BadYaml("more than " + MAX_PARTS + " values, aliases counted in full", line);
    }
  }

  private JsonValue alias(AliasEvent alias) throws BadYaml {
    String name = alias.getAlias().getValue();
    Sized target = anchors.get(name);
    if (target == null) {
      throw new BadYaml("an alias of something that is not there, or is around it", line);
    }
    count(target.parts());
    return target.value();
  }

  /** The function that a short tag stands for; empty if the node has none. */
  private static String tag(NodeEvent event) {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    return tag.filter(name -> name.startsWith("!") && name.length() > 1 && !name.startsWith("!!"))
        .map(name -> name.substring(1))
        .map(name -> PLAIN_TAGS.contains(name) ? name : "Fn::" + name)
        .orElse("");
  }

  /** Numbers and dates stay the text that they are: accounts, versions. */
  private static JsonValue scalar(ScalarEvent event, String tag, Place place) {
    String text = event.getValue();
    if (event.getScalarStyle() == ScalarStyle.PLAIN && tag.isEmpty()) {
      if (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null")) {
        return JsonValue.scalar(Kind.NULL, "", place);
      }
      if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
        return JsonValue.scalar(Kind.BOOLEAN, text.toLowerCase(Locale.ROOT), place);
      }
    }
    return JsonValue.scalar(Kind.TEXT, text, place);
  }

  private JsonValue collection(CollectionStartEvent start, Place place, int depth) throws BadYaml {
    boolean object = start.getEventId() == Event.ID.MappingStart;
    Event.ID end = object ? Event.ID.MappingEnd : Event.ID.SequenceEnd;
    List<Member> members = new ArrayList<>();
    List<JsonValue> items = new ArrayList<>();
    for (Event event = next(); event.getEventId() != end; event = next()) {
      NodeEvent node = (NodeEvent) event;
      if (!object) {
        items.add(node(node, place.item(items.size(), placed()), depth + 1));
        continue;
      }
      if (!(node instanceof ScalarEvent key)) {
        throw new BadYaml("a name that is no text", line);
      }
      int at = placed();
      NodeEvent value = (NodeEvent) next();
      members.add(
          new Member(key.getValue(), node(value, place.member(key.getValue(), at), depth + 1)));
    }
    return object ? JsonValue.object(members, place) : JsonValue.array(items, place);
  }
}

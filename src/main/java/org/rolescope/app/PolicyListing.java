package org.rolescope.app;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A policy's JSON, laid out for reading, each line with the JSON pointer of what stands on it.
 * Immutable.
 */
public final class PolicyListing {
  private static final int SHORT_LIST = 72;

  private final List<Line> lines = new ArrayList<>();

  /**
   * One line.
   *
   * @param number 1-based, within the listing
   * @param pointer of the value that the line shows, or opens or closes
   * @param text without line end
   */
  public record Line(int number, String pointer, String text) {}

  private PolicyListing() {}

  /**
   * Lays out a document.
   *
   * @param json valid JSON, as {@link org.rolescope.policy.Policy#json} holds it
   */
  public static PolicyListing of(String json) {
    PolicyListing listing = new PolicyListing();
    listing.value("", "", RequestLines.MAPPER.readTree(json), "", "");
    return listing;
  }

  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /**
   * Whether a line shows the value at {@code pointer} or a part of it; for a value that shares its
   * line with others, whether that is the line.
   */
  public boolean shows(Line line, String pointer) {
    if (within(line.pointer(), pointer)) {
      return true;
    }
    boolean hasOwnLine = lines.stream().anyMatch(other -> within(other.pointer(), pointer));
    return !hasOwnLine
        && within(pointer, line.pointer())
        && lines.stream()
            .noneMatch(
                other ->
                    other.pointer().length() > line.pointer().length()
                        && within(pointer, other.pointer()));
  }

  private static boolean within(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + "/");
  }

  private void value(String indent, String pointer, JsonNode node, String name, String comma) {
    if (node.isObject() && !node.isEmpty()) {
      add(pointer, indent + name + "{");
      Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator();
      while (members.hasNext()) {
        Map.Entry<String, JsonNode> member = members.next();
        value(
            indent + "  ",
            pointer + "/" + escape(member.getKey()),
            member.getValue(),
            quote(member.getKey()) + ": ",
            members.hasNext() ? "," : "");
      }
      add(pointer, indent + "}" + comma);
    } else if (node.isArray() && !fitsOneLine(node)) {
      add(pointer, indent + name + "[");
      for (int i = 0; i < node.size(); i++) {
        value(indent + "  ", pointer + "/" + i, node.get(i), "", i < node.size() - 1 ? "," : "");
      }
      add(pointer, indent + "]" + comma);
    } else {
      add(pointer, indent + name + oneLine(node) + comma);
    }
  }

  private static boolean fitsOneLine(JsonNode list) {
    return list.valueStream().noneMatch(JsonNode::isContainer)
        && list.toString().length() <= SHORT_LIST;
  }

  private static String oneLine(JsonNode node) {
    if (!node.isArray()) {
      return node.toString();
    }
    return node.valueStream().map(JsonNode::toString).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quote(String name) {
    return RequestLines.MAPPER.writeValueAsString(name);
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private void add(String pointer, String text) {
    lines.add(new Line(lines.size() + 1, pointer, text));
  }
}

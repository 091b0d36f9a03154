package org.rolescope.app;

import java.util.List;
import org.rolescope.remedy.Change;
import org.rolescope.remedy.Remedy;
import org.rolescope.remedy.Snippet;
import org.rolescope.remedy.Ways;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the remedies of a simulation. */
final class RemedyJson {
  private RemedyJson() {}

  static void write(List<Remedy> remedies, ObjectNode answer) {
    ArrayNode list = answer.putArray("remedies");
    for (Remedy remedy : remedies) {
      ObjectNode node = list.addObject();
      node.put("title", remedy.title());
      node.put("effect", remedy.effect());
      ArrayNode changes = node.putArray("changes");
      remedy.changes().forEach(change -> change(change, changes.addObject()));
      ways(remedy.ways(), node.putObject("ways"));
    }
  }

  private static void change(Change change, ObjectNode node) {
    node.put("target", change.target().wireName());
    node.put("subject", change.subject());
    node.put("title", change.title());
    ArrayNode diff = node.putArray("diff");
    change.diff().forEach(diff::add);
    ObjectNode snippets = node.putObject("snippets");
    for (Snippet snippet : change.snippets()) {
      snippets.put(name(snippet.form()), snippet.text());
    }
  }

  private static String name(Snippet.Form form) {
    return switch (form) {
      case PARAMETER -> "parameter";
      case JSON -> "json";
      case AWS_COMMAND -> "aws";
      case TERRAFORM -> "terraform";
    };
  }

  private static void ways(Ways ways, ObjectNode node) {
    switch (ways.kind()) {
      case OPENS -> node.put("opens", ways.count());
      case SHUTS -> node.put("shuts", ways.count());
    }
    if (ways.atLeast()) {
      node.put("atLeast", true);
    }
  }
}

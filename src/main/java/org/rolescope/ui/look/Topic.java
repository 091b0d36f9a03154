package org.rolescope.ui.look;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.rolescope.ui.Words;

/** A part of the window that help can be asked about; a part is marked with what it is. */
public enum Topic {
  START(List.of("open-files", "open-folder", "open-sample", "paste"), List.of("tab")),
  TOOLBAR(List.of("open-files", "paste", "back", "forward", "search"), List.of("tab")),
  SEARCH(List.of("search"), List.of("found", "leave-search")),
  TABS(
      List.of(
          "picture", "matrix", "table", "paths", "map", "focus", "blast", "who-can", "next-pane"),
      List.of("tab")),
  MATRIX(List.of("next-pane"), List.of("matrix", "matrix-several", "matrix-close")),
  TABLE(List.of("copy-arn", "next-pane"), List.of("table", "menu")),
  PATHS(
      List.of("paths-between", "mark-caller", "mark-target", "next-pane"), List.of("ways", "menu")),
  SOURCES(List.of("next-pane"), List.of("list", "press-source", "menu")),
  FILTERS(List.of("undo", "show-hidden", "next-pane"), List.of("tab", "tick")),
  BROUGHT(List.of("next-pane"), List.of("tab", "choices")),
  SAVED(List.of("save-view", "undo", "next-pane"), List.of("list", "saved", "menu")),
  NAMING(List.of("save-view"), List.of("name", "close")),
  PICTURE(List.of(), List.of("arrows")),
  REACH(
      List.of("blast", "who-can", "fewer-hops", "more-hops", "take-out"),
      List.of("tab", "press-row", "menu", "leave")),
  CHANGES(
      List.of("changes", "compare", "plan", "map", "next-pane"),
      List.of("tab", "press-row", "menu", "leave")),
  SUMMARY(List.of("copy-arn"), List.of("tab", "press-row", "menu", "tabs", "leave")),
  TRUST(List.of("copy-trust"), List.of("tabs", "policy", "policy-arrows", "leave")),
  PERMISSIONS(List.of("widen"), List.of("tabs", "policy", "leave")),
  EVIDENCE(List.of("copy-arn"), List.of("tab", "tabs", "leave")),
  DRAWER(List.of("simulate", "mark-caller", "mark-target"), List.of()),
  CALL(List.of("simulate", "next-pane"), List.of("tab", "choices", "remedies", "leave")),
  VERDICT(List.of("next-pane"), List.of("tab", "remedies", "leave")),
  CONTEXT(List.of("next-pane"), List.of("tab", "state", "leave")),
  LADDER(
      List.of("next-pane"),
      List.of("ladder", "gates", "gates-again", "guesses", "statement", "leave")),
  STATEMENT(List.of("next-pane"), List.of("read", "policy", "statement-back")),
  REMEDIES(List.of("next-pane"), List.of("tab", "remedies", "leave")),
  STATUS(List.of("problems", "next-pane"), List.of("tab")),
  PRESENTING(List.of("present", "search"), List.of("gates", "gates-again", "tab")),
  LESSON(
      List.of("lessons", "open-lessons", "hand-out", "hand-out-answers", "edit-trust", "next-pane"),
      List.of("guesses", "gates", "tab")),
  PASTED(List.of("paste"), List.of("explain", "close")),
  PROBLEMS(List.of("problems"), List.of("list", "jump", "close")),
  ANSWERS(List.of("exposed", "cycles"), List.of("list", "press-row", "close")),
  SOURCE(List.of(), List.of("read", "close")),
  RECOGNITION(List.of(), List.of("list", "tick", "open", "close")),
  LIVE(List.of(), List.of("tab", "tick", "close")),
  PROGRESS(List.of(), List.of("stop")),
  KEYS(List.of("keys"), List.of("read", "close")),
  ABOUT(List.of("about"), List.of("read", "close")),
  FAILURE(List.of(), List.of("tab", "close")),
  HELP(List.of("help"), List.of("read", "close")),
  /** The window as a whole, where nothing in it has the keys. */
  WINDOW(List.of("search", "next-pane", "previous-pane", "open-files", "keys"), List.of("tab"));

  private final List<String> commands;
  private final List<String> keys;

  Topic(List<String> commands, List<String> keys) {
    this.commands = commands;
    this.keys = keys;
  }

  /** What it is called. */
  public String title() {
    return Words.each("help.title", this);
  }

  /** What it is for. */
  public String words() {
    return Words.each("help.what", this);
  }

  /** Ids of the commands that belong to it, in order. */
  public List<String> commands() {
    return commands;
  }

  /** Names of keys that no command has: {@code keys.<name>} and {@code keys.<name>.does}. */
  public List<String> keys() {
    return keys;
  }

  /** Says that a part is about this. */
  public void mark(Node part) {
    part.getProperties().put(Topic.class, this);
  }

  /** What the nearest marked part around a node is about; empty if there is none. */
  public static Optional<Topic> of(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getProperties().get(Topic.class) instanceof Topic topic) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }
}

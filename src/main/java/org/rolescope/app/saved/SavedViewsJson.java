package org.rolescope.app.saved;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A file of views as JSON. What is wrong with one view costs that view and no other. */
final class SavedViewsJson {
  private static final int VERSION = 1;
  private static final int DEEPEST = 16;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private SavedViewsJson() {}

  static SavedViews read(byte[] json, String file) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      return damaged("it is not JSON", new SourceLocation(file, "", line));
    }
    JsonNode views = root.path("views");
    if (root.path("schemaVersion").asInt(0) != VERSION || !views.isArray()) {
      return damaged(
          "it is no file of views of version " + VERSION, new SourceLocation(file, "", 1));
    }
    return read(views, file);
  }

  private static SavedViews damaged(String why, SourceLocation at) {
    return SavedViews.damaged(Diagnostic.error("views.unreadable", why, "", at));
  }

  private static SavedViews read(JsonNode views, String file) {
    List<SavedView> read = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      try {
        if (i >= SavedViews.MOST) {
          throw new Members.Odd("/views/" + i, "no more than " + SavedViews.MOST + " are read");
        }
        read.add(SavedViewJson.read(new Members(views.get(i), "/views/" + i)));
      } catch (Members.Odd odd) {
        unread.add(views.get(i).toString());
        problems.add(
            Diagnostic.warning(
                "views.bad-view", odd.what(), "", new SourceLocation(file, odd.pointer(), 0)));
      }
    }
    return new SavedViews(read, unread, problems, false);
  }

  static byte[] write(SavedViews all) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schemaVersion", VERSION);
    ArrayNode views = root.putArray("views");
    all.views().forEach(view -> SavedViewJson.write(view, views.addObject()));
    all.unread().forEach(json -> views.add(MAPPER.readTree(json)));
    return MAPPER.writeValueAsBytes(root);
  }
}

package org.rolescope.app;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.load.SourceText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of one thing, out of the file that it was read from. */
final class ReadElement {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private ReadElement() {}

  /** O(file) in time, O(the thing) in memory. */
  static Optional<String> json(SourceLocation at) throws IOException {
    if (at.file().isEmpty() || !at.pointer().startsWith("/")) {
      return Optional.empty();
    }
    try (Reader text = SourceText.open(at.file())) {
      JsonNode found =
          MAPPER.readerFor(JsonNode.class).at(JsonPointer.compile(at.pointer())).readValue(text);
      return Optional.ofNullable(found)
          .filter(node -> !node.isMissingNode())
          .map(MAPPER::writeValueAsString);
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }
}

package org.rolescope.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON that is written piece by piece, indented as the {@code aws} command does. */
final class JsonFile implements AutoCloseable {
  private static final DefaultIndenter INDENT = new DefaultIndenter("    ", "\n");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withArrayIndenter(INDENT).withObjectIndenter(INDENT))
          .build();

  private final OutputStream out;
  private final JsonGenerator json;

  private JsonFile(OutputStream out) {
    this.out = out;
    this.json = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out);
  }

  static JsonFile create(Path path) throws IOException {
    return new JsonFile(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
  }

  /** Writes the whole document. */
  void object(Runnable fields) {
    json.writeStartObject();
    fields.run();
    json.writeEndObject();
  }

  void list(String name, Runnable elements) {
    json.writeName(name);
    json.writeStartArray();
    elements.run();
    json.writeEndArray();
  }

  void field(String name, Object value) {
    json.writeName(name);
    json.writePOJO(value);
  }

  void element(Object value) {
    json.writePOJO(value);
  }

  /** An object of names and values by turns, in that order. */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  /** A policy document. */
  static Map<String, Object> policy(List<Map<String, Object>> statements) {
    return of("Version", "2012-10-17", "Statement", statements);
  }

  @Override
  public void close() throws IOException {
    json.close();
    out.write('\n');
    out.close();
  }
}

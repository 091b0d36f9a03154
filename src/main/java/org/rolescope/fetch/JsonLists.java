package org.rolescope.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolescope.base.WholeFile;
import software.amazon.awssdk.core.SdkPojo;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several lists that grow side by side, page by page, and end up in one object. They lie on the
 * disk meanwhile: an account may have more roles than fit into memory.
 */
final class JsonLists implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, Path> files = new LinkedHashMap<>();
  private final Map<String, JsonGenerator> lists = new LinkedHashMap<>();

  /**
   * @param beside the lists lie beside this file until they are whole
   * @param names of the lists, in the order in which they are written
   */
  JsonLists(Path beside, List<String> names) throws IOException {
    for (String name : names) {
      Path file =
          WholeFile.createPrivate(
              WholeFile.part(beside.resolveSibling(beside.getFileName() + "." + name)));
      files.put(name, file);
      JsonGenerator list = generator(Files.newOutputStream(file));
      list.writeStartArray();
      lists.put(name, list);
    }
  }

  static JsonGenerator generator(OutputStream out) {
    return JSON.createGenerator(out, JsonEncoding.UTF8);
  }

  static JsonGenerator generator(Writer out) {
    return JSON.createGenerator(out);
  }

  void add(String name, List<? extends SdkPojo> entries) {
    entries.forEach(entry -> SdkJson.write(entry, list(name)));
  }

  /** The list as it grows, for entries of another make. */
  JsonGenerator list(String name) {
    JsonGenerator list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("no list " + name);
    }
    return list;
  }

  /** Writes the object, with what lacks in it; nothing can be added any more. */
  void to(OutputStream out, List<Lack> lacks) throws IOException {
    end();
    String before = "{\n";
    if (!lacks.isEmpty()) {
      out.write(incomplete(lacks));
      before = ",\n";
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      out.write((before + "\"" + file.getKey() + "\": ").getBytes(StandardCharsets.UTF_8));
      Files.copy(file.getValue(), out);
      before = ",\n";
    }
    out.write("\n}\n".getBytes(StandardCharsets.UTF_8));
  }

  /** An object that is not closed yet. */
  private static byte[] incomplete(List<Lack> lacks) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    try (JsonGenerator json = generator(object)) {
      json.writeStartObject();
      Resume.write(Resume.INCOMPLETE, lacks, json);
      json.writeEndObject();
    }
    return Arrays.copyOf(object.toByteArray(), object.size() - 1);
  }

  private void end() {
    lists.values().forEach(JsonGenerator::close);
    lists.clear();
  }

  @Override
  public void close() throws IOException {
    end();
    for (Path file : files.values()) {
      Files.deleteIfExists(file);
    }
  }
}

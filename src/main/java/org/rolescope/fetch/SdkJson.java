package org.rolescope.fetch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers of the SDK as the {@code aws} command writes them. */
final class SdkJson {
  /** Members that hold a policy as text. */
  private static final Set<String> DOCUMENTS =
      Set.of("AssumeRolePolicyDocument", "PolicyDocument", "Document");

  private static final JsonMapper JSON = new JsonMapper();

  private SdkJson() {}

  static void write(SdkPojo object, JsonGenerator out) {
    // Who is not AWS may answer null, which must not leave half an object behind.
    Objects.requireNonNull(object);
    out.writeStartObject();
    members(object, out);
    out.writeEndObject();
  }

  /** The members of an object that the caller has begun. */
  static void members(SdkPojo object, JsonGenerator out) {
    for (SdkField<?> field : object.sdkFields()) {
      Object value = field.getValueOrDefault(object);
      if (!isUnset(value)) {
        out.writeName(field.memberName());
        if (value instanceof String text && DOCUMENTS.contains(field.memberName())) {
          document(text, out);
        } else {
          value(value, out);
        }
      }
    }
  }

  private static boolean isUnset(@Nullable Object value) {
    return value == null
        || value instanceof SdkAutoConstructList
        || value instanceof SdkAutoConstructMap;
  }

  private static void value(Object value, JsonGenerator out) {
    if (value instanceof SdkPojo object) {
      write(object, out);
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      list.forEach(one -> value(one, out));
      out.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      map.forEach(
          (key, one) -> {
            out.writeName(key.toString());
            value(one, out);
          });
      out.writeEndObject();
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof Instant moment) {
      out.writeString(moment.toString());
    } else {
      out.writeString(value.toString());
    }
  }

  /** A policy as an object; as text where it is none, so that nothing gets lost. */
  static void document(String text, JsonGenerator out) {
    String plain = decoded(text);
    Optional<JsonNode> tree = tree(plain);
    if (tree.isPresent()) {
      out.writeTree(tree.get());
    } else {
      out.writeString(plain);
    }
  }

  /**
   * IAM encodes most documents in per cent and some not at all: whatever begins with a brace is not
   * encoded, and would suffer from being decoded.
   */
  private static String decoded(String text) {
    if (text.stripLeading().startsWith("{")) {
      return text;
    }
    try {
      // A plus stands for itself: forms are not what IAM encodes as.
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }

  private static Optional<JsonNode> tree(String text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }
}

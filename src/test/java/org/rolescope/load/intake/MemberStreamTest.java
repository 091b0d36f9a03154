package org.rolescope.load.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

class MemberStreamTest {
  @Test
  void object_of_more_members_than_any_export_is_given_up_and_passed_over() {
    StringBuilder text = new StringBuilder("{\"m\":1");
    for (int i = 0; i < 30_000; i++) {
      text.append(",\"m").append(i).append("\":[1]");
    }
    AtomicInteger asked = new AtomicInteger();
    try (JsonParser parser =
        JsonLimits.factory().createParser(ObjectReadContext.empty(), text.append('}').toString())) {
      parser.nextToken();
      MemberStream object = new MemberStream(new JsonReader(parser, () -> false));
      Optional<String> found =
          object.recognise(
              shape -> {
                asked.incrementAndGet();
                return Optional.empty();
              });
      object.skip();
      assertThat(found).isEmpty();
      assertThat(asked.get()).isLessThanOrEqualTo(Shape.MAX_NAMES);
      assertThat(parser.nextToken()).isNull();
    }
  }
}

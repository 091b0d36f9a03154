package org.rolescope.load.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.policy.Unresolved;

/**
 * Unrolls {@code Fn::ForEach} where its collection is known: a list, or a parameter with a default.
 * AWS CloudFormation User Guide, "Fn::ForEach".
 */
final class Loops {
  private static final String LOOP = "Fn::ForEach::";
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9]");

  /** Values that all loops of a template may make together. */
  private static final int MAX_PARTS = 200_000;

  private final Intrinsics intrinsics;
  private final List<Left> left = new ArrayList<>();
  private int parts;

  /** A loop that was not unrolled, and why. */
  record Left(String name, String why, JsonValue at) {}

  Loops(Intrinsics intrinsics) {
    this.intrinsics = intrinsics;
  }

  /** Loops that were left as they are. */
  List<Left> left() {
    return left;
  }

  /** The value with what its loops make in their place. */
  JsonValue unrolled(JsonValue value) {
    if (value.is(Kind.ARRAY)) {
      return JsonValue.array(value.items().stream().map(this::unrolled).toList(), value.place());
    }
    if (!value.is(Kind.OBJECT)) {
      return value;
    }
    List<Member> members = new ArrayList<>();
    for (Member member : value.members()) {
      if (member.name().startsWith(LOOP)) {
        members.addAll(loop(member));
      } else {
        members.add(new Member(member.name(), unrolled(member.value())));
      }
    }
    return JsonValue.object(members, value.place());
  }

  private List<Member> loop(Member loop) {
    List<JsonValue> arguments = loop.value().items();
    boolean usable =
        arguments.size() == 3 && arguments.get(0).is(Kind.TEXT) && arguments.get(2).is(Kind.OBJECT);
    if (!usable) {
      return leave(loop, "it is not of a name, a collection and what to make");
    }
    Optional<JsonValue> collection =
        intrinsics.resolve(arguments.get(1)).filter(one -> one.is(Kind.ARRAY));
    List<String> values =
        collection
            .map(list -> list.items().stream().map(JsonValue::text).toList())
            .orElse(List.of());
    if (collection.isEmpty() || values.stream().anyMatch(Unresolved::in)) {
      return leave(loop, "the template does not tell over which values it goes");
    }
    List<Member> made = new ArrayList<>();
    for (String value : values) {
      for (Member member : arguments.get(2).members()) {
        Member one = replaced(member, arguments.get(0).text(), value);
        if (parts > MAX_PARTS) {
          return leave(loop, "it makes more than a template can hold");
        }
        made.addAll(unrolled(JsonValue.object(List.of(one), loop.value().place())).members());
      }
    }
    return made;
  }

  private List<Member> leave(Member loop, String why) {
    left.add(new Left(loop.name(), why, loop.value()));
    return List.of();
  }

  private Member replaced(Member member, String name, String value) {
    return new Member(replaced(member.name(), name, value), replaced(member.value(), name, value));
  }

  private JsonValue replaced(JsonValue at, String name, String value) {
    parts++;
    if (parts > MAX_PARTS) {
      return at;
    }
    boolean reference =
        Intrinsics.function(at)
            .filter(call -> call.name().equals("Ref") && call.value().text().equals(name))
            .isPresent();
    if (reference) {
      return JsonValue.scalar(Kind.TEXT, value, at.place());
    }
    return switch (at.kind()) {
      case OBJECT ->
          JsonValue.object(
              at.members().stream().map(member -> replaced(member, name, value)).toList(),
              at.place());
      case ARRAY ->
          JsonValue.array(
              at.items().stream().map(item -> replaced(item, name, value)).toList(), at.place());
      case TEXT -> JsonValue.scalar(Kind.TEXT, replaced(at.text(), name, value), at.place());
      case NUMBER, BOOLEAN, NULL -> at;
    };
  }

  /** <code>&amp;{Name}</code> leaves out what no logical id can have. */
  private static String replaced(String text, String name, String value) {
    return text.contains("{" + name + "}")
        ? text.replace("${" + name + "}", value)
            .replace("&{" + name + "}", ODD.matcher(value).replaceAll(""))
        : text;
  }
}

package org.rolescope.load.cloudformation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.policy.Unresolved;

/**
 * Works out CloudFormation's functions as far as the template tells: parameters by their defaults,
 * mappings, pseudo parameters, names and ARNs of its own resources. Whatever else becomes a marked
 * unknown with the name that the template gives it.
 */
final class Intrinsics {
  private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{([^{}]*+)}");
  private static final Pattern DYNAMIC = Pattern.compile("\\{\\{([^{}]*+)}}");
  private static final int MAX_TEXT = 100_000;

  /** Characters that all results may have together: a hostile template could ask for any number. */
  private static final int MAX_CHARACTERS = 16_000_000;

  private final Template template;
  private final Function<String, Optional<String>> referred;
  private int characters;

  /**
   * Works on one template.
   *
   * @param referred what a logical id, or {@code Id.Attribute}, stands for, if that is known
   */
  Intrinsics(Template template, Function<String, Optional<String>> referred) {
    this.template = template;
    this.referred = referred;
  }

  /** The function that an object is, if it is one. */
  static Optional<Member> function(JsonValue value) {
    return value.members().size() == 1
            && (value.members().get(0).name().startsWith("Fn::")
                || value.members().get(0).name().equals("Ref"))
        ? Optional.of(value.members().get(0))
        : Optional.empty();
  }

  static boolean isNoValue(JsonValue value) {
    return function(value)
        .filter(ref -> ref.name().equals("Ref") && ref.value().text().equals("AWS::NoValue"))
        .isPresent();
  }

  /** The value without functions; empty if it is to be left out. */
  Optional<JsonValue> resolve(JsonValue value) {
    Optional<Member> function = function(value);
    if (function.isPresent()) {
      return isNoValue(value)
          ? Optional.empty()
          : Optional.of(call(function.get().name(), function.get().value()));
    }
    return Optional.of(
        switch (value.kind()) {
          case OBJECT -> object(value);
          case ARRAY ->
              JsonValue.array(
                  value.items().stream().flatMap(item -> resolve(item).stream()).toList(),
                  value.place());
          case TEXT -> text(value, dynamic(value.text()));
          case NUMBER, BOOLEAN, NULL -> value;
        });
  }

  private JsonValue object(JsonValue value) {
    List<Member> members = new ArrayList<>();
    for (Member member : value.members()) {
      resolve(member.value())
          .ifPresent(resolved -> members.add(new Member(member.name(), resolved)));
    }
    return JsonValue.object(members, value.place());
  }

  /** A text; marked where it is not known, empty if it is to be left out or no text. */
  String text(JsonValue value) {
    return resolve(value)
        .filter(one -> one.is(Kind.TEXT) || one.is(Kind.NUMBER) || one.is(Kind.BOOLEAN))
        .map(JsonValue::text)
        .orElse("");
  }

  /** The texts of a list or the one text. */
  List<String> texts(JsonValue value) {
    List<String> texts = new ArrayList<>();
    resolve(value)
        .ifPresent(
            one -> {
              List<JsonValue> items = one.is(Kind.ARRAY) ? one.items() : List.of(one);
              items.forEach(item -> texts.add(text(item)));
            });
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private JsonValue call(String name, JsonValue argument) {
    return switch (name) {
      case "Ref" -> reference(argument);
      case "Fn::GetAtt" -> text(argument, attribute(joined(argument, ".")));
      case "Fn::Sub" -> substitute(argument);
      case "Fn::Join" -> join(argument);
      case "Fn::Select" -> select(argument);
      case "Fn::Split" -> split(argument);
      case "Fn::FindInMap" -> find(argument);
      case "Fn::If" -> unknown(argument, "If " + first(argument));
      case "Fn::ImportValue" ->
          unknown(argument, "ImportValue " + Unresolved.shown(text(argument)));
      default -> unknown(argument, name.replace("Fn::", ""));
    };
  }

  private static String first(JsonValue list) {
    return list.items().isEmpty() ? "" : list.items().get(0).text();
  }

  private static String joined(JsonValue value, String by) {
    return value.is(Kind.ARRAY)
        ? String.join(by, value.items().stream().map(JsonValue::text).toList())
        : value.text();
  }

  private JsonValue unknown(JsonValue at, String name) {
    return text(at, Unresolved.mark(name));
  }

  private JsonValue text(JsonValue at, String text) {
    characters += Math.min(MAX_TEXT, text.length());
    boolean fits = text.length() <= MAX_TEXT && characters <= MAX_CHARACTERS;
    String kept = fits ? text : Unresolved.mark("a text that is too long");
    return JsonValue.scalar(Kind.TEXT, kept, at.place());
  }

  private JsonValue reference(JsonValue argument) {
    String name = argument.text();
    Optional<JsonValue> parameter = template.parameter(name);
    if (parameter.isPresent() && parameter(name, parameter.get()).isEmpty()) {
      String type = Template.text(parameter.get(), "Type");
      Optional<String> value = defaultOf(parameter.get());
      boolean list = type.equals("CommaDelimitedList") || type.startsWith("List<");
      if (value.isPresent() && list) {
        return list(argument, Arrays.asList(value.get().split(",")));
      }
    }
    return text(argument, named(name));
  }

  private JsonValue list(JsonValue at, List<String> texts) {
    return JsonValue.array(texts.stream().map(one -> text(at, one.strip())).toList(), at.place());
  }

  /** What {@code Ref} or <code>${…}</code> of a plain name gives. */
  private String named(String name) {
    Optional<JsonValue> parameter = template.parameter(name);
    if (parameter.isPresent()) {
      return parameter(name, parameter.get())
          .or(() -> defaultOf(parameter.get()))
          .orElseGet(() -> Unresolved.mark(name));
    }
    return switch (name) {
      case "AWS::AccountId" -> Inputs.NO_ACCOUNT;
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      default -> referred.apply(name).orElseGet(() -> Unresolved.mark(name));
    };
  }

  /** A parameter that has no value here: secrets, and names of values that are kept elsewhere. */
  private static Optional<String> parameter(String name, JsonValue parameter) {
    boolean secret =
        Template.exact(parameter, "NoEcho")
            .filter(mark -> !mark.text().equals("false"))
            .isPresent();
    boolean elsewhere = Template.text(parameter, "Type").startsWith("AWS::SSM::Parameter::Value");
    return secret || elsewhere ? Optional.of(Unresolved.mark(name)) : Optional.empty();
  }

  private static Optional<String> defaultOf(JsonValue parameter) {
    return Template.exact(parameter, "Default")
        .filter(value -> !value.is(Kind.OBJECT) && !value.is(Kind.ARRAY))
        .map(JsonValue::text);
  }

  private String attribute(String path) {
    return referred.apply(path).orElseGet(() -> Unresolved.mark(path));
  }

  private JsonValue substitute(JsonValue argument) {
    JsonValue text =
        argument.is(Kind.ARRAY) && !argument.items().isEmpty() ? argument.items().get(0) : argument;
    Optional<JsonValue> own =
        argument.items().size() > 1 ? Optional.of(argument.items().get(1)) : Optional.empty();
    if (!text.is(Kind.TEXT)) {
      return unknown(argument, "Sub");
    }
    Matcher name = SUBSTITUTED.matcher(text.text());
    StringBuilder out = new StringBuilder();
    while (name.find() && out.length() <= MAX_TEXT) {
      name.appendReplacement(out, Matcher.quoteReplacement(substituted(name.group(1), own)));
    }
    name.appendTail(out);
    return text(argument, dynamic(out.toString()));
  }

  private String substituted(String name, Optional<JsonValue> own) {
    if (name.startsWith("!")) {
      return "${" + name.substring(1) + "}";
    }
    Optional<JsonValue> value = own.flatMap(map -> Template.exact(map, name.strip()));
    if (value.isPresent()) {
      return text(value.get());
    }
    boolean attribute = name.contains(".") && template.parameter(name.strip()).isEmpty();
    return attribute ? attribute(name.strip()) : named(name.strip());
  }

  private JsonValue join(JsonValue argument) {
    if (argument.items().size() != 2) {
      return unknown(argument, "Join");
    }
    JsonValue list = argument.items().get(1);
    Optional<JsonValue> resolved = resolve(list);
    boolean known = resolved.filter(one -> one.is(Kind.ARRAY)).isPresent();
    return known
        ? text(argument, String.join(text(argument.items().get(0)), texts(resolved.get())))
        : unknown(argument, resolved.map(this::nameOf).orElse("Join"));
  }

  private String nameOf(JsonValue value) {
    return Unresolved.in(value.text())
        ? Unresolved.shown(value.text()).replaceAll("[${}]", "")
        : "a list";
  }

  private JsonValue select(JsonValue argument) {
    if (argument.items().size() != 2) {
      return unknown(argument, "Select");
    }
    String position = text(argument.items().get(0));
    Optional<JsonValue> list = resolve(argument.items().get(1));
    List<JsonValue> items =
        list.filter(one -> one.is(Kind.ARRAY)).map(JsonValue::items).orElse(List.of());
    boolean fits = position.matches("\\d{1,6}") && Integer.parseInt(position) < items.size();
    return fits
        ? items.get(Integer.parseInt(position))
        : unknown(
            argument, "Select " + position + " of " + list.map(this::nameOf).orElse("a list"));
  }

  private JsonValue split(JsonValue argument) {
    if (argument.items().size() != 2) {
      return unknown(argument, "Split");
    }
    String by = text(argument.items().get(0));
    String text = text(argument.items().get(1));
    if (by.isEmpty() || Unresolved.in(text) || Unresolved.in(by)) {
      return unknown(argument, "Split of " + nameOf(argument.items().get(1)));
    }
    return list(argument, Arrays.asList(text.split(Pattern.quote(by), -1)));
  }

  private JsonValue find(JsonValue argument) {
    List<String> keys = argument.items().stream().limit(3).map(this::text).toList();
    Optional<JsonValue> found =
        keys.size() == 3
            ? template.mapped(keys.get(0), keys.get(1), keys.get(2))
            : Optional.empty();
    return found
        .flatMap(this::resolve)
        .orElseGet(
            () ->
                unknown(
                    argument,
                    "FindInMap "
                        + Unresolved.shown(String.join(".", keys)).replaceAll("[${}]", "")));
  }

  /** What CloudFormation looks up elsewhere when it deploys. */
  private static String dynamic(String text) {
    return text.contains("{{")
        ? DYNAMIC
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(Unresolved.mark(found.group(1))))
        : text;
  }
}

package org.rolescope.load.terraform;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.policy.Unresolved;

/**
 * One instance of a resource or data source.
 *
 * @param module address of the module it is in, instance keys included; empty for the root
 * @param data whether it is a data source
 * @param index its instance key in brackets; empty if it has none
 * @param values its attributes
 * @param unknown has the value {@code true} where an attribute is known only after apply
 */
record Resource(
    String module,
    boolean data,
    String type,
    String name,
    String index,
    JsonValue values,
    JsonValue unknown) {
  private static final Pattern INDEX =
      Pattern.compile("\\[(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\]\"]*+)]");

  /** An address without the keys of instances: as the configuration has it. */
  static String withoutIndexes(String address) {
    return address.indexOf('[') < 0 ? address : INDEX.matcher(address).replaceAll("");
  }

  /** The instance key as an address shows it. */
  static String index(Optional<JsonValue> key) {
    return key.map(
            value ->
                value.is(Kind.TEXT)
                    ? "[\"" + value.text() + "\"]"
                    : value.is(Kind.NUMBER) ? "[" + value.text() + "]" : "")
        .orElse("");
  }

  /** {@code data.aws_iam_policy_document.x} within its module. */
  String local() {
    return (data ? "data." : "") + type + "." + name;
  }

  String address() {
    return (module.isEmpty() ? "" : module + ".") + local() + index;
  }

  private Block block() {
    return new Block(values, Optional.of(unknown), address());
  }

  /** A text; one with a mark where it is not known before apply; empty if there is none. */
  String text(String attribute) {
    return block().text(attribute);
  }

  /** The texts of a list, or the one text; marks stand for what is not known. */
  List<String> texts(String attribute) {
    return block().texts(attribute);
  }

  /** The blocks of that name. */
  List<Block> blocks(String attribute) {
    return block().blocks(attribute);
  }

  /** The name that it has or will have; of one that is made from a prefix the rest is marked. */
  String entityName() {
    String told = text("name");
    if (told.isEmpty() || Unresolved.in(told)) {
      return known("name_prefix").orElse("") + Unresolved.mark(address() + ".name");
    }
    return told;
  }

  /** The text if it is there and known. */
  Optional<String> known(String attribute) {
    return Optional.of(text(attribute)).filter(text -> !text.isEmpty() && !Unresolved.in(text));
  }

  /** Whether the attribute as a whole is known only after apply. */
  boolean isUnknown(String attribute) {
    return block().isUnknown(attribute);
  }

  /** Whether the attribute is a list that is known, be it empty. */
  boolean tells(String attribute) {
    return !isUnknown(attribute)
        && values.get(attribute).filter(value -> value.is(Kind.ARRAY)).isPresent();
  }

  /** What an attribute lacks, in words. */
  String lacks(String attribute) {
    return address() + "." + attribute + " (known after apply)";
  }

  static boolean isTrue(Optional<JsonValue> value) {
    return value.filter(one -> one.is(Kind.BOOLEAN) && one.text().equals("true")).isPresent();
  }
}

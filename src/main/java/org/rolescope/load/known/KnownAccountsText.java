package org.rolescope.load.known;

import java.util.List;
import java.util.regex.Pattern;
import org.rolescope.iam.SourceFile;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.KnownAccount;
import org.rolescope.load.intake.TextImporter;
import org.rolescope.load.intake.YamlReader;
import org.rolescope.load.intake.YamlReader.BadYaml;
import org.rolescope.load.json.Fields;
import org.rolescope.policy.Arn;

/**
 * A list in YAML of who has which accounts: entries with {@code name}, {@code accounts}, and
 * perhaps {@code source} and {@code type}, which is {@code aws} where the name is that of a service
 * of AWS. The format is that of the list of known AWS accounts that the community keeps.
 */
public final class KnownAccountsText implements TextImporter {
  private static final Pattern ENTRY =
      Pattern.compile(
          "^[ \\t]*+-[ \\t]++(?:\\{[ \\t]*+)?[\"']?(?:name|source|type|accounts)[\"']?[ \\t]*+:",
          Pattern.MULTILINE);
  private static final Pattern ACCOUNTS = Pattern.compile("[\\s{,\"']accounts[\"']?[ \\t]*+:");
  private static final int LONGEST = 80;

  @Override
  public String kind() {
    return SourceFile.KNOWN_ACCOUNTS;
  }

  @Override
  public boolean read(String text, Intake intake) {
    if (!ENTRY.matcher(text).find() || !ACCOUNTS.matcher(text).find()) {
      return false;
    }
    try {
      List<JsonValue> items =
          YamlReader.read(text).stream().flatMap(list -> list.items().stream()).toList();
      if (items.stream().noneMatch(KnownAccountsText::isEntry)) {
        return false;
      }
      intake.recognised(SourceFile.KNOWN_ACCOUNTS);
      items.forEach(item -> entry(item, intake));
    } catch (BadYaml e) {
      intake.recognised(SourceFile.KNOWN_ACCOUNTS);
      e.tell(intake);
    }
    return true;
  }

  private static boolean isEntry(JsonValue item) {
    return item.get("name").isPresent() && item.get("accounts").isPresent();
  }

  private static void entry(JsonValue item, Intake intake) {
    if (!item.is(Kind.OBJECT)) {
      leftOut(
          "an entry should have a name and accounts, not " + Fields.describe(item), item, intake);
      return;
    }
    Fields fields = new Fields(item, intake);
    String name = Fields.plain(fields.text("name"), LONGEST);
    if (name.isEmpty()) {
      leftOut("an entry has no name", item, intake);
      return;
    }
    String called = fields.text("type").equalsIgnoreCase("aws") ? "AWS " + name : name;
    if (!fields.has("accounts")) {
      leftOut("`" + name + "` has no accounts", item, intake);
    }
    for (JsonValue account : fields.list("accounts").orElseGet(List::of)) {
      account(called, account, intake);
    }
  }

  private static void account(String name, JsonValue account, Intake intake) {
    if (account.is(Kind.TEXT) && Arn.isAccount(account.text())) {
      intake.add(new KnownAccount(account.text(), name, intake.at(account)));
    } else {
      leftOut(
          "an account of `" + name + "` should have 12 digits, and is " + Fields.describe(account),
          account,
          intake);
    }
  }

  private static void leftOut(String message, JsonValue value, Intake intake) {
    intake.report().warning("load.known-account", message, "it is left out", intake.at(value));
  }
}

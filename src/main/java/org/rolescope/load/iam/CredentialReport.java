package org.rolescope.load.iam;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Credentials;
import org.rolescope.iam.Credentials.AccessKey;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonLimits;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;
import org.rolescope.policy.Arn;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MappingIterator;

/**
 * An account's credential report: the table itself, a row for each user, or what {@code aws iam
 * get-credential-report} prints, which has the table in base64. The root user takes no roles and is
 * passed over.
 */
public final class CredentialReport implements SnapshotImporter {
  /** What stands in a column beside {@code true}. */
  private static final Set<String> NO = Set.of("false", "N/A", "not_supported", "no_information");

  /** Columns without which it would not be known how somebody signs in. */
  private static final List<String> NEEDED =
      List.of(
          "user",
          "arn",
          "password_enabled",
          "mfa_active",
          "access_key_1_active",
          "access_key_2_active");

  private static final TypeReference<Map<String, String>> ROW = new TypeReference<>() {};

  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.+Z-]{5,20}");

  @Override
  public String kind() {
    return "credential report";
  }

  @Override
  public boolean recognises(Shape shape) {
    return NEEDED.stream().allMatch(shape::has)
        || shape.has("Content") && shape.has("ReportFormat");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = Lists.whole(object, intake);
    if (whole.isEmpty()) {
      return;
    }
    Fields fields = new Fields(whole.get(), intake);
    if (fields.has("Content")) {
      table(fields);
    } else {
      row(fields::text, fields.at(), intake);
    }
  }

  private static void table(Fields answer) {
    try {
      String content = answer.text("Content").replaceAll("\\s", "");
      String table = new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8);
      try (MappingIterator<Map<String, String>> rows =
          JsonLimits.tables().forType(ROW).readValues(table)) {
        while (rows.hasNext()) {
          Map<String, String> row = rows.next();
          if (!row.keySet().containsAll(NEEDED)) {
            notATable(answer);
            return;
          }
          row(column -> row.getOrDefault(column, ""), answer.at(), answer.intake());
        }
      }
    } catch (IllegalArgumentException | JacksonException e) {
      notATable(answer);
    }
  }

  private static void notATable(Fields answer) {
    answer
        .intake()
        .report()
        .error(
            "load.credential-report",
            "the content of the credential report is no such table in base64",
            "what follows in it is not read",
            answer.at());
  }

  private static void row(UnaryOperator<String> column, SourceLocation at, Intake intake) {
    String told = column.apply("arn");
    Optional<Arn> arn = Arn.parse(told).filter(found -> Arn.isAccount(found.account()));
    arn.ifPresent(found -> intake.tellsOf(found.account()));
    if (arn.isPresent() && told.endsWith(":root")) {
      return;
    }
    if (arn.filter(found -> found.type().equals("user")).isEmpty()) {
      warn("`" + Fields.clip(told) + "` is the ARN of no user", "the row is left out", at, intake);
      return;
    }
    Credentials credentials =
        new Credentials(
            yes(column, "password_enabled", at, intake),
            yes(column, "mfa_active", at, intake),
            Stream.of("access_key_1", "access_key_2")
                .filter(key -> yes(column, key + "_active", at, intake))
                .map(key -> key(column, key))
                .toList());
    intake.add(
        new LooseFact(Whose.ofArn(OwnerType.USER, told), new LooseFact.SignsIn(credentials), at));
  }

  private static AccessKey key(UnaryOperator<String> column, String key) {
    return new AccessKey(
        time(column.apply(key + "_last_rotated")), time(column.apply(key + "_last_used_date")));
  }

  private static boolean yes(
      UnaryOperator<String> columns, String column, SourceLocation at, Intake intake) {
    String value = columns.apply(column);
    if (!value.equalsIgnoreCase("true") && !NO.contains(value)) {
      warn(
          column + " should be true or false, and is `" + Fields.clip(value) + "`",
          "it is taken for false",
          at,
          intake);
    }
    return value.equalsIgnoreCase("true");
  }

  private static void warn(String message, String effect, SourceLocation at, Intake intake) {
    intake.report().warning("load.credential-report", message, effect, at);
  }

  /** Nothing but a time. */
  private static String time(String value) {
    return TIME.matcher(value).matches() ? value : "";
  }
}

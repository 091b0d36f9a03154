package org.rolescope.load.iam;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * An account's credential report: the table itself, a row for each user, or what {@code aws iam
 * get-credential-report} prints, which has the table in base64. The root user takes no roles and is
 * passed over.
 */
public final class CredentialReport implements SnapshotImporter {
  /** What stands in a column beside {@code true}. */
  private static final Set<String> NO =
      Set.of("false", "N/A", "not_supported", "no_information", "");

  private static final int KEYS = 2;

  @Override
  public String kind() {
    return "credential report";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("user") && shape.has("arn") && shape.has("mfa_active")
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
      byte[] table = Base64.getMimeDecoder().decode(answer.text("Content"));
      CsvFactory factory =
          CsvFactory.builder().streamReadConstraints(JsonLimits.constraints()).build();
      try (MappingIterator<Map<String, String>> rows =
          new CsvMapper(factory)
              .readerForMapOf(String.class)
              .with(CsvSchema.emptySchema().withHeader())
              .readValues(new String(table, StandardCharsets.UTF_8))) {
        while (rows.hasNext()) {
          Map<String, String> row = rows.next();
          row(column -> row.getOrDefault(column, ""), answer.at(), answer.intake());
        }
      }
    } catch (IllegalArgumentException | JacksonException e) {
      answer
          .intake()
          .report()
          .error(
              "load.credential-report",
              "the content of the credential report is no table in base64",
              "what follows in it is not read",
              answer.at());
    }
  }

  private static void row(UnaryOperator<String> column, SourceLocation at, Intake intake) {
    Optional<Arn> arn = Arn.parse(column.apply("arn")).filter(found -> !isRoot(found));
    if (arn.isEmpty()) {
      if (!column.apply("arn").endsWith(":root")) {
        odd("`" + Fields.clip(column.apply("arn")) + "` is the ARN of no user", at, intake);
      }
      return;
    }
    if (!arn.get().type().equals("user")) {
      odd("`" + Fields.clip(arn.get().toString()) + "` is the ARN of no user", at, intake);
      return;
    }
    List<AccessKey> keys = new ArrayList<>();
    for (int i = 1; i <= KEYS; i++) {
      String key = "access_key_" + i;
      if (yes(column, key + "_active", at, intake)) {
        keys.add(
            new AccessKey(
                time(column.apply(key + "_last_rotated")),
                time(column.apply(key + "_last_used_date"))));
      }
    }
    Credentials credentials =
        new Credentials(
            yes(column, "password_enabled", at, intake),
            yes(column, "mfa_active", at, intake),
            keys);
    intake.tellsOf(arn.get().account());
    intake.add(
        new LooseFact(
            Whose.ofArn(OwnerType.USER, arn.get().toString()),
            new LooseFact.SignsIn(credentials),
            at));
  }

  private static boolean isRoot(Arn arn) {
    return arn.toString().endsWith(":root");
  }

  private static boolean yes(
      UnaryOperator<String> columns, String column, SourceLocation at, Intake intake) {
    String value = columns.apply(column);
    if (!value.equalsIgnoreCase("true") && !NO.contains(value)) {
      String told = "`" + column + "` should be true or false, and is `" + Fields.clip(value) + "`";
      odd(told, at, intake);
    }
    return value.equalsIgnoreCase("true");
  }

  private static void odd(String message, SourceLocation at, Intake intake) {
    intake.report().warning("load.credential-report", message, "it is taken for no", at);
  }

  private static String time(String value) {
    return NO.contains(value) ? "" : value;
  }
}

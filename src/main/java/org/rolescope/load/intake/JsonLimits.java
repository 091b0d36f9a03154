package org.rolescope.load.intake;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** What no export needs more of; beyond it reading stops with a message. */
public final class JsonLimits {
  /** Levels of lists and objects in each other. */
  public static final int NESTING = 200;

  /** Characters of one text. */
  public static final int TEXT = 4_000_000;

  private JsonLimits() {}

  public static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder().maxNestingDepth(NESTING).maxStringLength(TEXT).build();
  }

  /** Reads tables whose first line names the columns, within the limits. */
  public static ObjectReader tables() {
    CsvFactory factory = CsvFactory.builder().streamReadConstraints(constraints()).build();
    return new CsvMapper(factory).reader(CsvSchema.emptySchema().withHeader());
  }

  /** Makes parsers that keep to the limits. */
  public static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(constraints())
        .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
        .build();
  }
}

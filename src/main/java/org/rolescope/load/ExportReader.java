package org.rolescope.load;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Progress;
import org.rolescope.base.SourceLocation;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonLimits;
import org.rolescope.load.intake.JsonReader;
import org.rolescope.load.intake.Likeness;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.PolicyTexts;
import org.rolescope.load.intake.PowerShell;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Tape;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Reads one file in one pass: one JSON value or several after each other, lists of pages included;
 * each object goes to the importer that recognises it.
 */
final class ExportReader {
  /** So many objects of no known shape at the beginning, and the file is no export. */
  private static final int MAX_STRANGERS = 1_000;

  /** Characters of a place that are shown. */
  private static final int MAX_POINTER = 120;

  private final InputFile file;
  private final Intake intake;
  private final LongConsumer bytes;
  private final Progress progress;
  private Optional<Likeness> nearest = Optional.empty();
  private final ArnList arns = new ArnList();
  private int strangers;
  private boolean broken;
  private boolean tooLong;

  ExportReader(InputFile file, PolicyTexts texts, LongConsumer bytes, Progress progress) {
    this.bytes = bytes;
    this.file = file;
    this.intake = new Intake(file.name(), texts);
    this.progress = progress;
  }

  /** What could be read; empty for a file that is not worth a word. Never throws on bad input. */
  Optional<FileContent> read() {
    if (CollectedPath.passesOver(file)) {
      return Optional.empty();
    }
    try (TextSource text = TextSource.open(file, bytes, progress::cancelled)) {
      if (text.kind() == TextSource.Kind.JSON || text.kind() == TextSource.Kind.CSV) {
        read(text);
      } else if (text.kind() == TextSource.Kind.OTHER) {
        readText(text);
      }
      if (!intake.recognisedAnything()) {
        if (progress.cancelled() || !file.expectsExport()) {
          return Optional.empty();
        }
        notRecognised(text);
      }
      if (text.damaged()) {
        badEncoding();
      }
    } catch (IOException e) {
      intake
          .report()
          .error(
              "load.unreadable",
              FileFinder.reason(e),
              "nothing more is read from it",
              intake.whole());
    }
    return Optional.of(intake.content());
  }

  /** Offers a text that is not JSON to those who read such; longer ones are none of theirs. */
  private void readText(TextSource source) throws IOException {
    Optional<String> text = source.whole(JsonLimits.TEXT);
    boolean taken =
        text.isPresent()
            && Importers.TEXTS.stream().anyMatch(importer -> importer.read(text.get(), intake));
    tooLong = text.isEmpty() && !taken;
  }

  private void read(TextSource text) {
    Tape tape =
        new Tape(new BoundedReader(text, BoundedReader.MAX_UNKNOWN, intake::recognisedAnything));
    try (JsonParser parser = parser(text.kind(), tape)) {
      try {
        readValues(parser, tape);
      } catch (JacksonException e) {
        if (!progress.cancelled()) {
          broken(e, parser);
        }
      }
    }
  }

  /** The rows of a table are objects with a text for each column. */
  private static JsonParser parser(TextSource.Kind kind, Reader text) {
    if (kind != TextSource.Kind.CSV) {
      return JsonLimits.factory().createParser(ObjectReadContext.empty(), text);
    }
    CsvFactory factory =
        CsvFactory.builder().streamReadConstraints(JsonLimits.constraints()).build();
    return new CsvMapper(factory).reader(CsvSchema.emptySchema().withHeader()).createParser(text);
  }

  private void readValues(JsonParser parser, Tape tape) {
    JsonReader reader = new JsonReader(parser, tape, intake::shared, progress::cancelled);
    while (!progress.cancelled() && strangers < MAX_STRANGERS) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        arns.tell(intake);
        return;
      }
      if (token == JsonToken.START_OBJECT) {
        readObject(new MemberStream(reader));
      } else if (token == JsonToken.VALUE_STRING && parser.getString().startsWith("arn:")) {
        arns.add(parser.getString());
      } else if (token.isScalarValue() && !intake.recognisedAnything()) {
        if (strangers++ == 0 && PowerShell.cutOff(parser.getString())) {
          cutOff(parser.getString(), at(parser));
        }
      }
    }
  }

  private void readObject(MemberStream object) {
    Optional<SnapshotImporter> importer = object.recognise(Importers::forShape);
    if (importer.isEmpty()) {
      unknown(object);
      object.skip();
      object.cutOff();
      return;
    }
    intake.recognised(importer.get().kind());
    importer.get().read(object, intake);
    object.finish();
    object.cutOff().forEach(one -> cutOff(one.text(), one.place().in(file.name())));
    object.repeated(file.name()).forEach(this::repeated);
  }

  private void unknown(MemberStream object) {
    if (!intake.recognisedAnything()
        && !(TagMap.isNamed(file.name()) && TagMap.take(object, intake))) {
      stranger(object.shape());
    }
  }

  private void cutOff(String text, SourceLocation at) {
    PowerShell.report(text, at, intake.report());
  }

  /** The first of them tells what the file is like. */
  private void stranger(Shape shape) {
    if (strangers++ == 0) {
      nearest = Likeness.nearest(shape, Importers.ALL);
      nearest.ifPresent(like -> intake.nearest(like.kind()));
    }
  }

  private void repeated(SourceLocation at) {
    intake
        .report()
        .warning(
            "load.duplicate-key",
            "`" + at.pointer() + "` stands twice in one object",
            "both are read",
            at);
  }

  private void broken(JacksonException e, JsonParser parser) {
    broken = true;
    String effect =
        intake.recognisedAnything()
            ? "what stands before is used, what follows is not read; no list counts as complete"
            : "nothing is read from it";
    intake.report().error(code(e), message(e), effect, at(parser));
  }

  /** Where the parser stands; of a way that is longer than any in an export its beginning. */
  private SourceLocation at(JsonParser parser) {
    String pointer = parser.streamReadContext().pathAsPointer().toString();
    String shown =
        pointer.length() <= MAX_POINTER ? pointer : pointer.substring(0, MAX_POINTER) + "…";
    return new SourceLocation(
        file.name(), shown, Math.max(0, parser.currentLocation().getLineNr()));
  }

  private static String code(JacksonException e) {
    boolean limit =
        e instanceof StreamConstraintsException || e.getCause() instanceof BoundedReader.Unknown;
    return limit ? "load.over-limit" : "load.broken-json";
  }

  private static String message(JacksonException e) {
    String original = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return limit(original);
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return "the file ends in the middle";
    }
    if (e instanceof JacksonIOException) {
      boolean unknown = e.getCause() instanceof BoundedReader.Unknown;
      return (unknown ? "" : "reading failed: ") + original;
    }
    String line = original.lines().findFirst().orElse("");
    return "not JSON here: " + line.substring(0, Math.min(200, line.length()));
  }

  private static String limit(String original) {
    if (original.contains("nesting")) {
      return "nested more than " + JsonLimits.NESTING + " levels deep";
    }
    return original.contains("String")
        ? "a single text is longer than " + JsonLimits.TEXT + " characters"
        : "a single name or number is longer than any export has";
  }

  private void notRecognised(TextSource text) {
    if (broken) {
      return;
    }
    String what =
        switch (text.kind()) {
          case JSON -> "this is JSON, but no export that can be read" + mostLike();
          case CSV -> "this table has no rows that can be read";
          case ZIP -> "this is an archive inside an archive: unpack it first";
          case EMPTY -> "this file is empty";
          case OTHER ->
              tooLong
                  ? "this is not JSON, and with more than "
                      + JsonLimits.TEXT
                      + " characters no template and no list of accounts"
                  : "this is neither JSON nor a template nor a list of accounts";
        };
    Diagnostic.Severity severity =
        file.named() ? Diagnostic.Severity.WARNING : Diagnostic.Severity.NOTE;
    intake
        .report()
        .add(
            new Diagnostic(severity, "load.not-recognised", what, "it is skipped", intake.whole()));
  }

  private String mostLike() {
    return nearest
        .map(
            like ->
                "; it is most like "
                    + like.kind()
                    + (like.lacking().isEmpty()
                        ? ", but entries lack what they need"
                        : ", which has `" + String.join("`, `", like.lacking()) + "`"))
        .orElse("");
  }

  private void badEncoding() {
    intake
        .report()
        .warning(
            "load.bad-encoding",
            "some characters are not valid UTF-8 (or UTF-16)",
            "they are replaced by `\ufffd`; names and texts with them may not match",
            intake.whole());
  }
}

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
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.PolicyTexts;
import org.rolescope.load.intake.PowerShell;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Tape;
import org.rolescope.load.intake.YamlReader;
import org.rolescope.load.intake.YamlReader.BadYaml;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads one file in one pass: one JSON value or several after each other, lists of pages included;
 * each object goes to the importer that recognises it.
 */
final class ExportReader {
  /** Characters of a place that are shown. */
  private static final int MAX_POINTER = 120;

  private final InputFile file;
  private final Intake intake;
  private final LongConsumer bytes;
  private final Progress progress;
  private final Strangers strangers = new Strangers();
  private final ArnList arns = new ArnList();
  private boolean broken;
  private boolean tooLong;
  private String advice = "";

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
      } else {
        strangers.tellBeside(intake);
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
    tooLong = text.isEmpty();
    advice = NotJson.advice(text);
    if (!taken && text.isPresent() && ExportYaml.looksLike(text.get())) {
      readYaml(text.get());
    }
  }

  /** What {@code aws --output yaml} prints: the same values in another language. */
  private void readYaml(String text) {
    try {
      YamlReader.read(text).forEach(this::readYaml);
    } catch (BadYaml e) {
      broken = text.contains(NotJson.ARN);
      if (broken) {
        e.tell(advice, intake);
      }
    }
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
    return JsonLimits.tables().createParser(text);
  }

  private void readValues(JsonParser parser, Tape tape) {
    JsonReader reader = new JsonReader(parser, tape, intake::shared, progress::cancelled);
    while (!progress.cancelled() && (intake.recognisedAnything() || !strangers.many())) {
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
        if (strangers.add() && PowerShell.cutOff(parser.getString())) {
          cutOff(parser.getString(), at(parser));
        }
      }
    }
  }

  private void readYaml(JsonValue value) {
    value.items().forEach(this::readYaml);
    if (ExportYaml.isByAccount(value)) {
      value.members().forEach(member -> readYaml(member.value()));
    } else if (value.is(JsonValue.Kind.OBJECT)) {
      readObject(MemberStream.of(value));
    }
  }

  private void readObject(MemberStream whole) {
    Optional<SnapshotImporter> importer = whole.recognise(Importers::forShape);
    if (importer.isEmpty()) {
      unknown(whole);
      whole.skip();
      whole.cutOff();
      return;
    }
    MemberStream object = whole.found();
    if (object != whole) {
      whole.seen().forEach(passed -> strangers.add(passed.place()));
    }
    object.others(list -> list.recognise(Importers::forShape).ifPresent(one -> read(one, list)));
    read(importer.get(), object);
    object.finish();
    object.cutOff().forEach(one -> cutOff(one.text(), one.place().in(file.name())));
    object.repeated(file.name()).forEach(this::repeated);
  }

  private void read(SnapshotImporter importer, MemberStream object) {
    intake.recognised(importer.kind());
    importer.read(object, intake);
  }

  private void unknown(MemberStream object) {
    if (intake.recognisedAnything()) {
      strangers.add(object.place());
    } else if (!(TagMap.isNamed(file.name()) && TagMap.take(object, intake))) {
      strangers.add(object, intake);
    }
  }

  private void cutOff(String text, SourceLocation at) {
    PowerShell.report(text, at, intake.report());
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
    intake.report().error(BrokenJson.code(e), BrokenJson.message(e), effect, at(parser));
  }

  /** Where the parser stands; of a way that is longer than any in an export its beginning. */
  private SourceLocation at(JsonParser parser) {
    String pointer = parser.streamReadContext().pathAsPointer().toString();
    String shown =
        pointer.length() <= MAX_POINTER ? pointer : pointer.substring(0, MAX_POINTER) + "…";
    return new SourceLocation(
        file.name(), shown, Math.max(0, parser.currentLocation().getLineNr()));
  }

  private void notRecognised(TextSource text) {
    if (broken) {
      return;
    }
    String what =
        switch (text.kind()) {
          case JSON -> "this is JSON, but no export that can be read" + strangers.like();
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
            new Diagnostic(
                severity, "load.not-recognised", what, "it is skipped" + advice, intake.whole()));
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

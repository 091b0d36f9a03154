package org.rolescope.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rolescope.export.Worksheet;
import org.rolescope.export.Worksheet.Block;
import org.rolescope.export.Worksheet.Tone;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.Effect;
import org.rolescope.policy.LineSpan;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.PolicyText;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.Outcome;
import org.rolescope.simulate.PolicyMatch;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Simulation;
import org.rolescope.simulate.StatementRef;

/**
 * Lessons to be answered on paper: each question with its call and the policies that speak of it,
 * and if asked for how it comes out and why.
 */
final class LessonWorksheet {
  private static final List<String> CHOICES = List.of("Allowed", "Denied", "Depends");

  /** Lines to write a reason on. */
  private static final int REASON = 2;

  /** More lines of one policy nobody reads on paper. */
  private static final int MOST_LINES = 60;

  private final TrustAnalyzer analyzer;
  private final Analysis analysis;
  private final boolean answers;
  private final List<Block> blocks = new ArrayList<>();

  private LessonWorksheet(TrustAnalyzer analyzer, Analysis analysis, boolean answers) {
    this.analyzer = analyzer;
    this.analysis = analysis;
    this.answers = answers;
  }

  /**
   * @param answers whether each question has its answer below
   */
  static Worksheet of(
      TrustAnalyzer analyzer, Analysis analysis, List<Lesson> lessons, boolean answers) {
    LessonWorksheet made = new LessonWorksheet(analyzer, analysis, answers);
    for (int i = 0; i < lessons.size(); i++) {
      made.add(i + 1, lessons.get(i));
    }
    return new Worksheet(
        answers ? "Who gets in? Questions and answers" : "Who gets in? Questions", made.blocks);
  }

  private void add(int number, Lesson lesson) {
    String title = lesson.title().isEmpty() ? "Questions" : lesson.title();
    blocks.add(new Worksheet.Part(number + ". " + title));
    for (int i = 0; i < lesson.steps().size(); i++) {
      add(number + "." + (i + 1), lesson.steps().get(i));
    }
  }

  private void add(String number, LessonStep step) {
    blocks.add(new Worksheet.Heading(number + "  " + step.title()));
    if (!step.text().isEmpty()) {
      blocks.add(new Worksheet.Text(step.text(), false));
    }
    step.beside().ifPresent(this::besides);
    Simulation simulation = analyzer.simulate(analysis, step.request());
    Explanation explanation = analyzer.explain(analysis, simulation);
    blocks.add(call(step.call()));
    List<Explanation> ladders =
        explanation.hops().isEmpty() ? List.of(explanation) : explanation.hops();
    policies(ladders);
    int right = right(simulation.decision());
    blocks.add(
        new Worksheet.Choices(CHOICES, answers ? OptionalInt.of(right) : OptionalInt.empty()));
    if (answers) {
      answer(step, simulation, explanation, ladders);
    } else {
      blocks.add(new Worksheet.Ruled(REASON));
    }
  }

  /** Its answer is told from the start, as in the window. */
  private void besides(LessonStep.Asked beside) {
    Simulation simulation = analyzer.simulate(analysis, beside.request());
    Explanation explanation = analyzer.explain(analysis, simulation);
    String caption = beside.caption().isEmpty() ? "another call" : beside.caption();
    blocks.add(
        new Worksheet.Text(
            "To compare: " + caption + ". " + explanation.verdict() + ": " + explanation.sentence(),
            true));
  }

  private static Worksheet.Code call(LessonStep.Asked asked) {
    String caption = asked.caption().isEmpty() ? "The call" : "The call: " + asked.caption();
    List<String> lines = PolicyText.ofJson(RequestText.call(asked.request())).lines();
    return new Worksheet.Code(
        caption, lines.stream().map(line -> new Worksheet.Line(0, line, false)).toList());
  }

  private void answer(
      LessonStep step, Simulation simulation, Explanation explanation, List<Explanation> ladders) {
    blocks.add(
        new Worksheet.Verdict(
            tone(simulation.decision()), explanation.verdict(), explanation.sentence()));
    if (!step.why().isEmpty()) {
      blocks.add(new Worksheet.Text(step.why(), false));
    }
    for (int i = 0; i < ladders.size(); i++) {
      if (ladders.size() > 1) {
        Simulation hop = simulation.hops().get(i);
        blocks.add(
            new Worksheet.Text(hop.request().principal() + " → " + hop.request().role(), true));
      }
      blocks.add(
          new Worksheet.Ladder(
              ladders.get(i).rows().stream()
                  .map(Explanation.Row::gate)
                  .filter(gate -> gate.outcome() != Outcome.NOT_APPLICABLE)
                  .map(LessonWorksheet::gate)
                  .toList()));
    }
  }

  private static Worksheet.Gate gate(GateResult gate) {
    List<String> said = new ArrayList<>(List.of(gate.subject(), gate.reason()));
    said.removeIf(String::isBlank);
    return new Worksheet.Gate(
        tone(gate),
        gate.type().title(),
        gate.outcome().word(),
        String.join(": ", said) + (gate.ignored() ? " (not needed)" : ""));
  }

  // Policies --------------------------------------------------------------------------------

  /** What of the policies speaks of the action: each once, and the names of the others. */
  private void policies(List<Explanation> ladders) {
    Map<PolicyDocument, Set<Integer>> marks = new LinkedHashMap<>();
    Map<PolicyDocument, String> captions = new LinkedHashMap<>();
    Map<PolicyDocument, Set<String>> speaking = new LinkedHashMap<>();
    Set<String> silent = new TreeSet<>();
    for (Explanation ladder : ladders) {
      for (Explanation.Row row : ladder.rows()) {
        GateResult gate = row.gate();
        for (PolicyMatch policy : gate.policies()) {
          List<Statement> statements = speaking(gate.type(), policy);
          if (statements.isEmpty()) {
            silent.add(policy.document().name());
          } else if (!statements.stream().allMatch(LessonWorksheet::letsAllIn)) {
            captions.putIfAbsent(policy.document(), caption(gate, policy.document()));
            speaking
                .computeIfAbsent(policy.document(), any -> new LinkedHashSet<>())
                .addAll(statements.stream().map(Statement::pointer).toList());
          }
        }
        gate.deciding()
            .ifPresent(
                ref ->
                    marks
                        .computeIfAbsent(ref.document(), any -> new TreeSet<>())
                        .addAll(lines(ref)));
      }
    }
    speaking.forEach(
        (document, statements) ->
            blocks.add(
                code(
                    captions.getOrDefault(document, document.name()),
                    document,
                    statements,
                    answers ? marks.getOrDefault(document, Set.of()) : Set.of())));
    speaking.keySet().forEach(document -> silent.remove(document.name()));
    if (!silent.isEmpty()) {
      blocks.add(
          new Worksheet.Text("About other calls only: " + String.join(", ", silent) + ".", true));
    }
  }

  /**
   * The statements whose actions are that of the call, or may be; of those that bound a whole
   * organisation the ones of other roles are left out.
   */
  private static List<Statement> speaking(PolicyType type, PolicyMatch policy) {
    boolean wide = type == PolicyType.SCP || type == PolicyType.RCP;
    return policy.statements().stream()
        .filter(match -> match.action().truth() != Truth.FALSE)
        .filter(match -> !wide || match.resource().truth() != Truth.FALSE)
        .map(StatementMatch::statement)
        .toList();
  }

  /** As the one of FullAWSAccess does, which stands at every level of an organisation. */
  private static boolean letsAllIn(Statement statement) {
    return statement.effect() == Effect.ALLOW
        && statement.conditions().isEmpty()
        && everything(statement.action())
        && everything(statement.resource());
  }

  private static boolean everything(PatternElement element) {
    return element.sense() == PatternElement.Sense.LISTED && element.patterns().contains("*");
  }

  private static String caption(GateResult gate, PolicyDocument document) {
    String place = document.at().label();
    String file = place.substring(1 + Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')));
    String named =
        switch (gate.type()) {
          case TRUST -> "Trust policy of " + gate.subject();
          case IDENTITY -> "Identity policy " + document.name() + " of " + gate.subject();
          case PERMISSIONS_BOUNDARY -> "Boundary " + document.name() + " of " + gate.subject();
          case SCP, RCP -> gate.type().title() + " " + document.name() + ": " + gate.subject();
          case SESSION, VPC_ENDPOINT, REQUEST, CALLER, LIMITS ->
              gate.type().title() + " policy " + document.name();
        };
    return file.isEmpty() ? named : named + " (" + file + ")";
  }

  private static Set<Integer> lines(StatementRef ref) {
    Optional<PolicyText> text = ref.document().policy().map(PolicyText::of);
    return ref.elements().stream()
        .filter(element -> !element.equals(ref.statement()))
        .flatMap(element -> text.flatMap(found -> found.span(element)).stream())
        .flatMapToInt(span -> IntStream.rangeClosed(span.first(), span.last()))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Worksheet.Code code(
      String caption, PolicyDocument document, Set<String> statements, Set<Integer> marked) {
    List<Worksheet.Line> lines = new ArrayList<>();
    PolicyText text = document.policy().map(PolicyText::of).orElseThrow();
    int last = 0;
    for (String pointer : statements) {
      LineSpan span = text.span(pointer).orElseThrow();
      if (last > 0 && span.first() > last + 1) {
        lines.add(new Worksheet.Line(0, "…", false));
      }
      for (int number = span.first(); number <= span.last(); number++) {
        lines.add(
            new Worksheet.Line(number, text.lines().get(number - 1), marked.contains(number)));
      }
      last = span.last();
      // It stands alone here.
      lines.add(lines.remove(lines.size() - 1).withoutComma());
    }
    if (lines.size() > MOST_LINES) {
      int more = lines.size() - MOST_LINES;
      lines.subList(MOST_LINES, lines.size()).clear();
      lines.add(new Worksheet.Line(0, "… and " + more + " more lines", false));
    }
    return new Worksheet.Code(caption, lines);
  }

  // Tones -----------------------------------------------------------------------------------

  private static int right(Decision decision) {
    return decision == Decision.ALLOWED ? 0 : decision.denies() ? 1 : 2;
  }

  private static Tone tone(Decision decision) {
    return switch (decision) {
      case ALLOWED -> Tone.ALLOWED;
      case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> Tone.DENIED;
      case CONDITIONAL -> Tone.DEPENDS;
      case UNDETERMINED -> Tone.UNKNOWN;
    };
  }

  private static Tone tone(GateResult gate) {
    return switch (gate.outcome()) {
      case ALLOWED -> Tone.ALLOWED;
      case EXPLICIT_DENY -> Tone.DENIED;
      case IMPLICIT_DENY -> gate.ignored() ? Tone.NONE : Tone.DENIED;
      case NOT_APPLICABLE -> Tone.NONE;
      case UNKNOWN ->
          !gate.unknowns().isEmpty()
                  && gate.unknowns().stream().allMatch(open -> open.why() == Why.FREE)
              ? Tone.DEPENDS
              : Tone.UNKNOWN;
    };
  }
}

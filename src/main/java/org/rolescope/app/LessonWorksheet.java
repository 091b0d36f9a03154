package org.rolescope.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rolescope.base.FilePlace;
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
import org.rolescope.simulate.ActionResult;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.OpenQuestion;
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
    blocks.add(new Worksheet.Part(number + ". " + lesson.called()));
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
    policies(simulation.calls());
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
        caption, cut(lines.stream().map(line -> new Worksheet.Line(0, line, false)).toList()));
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
        AssumeRoleRequest hop = simulation.hops().get(i).request();
        blocks.add(new Worksheet.Text(hop.principal() + " → " + hop.role(), true));
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
    return new Worksheet.Gate(tone(gate), gate.type().title(), gate.outcome().word(), gate.said());
  }

  // Policies --------------------------------------------------------------------------------

  /** What one policy says of the call. */
  private static final class Said {
    private final GateResult gate;
    private final Set<String> statements = new LinkedHashSet<>();
    private final Set<Integer> marked = new HashSet<>();

    Said(GateResult gate) {
      this.gate = gate;
    }
  }

  /** What of the policies speaks of the call: each once, and the names of all others. */
  private void policies(List<Simulation> hops) {
    Map<PolicyDocument, Said> all = new LinkedHashMap<>();
    Set<PolicyDocument> wide = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    for (Simulation hop : hops) {
      for (ActionResult action : hop.actions()) {
        for (GateResult gate : action.gates()) {
          gate.unknowns().stream()
              .filter(open -> open.why() == Why.MISSING)
              .map(OpenQuestion::text)
              .forEach(missing::add);
          for (PolicyMatch policy : gate.policies()) {
            Said said = all.computeIfAbsent(policy.document(), any -> new Said(gate));
            List<Statement> speaking = speaking(gate.type(), policy);
            if (bounds(gate.type()) && speaking.stream().allMatch(LessonWorksheet::letsAllIn)) {
              wide.add(policy.document());
            }
            speaking.forEach(statement -> said.statements.add(statement.pointer()));
          }
        }
      }
      Stream.concat(Stream.of(hop.deciding()), hop.actions().get(0).gates().stream())
          .flatMap(gate -> gate.deciding().stream())
          .forEach(
              ref ->
                  Optional.ofNullable(all.get(ref.document()))
                      .ifPresent(said -> said.marked.addAll(lines(ref))));
    }
    List<String> silent = new ArrayList<>();
    all.forEach(
        (document, said) -> {
          if (document.policy().isEmpty()) {
            missing.add(document.name());
          } else if (said.statements.isEmpty()) {
            silent.add(bounds(said.gate.type()) ? document.name() : called(said.gate, document));
          } else if (!wide.contains(document)) {
            blocks.add(code(document, said));
          }
        });
    tell("Says nothing of this call: ", silent);
    tell("Not in the data: ", missing);
  }

  private void tell(String what, List<String> names) {
    if (!names.isEmpty()) {
      String joined = names.stream().distinct().collect(Collectors.joining(", "));
      blocks.add(new Worksheet.Text(what + joined + ".", true));
    }
  }

  /** Whether such policies bound a whole organisation. */
  private static boolean bounds(PolicyType type) {
    return type == PolicyType.SCP || type == PolicyType.RCP;
  }

  /**
   * The statements whose actions are that of the call, or may be; of those that bound a whole
   * organisation the ones of other roles are left out.
   */
  private static List<Statement> speaking(PolicyType type, PolicyMatch policy) {
    return policy.statements().stream()
        .filter(match -> match.action().truth() != Truth.FALSE)
        .filter(match -> !bounds(type) || match.resource().truth() != Truth.FALSE)
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
    String file = FilePlace.withoutFolders(document.at().label());
    String named = called(gate, document);
    return file.isEmpty() ? named : named + " (" + file + ")";
  }

  private static String called(GateResult gate, PolicyDocument document) {
    return switch (gate.type()) {
      case TRUST -> "Trust policy of " + gate.subject();
      case IDENTITY -> "Identity policy " + document.name() + " of " + gate.subject();
      case PERMISSIONS_BOUNDARY -> "Boundary " + document.name() + " of " + gate.subject();
      case SCP, RCP -> gate.type().title() + " " + document.name() + ": " + gate.subject();
      case SESSION, VPC_ENDPOINT, REQUEST, CALLER, LIMITS ->
          gate.type().title() + " policy " + document.name();
    };
  }

  private static Set<Integer> lines(StatementRef ref) {
    return ref.document().policy().map(PolicyText::of).stream()
        .flatMap(text -> ref.marks(text).stream())
        .flatMapToInt(span -> IntStream.rangeClosed(span.first(), span.last()))
        .boxed()
        .collect(Collectors.toSet());
  }

  private Worksheet.Code code(PolicyDocument document, Said said) {
    List<Worksheet.Line> lines = new ArrayList<>();
    PolicyText text = document.policy().map(PolicyText::of).orElseThrow();
    List<LineSpan> spans =
        said.statements.stream()
            .flatMap(pointer -> text.span(pointer).stream())
            .sorted(Comparator.comparingInt(LineSpan::first))
            .toList();
    int last = 0;
    for (LineSpan span : spans) {
      if (last > 0 && span.first() > last + 1) {
        lines.add(new Worksheet.Line(0, "…", false));
      }
      for (int number = span.first(); number <= span.last(); number++) {
        boolean marked = answers && said.marked.contains(number);
        lines.add(new Worksheet.Line(number, text.lines().get(number - 1), marked));
      }
      last = span.last();
      // It stands alone here.
      lines.add(lines.remove(lines.size() - 1).withoutComma());
    }
    return new Worksheet.Code(caption(said.gate, document), cut(lines));
  }

  private static List<Worksheet.Line> cut(List<Worksheet.Line> lines) {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<Worksheet.Line> some = new ArrayList<>(lines.subList(0, MOST_LINES));
    some.add(new Worksheet.Line(0, "… and " + (lines.size() - MOST_LINES) + " more lines", false));
    return some;
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
      case UNKNOWN -> gate.depends() ? Tone.DEPENDS : Tone.UNKNOWN;
    };
  }
}

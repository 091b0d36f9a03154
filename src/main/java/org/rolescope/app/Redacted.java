package org.rolescope.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.drawing.MapView;
import org.rolescope.graph.TrustGraph;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.policy.ContextValue;
import org.rolescope.question.Origin;
import org.rolescope.redact.Redaction;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Brought;

/** What is handed on: an analysis under other names, or as it is, and what a question becomes. */
public final class Redacted {
  /** No data under any names. */
  public static final Redacted NOTHING =
      nothing(
          new Analysis(
              IamSnapshot.EMPTY,
              IamIndex.of(IamSnapshot.EMPTY),
              TrustGraph.of(List.of(), List.of()),
              List.of()));

  private final Analysis analysis;
  private final Optional<Redaction> names;

  Redacted(Analysis analysis, Optional<Redaction> names) {
    this.analysis = analysis;
    this.names = names;
  }

  /** Everything under its own name. */
  public static Redacted nothing(Analysis analysis) {
    return new Redacted(analysis, Optional.empty());
  }

  public Analysis analysis() {
    return analysis;
  }

  /** Whether names are others now. */
  public boolean isRedacted() {
    return names.isPresent();
  }

  /** The same names for another analysis, which was made of this one. */
  public Redacted with(Analysis other) {
    return new Redacted(other, names);
  }

  /** What a name, id or ARN is called here; what means many of all data is called so in all. */
  public String name(String text) {
    return names
        .filter(redaction -> !Origin.isOfMany(text))
        .map(redaction -> redaction.name(text))
        .orElse(text);
  }

  /** What an id is here; an edge, of the graph or not, is called by its ends. */
  public String id(String id) {
    int action = id.indexOf(" sts:");
    int to = id.indexOf(' ', action + 1);
    return action < 0 || to < 0
        ? name(id)
        : name(id.substring(0, action)) + id.substring(action, to + 1) + name(id.substring(to + 1));
  }

  /** The same part of the map. */
  public MapView view(MapView view) {
    return isRedacted() ? view.renamed(this::id) : view;
  }

  /** A text of ours in which names are replaced that the data have. */
  public String prose(String text) {
    return names.map(redaction -> redaction.prose(text)).orElse(text);
  }

  /** How texts are copied: also what the call tells is replaced, and all between backticks. */
  public UnaryOperator<String> copying(AssumeRoleRequest call) {
    names.ifPresent(redaction -> new RequestRedaction(redaction).line(call));
    return text -> names.map(redaction -> redaction.message(text)).orElse(text);
  }

  /** The same call between others. */
  public AssumeRoleRequest request(AssumeRoleRequest request) {
    return names
        .map(redaction -> new RequestRedaction(redaction).redacted(request))
        .orElse(request);
  }

  /** What callers have, as it is called here. */
  public Brought brought(Brought brought) {
    if (names.isEmpty()) {
      return brought;
    }
    Brought other = Brought.NOTHING;
    for (Map.Entry<String, ContextValue> told : brought.keys().entrySet()) {
      String key = names.get().conditionKey(told.getKey());
      other = told(other, key, told.getValue());
    }
    return other;
  }

  private Brought told(Brought brought, String key, ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      return brought.with(key, names.orElseThrow().values(key, present.values()));
    }
    return value instanceof ContextValue.Partial partial
        ? brought.with(
            key, names.orElseThrow().values(key, List.of(Brought.beginning(key, partial))))
        : brought.without(key);
  }

  static Diagnostic problem(Diagnostic problem, Redaction names) {
    UnaryOperator<String> message = names::message;
    return new Diagnostic(
        problem.severity(),
        problem.code(),
        message.apply(problem.message()),
        message.apply(problem.effect()),
        new SourceLocation(
            names.name(problem.at().file()),
            names.pointer(problem.at().pointer()),
            problem.at().line()));
  }

  static List<Diagnostic> problems(List<Diagnostic> problems, Redaction names) {
    return problems.stream().map(problem -> problem(problem, names)).toList();
  }
}

package org.rolescope.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.simulate.OpenQuestion;

/**
 * A way in by one call that is not the same before and after.
 *
 * @param kind what became of it
 * @param before the step as it was; of one that is gained empty, or what stopped it
 * @param after the step as it is; of one that is lost empty, or what stops it
 * @param existence whether role and caller, where that is a user or role, are on both sides
 */
public record Difference(
    Kind kind, Optional<TrustLine> before, Optional<TrustLine> after, Existence existence) {
  /** Whether both are there before and after, in the order in which it matters. */
  public enum Existence {
    BOTH(""),
    ROLE_GONE("the role is gone"),
    CALLER_GONE("the caller is gone"),
    ROLE_NEW("the role is new"),
    CALLER_NEW("the caller is new"),
    /** It is the same user under another name or path. */
    RENAMED("the caller is renamed");

    private final String words;

    Existence(String words) {
      this.words = words;
    }

    /** Empty of both. */
    public String words() {
      return words;
    }
  }

  /** What became of a way in, in the order in which it is told. */
  public enum Kind {
    LOST("lost", "−"),
    GAINED("gained", "+"),
    /** It lets in before and after, under other conditions. */
    CHANGED("changed", "~");

    private final String word;
    private final String sign;

    Kind(String word, String sign) {
      this.word = word;
      this.sign = sign;
    }

    /** {@code −}, {@code +} or {@code ~}. */
    public String sign() {
      return sign;
    }

    /** For a reader, in lower case. */
    public String word() {
      return word;
    }
  }

  /** What differs between the steps of one caller into one role; empty if it is the same. */
  static Optional<Difference> between(
      Optional<TrustLine> before, Optional<TrustLine> after, Existence existence) {
    boolean was = before.filter(step -> step.edge().kind().letsIn()).isPresent();
    boolean is = after.filter(step -> step.edge().kind().letsIn()).isPresent();
    if (was && is) {
      return alike(before.get(), after.get())
          ? Optional.empty()
          : Optional.of(new Difference(Kind.CHANGED, before, after, existence));
    }
    return was || is
        ? Optional.of(new Difference(was ? Kind.LOST : Kind.GAINED, before, after, existence))
        : Optional.empty();
  }

  /**
   * Whether both ask for the same, in whatever order it is written. By which trust the caller comes
   * does not matter, nor which facts are missing where neither is known.
   */
  private static boolean alike(TrustLine before, TrustLine after) {
    return before.edge().kind() == after.edge().kind() && asked(before).equals(asked(after));
  }

  private static Set<Set<Set<String>>> asked(TrustLine step) {
    return step.conditions().stream().map(OpenQuestion::sense).collect(Collectors.toSet());
  }

  /** The step that lets in: as it is, or as it was if it is lost. */
  public TrustLine step() {
    return (kind == Kind.LOST ? before : after).orElseThrow();
  }

  /** Whether it is known that the step let in, or does, and not only that it may. */
  public boolean sure() {
    return kind == Kind.CHANGED || effort().within(Effort.WITH);
  }

  /** {@code Lost}; {@code Lost?} where nobody knows whether it ever let in. */
  public String title() {
    String word = kind.word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + (sure() ? "" : "?");
  }

  public TrustNode caller() {
    return step().from();
  }

  public TrustNode role() {
    return step().to();
  }

  /** What the step asks for. */
  public Effort effort() {
    return Effort.of(step().edge().kind());
  }

  /**
   * What it was and what it is, as far as there is something to say: {@code was allowed through
   * shop-prod}, {@code now allowed if MFA}, {@code now stopped by SCP}.
   *
   * @param asked what a condition is called
   */
  public List<String> lines(Function<OpenQuestion, String> asked) {
    List<String> lines = new ArrayList<>();
    before.ifPresent(step -> lines.add("was " + state(step, asked)));
    after.ifPresent(step -> lines.add("now " + state(step, asked)));
    if (existence != Existence.BOTH) {
      lines.add(existence.words());
    }
    return lines;
  }

  /** The same in one line: {@code was allowed; now stopped by SCP}. */
  public String words() {
    return String.join("; ", lines(OpenQuestion::plain));
  }

  /** {@code allowed through shop-prod if MFA}; of what is stopped by which gate. */
  private static String state(TrustLine step, Function<OpenQuestion, String> asked) {
    return switch (step.edge().kind()) {
      case ALLOWED -> "allowed" + through(step);
      case ALLOWED_IF -> "allowed" + through(step) + " if " + told(step.conditions(), asked);
      case CANNOT_KNOW ->
          "unknown"
              + through(step)
              + (step.conditions().isEmpty() ? "" : " if " + told(step.conditions(), asked))
              + ", for want of "
              + told(step.missing(), asked);
      case DENIED, NOBODY -> step.reason();
    };
  }

  private static String told(List<OpenQuestion> questions, Function<OpenQuestion, String> asked) {
    return questions.stream().map(asked).distinct().collect(Collectors.joining("; "));
  }

  private static String through(TrustLine step) {
    return step.through()
        .map(
            name ->
                switch (name.kind()) {
                  case ANYONE -> " as anyone";
                  case SESSION -> " as session " + name.label();
                  // How a person comes in: in which group, by which permission set.
                  case SAML_PROVIDER -> " " + name.label();
                  case ACCOUNT, ROLE, USER, SERVICE, OIDC_PROVIDER, DELETED, PERSON ->
                      " through " + name.label();
                })
        .orElse("");
  }
}

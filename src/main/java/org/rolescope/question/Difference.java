package org.rolescope.question;

import java.util.Optional;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;

/**
 * A way in by one call that is not the same before and after.
 *
 * @param kind what became of it
 * @param before the step as it was; of one that is gained empty, or what stopped it
 * @param after the step as it is; of one that is lost empty, or what stops it
 */
public record Difference(Kind kind, Optional<TrustLine> before, Optional<TrustLine> after) {
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
  static Optional<Difference> between(Optional<TrustLine> before, Optional<TrustLine> after) {
    boolean was = before.filter(step -> step.edge().kind().letsIn()).isPresent();
    boolean is = after.filter(step -> step.edge().kind().letsIn()).isPresent();
    if (was && is) {
      return alike(before.get(), after.get())
          ? Optional.empty()
          : Optional.of(new Difference(Kind.CHANGED, before, after));
    }
    return was || is
        ? Optional.of(new Difference(was ? Kind.LOST : Kind.GAINED, before, after))
        : Optional.empty();
  }

  /**
   * Whether both ask for the same. By which trust the caller comes does not matter, nor which facts
   * are missing where neither is known.
   */
  private static boolean alike(TrustLine before, TrustLine after) {
    return before.edge().kind() == after.edge().kind()
        && before.conditionWords().equals(after.conditionWords());
  }

  /** The step that lets in: as it is, or as it was if it is lost. */
  public TrustLine step() {
    return (kind == Kind.LOST ? before : after).orElseThrow();
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

  /** {@code was allowed through shop-prod}, {@code was allowed, now allowed if MFA}. */
  public String words() {
    String was = before.map(Difference::state).orElse("");
    String is = after.map(Difference::state).orElse("");
    return switch (kind) {
      case LOST -> "was " + was + now(is);
      case GAINED -> is + (was.isEmpty() ? "" : "; was " + was);
      case CHANGED -> "was " + was + now(is);
    };
  }

  private static String now(String state) {
    return state.isEmpty() ? "" : "; now " + state;
  }

  /** {@code allowed through shop-prod if MFA}; of what is stopped by which gate. */
  private static String state(TrustLine step) {
    return switch (step.edge().kind()) {
      case ALLOWED -> "allowed" + through(step);
      case ALLOWED_IF -> "allowed" + through(step) + " if " + step.conditionWords();
      case CANNOT_KNOW -> "unknown" + through(step) + ", for want of " + step.missingWords();
      case DENIED, NOBODY -> step.reason();
    };
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

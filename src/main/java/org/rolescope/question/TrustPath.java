package org.rolescope.question;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.simulate.OpenQuestion;

/**
 * A way: each hop calls as the role that the hop before became.
 *
 * @param hops at least one
 */
public record TrustPath(List<Hop> hops) {
  public TrustPath {
    hops = List.copyOf(hops);
  }

  public TrustNode from() {
    return hops.get(0).step().from();
  }

  public TrustNode to() {
    return hops.get(hops.size() - 1).step().to();
  }

  /** As hard as its hardest hop. */
  public Effort effort() {
    return hops.stream().map(Hop::effort).reduce(Effort.NOW, Effort::and);
  }

  /** The hop that is hardest, the first of several. */
  public Hop hardest() {
    Effort effort = effort();
    return hops.stream().filter(hop -> hop.effort() == effort).findFirst().orElseThrow();
  }

  /** What must be brought along, each once, in order of the hops. */
  public List<OpenQuestion> conditions() {
    return all(TrustLine::conditions);
  }

  /** Facts that the data lack, each once, in order of the hops. */
  public List<OpenQuestion> missing() {
    return all(TrustLine::missing);
  }

  private List<OpenQuestion> all(Function<TrustLine, List<OpenQuestion>> part) {
    Stream<OpenQuestion> questions = hops.stream().flatMap(hop -> part.apply(hop.step()).stream());
    return questions.distinct().toList();
  }
}

package org.rolescope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rolescope.app.RequestLine;
import org.rolescope.app.RequestLines;
import org.rolescope.base.Progress;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.load.SnapshotLoader;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Explainer;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.Simulation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Explained simulations a second on one core, over the shared cases; beside them, as a measure of
 * the machine, how often Jackson reads the same requests.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
public class SimulationBench {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final JsonMapper JSON = JsonMapper.shared();

  private List<String> lines = List.of();
  private List<AssumeRoleRequest> requests = List.of();
  private IamIndex index = IamIndex.of(IamSnapshot.EMPTY);
  private AssumeRoleSimulator simulator = new AssumeRoleSimulator(index, NOW);
  private int next;

  /** Reads the cases; the sample's questions where the shared ones are not there. */
  @Setup
  public void read() throws IOException {
    Path shared = Path.of(System.getProperty("rolescope.shared", "../shared"));
    Path cases = shared.resolve("conformance/plain");
    boolean there = Files.isDirectory(cases);
    Path estate = there ? cases.resolve("estate") : Path.of("sample-data");
    Path questions = (there ? cases : estate).resolve("requests.jsonl");
    lines = Files.readAllLines(questions).stream().filter(line -> !line.isBlank()).toList();
    requests =
        lines.stream()
            .map(RequestLines::read)
            .filter(RequestLine.Readable.class::isInstance)
            .map(line -> ((RequestLine.Readable) line).request())
            .toList();
    index =
        IamIndex.of(
            SnapshotLoader.load(List.of(estate), Runnable::run, Progress.NONE)
                .value()
                .orElseThrow());
    simulator = new AssumeRoleSimulator(index, NOW);
  }

  /** One call, decided by every gate and put into words. */
  @Benchmark
  public Explanation explainedSimulation() {
    Simulation simulation = simulator.simulate(requests.get(turn(requests.size())));
    return Explainer.explain(simulation, index);
  }

  /** The same call, decided and not put into words. */
  @Benchmark
  public Simulation simulation() {
    return simulator.simulate(requests.get(turn(requests.size())));
  }

  /** Jackson reads the line that asks the call. */
  @Benchmark
  public JsonNode jacksonReadsTheRequest() {
    return JSON.readTree(lines.get(turn(lines.size())));
  }

  private int turn(int size) {
    next = next + 1 < size ? next + 1 : 0;
    return next;
  }
}

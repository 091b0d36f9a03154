package org.rolescope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rolescope.bench.GrowthPlot.Point;

/**
 * How the program copes with size: whole processes over organisations that {@code rolescope
 * generate} makes, each beside a scan of the same files. Writes the figures into CONTRIBUTING.md
 * and the plot into the README's pictures.
 */
final class SizeBench {
  private static final int[] ACCOUNTS = {63, 125, 250, 500};
  private static final int ROLES = 200;
  private static final int ROUNDS = 3;

  /** As {@code packaging/bin/rolescope} starts a command. */
  private static final List<String> AS_STARTED =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:InitialRAMPercentage=6",
          "-XX:NewRatio=3",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UseTransparentHugePages");

  private final Path folder;
  private final List<String> lines = new ArrayList<>();
  private final List<Point> points = new ArrayList<>();

  private SizeBench(Path folder) {
    this.folder = folder;
  }

  /** Measures, prints and writes. */
  static void run() throws IOException, InterruptedException {
    new SizeBench(Files.createDirectories(Path.of("target", "bench"))).measure();
  }

  private void measure() throws IOException, InterruptedException {
    for (int accounts : ACCOUNTS) {
      Path estate = folder.resolve(accounts + "x" + ROLES);
      JavaProcess.generate(accounts, ROLES, estate);
      List<String> scan = List.of(TokenScan.class.getName(), estate.toString());
      // The first one also warms the page cache.
      JavaProcess.run(scan);
      double scanned = median(scan);
      List<String> inspect = new ArrayList<>(AS_STARTED);
      inspect.addAll(List.of("org.rolescope.Main", "inspect", estate.toString()));
      double inspected = median(inspect);
      points.add(new Point(accounts * ROLES, inspected, scanned));
      tell(estate, inspected, scanned);
    }
    lines.add("");
    lines.add(questions(folder.resolve(ACCOUNTS[ACCOUNTS.length - 1] + "x" + ROLES)));
    lines.forEach(System.out::println);
    write();
  }

  private void tell(Path estate, double inspected, double scanned) throws IOException {
    if (lines.isEmpty()) {
      lines.add("| roles | MB | token scan | inspect | ratio | to the half |");
      lines.add("|---:|---:|---:|---:|---:|---:|");
    }
    int now = points.size() - 1;
    String growth =
        now == 0
            ? ""
            : String.format(Locale.ROOT, "%.2f", inspected / points.get(now - 1).inspect());
    lines.add(
        String.format(
            Locale.ROOT,
            "| %,d | %,d | %.2f s | %.2f s | %.1f | %s |",
            points.get(now).roles(),
            bytes(estate) / 1_000_000,
            scanned,
            inspected,
            inspected / scanned,
            growth));
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    }
  }

  private static String questions(Path estate) throws IOException, InterruptedException {
    Map<String, Double> told = new TreeMap<>();
    for (String line : JavaProcess.run(List.of(QuestionTimes.class.getName(), estate.toString()))) {
      String[] pair = line.split(" ", -1);
      if (pair.length == 2) {
        told.put(pair[0], Double.valueOf(pair[1]));
      }
    }
    return String.format(
        Locale.ROOT,
        "Of the largest, %,.0f edges, in one process: %,.0f MiB of heap after loading; `reach --hops"
            + " 3` %.1f ms, `who-can` %.1f ms and `paths -k 5` %.1f ms at the 95th percentile of 60"
            + " pairs of roles drawn by chance; `exposed` %.2f s, `cut` %.2f s, `matrix` %.2f s; all"
            + " edges again for callers with MFA %.2f s.",
        told.getOrDefault("edges", Double.NaN),
        told.getOrDefault("heap", Double.NaN),
        told.getOrDefault("reach", Double.NaN),
        told.getOrDefault("who-can", Double.NaN),
        told.getOrDefault("paths", Double.NaN),
        told.getOrDefault("exposed", Double.NaN) / 1000,
        told.getOrDefault("cut", Double.NaN) / 1000,
        told.getOrDefault("matrix", Double.NaN) / 1000,
        told.getOrDefault("has", Double.NaN) / 1000);
  }

  private static double median(List<String> command) throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      JavaProcess.run(command);
      times.add((System.nanoTime() - begin) / 1e9);
    }
    return times.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
  }

  private void write() throws IOException {
    Figures.write("size", lines);
    Files.writeString(Path.of("src", "docs", "growth.svg"), GrowthPlot.svg(points));
  }
}

package org.rolescope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fluent the window is: whole processes, without a display and painted by software, over
 * organisations that {@code rolescope generate} makes. Writes the figures into CONTRIBUTING.md.
 */
final class FramesBench {
  /** As {@code packaging/bin/rolescope} starts the window, on a screen that is not there. */
  private static final List<String> AS_STARTED =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:MaxRAMPercentage=70",
          "-Djava.awt.headless=true",
          "-Dglass.platform=Monocle",
          "-Dmonocle.platform=Headless",
          "-Dheadless.geometry=1600x1000-32",
          "-Dprism.order=sw",
          "-Dprism.text=t2k");

  private final Path folder;
  private final List<String> lines = new ArrayList<>();

  private FramesBench(Path folder) {
    this.folder = folder;
  }

  /** Measures, prints and writes. */
  static void run() throws IOException, InterruptedException {
    new FramesBench(Files.createDirectories(Path.of("target", "bench"))).measure();
  }

  private void measure() throws IOException, InterruptedException {
    List<Map<String, String>> pictures = new ArrayList<>();
    for (int accounts : new int[] {10, 100}) {
      pictures.add(told("org.rolescope.bench.PictureTimes", estate(accounts, 200).toString()));
    }
    tellPictures(pictures);
    Path thousand = estate(50, 20);
    Map<String, String> window = told("org.rolescope.ui.frame.WindowTimes", thousand.toString());
    Map<String, String> large =
        told("org.rolescope.ui.frame.WindowTimes", estate(500, 200).toString(), "first");
    tellWindow(window, large);
    lines.forEach(System.out::println);
    Figures.write("frames", lines);
  }

  private Path estate(int accounts, int roles) throws IOException, InterruptedException {
    Path estate = folder.resolve(accounts + "x" + roles);
    if (!Files.exists(estate)) {
      JavaProcess.generate(accounts, roles, estate);
    }
    return estate;
  }

  private static Map<String, String> told(String... program)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(AS_STARTED);
    arguments.addAll(List.of(program));
    Map<String, String> told = new LinkedHashMap<>();
    for (String line : JavaProcess.run(arguments)) {
      String[] pair = line.split("\t", -1);
      if (pair.length == 2) {
        told.put(pair[0], pair[1]);
      }
    }
    return told;
  }

  private void tellPictures(List<Map<String, String>> pictures) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%d cores; all accounts of 10 and of 100 accounts with 200 roles each are open, all lines"
                + " unfolded. Milliseconds: middle / 95th percentile / worst.",
            Runtime.getRuntime().availableProcessors()));
    lines.add("");
    row("nodes drawn, in view; arrows", pictures, "NODE", "in-view", "arrows");
    lines.add("|---|---:|---:|");
    for (String gesture : new String[] {"zoom", "pan", "near-pan"}) {
      row("a frame of " + gesture + ", by the clock", pictures, "clock " + gesture);
      row("its share of the JavaFX thread", pictures, "window " + gesture);
      row("its painting beside it", pictures, "painter " + gesture);
      row("sharp again after " + gesture, pictures, "sharp " + gesture);
    }
    row("picking, all in view", pictures, "pick");
    row("picking, near", pictures, "near-pick");
    row("pointing with words and ring, all in view", pictures, "hover");
    row("pointing with words and ring, near", pictures, "near-hover");
    row("JavaFX thread busy: opening all", pictures, "busy open");
    row("JavaFX thread busy: another theme", pictures, "busy theme");
    row("JavaFX thread busy: an arrow selected", pictures, "busy select");
  }

  private void row(String what, List<Map<String, String>> pictures, String... names) {
    StringBuilder row = new StringBuilder("| ").append(what).append(" |");
    for (Map<String, String> told : pictures) {
      List<String> figures = new ArrayList<>();
      for (String name : names) {
        figures.add(told.getOrDefault(name, "–"));
      }
      row.append(' ').append(String.join(", ", figures)).append(" |");
    }
    lines.add(row.toString());
  }

  private void tellWindow(Map<String, String> window, Map<String, String> large) {
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "First picture: of 1,000 roles in 50 accounts %s ms after the drop, %s ms after the end of"
                + " reading; of 100,000 in 500 accounts %s ms after the end of reading.",
            window.getOrDefault("first from-drop", "–"),
            window.getOrDefault("first from-reading", "–"),
            large.getOrDefault("first from-reading", "–")));
    lines.add("");
    List<String> busy = new ArrayList<>();
    window.forEach(
        (what, figure) -> {
          if (!what.startsWith("first from")) {
            busy.add(what + " " + figure);
          }
        });
    lines.add(
        "Longest busy stretch of the JavaFX thread with the 1,000 roles, in milliseconds of"
            + " processor time: "
            + String.join("; ", busy)
            + ".");
  }
}

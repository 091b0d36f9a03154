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
  /**
   * As {@code packaging/bin/rolescope} starts the window and the window starts its toolkit, on a
   * screen that is not there.
   */
  private static final List<String> AS_STARTED =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:MaxRAMPercentage=70",
          "-Djava.awt.headless=true",
          "-Dsun.java2d.renderer.subPixel_log2_Y=2",
          "-Dglass.platform=Monocle",
          "-Dmonocle.platform=Headless",
          "-Dheadless.geometry=1600x1000-32",
          "-Dprism.order=sw",
          "-Dprism.text=t2k");

  /** Milliseconds that the JavaFX thread may be busy at a time. */
  private static final int MOST = 50;

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
    Map<String, String> picture =
        told("org.rolescope.bench.PictureTimes", dense("dense", 200).toString());
    told("org.rolescope.bench.PictureTimes", dense("dense-20", 20).toString(), "all")
        .forEach((name, figure) -> picture.put("few " + name, figure));
    tellPicture(picture);
    Path thousand = estate(50, 20);
    Map<String, String> window = told("org.rolescope.bench.BareWindow");
    window.putAll(told("org.rolescope.ui.frame.WindowTimes", thousand.toString()));
    Map<String, String> large =
        told("org.rolescope.ui.frame.WindowTimes", estate(500, 200).toString(), "first");
    Map<String, String> later =
        told("org.rolescope.ui.frame.WindowTimes", thousand.toString(), "later");
    window.put("first later", later.getOrDefault("first from-drop", "–"));
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

  private Path dense(String name, int roles) throws IOException {
    Path dense = folder.resolve(name);
    if (!Files.exists(dense)) {
      DenseEstate.write(dense, roles);
    }
    return dense;
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

  private void tellPicture(Map<String, String> told) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%d cores. The map of %s roles in 100 accounts, all open, with %s arrows, as small as"
                + " the window shows it, and near; before it one of %s with %s. Milliseconds:"
                + " middle / 95th percentile / worst; of the JavaFX thread and of painting"
                + " processor time.",
            Runtime.getRuntime().availableProcessors(),
            count(told, "nodes"),
            count(told, "arrows"),
            count(told, "few nodes"),
            count(told, "few arrows")));
    lines.add("");
    lines.add(
        "| nodes in view | "
            + count(told, "few all in view")
            + " | "
            + count(told, "all in view")
            + " | "
            + count(told, "near in view")
            + " |");
    lines.add("|---|---:|---:|---:|");
    for (String gesture : new String[] {"zoom", "pan"}) {
      row("a frame of " + gesture + ", by the clock", told, "clock %s " + gesture);
      row("its share of the JavaFX thread", told, "window %s " + gesture);
      row("its painting beside it, on average", told, "painter %s " + gesture);
      row("sharp again after " + gesture + ", by the clock", told, "sharp %s " + gesture);
      row("JavaFX thread busy at most during it", told, "busy %s " + gesture);
    }
    row("picking", told, "pick %s");
    row("pointing: picking, words and ring", told, "hover %s");
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "All of it painted into one bitmap: %s. Longest busy"
                + " stretch of the JavaFX thread in this map: opening all %s, unfolding all %s,"
                + " another theme %s, an arrow selected %s, and %s by the clock until it is drawn.",
            told.getOrDefault("whole", "–"),
            told.getOrDefault("busy open", "–"),
            told.getOrDefault("busy unfold", "–"),
            told.getOrDefault("busy theme", "–"),
            told.getOrDefault("busy select", "–"),
            told.getOrDefault("drawn select", "–")));
  }

  private static String count(Map<String, String> told, String name) {
    return told.containsKey(name)
        ? String.format(Locale.ROOT, "%,.0f", Double.parseDouble(told.get(name)))
        : "–";
  }

  /**
   * @param name with the view's in place of {@code %s}
   */
  private void row(String what, Map<String, String> told, String name) {
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %s |",
            what,
            told.getOrDefault("few " + name.replace("%s", "all"), "–"),
            told.getOrDefault(name.replace("%s", "all"), "–"),
            told.getOrDefault(name.replace("%s", "near"), "–")));
  }

  private void tellWindow(Map<String, String> window, Map<String, String> large) {
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "First picture: of 1,000 roles in 50 accounts %s ms after the drop, %s ms where that is"
                + " 5 s after the start, %s ms after the end of reading; of 100,000 in 500 accounts %s ms after the end of reading.",
            window.getOrDefault("first from-drop", "–"),
            window.getOrDefault("first later", "–"),
            window.getOrDefault("first from-reading", "–"),
            large.getOrDefault("first from-reading", "–")));
    lines.add("");
    lines.add(
        "Longest busy stretch of the JavaFX thread with the 1,000 roles, the first and the second"
            + " time, milliseconds of processor time; what is over "
            + MOST
            + " is bold.");
    lines.add("");
    lines.add("| | first | second |");
    lines.add("|---|---:|---:|");
    window.forEach(
        (what, figure) -> {
          if (!what.startsWith("first ") && !what.startsWith("second ")) {
            lines.add(String.format(Locale.ROOT, "| %s | %s | |", what, marked(figure)));
          } else if (what.startsWith("second ")) {
            String action = what.substring("second ".length());
            String first = window.getOrDefault("first " + action, "–");
            lines.add(
                String.format(
                    Locale.ROOT, "| %s | %s | %s |", action, marked(first), marked(figure)));
          }
        });
  }

  private static String marked(String figure) {
    return !figure.equals("–") && Double.parseDouble(figure) > MOST ? "**" + figure + "**" : figure;
  }
}

package org.rolescope.bench;

import java.util.List;
import java.util.Locale;

/** How time grows with roles, on scales on which doubling is a step of the same length. */
final class GrowthPlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 300;
  private static final int LEFT = 70;
  private static final int BOTTOM = 250;
  private static final int STEP = 150;

  private GrowthPlot() {}

  /** One size and what it took, in seconds. */
  record Point(int roles, double inspect, double scan) {}

  static String svg(List<Point> points) {
    StringBuilder out = new StringBuilder(2_000);
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"Inter,"
                + " sans-serif\" font-size=\"12\" fill=\"#1f2328\">%n<rect width=\"%d\""
                + " height=\"%d\" fill=\"#ffffff\"/>%n",
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT));
    double least = Math.floor(log(points.stream().mapToDouble(Point::scan).min().orElse(0.1)));
    double most = Math.ceil(log(points.stream().mapToDouble(Point::inspect).max().orElse(10)));
    for (double at = least; at <= most; at++) {
      double y = y(at, least, most);
      line(out, LEFT, y, WIDTH - 40, y, "#d0d7de", "");
      text(out, LEFT - 8, y + 4, "end", seconds(Math.pow(2, at)));
    }
    for (int i = 0; i < points.size(); i++) {
      text(
          out,
          x(i),
          BOTTOM + 20,
          "middle",
          String.format(Locale.ROOT, "%,d", points.get(i).roles()));
    }
    text(out, LEFT + 265, BOTTOM + 42, "middle", "roles");
    for (int i = 0; i + 1 < points.size(); i++) {
      Point one = points.get(i);
      Point next = points.get(i + 1);
      line(
          out,
          x(i),
          y(log(one.inspect()), least, most),
          x(i + 1),
          y(log(next.inspect()), least, most),
          "#0969da",
          "");
      line(
          out,
          x(i),
          y(log(one.scan()), least, most),
          x(i + 1),
          y(log(next.scan()), least, most),
          "#59636e",
          " stroke-dasharray=\"6 4\"");
    }
    Point last = points.get(points.size() - 1);
    double end = x(points.size() - 1);
    text(out, end - 6, y(log(last.inspect()), least, most) - 8, "end", "rolescope inspect");
    text(out, end - 6, y(log(last.scan()), least, most) - 8, "end", "Jackson, every token");
    return out.append("</svg>\n").toString();
  }

  private static double log(double seconds) {
    return Math.log(seconds) / Math.log(2);
  }

  private static double x(int place) {
    return LEFT + (double) STEP * place + 40;
  }

  private static double y(double at, double least, double most) {
    return BOTTOM - (at - least) / (most - least) * (BOTTOM - 30);
  }

  private static String seconds(double seconds) {
    return seconds < 1
        ? String.format(Locale.ROOT, "%.2f s", seconds)
        : String.format(Locale.ROOT, "%.0f s", seconds);
  }

  private static void line(
      StringBuilder out, double x1, double y1, double x2, double y2, String colour, String more) {
    out.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
                + " stroke-width=\"2\"%s/>%n",
            x1,
            y1,
            x2,
            y2,
            colour,
            more));
  }

  private static void text(StringBuilder out, double x, double y, String anchor, String words) {
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            words));
  }
}

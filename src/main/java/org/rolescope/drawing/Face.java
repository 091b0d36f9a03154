package org.rolescope.drawing;

/** The fonts that come with the program. */
public enum Face {
  REGULAR("Inter", 400, "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf"),
  SEMIBOLD("Inter", 600, "/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf"),
  BOLD("Inter", 700, "/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf"),
  MONO(
      "JetBrains Mono", 400, "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");

  private final String family;
  private final int weight;
  private final String resource;

  Face(String family, int weight, String resource) {
    this.family = family;
    this.weight = weight;
    this.resource = resource;
  }

  public String family() {
    return family;
  }

  /** As CSS counts: 400 is regular. */
  public int weight() {
    return weight;
  }

  /** Where the font file is on the class path. */
  public String resource() {
    return resource;
  }
}

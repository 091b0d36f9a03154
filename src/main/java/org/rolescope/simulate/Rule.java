package org.rolescope.simulate;

/**
 * One rule of how AWS decides, as {@link Rules} lists them.
 *
 * @param id {@code R62.5}
 * @param text what it says, in one sentence
 * @param source the page of AWS's documentation behind it; {@code observed} where only AWS's
 *     behaviour shows it, {@code inferred} where it follows from other rules
 * @param url the page's address; empty where there is no page
 */
public record Rule(String id, String text, String source, String url) {
  static Rule documented(String id, AwsPage page, String text) {
    return new Rule(id, text, page.title(), page.url());
  }

  static Rule observed(String id, String text) {
    return new Rule(id, text, "observed", "");
  }

  static Rule inferred(String id, String text) {
    return new Rule(id, text, "inferred", "");
  }
}

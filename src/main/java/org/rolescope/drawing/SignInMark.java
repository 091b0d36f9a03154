package org.rolescope.drawing;

import java.util.Optional;
import org.rolescope.base.Counted;
import org.rolescope.iam.Credentials;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.User;

/** How a user signs in, where a credential report tells it: signs at the shape, and a few words. */
final class SignInMark {
  private static final double KEY = 4.5;
  private static final double SHIELD = 7.5;

  /** Ten o'clock and two o'clock, in parts of the radius. */
  private static final double ASIDE = Math.cos(Math.PI / 6);

  private static final double ABOVE = 0.5;

  private SignInMark() {}

  static Optional<Credentials> of(String user, IamIndex index) {
    return index.user(user).map(User::credentials).flatMap(fact -> fact.toOptional());
  }

  /** A dot for a key that never expires, a shield for an MFA device, around a user's circle. */
  static void draw(Pen pen, Credentials credentials, double x, double y, double r) {
    pen.at(Scales.from(Scales.SMALL));
    if (credentials.longLived()) {
      key(pen, x - ASIDE * r, y - ABOVE * r);
    }
    if (credentials.mfa()) {
      shield(pen, x + ASIDE * r, y - ABOVE * r);
    }
    pen.at(Scales.ALWAYS);
  }

  static void key(Pen pen, double x, double y) {
    pen.outline(Path.circle(x, y, KEY + 1), Style.fill(Ink.BG));
    pen.icon(Glyph.ACCESS_KEY, x, y, 2.4 * KEY, Ink.FG);
  }

  static void shield(Pen pen, double x, double y) {
    pen.outline(Path.circle(x, y, SHIELD), Style.fill(Ink.BG).edged(Ink.BORDER, 1));
    pen.icon(Glyph.MFA, x, y, 1.5 * SHIELD, Ink.FG);
  }

  /** {@code access key, no MFA}. */
  static String words(Credentials credentials) {
    int keys = credentials.keys().size();
    String by = keys > 1 ? Counted.of(keys, "access key") : keys == 1 ? "access key" : "password";
    return keys == 0 && !credentials.password()
        ? "no key, no password"
        : by + (credentials.mfa() ? ", MFA" : ", no MFA");
  }
}

package org.rolescope.redact;

import java.util.List;
import java.util.regex.Pattern;

/** Other addresses for addresses: what lies in one network before lies in one network after. */
final class Addresses {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  static final String V4 =
      "(?<![\\w.])(?:" + OCTET + "\\.){3}" + OCTET + "(?:/\\d{1,2})?(?![\\w.])";

  /** What may be an IPv6 address or network; see {@link #isV6}. */
  static final String V6 =
      "(?<![\\w:.])(?=:*/?[0-9a-fA-F])[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,8}(?:/\\d{1,3})?(?![\\w:.])";

  private static final Pattern WHOLE_V6 = Pattern.compile(V6);

  private final Pseudonyms names;

  Addresses(Pseudonyms names) {
    this.names = names;
  }

  static boolean isV6(String text) {
    if (!WHOLE_V6.matcher(text).matches()) {
      return false;
    }
    String address = text.substring(0, text.indexOf('/') < 0 ? text.length() : text.indexOf('/'));
    String[] around = address.split("::", -1);
    int groups = 0;
    for (String part : around) {
      String[] some = part.isEmpty() ? new String[0] : part.split(":", -1);
      groups += List.of(some).contains("") ? 9 : some.length;
    }
    return around.length == 1 ? groups == 8 : around.length == 2 && groups < 8;
  }

  /** An IPv4 address or network, with its length. */
  String v4(String text) {
    int slash = text.indexOf('/');
    String[] parts = (slash < 0 ? text : text.substring(0, slash)).split("\\.", -1);
    int[] octets = new int[4];
    for (int i = 0; i < 4; i++) {
      octets[i] = Integer.parseInt(parts[i]);
    }
    int length = slash < 0 ? 32 : Math.min(32, Integer.parseInt(text.substring(slash + 1)));
    turn(octets, 8, length, "4 ");
    return octets[0] + "." + octets[1] + "." + octets[2] + "." + octets[3] + rest(text, slash);
  }

  /** An IPv6 address or network, written out in full. */
  String v6(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    int gap = address.indexOf("::");
    String head = gap < 0 ? address : address.substring(0, gap);
    String tail = gap < 0 ? "" : address.substring(gap + 2);
    int[] groups = new int[8];
    String[] first = head.isEmpty() ? new String[0] : head.split(":", -1);
    String[] last = tail.isEmpty() ? new String[0] : tail.split(":", -1);
    for (int i = 0; i < first.length; i++) {
      groups[i] = Integer.parseInt(first[i], 16);
    }
    for (int i = 0; i < last.length; i++) {
      groups[8 - last.length + i] = Integer.parseInt(last[i], 16);
    }
    int length = slash < 0 ? 128 : Math.min(128, Integer.parseInt(text.substring(slash + 1)));
    turn(groups, 16, length, "6 ");
    StringBuilder out = new StringBuilder();
    for (int each : groups) {
      out.append(out.isEmpty() ? "" : ":").append(Integer.toHexString(each));
    }
    return out + rest(text, slash);
  }

  private static String rest(String text, int slash) {
    return slash < 0 ? "" : text.substring(slash);
  }

  /** Turns each bit, or not, by those before it; bits beyond the network stay. */
  private void turn(int[] words, int bits, int length, String kind) {
    StringBuilder before = new StringBuilder(kind);
    for (int i = 0; i < length; i++) {
      int mask = 1 << (bits - 1 - i % bits);
      boolean set = (words[i / bits] & mask) != 0;
      if (names.turned(before.toString())) {
        words[i / bits] ^= mask;
      }
      before.append(set ? '1' : '0');
    }
  }
}

package org.rolescope.redact;

import java.util.regex.Pattern;

/** Other addresses for addresses: what lies in one network before lies in one network after. */
final class Addresses {
  static final String V4 = "(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?(?![\\w.])";

  private static final Pattern V6 =
      Pattern.compile("(?=[^:]*:[^:]*:)[0-9a-fA-F:]{2,39}(?:/\\d{1,3})?");

  private final Pseudonyms names;

  Addresses(Pseudonyms names) {
    this.names = names;
  }

  static boolean isV6(String text) {
    return V6.matcher(text).matches();
  }

  /** An IPv4 address or network, with its length. */
  String v4(String text) {
    int slash = text.indexOf('/');
    String[] parts = (slash < 0 ? text : text.substring(0, slash)).split("\\.", -1);
    int[] octets = new int[4];
    for (int i = 0; i < 4; i++) {
      octets[i] = Integer.parseInt(parts[i]) & 0xFF;
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
    for (int i = 0; i < Math.min(8, first.length); i++) {
      groups[i] = group(first[i]);
    }
    for (int i = 0; i < Math.min(8, last.length); i++) {
      groups[8 - Math.min(8, last.length) + i] = group(last[i]);
    }
    int length = slash < 0 ? 128 : Math.min(128, Integer.parseInt(text.substring(slash + 1)));
    turn(groups, 16, length, "6 ");
    StringBuilder out = new StringBuilder();
    for (int each : groups) {
      out.append(out.isEmpty() ? "" : ":").append(Integer.toHexString(each));
    }
    return out + rest(text, slash);
  }

  private static int group(String text) {
    return text.isEmpty() || text.length() > 4 ? 0 : Integer.parseInt(text, 16);
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

package org.rolescope.policy.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of IPv4 or IPv6 addresses in CIDR notation. Addresses are parsed here and not by the JDK,
 * which asks name servers about what is no address and takes mapped IPv6 addresses for IPv4.
 */
final class IpRange {
  private static final Pattern V4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern BEGINNING = Pattern.compile("(\\d{1,3}\\.){1,3}\\*");
  private static final Pattern V6_GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

  private final byte[] address;
  private final int prefixLength;

  private IpRange(byte[] address, int prefixLength) {
    this.address = address;
    this.prefixLength = prefixLength;
  }

  /** Reads {@code 203.0.113.0/24}, {@code 2001:db8::/32} or a single address. */
  static Optional<IpRange> parse(String text) {
    int slash = text.indexOf('/');
    Optional<byte[]> base = address(slash < 0 ? text : text.substring(0, slash));
    if (base.isEmpty()) {
      return Optional.empty();
    }
    int bits = base.get().length * 8;
    if (slash < 0) {
      return Optional.of(new IpRange(base.get(), bits));
    }
    String length = text.substring(slash + 1);
    if (!LENGTH.matcher(length).matches() || Integer.parseInt(length) > bits) {
      return Optional.empty();
    }
    return Optional.of(new IpRange(base.get(), Integer.parseInt(length)));
  }

  /** Whether the address lies in the range; host bits of the range do not count. */
  boolean contains(byte[] other) {
    if (other.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < prefixLength; bit++) {
      int mask = 0x80 >> (bit % 8);
      if (((address[bit / 8] ^ other[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether all addresses of another range lie in this one. */
  boolean contains(IpRange other) {
    return prefixLength <= other.prefixLength && contains(other.address);
  }

  /** A range, and not a single address, as it is written; {@code 10.*} is one, too. */
  static Optional<String> told(String text) {
    String written = text.strip();
    String range = BEGINNING.matcher(written).matches() ? ofBeginning(written) : written;
    return Optional.of(range).filter(one -> one.indexOf('/') >= 0 && parse(one).isPresent());
  }

  private static String ofBeginning(String text) {
    String known = text.substring(0, text.length() - 1);
    int parts = (int) known.chars().filter(c -> c == '.').count();
    return known + "0.".repeat(3 - parts) + "0/" + 8 * parts;
  }

  /**
   * What all its addresses begin with as they are written; of IPv6, which is written freely, empty.
   */
  String beginning() {
    StringBuilder whole = new StringBuilder();
    for (int part = 0; address.length == 4 && part < prefixLength / 8; part++) {
      whole.append(address[part] & 0xff).append(part < 3 ? "." : "");
    }
    return whole.toString();
  }

  /** The first address of the range. */
  byte[] first() {
    byte[] first = address.clone();
    for (int bit = prefixLength; bit < 8 * first.length; bit++) {
      first[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
    }
    return first;
  }

  /** With its first address, whatever host bits it was written with. */
  @Override
  public String toString() {
    return text(first()) + "/" + prefixLength;
  }

  /** The address after the last of the range; empty if there is none. */
  Optional<byte[]> after() {
    byte[] after = first();
    for (int bit = prefixLength - 1; bit >= 0; bit--) {
      int mask = 0x80 >> (bit % 8);
      after[bit / 8] ^= (byte) mask;
      if ((after[bit / 8] & mask) != 0) {
        return Optional.of(after);
      }
    }
    return Optional.empty();
  }

  /** An address as {@link #address(String)} reads it. */
  static String text(byte[] address) {
    List<String> parts = new ArrayList<>();
    if (address.length == 4) {
      for (byte part : address) {
        parts.add(Integer.toString(part & 0xff));
      }
      return String.join(".", parts);
    }
    for (int i = 0; i < address.length; i += 2) {
      parts.add(Integer.toHexString((address[i] & 0xff) << 8 | address[i + 1] & 0xff));
    }
    return String.join(":", parts);
  }

  /** Four bytes of an IPv4 address, sixteen of an IPv6 address. */
  static Optional<byte[]> address(String text) {
    return text.indexOf(':') < 0 ? v4(text) : v6(text);
  }

  private static Optional<byte[]> v4(String text) {
    Matcher parts = V4.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[4];
    for (int i = 0; i < 4; i++) {
      int part = Integer.parseInt(parts.group(i + 1));
      if (part > 255) {
        return Optional.empty();
      }
      bytes[i] = (byte) part;
    }
    return Optional.of(bytes);
  }

  private static Optional<byte[]> v6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text).filter(bytes -> bytes.length == 16);
    }
    Optional<byte[]> head = groups(text.substring(0, gap));
    Optional<byte[]> tail = groups(text.substring(gap + 2));
    if (head.isEmpty() || tail.isEmpty() || head.get().length + tail.get().length > 14) {
      return Optional.empty();
    }
    byte[] bytes = new byte[16];
    System.arraycopy(head.get(), 0, bytes, 0, head.get().length);
    int end = tail.get().length;
    System.arraycopy(tail.get(), 0, bytes, 16 - end, end);
    return Optional.of(bytes);
  }

  /** Groups between single colons; the last one may be an IPv4 address. */
  private static Optional<byte[]> groups(String text) {
    if (text.isEmpty()) {
      return Optional.of(new byte[0]);
    }
    String[] groups = text.split(":", -1);
    Optional<byte[]> embedded = v4(groups[groups.length - 1]);
    int plain = embedded.isPresent() ? groups.length - 1 : groups.length;
    byte[] bytes = new byte[plain * 2 + (embedded.isPresent() ? 4 : 0)];
    for (int i = 0; i < plain; i++) {
      if (bytes.length > 16 || !V6_GROUP.matcher(groups[i]).matches()) {
        return Optional.empty();
      }
      int value = Integer.parseInt(groups[i], 16);
      bytes[2 * i] = (byte) (value >> 8);
      bytes[2 * i + 1] = (byte) value;
    }
    embedded.ifPresent(last -> System.arraycopy(last, 0, bytes, bytes.length - 4, 4));
    return Optional.of(bytes);
  }
}

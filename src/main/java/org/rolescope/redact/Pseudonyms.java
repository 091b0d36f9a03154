package org.rolescope.redact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Other words for words, by a keyed hash: whoever does not have the key cannot try words out. Two
 * words never get the same. Words that differ in their case only get such that differ likewise.
 */
final class Pseudonyms {
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String HEX = "0123456789abcdef";
  private static final int SYLLABLES = 3;

  /** So many ways to set capitals are tried of a word before another one is made of it. */
  private static final int MIXED = 64;

  private final Mac mac;
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * @param key at least one byte
   */
  Pseudonyms(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A word that can be spoken, written as the given one: small, capital, or mixed. */
  String word(String word) {
    String low = word.toLowerCase(Locale.ROOT);
    String plain = unique("word", low, this::syllables);
    if (word.equals(low)) {
      return plain;
    }
    String capital = plain.toUpperCase(Locale.ROOT);
    if (word.equals(low.toUpperCase(Locale.ROOT))) {
      return capital;
    }
    taken.add("case " + plain);
    taken.add("case " + capital);
    boolean first = Character.isUpperCase(word.codePointAt(0));
    return unique("case", word, (mask, attempt) -> mixed(plain, first, mask, attempt));
  }

  /**
   * Capitals set by a hash: few at first, and the first letter as that of the word if it can be.
   */
  private String mixed(String plain, boolean first, byte[] mask, int attempt) {
    String word = attempt < MIXED ? plain : plain + syllables(mask, attempt - MIXED);
    int few = attempt == 0 ? 7 : 1;
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      boolean capital = i == 0 && attempt < MIXED / 2 ? first : (mask[i % mask.length] & few) == 0;
      mixed.append(capital ? Character.toUpperCase(word.charAt(i)) : word.charAt(i));
    }
    return mixed.toString();
  }

  private String syllables(byte[] hash, int attempt) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < SYLLABLES + attempt; i++) {
      word.append(CONSONANTS.charAt((hash[2 * i % 32] & 0xFF) % CONSONANTS.length()));
      word.append(VOWELS.charAt((hash[(2 * i + 1) % 32] & 0xFF) % VOWELS.length()));
    }
    return word.toString();
  }

  /** Twelve digits; AWS gives none that begin with so many zeros. */
  String account(String id) {
    return unique("account", id, (hash, attempt) -> "0000" + signs(hash, attempt, "0123456789", 8));
  }

  /** As many digits. */
  String digits(String number) {
    return sameLength("digits", number, "0123456789");
  }

  /** As many hexadecimal digits. */
  String hex(String text) {
    return sameLength("hex", text, HEX);
  }

  /** As many of the signs that ids of AWS are made of. */
  String base32(String text) {
    return sameLength("base32", text, BASE32);
  }

  private String sameLength(String kind, String text, String alphabet) {
    return unique(
        kind, text, (hash, attempt) -> signs(hash, attempt, alphabet, text.length() + attempt / 8));
  }

  private static String signs(byte[] hash, int attempt, String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int sign = (hash[(i + attempt) % 32] & 0xFF) + i / 32;
      text.append(alphabet.charAt(sign % alphabet.length()));
    }
    return text.toString();
  }

  /** Whether a bit of an address is turned, by what stands before it. */
  boolean turned(String bits) {
    return (hash("address", bits)[0] & 1) == 1;
  }

  /** Makes a text of a hash; another at each attempt. */
  private interface Maker {
    String make(byte[] hash, int attempt);
  }

  private String unique(String kind, String text, Maker maker) {
    String key = kind + ' ' + text;
    String known = given.get(key);
    if (known != null) {
      return known;
    }
    int attempt = 0;
    String made;
    do {
      made = maker.make(hash(kind, attempt == 0 ? text : text + ' ' + attempt), attempt);
      attempt++;
    } while (made.equals(text) || !taken.add(kind + ' ' + made));
    given.put(key, made);
    return made;
  }

  private byte[] hash(String kind, String text) {
    return mac.doFinal((kind + ' ' + text).getBytes(StandardCharsets.UTF_8));
  }
}

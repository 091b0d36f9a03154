package org.rolescope.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.load.intake.OwnerType;

/**
 * The names of entities that the name of a file or folder may hold: all of it, and what is left
 * when words of calls are taken off its ends. {@code list-attached-role-policies-deploy-prod.json}
 * may hold {@code deploy-prod}.
 */
final class PathNames {
  private static final Pattern TOKEN = Pattern.compile("[^-_. ]+");
  private static final Pattern CALL_WORD =
      Pattern.compile(
          "json|jsonl|yaml|yml|gz|txt|out|output|export|aws|iam|the|of|for|by|to|all|list|get|show"
              + "|attached|attachments?|inline|managed|embedded|default|document|permissions?"
              + "|roles?|users?|groups?|polic(y|ies)|names?|versions?|v\\d{1,4}|trust|tags?|current|saml|oidc|open|id|connect"
              + "|providers?|instance|profiles?"
              + "|(list|get)?(attached|inline|managed)?(role|user|group)?polic(y|ies)(names|version)?"
              + "|(list)?groupsforuser|\\d{12}");

  /** More parts than this no name of an export has. */
  private static final int MAX_TOKENS = 60;

  private PathNames() {}

  /**
   * A name that a file's name may hold.
   *
   * @param hinted what the words around it say that it is; empty if nothing
   */
  record Candidate(String name, Set<OwnerType> hinted) {}

  /** A part of a name and where it stands. */
  private record Token(int start, int end, boolean word, Set<OwnerType> hint) {}

  /** Longest first. */
  static List<Candidate> in(String element) {
    List<Token> tokens = tokens(element);
    List<Candidate> found = new ArrayList<>();
    for (int from = 0; from < tokens.size(); from++) {
      for (int to = tokens.size(); to > from; to--) {
        found.add(candidate(element, tokens, from, to));
        if (!tokens.get(to - 1).word()) {
          break;
        }
      }
      if (!tokens.get(from).word()) {
        break;
      }
    }
    found.sort(Comparator.comparing((Candidate one) -> -one.name().length()));
    return found;
  }

  /** Whether a name consists of words of calls and says nothing else. */
  static boolean wordsOnly(String element) {
    return tokens(element).stream().allMatch(Token::word);
  }

  /** What a folder like {@code roles} says of what is in it. */
  static Set<OwnerType> kindOf(String element) {
    List<Token> tokens = tokens(element);
    return tokens.size() == 1 ? tokens.get(0).hint() : Set.of();
  }

  /** What the words in a name say that its owner is. */
  static Set<OwnerType> hints(String element) {
    return union(tokens(element));
  }

  private static Candidate candidate(String element, List<Token> tokens, int from, int to) {
    List<Token> around = new ArrayList<>(tokens.subList(0, from));
    around.addAll(tokens.subList(to, tokens.size()));
    String name = element.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    return new Candidate(name, union(around));
  }

  private static Set<OwnerType> union(List<Token> tokens) {
    Set<OwnerType> hints = new HashSet<>();
    tokens.forEach(token -> hints.addAll(token.hint()));
    return hints;
  }

  private static List<Token> tokens(String element) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(element);
    while (tokens.size() < MAX_TOKENS && matcher.find()) {
      String text = matcher.group().toLowerCase(Locale.ROOT);
      boolean word = CALL_WORD.matcher(text).matches();
      tokens.add(new Token(matcher.start(), matcher.end(), word, word ? hint(text) : Set.of()));
    }
    return tokens;
  }

  private static Set<OwnerType> hint(String word) {
    Set<OwnerType> hints = EnumSet.noneOf(OwnerType.class);
    if (word.contains("role")) {
      hints.add(OwnerType.ROLE);
    } else if (word.contains("user")) {
      hints.add(OwnerType.USER);
    } else if (word.contains("group")) {
      hints.add(OwnerType.GROUP);
    }
    return Collections.unmodifiableSet(hints);
  }
}

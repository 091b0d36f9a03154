package org.rolescope.policy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Random statements and contexts in which much nearly matches. */
final class RandomStatements {
  /** What a key may hold; the same values stand in policies. */
  static final Map<String, List<String>> VALUES =
      new TreeMap<>(
          Map.of(
              "aws:PrincipalTag/Team", List.of("shop", "Shop", "sho", "", "a*b", "axb", "111"),
              "sts:ExternalId", List.of("acme-7", "ACME-7", "acme-70", "shop", "*"),
              "aws:username", List.of("alice", "Ops", "bob", "*"),
              "aws:SourceIp", List.of("10.0.0.7", "10.0.1.7", "192.168.0.1", "2001:db8::7", "::1"),
              "aws:MultiFactorAuthAge", List.of("0", "3600", "3600.0", "-1", "7200", "x"),
              "aws:CurrentTime",
                  List.of(
                      "2026-01-01T00:00:00Z",
                      "2026-01-01T01:00:00+01:00",
                      "1767225600",
                      "2025-12-31T23:59:59.999Z",
                      "2026-01-02"),
              "aws:SecureTransport", List.of("true", "false", "TRUE", "yes"),
              "aws:PrincipalArn",
                  List.of(
                      "arn:aws:iam::111122223333:user/alice",
                      "arn:aws:iam::111122223333:role/team/Ops",
                      "arn:aws:iam::444455556666:role/Ops"),
              "aws:TagKeys", List.of("Team", "team", "cost", "")));

  private static final Map<String, List<String>> MORE_PATTERNS =
      Map.of(
          "aws:PrincipalTag/Team", List.of("s*", "?hop", "*", "${aws:username}", "a${*}b"),
          "sts:ExternalId", List.of("acme-*", "${aws:PrincipalTag/Team}", "${aws:nothing, 'shop'}"),
          "aws:username", List.of("${aws:nothing}", "a*", "${aws:PrincipalTag/Team}"),
          "aws:SourceIp", List.of("10.0.0.0/24", "10.0.0.9/24", "0.0.0.0/0", "2001:db8::/32"),
          "aws:PrincipalArn",
              List.of(
                  "arn:aws:iam::111122223333:*",
                  "arn:aws:iam::*:role/*",
                  "arn:*:iam::*:user/${aws:username}"),
          "aws:TagKeys", List.of("*", "c*"));

  private static final List<String> TEXT =
      List.of(
          "StringEquals",
          "StringNotEquals",
          "StringEqualsIgnoreCase",
          "StringNotEqualsIgnoreCase",
          "StringLike",
          "StringNotLike");
  private static final List<String> NUMBER =
      List.of(
          "NumericEquals",
          "NumericLessThan",
          "NumericLessThanEquals",
          "NumericGreaterThan",
          "NumericGreaterThanEquals");
  private static final List<String> DATE =
      List.of(
          "DateEquals",
          "DateNotEquals",
          "DateLessThan",
          "DateLessThanEquals",
          "DateGreaterThan",
          "DateGreaterThanEquals");
  private static final List<String> ARN =
      List.of("ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike");

  private static final List<String> PRINCIPALS =
      List.of(
          "'*'",
          "{'AWS':'*'}",
          "{'AWS':['111122223333','arn:aws:iam::111122223333:role/dev']}",
          "{'AWS':'arn:aws:iam::111122223333:root'}",
          "{'AWS':'arn:aws:iam::111122223333:user/alice'}",
          "{'AWS':'arn:aws:iam::111122223333:user/Alice'}",
          "{'AWS':'arn:aws:sts::111122223333:assumed-role/dev/s1'}",
          "{'AWS':'AROADEV','Service':'lambda.amazonaws.com'}",
          "{'Federated':'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'}",
          "{'Service':['ec2.amazonaws.com','lambda.amazonaws.com']}",
          "{'AWS':'999999999999'}");
  private static final List<String> ACTIONS =
      List.of(
          "'sts:AssumeRole'",
          "'STS:assume*'",
          "['sts:TagSession','sts:Assume?ole']",
          "'*'",
          "'sts:AssumeRoleWith*'",
          "'iam:*'");
  private static final List<String> RESOURCES =
      List.of(
          "'*'",
          "'arn:aws:iam::444455556666:role/team/Ops'",
          "'arn:aws:iam::444455556666:role/Ops'",
          "['arn:aws:iam::*:role/*Ops','arn:aws:s3:::b']",
          "'arn:aws:iam::444455556666:role/team/${aws:username}'",
          "'arn:aws:iam::444455556666:role/${aws:nothing}'",
          "'arn:aws:iam::4444*:role/t??m/*'",
          "'arn:aws:iam::*'",
          "'arn:aws:iam::444455556666:*'");

  private final SplittableRandom random;

  RandomStatements(SplittableRandom random) {
    this.random = random;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  /** A document with one statement; single quotes stand for double ones. */
  String policy() {
    StringBuilder text = new StringBuilder("{");
    text.append(one(6) ? "" : "'Version':'" + (one(6) ? "2008-10-17" : "2012-10-17") + "',");
    text.append("'Statement':[{'Effect':'").append(one(3) ? "Deny" : "Allow").append('\'');
    if (!one(3)) {
      text.append(",'Principal':").append(pick(PRINCIPALS));
    }
    text.append(one(6) ? ",'NotAction':" : ",'Action':").append(pick(ACTIONS));
    if (!one(3)) {
      text.append(one(6) ? ",'NotResource':" : ",'Resource':").append(pick(RESOURCES));
    }
    return text.append(conditions()).append("}]}").toString();
  }

  private String conditions() {
    int count = random.nextInt(4);
    Map<String, String> block = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String key = pick(List.copyOf(new TreeMap<>(VALUES).keySet()));
      String base = base(key);
      String spelled = one(5) ? key.toUpperCase(Locale.ROOT) : key;
      block.putIfAbsent(operator(base), "{'" + spelled + "':" + values(key, base) + "}");
    }
    StringBuilder text = new StringBuilder();
    block.forEach(
        (operator, keys) ->
            text.append(text.isEmpty() ? "" : ",")
                .append('\'')
                .append(operator)
                .append("':")
                .append(keys));
    return count == 0 ? "" : ",'Condition':{" + text + "}";
  }

  private String base(String key) {
    if (one(8)) {
      return "Null";
    }
    return switch (key) {
      case "aws:SourceIp" -> pick(List.of("IpAddress", "NotIpAddress"));
      case "aws:MultiFactorAuthAge" -> pick(NUMBER);
      case "aws:CurrentTime" -> pick(DATE);
      case "aws:SecureTransport" -> "Bool";
      case "aws:PrincipalArn" -> one(2) ? pick(ARN) : pick(TEXT);
      default -> pick(TEXT);
    };
  }

  private String operator(String base) {
    String set = one(3) ? pick(List.of("ForAllValues:", "ForAnyValue:")) : "";
    return set + base + (one(4) && !base.equals("Null") ? "IfExists" : "");
  }

  private String values(String key, String base) {
    if (base.equals("Null")) {
      return one(2) ? "'true'" : "'false'";
    }
    List<String> from = new ArrayList<>(VALUES.get(key));
    from.addAll(MORE_PATTERNS.getOrDefault(key, List.of()));
    List<String> values = new ArrayList<>();
    for (int i = one(12) ? 0 : random.nextInt(1, 4); i > 0; i--) {
      // Variables have a quote of their own.
      values.add('"' + pick(from) + '"');
    }
    return values.size() == 1 && one(2) ? values.get(0) : values.toString();
  }

  /** What the request holds; absent keys are left out. */
  Map<String, List<String>> context() {
    Map<String, List<String>> context = new TreeMap<>();
    VALUES.forEach(
        (key, values) -> {
          if (!one(4)) {
            boolean several = key.equals("aws:TagKeys") || one(15);
            context.put(
                key.toLowerCase(Locale.ROOT),
                several ? List.of(pick(values), pick(values)) : List.of(pick(values)));
          }
        });
    return context;
  }

  /** Keys whose value is not told: none, one or two. */
  List<String> hidden() {
    List<String> keys = List.copyOf(VALUES.keySet());
    return random.ints(random.nextInt(3), 0, keys.size()).distinct().mapToObj(keys::get).toList();
  }
}

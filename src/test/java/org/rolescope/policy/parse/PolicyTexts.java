package org.rolescope.policy.parse;

import java.util.List;
import java.util.SplittableRandom;

/** Random policies, as text. */
final class PolicyTexts {
  private static final List<String> PRINCIPALS =
      List.of(
          "'*'",
          "{'AWS':'*'}",
          "{'AWS':'111122223333'}",
          "{'AWS':['arn:aws:iam::111122223333:user/alice','AROAX']}",
          "{'AWS':'arn:aws:sts::111122223333:assumed-role/dev/s1'}",
          "{'Service':'ec2.amazonaws.com','AWS':'arn:aws:iam::111122223333:role/dev'}",
          "{'Federated':'accounts.google.com'}");
  private static final List<String> OPERATORS =
      List.of("StringEquals", "ForAnyValue:StringLike", "NotIpAddress", "Null", "BoolIfExists");
  private static final List<String> VALUES =
      List.of("'x'", "true", "['a','b*']", "3600", "'${aws:username}'", "[]", "'10.0.0.0/8'");

  private PolicyTexts() {}

  static String random(SplittableRandom random) {
    StringBuilder text = new StringBuilder("{'Version':'2012-10-17','Statement':[");
    int statements = random.nextInt(1, 4);
    for (int i = 0; i < statements; i++) {
      text.append(i == 0 ? "" : ",\n").append(statement(random));
    }
    return text.append("]}").toString().replace('\'', '"');
  }

  private static String statement(SplittableRandom random) {
    StringBuilder text = new StringBuilder("{'Sid':'S" + random.nextInt(100) + "',");
    text.append("'Effect':'").append(random.nextBoolean() ? "Allow" : "Deny").append("',\n ");
    text.append("'Principal':").append(pick(PRINCIPALS, random)).append(",\n ");
    text.append(random.nextInt(4) == 0 ? "'NotAction':'iam:*'" : "'Action':['sts:*','s3:Get*']");
    if (random.nextBoolean()) {
      text.append(",'Resource':'arn:aws:iam::*:role/team/*'");
    }
    if (random.nextBoolean()) {
      text.append(",\n 'Condition':{'").append(pick(OPERATORS, random)).append("':{");
      text.append("'aws:PrincipalTag/a':").append(pick(VALUES, random)).append("}}");
    }
    return text.append('}').toString();
  }

  private static String pick(List<String> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }
}

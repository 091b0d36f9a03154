package org.rolescope.drawing;

import java.util.Locale;
import java.util.Map;

/** Short names of AWS services, for hexagons. */
public final class ServiceLook {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("lambda", "λ"),
          Map.entry("ecs-tasks", "ECS"),
          Map.entry("ecs", "ECS"),
          Map.entry("eks", "EKS"),
          Map.entry("ec2", "EC2"),
          Map.entry("s3", "S3"),
          Map.entry("rds", "RDS"),
          Map.entry("monitoring.rds", "RDS"),
          Map.entry("codebuild", "CB"),
          Map.entry("codepipeline", "CP"),
          Map.entry("codedeploy", "CD"),
          Map.entry("cloudformation", "CFN"),
          Map.entry("cloudtrail", "CT"),
          Map.entry("cloudwatch", "CW"),
          Map.entry("config", "CFG"),
          Map.entry("events", "EB"),
          Map.entry("scheduler", "SCH"),
          Map.entry("states", "SFN"),
          Map.entry("glue", "GLU"),
          Map.entry("firehose", "KDF"),
          Map.entry("backup", "BKP"),
          Map.entry("apigateway", "API"),
          Map.entry("ssm", "SSM"),
          Map.entry("batch", "BAT"),
          Map.entry("sagemaker", "SM"),
          Map.entry("vpc-flow-logs", "VPC"),
          Map.entry("elasticmapreduce", "EMR"),
          Map.entry("redshift", "RS"));

  private ServiceLook() {}

  /** At most three letters: {@code EC2} for {@code ec2.amazonaws.com}. */
  public static String shortName(String principal) {
    String service = service(principal);
    String known = SHORT.get(service);
    if (known != null) {
      return known;
    }
    String letters = service.replaceAll("[^a-z0-9]", "").toUpperCase(Locale.ROOT);
    return letters.substring(0, Math.min(3, letters.length()));
  }

  /**
   * {@code EC2} for {@code ec2.amazonaws.com}, {@code EC2.cn} for the one in China; {@code Lambda}
   * reads better than its sign.
   */
  public static String longName(String principal) {
    String service = service(principal);
    String sign = SHORT.getOrDefault(service, "");
    boolean alike = sign.length() == 3 && service.length() == 3;
    String name = service.equals("lambda") ? "Lambda" : alike ? sign : service;
    return principal.endsWith(".cn") ? name + ".cn" : name;
  }

  private static String service(String principal) {
    String lower = principal.toLowerCase(Locale.ROOT);
    int end = lower.indexOf(".amazonaws.com");
    return end < 0 ? lower : lower.substring(0, end);
  }
}

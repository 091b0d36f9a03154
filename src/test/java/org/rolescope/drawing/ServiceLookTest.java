package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServiceLookTest {
  @ParameterizedTest
  @CsvSource({
    "ec2.amazonaws.com, EC2, EC2",
    "ec2.amazonaws.com.cn, EC2, EC2.cn",
    "lambda.amazonaws.com, λ, Lambda",
    "lambda.amazonaws.com.cn, λ, Lambda.cn",
    "monitoring.rds.amazonaws.com, RDS, monitoring.rds"
  })
  void serviceInChina_isToldFromTheOther(String principal, String sign, String name) {
    assertThat(ServiceLook.shortName(principal)).isEqualTo(sign);
    assertThat(ServiceLook.longName(principal)).isEqualTo(name);
  }
}

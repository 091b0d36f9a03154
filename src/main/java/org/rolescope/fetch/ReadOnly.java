package org.rolescope.fetch;

import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Refuses every call that is not on the list of {@link ReadCall}, before it is put together. */
final class ReadOnly implements ExecutionInterceptor {
  private final Optional<Step> step;

  private ReadOnly(Optional<Step> step) {
    this.step = step;
  }

  /** A session of one role that may do what a policy allows and no more. */
  private record Step(String role, String sessionPolicy) {
    boolean is(SdkRequest request) {
      // Policies by ARN would be added to the one that is passed.
      return request instanceof AssumeRoleRequest call
          && role.equals(call.roleArn())
          && sessionPolicy.equals(call.policy())
          && !call.hasPolicyArns();
    }
  }

  static ReadOnly reading() {
    return new ReadOnly(Optional.empty());
  }

  /**
   * Lets one sts:AssumeRole pass, too, the only call that is no read: into this role, with exactly
   * this session policy.
   */
  static ReadOnly stepping(String role, String sessionPolicy) {
    return new ReadOnly(Optional.of(new Step(role, sessionPolicy)));
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    boolean steps = step.filter(one -> one.is(context.request())).isPresent();
    if (!steps && ReadCall.of(service, operation).isEmpty()) {
      throw SdkClientException.create(service + " " + operation + " is no call that only reads");
    }
  }
}

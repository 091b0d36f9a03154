package org.rolescope.fetch;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Refuses every call that is not on the list of {@link ReadCall}, before it is put together. */
final class ReadOnly implements ExecutionInterceptor {
  private final boolean stepping;

  private ReadOnly(boolean stepping) {
    this.stepping = stepping;
  }

  static ReadOnly reading() {
    return new ReadOnly(false);
  }

  /** Lets sts:AssumeRole pass, too: the only call that is no read. */
  static ReadOnly stepping() {
    return new ReadOnly(true);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    boolean step = stepping && service.equals("Sts") && operation.equals("AssumeRole");
    if (!step && ReadCall.of(service, operation).isEmpty()) {
      throw SdkClientException.create(service + " " + operation + " is no call that only reads");
    }
  }
}

package org.rolescope.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Holds the answers to one client within what AWS gives, so that whoever answers fills neither
 * memory nor disk.
 */
final class AnswerLimit implements ExecutionInterceptor {
  private static final int MEGABYTE = 1 << 20;

  /** Twice what the largest page of account authorization details can have. */
  private static final int LONGEST = 32 * MEGABYTE;

  /** Of one operation: several times what the largest account or directory can have. */
  private static final long MOST = 1024L * MEGABYTE;

  private final int longest;
  private final long most;
  private final Map<String, AtomicLong> read = new ConcurrentHashMap<>();

  AnswerLimit() {
    this(LONGEST, MOST);
  }

  /**
   * @param longest bytes of one answer
   * @param most bytes of all answers to calls of one operation
   */
  AnswerLimit(int longest, long most) {
    this.longest = longest;
    this.most = most;
  }

  /** More was answered than is read. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded(String message) {
      super(message);
    }
  }

  /** Nobody asks for compressed answers, and nobody knows how long they are. */
  @Override
  public SdkHttpResponse modifyHttpResponse(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    if (context.httpResponse().firstMatchingHeader("Content-Encoding").isPresent()) {
      throw SdkClientException.create("the answer is compressed, which was not asked for");
    }
    return context.httpResponse();
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    return context.responseBody().map(body -> limited(body, operation));
  }

  InputStream limited(InputStream body, String operation) {
    return new Counted(body, read.computeIfAbsent(operation, unused -> new AtomicLong()));
  }

  private final class Counted extends FilterInputStream {
    private final AtomicLong together;
    private int length;

    Counted(InputStream body, AtomicLong together) {
      super(body);
      this.together = together;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int atMost) throws IOException {
      int some = super.read(into, from, atMost);
      count(Math.max(0, some));
      return some;
    }

    private void count(int more) {
      length += more;
      if (length > longest) {
        throw new Exceeded("an answer is longer than " + longest / MEGABYTE + " MB");
      }
      if (together.addAndGet(more) > most) {
        throw new Exceeded("the answers are longer than " + most / MEGABYTE + " MB together");
      }
    }
  }
}

package org.rolescope.fetch;

import java.io.IOException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client whose answers need not be waited for: all can be broken off at once. */
final class BreakableHttp implements SdkHttpClient {
  /** More than are read at a time. */
  private static final int MOST_BODIES = 32;

  private final SdkHttpClient http;
  private final Set<ExecutableHttpRequest> waiting = ConcurrentHashMap.newKeySet();
  private final Queue<AbortableInputStream> bodies = new ConcurrentLinkedQueue<>();
  private volatile boolean broken;

  BreakableHttp(SdkHttpClient http) {
    this.http = http;
  }

  /** Ends all requests that wait for an answer, and refuses any other. From any thread. */
  void breakOff() {
    broken = true;
    waiting.forEach(ExecutableHttpRequest::abort);
    bodies.forEach(AbortableInputStream::abort);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Breakable(http.prepareRequest(request));
  }

  @Override
  public String clientName() {
    return http.clientName();
  }

  @Override
  public void close() {
    http.close();
  }

  private final class Breakable implements ExecutableHttpRequest {
    private final ExecutableHttpRequest request;

    Breakable(ExecutableHttpRequest request) {
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      waiting.add(request);
      try {
        if (broken) {
          throw stopped();
        }
        return remembered(request.call());
      } catch (IOException failure) {
        // Not a fault of the line, which would be tried again.
        if (broken) {
          throw stopped();
        }
        throw failure;
      } finally {
        waiting.remove(request);
      }
    }

    @Override
    public void abort() {
      request.abort();
    }

    /** The answer has begun; the rest of it may take long, too. */
    private HttpExecuteResponse remembered(HttpExecuteResponse response) {
      response.responseBody().ifPresent(bodies::add);
      while (bodies.size() > MOST_BODIES) {
        bodies.poll();
      }
      if (broken) {
        request.abort();
        throw stopped();
      }
      return response;
    }

    private static AbortedException stopped() {
      return AbortedException.create("stopped");
    }
  }
}

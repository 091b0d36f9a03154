package org.rolescope.fetch;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client whose answers need not be waited for: all can be broken off at once. */
final class BreakableHttp implements SdkHttpClient {
  private final SdkHttpClient http;
  private final Set<ExecutableHttpRequest> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean broken;

  BreakableHttp(SdkHttpClient http) {
    this.http = http;
  }

  /** Ends all requests that wait for an answer, and refuses any other. From any thread. */
  void breakOff() {
    broken = true;
    waiting.forEach(ExecutableHttpRequest::abort);
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
        return request.call();
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

    private static AbortedException stopped() {
      return AbortedException.create("stopped");
    }
  }
}

package org.rolescope.fetch;

import java.time.Duration;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * How long AWS is waited for.
 *
 * @param answer to one request
 * @param call with all its repetitions
 * @param attempts at one call
 * @param pause between them; empty to wait longer the more often AWS says that it is asked too much
 */
record Patience(Duration answer, Duration call, int attempts, Optional<Duration> pause) {
  /** IAM's calls are slow where an account is large. */
  static final Patience USUAL =
      new Patience(Duration.ofSeconds(90), Duration.ofMinutes(5), 8, Optional.empty());

  RetryStrategy retries() {
    return pause
        .map(Patience::even)
        .orElseGet(() -> halvesToo(AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()))
        .maxAttempts(attempts)
        .build();
  }

  private static RetryStrategy.Builder<?, ?> even(Duration pause) {
    BackoffStrategy fixed = BackoffStrategy.fixedDelayWithoutJitter(pause);
    return halvesToo(AwsRetryStrategy.standardRetryStrategy().toBuilder())
        .backoffStrategy(fixed)
        .throttlingBackoffStrategy(fixed);
  }

  /** The SDK asks again after half an answer in JSON, but not after one in XML. */
  private static RetryStrategy.Builder<?, ?> halvesToo(RetryStrategy.Builder<?, ?> retries) {
    return retries.retryOnRootCauseInstanceOf(XMLStreamException.class);
  }
}

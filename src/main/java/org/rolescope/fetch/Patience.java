package org.rolescope.fetch;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.AdaptiveRetryStrategy;
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
    AdaptiveRetryStrategy.Builder retries =
        AwsRetryStrategy.adaptiveRetryStrategy().toBuilder().maxAttempts(attempts);
    pause
        .map(BackoffStrategy::fixedDelayWithoutJitter)
        .ifPresent(fixed -> retries.backoffStrategy(fixed).throttlingBackoffStrategy(fixed));
    return retries.build();
  }
}

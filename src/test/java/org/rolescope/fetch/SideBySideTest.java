package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.fetch.Loopback.Answer;

/** Several questions at a time, and the answers in their order. */
@Timeout(60)
final class SideBySideTest {
  private static final List<Integer> MANY = IntStream.range(0, 500).boxed().toList();

  private final ExecutorService threads = new ForkJoinPool(4);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException | TimeoutException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void answers_comeInTheOrderOfTheQuestions() {
    List<Integer> taken = new ArrayList<>();
    new SideBySide(threads).each(MANY, one -> one * 2, taken::add);
    assertThat(taken).isEqualTo(MANY.stream().map(one -> one * 2).toList());
  }

  @Test
  void executorWhoseOnlyThreadAsks_isNotTooSmall() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      List<Integer> taken = new ArrayList<>();
      one.submit(() -> new SideBySide(one).each(MANY, same -> same, taken::add)).get();
      assertThat(taken).isEqualTo(MANY);
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void failure_isThatOfTheFirst_andNothingIsAskedAfterwards() {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new SideBySide(threads)
                    .each(
                        MANY,
                        one -> {
                          asked.incrementAndGet();
                          if (one >= 3) {
                            throw new IllegalStateException("no " + one);
                          }
                          return one;
                        },
                        one -> {}))
        .hasMessage("no 3");
    int then = asked.get();
    assertThat(then).isLessThan(50);
    threads.shutdown();
    assertThat(asked).hasValue(then);
  }

  @Test
  void assignments_areAskedForSeveralAtATime_andWrittenAlike(@TempDir Path folder)
      throws IOException {
    CyclicBarrier both = new CyclicBarrier(2);
    String first = center(folder.resolve("a"), both);
    assertThat(first).isEqualTo(center(folder.resolve("b"), both));
    assertThat(first.indexOf("\"111100000000\"")).isLessThan(first.indexOf("\"111100000001\""));
  }

  /** Two permission sets in two accounts each: every answer waits for another question. */
  private String center(Path folder, CyclicBarrier both) throws IOException {
    try (Shop shop = new Shop(folder)) {
      Loopback aws = shop.aws();
      aws.json("ListPermissionSets", "{'PermissionSets':['ps-1','ps-2']}");
      aws.json(
          "ListAccountsForProvisionedPermissionSet",
          "{'AccountIds':['111100000000','111100000001']}");
      aws.on(
          "ListAccountAssignments",
          given -> {
            meet(both);
            String asked = given.getOrDefault("body", "");
            String account = asked.contains("111100000001") ? "111100000001" : "111100000000";
            String set = asked.contains("ps-2") ? "ps-2" : "ps-1";
            String answer =
                "{'AccountAssignments':[{'AccountId':'%s','PermissionSetArn':'%s',"
                    + "'PrincipalType':'USER','PrincipalId':'u-1'}]}";
            return new Answer(200, answer.formatted(account, set).replace('\'', '"'));
          });
      FetchRequest request = shop.request(false, "");
      assertThat(Fetch.run(request, threads, CodePrompt.NOBODY, FetchProgress.NONE).whole())
          .isTrue();
      return Files.readString(shop.out().resolve(CenterFetch.FILE));
    }
  }
}

package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.fetch.AccountReport.State;
import org.rolescope.fetch.Loopback.Answer;

/** Answers that AWS does not give, and none at all: each costs its call, and nothing else. */
final class FetchOddAnswersTest {
  private final Shop shop;

  FetchOddAnswersTest(@TempDir Path folder) throws IOException {
    shop = new Shop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private static List<Lack> lacks(FetchReport report) {
    return report.accounts().stream().flatMap(one -> one.lacks().stream()).toList();
  }

  @Test
  void callWithoutAnswer_costsItself_notIdentityCenter() throws IOException {
    shop.aws().on("ListAccountAssignments", given -> new Answer(200, "{}").late());
    FetchReport report = shop.fetch(false);
    assertThat(lacks(report))
        .extracting(Lack::action)
        .containsExactly("sso:ListAccountAssignments");
    assertThat(report.accounts().get(1).state()).isEqualTo(State.PARTLY);
    assertThat(shop.files().get(CenterFetch.FILE)).contains("Platform", "\"Name\":\"Admin\"");
  }

  @Test
  void cancelledWhileTheLastCallWaits_isNoLack_andNoFile() throws IOException {
    AtomicBoolean cancelled = new AtomicBoolean();
    Runnable[] breakOff = {() -> {}};
    shop.aws()
        .on(
            "ListGroupMemberships",
            given -> {
              cancelled.set(true);
              breakOff[0].run();
              return new Answer(200, "{}").late();
            });
    FetchProgress progress =
        new FetchProgress() {
          @Override
          public void at(String account, String doing) {}

          @Override
          public void breaksOffWith(Runnable how) {
            breakOff[0] = how;
          }

          @Override
          public boolean cancelled() {
            return cancelled.get();
          }
        };
    FetchReport report = Shop.fetch(shop.request(false, ""), Runnable::run, progress);
    assertThat(report.accounts().get(1).state()).isEqualTo(State.CANCELLED);
    assertThat(lacks(report)).isEmpty();
    assertThat(shop.files()).doesNotContainKey(CenterFetch.FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'Users':[null]}", "{'Users':[{'UserId':'u'}],'NextToken':'again'}"})
  void listThatIsNone_orNeverEnds_costsItself(String users) throws IOException {
    shop.aws().json("ListUsers", users);
    FetchReport report = shop.fetch(false);
    assertThat(lacks(report)).extracting(Lack::action).containsExactly("identitystore:ListUsers");
    assertThat(shop.files().get(CenterFetch.FILE)).contains("Platform", "u-1");
  }

  @Test
  void answerThatIsTooLong_isNotReadToItsEnd_norAskedForAgain() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Answer tooLong =
        new Answer(200, Loopback.wrapped("ListRoles", "<Roles>" + " ".repeat(33 << 20)));
    shop.aws()
        .on(
            "ListRoles",
            given -> {
              asked.incrementAndGet();
              return tooLong;
            });
    // However long the loopback takes to send it.
    FetchReport report =
        Fetch.run(shop.request(false, ""), Runnable::run, CodePrompt.NOBODY, FetchProgress.NONE);
    assertThat(lacks(report))
        .singleElement()
        .extracting(Lack::action, Lack::why)
        .containsExactly("iam:ListRoles", "an answer is longer than 32 MB");
    assertThat(asked).hasValue(1);
    assertThat(shop.files()).hasSize(6);
  }

  @Test
  void answerThatIsNestedWithoutEnd_costsItself() throws IOException {
    shop.aws().xml("ListSAMLProviders", "<a>".repeat(200_000) + "</a>".repeat(200_000));
    assertThat(lacks(shop.fetch(false)))
        .singleElement()
        .extracting(Lack::action, Lack::why)
        .containsExactly("iam:ListSAMLProviders", "an answer is too large, or nested too deeply");
    assertThat(shop.files()).hasSize(6);
  }

  @Test
  void answerThatIsCompressed_isNotUnpacked() throws IOException {
    shop.aws().on("ListUsers", given -> new Answer(200, "{}").compressed());
    assertThat(lacks(shop.fetch(false)))
        .singleElement()
        .extracting(Lack::why)
        .asString()
        .contains("compressed");
  }
}

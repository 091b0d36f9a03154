package org.rolescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.CallDetails;
import org.rolescope.simulate.CallerSession.Credentials;
import org.rolescope.simulate.Switch;

final class RequestLinesTest {
  private static final String START = "{\"id\":\"q\",\"principal\":\"P\",\"role\":\"R\"";

  @Test
  void plainLine_readsAsPlainCall() {
    assertThat(request("}")).isEqualTo(AssumeRoleRequest.of("P", "R"));
  }

  @Test
  void plainLine_keepsItsId() {
    assertThat(RequestLines.read(START + "}").id()).isEqualTo("q");
  }

  @Test
  void everyParameter_reachesTheCall() {
    AssumeRoleRequest request =
        request(
            ",\"action\":\"sts:AssumeRoleWithSAML\",\"externalId\":\"x\",\"sessionName\":\"n\","
                + "\"sourceIdentity\":\"s\",\"durationSeconds\":900,\"sessionTags\":{\"a\":\"b\"},"
                + "\"transitiveTagKeys\":[\"a\"],\"mfaCode\":true,\"via\":[\"V\"]}");
    assertThat(request.action()).isEqualTo("sts:AssumeRoleWithSAML");
    assertThat(request.mode()).isEqualTo(Mode.REQUEST);
    assertThat(request.options().externalId()).contains("x");
    assertThat(request.options().sessionName()).contains("n");
    assertThat(request.options().sourceIdentity()).contains("s");
    assertThat(request.options().durationSeconds()).isEqualTo(OptionalInt.of(900));
    assertThat(request.options().sessionTags()).containsEntry("a", "b");
    assertThat(request.options().transitiveTagKeys()).containsExactly("a");
    assertThat(request.options().mfaCode()).isTrue();
    assertThat(request.options().via()).containsExactly("V");
  }

  @Test
  void switches_areReadByTheirNames() {
    assertThat(request(",\"switches\":[\"legacySelfTrust\"]}").options().switches())
        .containsExactly(Switch.LEGACY_SELF_TRUST);
    RequestLine.Unreadable wrong = unreadable(",\"switches\":[\"legacyselftrust\"]}");
    assertThat(wrong.code()).isEqualTo("request.bad-value");
    assertThat(wrong.message()).contains("legacySelfTrust");
  }

  @Test
  void detailsOfTheCall_areReadForTheirForm() {
    CallDetails details =
        request(
                ",\"policyArns\":[\"arn:x\"],\"serialNumber\":\"GAHT12345678\","
                    + "\"tokenCode\":\"123456\",\"policy\":{\"Statement\":[{\"Effect\":\"Allow\","
                    + "\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}}")
            .options()
            .details();
    assertThat(details.policyArns()).containsExactly("arn:x");
    assertThat(details.serialNumber()).contains("GAHT12345678");
    assertThat(details.tokenCode()).contains("123456");
    assertThat(details.policy().orElseThrow().fault()).contains("Principal");
  }

  @Test
  void claims_nestedOnes_areTakenApart() {
    assertThat(
            request(
                    ",\"claims\":{\"sub\":\"s\",\"amr\":[\"a\",\"b\"],\"n\":1,\"t\":{\"p\":{\"k\":[\"v\"]}}}}")
                .options()
                .details()
                .claims())
        .containsEntry("sub", List.of("s"))
        .containsEntry("amr", List.of("a", "b"))
        .containsEntry("n", List.of("1"))
        .containsEntry("t/p/k", List.of("v"));
    assertThat(unreadable(",\"claims\":{\"a\":[{}]}}").code()).isEqualTo("request.bad-type");
  }

  @Test
  void callerSession_isReadWithItsCredentials() {
    AssumeRoleRequest request =
        request(",\"callerSession\":{\"credentials\":\"session-token\",\"mfa\":true}}");
    assertThat(request.options().callerSession())
        .hasValueSatisfying(
            session -> {
              assertThat(session.credentials()).isEqualTo(Credentials.SESSION_TOKEN);
              assertThat(session.mfa()).contains(true);
            });
  }

  @Test
  void contextValues_mayBeTextsNumbersListsAbsentOrUnknown() {
    AssumeRoleRequest request =
        request(
            ",\"context\":{\"a\":\"1\",\"b\":2,\"c\":[\"x\",true],\"d\":null,\"e\":{\"unknown\":true}}}");
    assertThat(request.context())
        .containsEntry("a", ContextValue.of("1"))
        .containsEntry("b", ContextValue.of("2"))
        .containsEntry("c", new ContextValue.Present(List.of("x", "true")))
        .containsEntry("d", ContextValue.ABSENT)
        .hasEntrySatisfying(
            "e", value -> assertThat(value).isInstanceOf(ContextValue.Unknown.class));
  }

  @Test
  void sessionPolicy_mayBeAnObjectOrItsText() {
    String policy =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
    assertThat(request(",\"sessionPolicy\":" + policy + "}").options().sessionPolicy())
        .isPresent()
        .isEqualTo(
            request(",\"sessionPolicy\":\"" + policy.replace("\"", "\\\"") + "\"}")
                .options()
                .sessionPolicy());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense                                                | request.bad-json",
        "[1]                                                     | request.bad-type",
        "{\"id\":\"q\",\"role\":\"R\"}                            | request.missing-field",
        "{\"id\":\"q\",\"principal\":\"P\"}                       | request.missing-field",
        "{\"id\":\"q\",\"principal\":\"P\",\"role\":\"R\",\"externalID\":\"x\"}   | request.unknown-field",
        "{\"id\":\"q\",\"principal\":\"P\",\"role\":7}            | request.bad-type",
        "{\"id\":\"q\",\"principal\":\"P\",\"role\":\"R\",\"durationSeconds\":1.5} | request.bad-type",
        "{\"id\":\"q\",\"principal\":\"P\",\"role\":\"R\",\"mfaCode\":\"yes\"}    | request.bad-type",
        "{\"id\":\"q\",\"principal\":\"P\",\"role\":\"R\",\"context\":{\"k\":{}}} | request.bad-type",
        "{\"id\":\"q\",\"principal\":\"P\",\"role\":\"R\",\"sessionPolicy\":\"x\"}| request.bad-policy",
        "{\"id\":\"q\",\"principal\":\"P\",\"role\":\"R\",\"callerSession\":{\"credentials\":\"x\"}} | request.bad-value",
        "{\"id\":\"q\",\"id\":\"q\"}                              | request.bad-json",
        "{} trailing                                             | request.bad-json"
      })
  void lineThatCannotBeRead_saysWhy(String line, String code) {
    assertThat(RequestLines.read(line))
        .isInstanceOfSatisfying(
            RequestLine.Unreadable.class, unread -> assertThat(unread.code()).isEqualTo(code));
  }

  @Test
  void misspeltField_isToldWhatWasMeant() {
    assertThat(RequestLines.read(START + ",\"externalID\":\"x\"}"))
        .isInstanceOfSatisfying(
            RequestLine.Unreadable.class,
            unread -> {
              assertThat(unread.id()).isEqualTo("q");
              assertThat(unread.message()).contains("`externalId`");
            });
  }

  @Test
  void deepNesting_isRefusedWithoutOverflow() {
    String deep = "[".repeat(100_000);
    assertThat(RequestLines.read(START + ",\"context\":" + deep))
        .isInstanceOf(RequestLine.Unreadable.class);
  }

  @Test
  void veryLongLine_isRefused() {
    assertThat(RequestLines.read(" ".repeat(RequestLines.MAX_LENGTH + 1)))
        .isInstanceOf(RequestLine.Unreadable.class);
  }

  private static RequestLine.Unreadable unreadable(String rest) {
    return (RequestLine.Unreadable) RequestLines.read(START + rest);
  }

  private static AssumeRoleRequest request(String rest) {
    return RequestLines.read(START + rest)
        .match(
            RequestLine.Readable::request,
            unread -> {
              throw new AssertionError(unread.message());
            });
  }
}

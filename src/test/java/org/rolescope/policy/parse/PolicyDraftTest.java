package org.rolescope.policy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;

final class PolicyDraftTest {
  private static PolicyDraft draft(String json) {
    Policy policy = PolicyParser.parse(json, SourceLocation.NOWHERE).value().orElseThrow();
    return PolicyDraft.of(policy).orElseThrow();
  }

  @Test
  void append_toASingleValue_makesAList() {
    assertThat(
            draft("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"a:b\"}}")
                .append("/Statement/Action", "\"c:d\"")
                .json())
        .isEqualTo("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":[\"a:b\",\"c:d\"]}}");
  }

  @Test
  void pointer_toAnObjectThatBecameAList_findsTheFirst() {
    PolicyDraft list =
        draft("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"a:b\"}}")
            .append("/Statement", "{\"Effect\":\"Deny\",\"Action\":\"c:d\"}");
    assertThat(list.at("/Statement/Action")).contains("\"a:b\"");
    assertThat(list.at("/Statement/1/Action")).contains("\"c:d\"");
    assertThat(list.put("/Statement", "Sid", "\"A\"").json())
        .isEqualTo(
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Sid\":\"A\"},"
                + "{\"Effect\":\"Deny\",\"Action\":\"c:d\"}]}");
  }

  @Test
  void remove_takesAMemberOrItem_andNothingElse() {
    PolicyDraft draft =
        draft(
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"a:b\",\"c:d\"],\"Sid\":\"A\"}]}");
    assertThat(draft.remove("/Statement/0/Action/0").remove("/Statement/0/Sid").json())
        .isEqualTo("{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"c:d\"]}]}");
    assertThat(draft.remove("/Statement/7").json()).isEqualTo(draft.json());
    assertThat(draft.remove("/No/such/place").json()).isEqualTo(draft.json());
  }

  @Test
  void keyWithSlashes_isOneStep() {
    PolicyDraft draft =
        draft(
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Condition\":{\"Null\":{\"a/b~c\":\"1\"}}}]}");
    assertThat(draft.append("/Statement/0/Condition/Null/a~1b~0c", "\"2\"").json())
        .contains("\"a/b~c\":[\"1\",\"2\"]");
  }
}

package org.rolescope.ui.explain.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rolescope.app.Analysis;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.ui.explain.Northwind;

class ChoicesTest {
  private final Analysis open = Northwind.analysis();
  private final Choices choices = new Choices(open.index(), open.graph());

  @Test
  void callers_areRolesUsersAccountsAndServices() {
    assertThat(choices.callers())
        .extracting(Choice::kind)
        .contains(
            TrustNode.Kind.ROLE,
            TrustNode.Kind.USER,
            TrustNode.Kind.ACCOUNT,
            TrustNode.Kind.SERVICE);
  }

  @Test
  void providerOfTokens_isCalledByItsIssuer() {
    String issuer = "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE";

    assertThat(choices.of("arn:aws:iam::555566667777:oidc-provider/" + issuer))
        .extracting(Choice::name, Choice::label)
        .containsExactly(issuer, "shop-dev / " + issuer);
  }

  @Test
  void cognito_isAskedForItsPoolAndWhetherTheUserIsKnown() {
    Call call = Call.EMPTY.withCaller("cognito-identity.amazonaws.com");

    assertThat(CallerFields.of(call, choices).main())
        .extracting(CallField::label)
        .containsExactly("aud", "amr");
  }

  @Test
  void search_wordsInAnyOrder_findsTheChoice() {
    assertThat(new Names(choices, Choices::roles).search("prod  DEPLOY"))
        .extracting(Choice::id)
        .containsExactly(Northwind.ROLE);
  }

  @Test
  void resolve_labelWithASession_meansThatSession() {
    assertThat(choices.resolve("shop-dev / dev-deployer / lambda-7f3a", choices.callers()))
        .contains("arn:aws:sts::555566667777:assumed-role/dev-deployer/lambda-7f3a");
  }

  @Test
  void resolve_idOfASession_meansThatSession() {
    IamIndex index = Northwind.analysis().index();
    String id = index.role(Northwind.CALLER).orElseThrow().uniqueId();
    assertThat(choices.resolve(id + ":lambda-7f3a", choices.callers()))
        .contains("arn:aws:sts::555566667777:assumed-role/dev-deployer/lambda-7f3a");
  }

  @Test
  void resolve_arnThatIsNotLoaded_meansItself() {
    String arn = "arn:aws:iam::999900001111:user/outside";

    assertThat(choices.resolve(' ' + arn + ' ', choices.callers())).contains(arn);
  }

  @Test
  void resolve_nonsense_meansNothing() {
    assertThat(choices.resolve("nobody knows", choices.callers())).isEmpty();
    assertThat(choices.resolve("", choices.callers())).isEmpty();
  }

  @Test
  void of_session_isNamedAfterItsRole() {
    Choice choice = choices.of("arn:aws:sts::555566667777:assumed-role/dev-deployer/x");

    assertThat(choice.label()).isEqualTo("shop-dev / dev-deployer / x");
    assertThat(choice.name()).isEqualTo("dev-deployer");
    assertThat(choice.detail()).isEqualTo("shop-dev 555566667777");
  }
}

package org.rolescope.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rolescope.ui.look.Sign;

class SearchIndexTest {
  private static final SearchIndex NONE = new SearchIndex(List.of());
  private static final List<String> PARTS =
      List.of(
          "deploy", "prod", "dev", "audit", "lambda", "order", "price", "backup", "ci", "admin");

  @Test
  void wordAtTheStart_comesBeforeAPart_beforeTheMiddle_beforeScatteredLetters() {
    SearchIndex index = index("xprodx", "a-prod", "prod-a", "p-r-o-d");

    assertThat(names(index, "prod")).containsExactly("prod-a", "a-prod", "xprodx", "p-r-o-d");
  }

  @Test
  void severalWords_areAllInTheName_inAnyOrder() {
    SearchIndex index = index("deploy-prod", "deploy-dev", "prod-audit");

    assertThat(names(index, "prod dep")).containsExactly("deploy-prod");
  }

  @Test
  void commandThatHasTheWordsAsTyped_standsAboveARoleThatHasThemOneByOne() {
    SearchIndex roles = index("terraform-plan", "terraform-apply");
    String name = "Show what a Terraform plan changes…";
    SearchIndex commands =
        new SearchIndex(
            List.of(
                new Found(Found.Group.COMMANDS, "plan", Sign.of(Sign.Shape.COMMAND), name, "")));

    for (String typed : List.of("terraform plan", "terraform  pl", "Show what a Terraform")) {
      assertThat(roles.find(new Fuzzy(typed), commands).get(0).group())
          .isEqualTo(Found.Group.COMMANDS);
    }
    // A role is meant by its name, and by its beginning; it stays below the command.
    for (String typed : List.of("terraform-plan", "terraform")) {
      assertThat(roles.find(new Fuzzy(typed), commands).get(0).best().get(0).name())
          .isEqualTo("terraform-plan");
    }
    assertThat(roles.find(new Fuzzy("terraform plan"), commands))
        .extracting(SearchIndex.Answer::group)
        .containsExactly(Found.Group.COMMANDS, Found.Group.ROLES);
  }

  @Test
  void arn_findsWhatItNames() {
    SearchIndex index = index("deploy-prod", "deploy-dev");

    assertThat(names(index, "arn:aws:iam::1:role/deploy-dev")).first().isEqualTo("deploy-dev");
  }

  @Test
  void groups_offerTheirBestOnly_andSayHowManyMoreMatch() {
    List<Found> many = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      many.add(found("role-" + i));
    }

    SearchIndex.Answer answer = new SearchIndex(many).find(new Fuzzy("role"), NONE).get(0);
    assertThat(answer.best()).hasSize(8);
    assertThat(answer.more()).isEqualTo(42);
  }

  /**
   * A key stroke over 100,000 names looks at no more characters than three times their names and
   * once their ids: some ten million, which takes a few milliseconds.
   */
  @Test
  void hundredThousandNames_costAFewStepsForEachCharacter() {
    Random random = new Random(7);
    List<Found> many = new ArrayList<>();
    long characters = 0;
    for (int i = 0; i < 100_000; i++) {
      String name =
          PARTS.get(random.nextInt(PARTS.size()))
              + "-"
              + PARTS.get(random.nextInt(PARTS.size()))
              + "-"
              + i;
      Found found = found(name);
      many.add(found);
      characters += 3L * found.name().length() + found.id().length() + 1;
    }
    SearchIndex index = new SearchIndex(many);

    for (String typed : List.of("d", "dpl", "prod", "audit-99", "zzz", "arn:aws:iam", "q9x")) {
      Fuzzy query = new Fuzzy(typed);
      assertThat(index.find(query, NONE)).allMatch(answer -> answer.best().size() <= 8);
      assertThat(query.steps()).isLessThanOrEqualTo(characters);
    }
  }

  private static List<String> names(SearchIndex index, String query) {
    return index.find(new Fuzzy(query), NONE).stream()
        .flatMap(answer -> answer.best().stream())
        .map(Found::name)
        .toList();
  }

  private static SearchIndex index(String... names) {
    return new SearchIndex(List.of(names).stream().map(SearchIndexTest::found).toList());
  }

  private static Found found(String name) {
    return new Found(
        Found.Group.ROLES, "arn:aws:iam::1:role/" + name, Sign.of(Sign.Shape.ROLE), name, "");
  }
}

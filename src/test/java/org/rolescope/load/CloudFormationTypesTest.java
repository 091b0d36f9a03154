package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Role;

/** Loops of templates, and the types of resources beside roles (INPUT_FORMATS 3.5). */
class CloudFormationTypesTest {
  private static final String ROLE = "arn:aws:iam::000000000000:role/";

  private final Path folder;

  CloudFormationTypesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Loading load(String yaml) {
    Path file = write(folder, "template.yaml", yaml);
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Loading.of(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ec2, lambda]", "!Ref Services", "[ec2, !Ref Second]"})
  void loop_over_known_values_makes_each_resource(String collection) {
    Loading loaded =
        load(
            """
            Parameters:
              Services: {Type: CommaDelimitedList, Default: 'ec2, lambda'}
              Second: {Type: String, Default: lambda}
            Resources:
              Fn::ForEach::Roles:
                - Service
                - %s
                - 'Role${Service}':
                    Type: AWS::IAM::Role
                    Properties:
                      RoleName: !Join ['-', [worker, !Ref Service]]
                      AssumeRolePolicyDocument:
                        Version: 2012-10-17
                        Statement:
                          - Effect: Allow
                            Action: sts:AssumeRole
                            Principal: {Service: !Sub '${Service}.amazonaws.com'}
            """
                .formatted(collection));
    assertThat(Edges.into(loaded, ROLE + "worker-ec2")).containsExactly("ALLOWED from ec2");
    assertThat(Edges.into(loaded, ROLE + "worker-lambda")).containsExactly("ALLOWED from lambda");
    assertThat(loaded.with("cloudformation.loop")).isEmpty();
  }

  @Test
  void membership_under_a_condition_is_open() {
    Loading loaded =
        load(
            """
            Parameters: {Stage: {Type: String}}
            Conditions: {IsProd: !Equals [!Ref Stage, prod]}
            Resources:
              Mia: {Type: AWS::IAM::User, Properties: {UserName: mia}}
              Admins:
                Type: AWS::IAM::Group
                Properties:
                  GroupName: admins
                  Policies:
                    - PolicyName: all
                      PolicyDocument:
                        Version: 2012-10-17
                        Statement: {Effect: Allow, Action: '*', Resource: '*'}
              Member:
                Type: AWS::IAM::UserToGroupAddition
                Condition: IsProd
                Properties: {GroupName: !Ref Admins, Users: [!Ref Mia]}
              Role:
                Type: AWS::IAM::Role
                Properties:
                  RoleName: deploy
                  AssumeRolePolicyDocument:
                    Version: 2012-10-17
                    Statement:
                      - Effect: Allow
                        Action: sts:AssumeRole
                        Principal: {AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root'}
            """);
    assertThat(Edges.into(loaded, ROLE + "deploy"))
        .singleElement()
        .asString()
        .startsWith("CANNOT_KNOW from 000000000000: ");
    assertThat(loaded.snapshot().users().get(0).permissions().toOptional().orElseThrow().missing())
        .contains("the value of IsProd");
  }

  private static final String ORGANIZATION =
      """
      {"Organization":{"Id":"o-a","MasterAccountId":"111122223333"},"Roots":[{"Id":"r-a"}],
       "OrganizationalUnits":[],"Accounts":[{"Id":"444455556666","ParentId":"r-a"}],
       "Policies":[]}""";

  private static final String POLICY =
      """
      Parameters:
        Prod: {Type: String, Default: '444455556666'}
      Resources:
        Shop: {Type: 'AWS::Organizations::Account', Properties: {AccountName: shop}}
        Guard:
          Type: AWS::Organizations::Policy
          Properties:
            Name: guard
            Type: SERVICE_CONTROL_POLICY
            TargetIds: [!Ref Prod, !GetAtt Shop.AccountId, r-a]
            Content:
              Version: 2012-10-17
              Statement: {Effect: Deny, Action: 'sts:*', Resource: '*'}
      """;

  @Test
  void control_policy_is_attached_to_the_targets_that_are_told_by_id() {
    Path template = write(folder, "template.yaml", POLICY);
    Loading loaded = Loading.of(template, write(folder, "organization.json", ORGANIZATION));

    Organization organization = loaded.index().organization().orElseThrow();
    assertThat(organization.id()).isEqualTo("o-a");
    assertThat(organization.policies())
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.name()).isEqualTo("guard");
              assertThat(policy.type()).isEqualTo(ControlType.SERVICE_CONTROL_POLICY);
              assertThat(policy.targets()).containsExactly("444455556666", "r-a");
              assertThat(policy.open()).isEmpty();
              assertThat(policy.document().policy()).isPresent();
            });
    assertThat(loaded.with("cloudformation.no-id"))
        .singleElement()
        .satisfies(note -> assertThat(note.message()).contains("`guard`", "Shop.AccountId"));
  }

  @Test
  void control_policy_alone_makes_no_organisation() {
    Loading loaded = load(POLICY);

    assertThat(loaded.index().organization()).isEmpty();
    assertThat(loaded.with("organization.no-accounts")).hasSize(1);
  }

  @Test
  void loop_in_a_loop_and_in_properties_is_unrolled() {
    Loading loaded =
        load(
            """
            Resources:
              Fn::ForEach::Stages:
                - Stage
                - [dev, prod]
                - Fn::ForEach::Zones:
                    - Zone
                    - [eu-1, us-1]
                    - 'Role${Stage}&{Zone}':
                        Type: AWS::IAM::Role
                        Properties:
                          Fn::ForEach::Texts:
                            - Text
                            - [Description]
                            - '${Text}': '${Stage} in ${Zone}'
            """);
    assertThat(loaded.snapshot().roles())
        .extracting(Role::name)
        .containsExactlyInAnyOrder("Roledeveu1", "Roledevus1", "Roleprodeu1", "Roleprodus1");
    assertThat(loaded.index().role(ROLE + "Roledeveu1").orElseThrow().description())
        .isEqualTo("dev in eu-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!Ref Services", "!Ref AWS::NotificationARNs", "[ec2, !Ref Services]"})
  void loop_over_values_that_come_later_is_named(String collection) {
    Loading loaded =
        load(
            """
            Transform: AWS::LanguageExtensions
            Parameters:
              Services: {Type: CommaDelimitedList}
            Resources:
              Fn::ForEach::Roles: [Service, %s, {'Role${Service}': {Type: 'AWS::IAM::Role'}}]
            """
                .formatted(collection));
    Diagnostic problem = loaded.only("cloudformation.loop");
    assertThat(problem.message()).contains("`Fn::ForEach::Roles`", "over which values");
    assertThat(problem.at().line()).isEqualTo(5);
    assertThat(loaded.snapshot().roles()).isEmpty();
  }

  @Test
  void template_in_json_of_nothing_but_loops_is_one() {
    Path file =
        write(
            folder,
            "t.json",
            "{\"Transform\":\"AWS::LanguageExtensions\",\"Resources\":{\"Fn::ForEach::R\":[\"N\","
                + "[\"a\",\"b\"],{\"Role${N}\":{\"Type\":\"AWS::IAM::Role\"}}]}}");
    assertThat(Loading.of(file).snapshot().roles()).hasSize(2);
  }

  @Test
  void loops_that_multiply_without_end_are_named_and_left_out() {
    StringBuilder text = new StringBuilder("Resources:\n");
    String indent = "  ";
    for (int i = 0; i < 12; i++) {
      text.append(indent).append("Fn::ForEach::L").append(i).append(":\n");
      indent += "  ";
      text.append(indent).append("- N").append(i).append("\n").append(indent);
      text.append("- [a, b, c, d, e, f, g, h]\n").append(indent).append("-\n");
      indent += "  ";
    }
    text.append(indent).append("'Role${N0}': {Type: 'AWS::IAM::Role'}\n");
    Loading loaded = load(text.toString());
    assertThat(loaded.with("cloudformation.loop"))
        .anyMatch(problem -> problem.message().contains("more than a template can hold"));
  }

  @Test
  void identity_providers_are_there() {
    Loading loaded =
        load(
            """
            Resources:
              GitHub:
                Type: AWS::IAM::OIDCProvider
                Properties: {Url: 'https://token.actions.githubusercontent.com'}
              Sso:
                Type: AWS::IAM::SAMLProvider
                Properties: {Name: northwind-sso, SamlMetadataDocument: swordfish}
            """);
    assertThat(loaded.snapshot().providers())
        .extracting(IdentityProvider::arn)
        .extracting(Object::toString)
        .containsExactly(
            "arn:aws:iam::000000000000:oidc-provider/token.actions.githubusercontent.com",
            "arn:aws:iam::000000000000:saml-provider/northwind-sso");
    assertThat(loaded.with("load.no-account")).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS::Organizations::Organization | organization.json",
        "AWS::Organizations::OrganizationalUnit | organization.json",
        "AWS::Organizations::Account | organization.json",
        "AWS::Organizations::Policy | control policies decide calls",
        "AWS::SSO::PermissionSet | AWSReservedSSO_",
        "AWS::SSO::Assignment | AWSReservedSSO_",
        "AWS::IAM::ServiceLinkedRole | the service gives",
        "AWS::CloudFormation::Stack | another template",
        "AWS::Serverless::StateMachine | SAM makes a role"
      })
  void resource_about_roles_that_gives_none_is_told_by_name(String type, String effect) {
    Loading loaded =
        load("Resources:\n  Thing: {Type: '" + type + "', Properties: {Name: guard-rails}}\n");
    Diagnostic problem = loaded.only("cloudformation.left-out");
    assertThat(problem.message()).contains("`Thing`", type, "`guard-rails`");
    assertThat(problem.effect()).contains(effect);
    assertThat(problem.at().line()).isEqualTo(2);
  }

  @Test
  void state_machine_with_a_role_of_its_own_is_not_worth_a_word() {
    Loading loaded =
        load(
            "Resources:\n  Thing: {Type: 'AWS::Serverless::StateMachine', Properties: {Role: x}}\n");
    assertThat(loaded.with("cloudformation.left-out")).isEmpty();
  }
}

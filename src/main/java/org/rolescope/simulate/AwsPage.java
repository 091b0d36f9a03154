package org.rolescope.simulate;

/** The pages of AWS's documentation that the rules rest on. */
public enum AwsPage {
  EVALUATION(
      "IAM User Guide",
      "Policy evaluation logic",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html"),
  ENFORCEMENT(
      "IAM User Guide",
      "How AWS enforcement code logic evaluates requests to allow or deny access",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html"),
  CROSS_ACCOUNT(
      "IAM User Guide",
      "Cross-account policy evaluation logic",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html"),
  PRINCIPAL(
      "IAM User Guide",
      "AWS JSON policy elements: Principal",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html"),
  NOT_PRINCIPAL(
      "IAM User Guide",
      "AWS JSON policy elements: NotPrincipal",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html"),
  RESOURCE(
      "IAM User Guide",
      "IAM JSON policy elements: Resource",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html"),
  VERSION(
      "IAM User Guide",
      "IAM JSON policy elements: Version",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html"),
  OPERATORS(
      "IAM User Guide",
      "IAM JSON policy elements: Condition operators",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html"),
  SEVERAL_VALUES(
      "IAM User Guide",
      "Conditions with multiple context keys or values",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html"),
  MULTIVALUED(
      "IAM User Guide",
      "Single-valued vs. multivalued context keys",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html"),
  VARIABLES(
      "IAM User Guide",
      "IAM policy elements: Variables and tags",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html"),
  GRAMMAR(
      "IAM User Guide",
      "Grammar of the IAM JSON policy language",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html"),
  POLICY_CHECKS(
      "IAM User Guide",
      "IAM Access Analyzer policy check reference",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html"),
  GLOBAL_KEYS(
      "IAM User Guide",
      "AWS global condition context keys",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html"),
  STS_KEYS(
      "IAM User Guide",
      "IAM and AWS STS condition context keys",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html"),
  IDENTIFIERS(
      "IAM User Guide",
      "IAM identifiers",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"),
  BOUNDARIES(
      "IAM User Guide",
      "Permissions boundaries for IAM entities",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html"),
  POLICIES(
      "IAM User Guide",
      "Policies and permissions in IAM",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html"),
  SESSION_TAGS(
      "IAM User Guide",
      "Pass session tags in AWS STS",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html"),
  SOURCE_IDENTITY(
      "IAM User Guide",
      "Monitor and control actions taken with assumed roles",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html"),
  MFA(
      "IAM User Guide",
      "Secure API access with MFA",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html"),
  SWITCH_ROLES(
      "IAM User Guide",
      "Grant a user permissions to switch roles",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html"),
  ROLE_TERMS(
      "IAM User Guide",
      "IAM roles: terms and concepts",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html"),
  ASSUME_METHODS(
      "IAM User Guide",
      "Methods to assume a role",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage-assume.html"),
  UPDATE_TRUST(
      "IAM User Guide",
      "Update a role trust policy",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html"),
  SELF_TRUST(
      "AWS Security Blog",
      "Announcing an update to IAM role trust policy behavior",
      "https://aws.amazon.com/blogs/security/announcing-an-update-to-iam-role-trust-policy-behavior/"),
  ASSUME_ROLE(
      "AWS STS API Reference",
      "AssumeRole",
      "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html"),
  WEB_IDENTITY(
      "AWS STS API Reference",
      "AssumeRoleWithWebIdentity",
      "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html"),
  FEDERATION_TOKEN(
      "AWS STS API Reference",
      "GetFederationToken",
      "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html"),
  SCPS(
      "AWS Organizations User Guide",
      "Service control policies (SCPs)",
      "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html"),
  SCP_EVALUATION(
      "AWS Organizations User Guide",
      "SCP evaluation",
      "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html"),
  RCPS(
      "AWS Organizations User Guide",
      "Resource control policies (RCPs)",
      "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html"),
  RCP_EVALUATION(
      "AWS Organizations User Guide",
      "RCP evaluation",
      "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_evaluation.html"),
  VPC_ENDPOINTS(
      "AWS PrivateLink Guide",
      "Control access to VPC endpoints using endpoint policies",
      "https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html");

  private final String guide;
  private final String title;
  private final String url;

  AwsPage(String guide, String title, String url) {
    this.guide = guide;
    this.title = title;
    this.url = url;
  }

  /** The book and the page in it: {@code IAM User Guide, "IAM identifiers"}. */
  public String title() {
    return guide + ", \"" + title + "\"";
  }

  public String url() {
    return url;
  }
}

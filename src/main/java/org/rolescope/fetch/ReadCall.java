package org.rolescope.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every call that reads. Nothing else leaves the program, but for stepping into an account. */
public enum ReadCall {
  IDENTITY(Service.STS, "GetCallerIdentity", Scope.BOTH, "whose credentials these are"),
  DETAILS(
      Service.IAM,
      "GetAccountAuthorizationDetails",
      Scope.ACCOUNT,
      "roles, users, groups and their policies"),
  ROLES(Service.IAM, "ListRoles", Scope.ACCOUNT, "how long a role's sessions may last"),
  ALIASES(Service.IAM, "ListAccountAliases", Scope.ACCOUNT, "the account's name"),
  SAML_PROVIDERS(Service.IAM, "ListSAMLProviders", Scope.ACCOUNT, "SAML identity providers"),
  OIDC_PROVIDERS(
      Service.IAM, "ListOpenIDConnectProviders", Scope.ACCOUNT, "OIDC identity providers"),
  POLICY(Service.IAM, "GetPolicy", Scope.ACCOUNT, "managed policies that are boundaries only"),
  POLICY_VERSION(Service.IAM, "GetPolicyVersion", Scope.ACCOUNT, "what such a policy says"),
  ORGANIZATION(
      Service.ORGANIZATIONS, "DescribeOrganization", Scope.ORGANIZATION, "the organisation itself"),
  ROOTS(Service.ORGANIZATIONS, "ListRoots", Scope.ORGANIZATION, "where its tree begins"),
  UNITS(
      Service.ORGANIZATIONS,
      "ListOrganizationalUnitsForParent",
      Scope.ORGANIZATION,
      "its organisational units"),
  ACCOUNTS(Service.ORGANIZATIONS, "ListAccountsForParent", Scope.ORGANIZATION, "its accounts"),
  CONTROLS(Service.ORGANIZATIONS, "ListPolicies", Scope.ORGANIZATION, "its SCPs and RCPs"),
  CONTROL(Service.ORGANIZATIONS, "DescribePolicy", Scope.ORGANIZATION, "what they say"),
  TARGETS(
      Service.ORGANIZATIONS,
      "ListTargetsForPolicy",
      Scope.ORGANIZATION,
      "what they are attached to"),
  INSTANCES(Service.SSO, "ListInstances", Scope.ORGANIZATION, "Identity Center itself"),
  PERMISSION_SETS(Service.SSO, "ListPermissionSets", Scope.ORGANIZATION, "its permission sets"),
  PERMISSION_SET(Service.SSO, "DescribePermissionSet", Scope.ORGANIZATION, "their names"),
  SET_MANAGED(
      Service.SSO,
      "ListManagedPoliciesInPermissionSet",
      Scope.ORGANIZATION,
      "AWS's policies that they attach"),
  SET_INLINE(
      Service.SSO, "GetInlinePolicyForPermissionSet", Scope.ORGANIZATION, "their own policies"),
  SET_BOUNDARY(
      Service.SSO,
      "GetPermissionsBoundaryForPermissionSet",
      Scope.ORGANIZATION,
      "their boundaries"),
  SET_CUSTOMER(
      Service.SSO,
      "ListCustomerManagedPolicyReferencesInPermissionSet",
      Scope.ORGANIZATION,
      "accounts' policies that they attach"),
  PROVISIONED(
      Service.SSO,
      "ListAccountsForProvisionedPermissionSet",
      Scope.ORGANIZATION,
      "accounts that they are in"),
  ASSIGNMENTS(
      Service.SSO, "ListAccountAssignments", Scope.ORGANIZATION, "to whom they are assigned"),
  USERS(Service.IDENTITY_STORE, "ListUsers", Scope.ORGANIZATION, "the names of people"),
  GROUPS(Service.IDENTITY_STORE, "ListGroups", Scope.ORGANIZATION, "the names of their groups"),
  MEMBERSHIPS(
      Service.IDENTITY_STORE,
      "ListGroupMemberships",
      Scope.ORGANIZATION,
      "who is in a group that has an assignment");

  /** Where a call is made. */
  public enum Scope {
    /** In every account. */
    ACCOUNT,
    /** In the management account, or that of a delegated administrator. */
    ORGANIZATION,
    BOTH
  }

  /**
   * A service that is asked.
   *
   * @param id what the SDK calls it
   * @param prefix of its actions
   */
  private record Service(String id, String prefix) {
    static final Service STS = new Service("Sts", "sts");
    static final Service IAM = new Service("Iam", "iam");
    static final Service ORGANIZATIONS = new Service("Organizations", "organizations");
    static final Service SSO = new Service("SsoAdmin", "sso");
    static final Service IDENTITY_STORE = new Service("identitystore", "identitystore");
  }

  private final Service service;
  private final String operation;
  private final Scope scope;
  private final String purpose;

  ReadCall(Service service, String operation, Scope scope, String purpose) {
    this.service = service;
    this.operation = operation;
    this.scope = scope;
    this.purpose = purpose;
  }

  /** As the SDK calls it: {@code ListRoles}. */
  public String operation() {
    return operation;
  }

  public Scope scope() {
    return scope;
  }

  /** What is read with it, in a few words. */
  public String purpose() {
    return purpose;
  }

  /** The IAM action that allows it: {@code iam:ListRoles}. */
  public String action() {
    return service.prefix() + ":" + operation;
  }

  /** The call of that name; empty for any that is not on the list. */
  static Optional<ReadCall> of(String service, String operation) {
    return Arrays.stream(values())
        .filter(call -> call.service.id().equalsIgnoreCase(service))
        .filter(call -> call.operation.equals(operation))
        .findFirst();
  }

  /** The calls that read an account, and with {@code organization} those that read one, too. */
  public static List<ReadCall> calls(boolean organization) {
    return Arrays.stream(values())
        .filter(call -> organization || call.scope != Scope.ORGANIZATION)
        .toList();
  }

  /** The least policy that lets everything be read, ready to attach. */
  public static String policy() {
    return policy(true, "");
  }

  /**
   * The least policy that lets this be read, ready to attach.
   *
   * @param organization whether the organisation is read, too
   * @param roleName of the role to step into in other accounts, with its path; empty for none
   */
  public static String policy(boolean organization, String roleName) {
    String actions =
        calls(organization).stream()
            .map(call -> "\n        \"" + call.action() + "\"")
            .collect(Collectors.joining(","));
    return """
        {
          "Version":"2012-10-17",
          "Statement":[{
            "Effect":"Allow",
            "Action":[%s
            ],
            "Resource":"*"
          }%s]
        }"""
        .formatted(actions, stepping(roleName));
  }

  private static String stepping(String roleName) {
    return roleName.isBlank()
        ? ""
        : """
        ,{
            "Effect":"Allow",
            "Action":"sts:AssumeRole",
            "Resource":"%s"
          }"""
            .formatted(anywhere(roleName));
  }

  /** The ARNs of a role that has this name in every account. */
  static String anywhere(String roleName) {
    // A name is told by a person: it stays one string of the document.
    return "arn:*:iam::*:role/" + roleName.strip().replace("\\", "").replace("\"", "");
  }
}

package org.rolescope.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every call that reads. Nothing else leaves the program, but for stepping into an account. */
public enum ReadCall {
  IDENTITY("Sts", "GetCallerIdentity", Scope.BOTH, "whose credentials these are"),
  DETAILS(
      "Iam",
      "GetAccountAuthorizationDetails",
      Scope.ACCOUNT,
      "roles, users, groups and their policies"),
  ROLES("Iam", "ListRoles", Scope.ACCOUNT, "how long a role's sessions may last"),
  ALIASES("Iam", "ListAccountAliases", Scope.ACCOUNT, "the account's name"),
  SAML_PROVIDERS("Iam", "ListSAMLProviders", Scope.ACCOUNT, "SAML identity providers"),
  OIDC_PROVIDERS("Iam", "ListOpenIDConnectProviders", Scope.ACCOUNT, "OIDC identity providers"),
  POLICY("Iam", "GetPolicy", Scope.ACCOUNT, "managed policies that are boundaries only"),
  POLICY_VERSION("Iam", "GetPolicyVersion", Scope.ACCOUNT, "what such a policy says"),
  ORGANIZATION(
      "Organizations", "DescribeOrganization", Scope.ORGANIZATION, "the organisation itself"),
  ROOTS("Organizations", "ListRoots", Scope.ORGANIZATION, "where its tree begins"),
  UNITS(
      "Organizations",
      "ListOrganizationalUnitsForParent",
      Scope.ORGANIZATION,
      "its organisational units"),
  ACCOUNTS("Organizations", "ListAccountsForParent", Scope.ORGANIZATION, "its accounts"),
  CONTROLS("Organizations", "ListPolicies", Scope.ORGANIZATION, "its SCPs and RCPs"),
  CONTROL("Organizations", "DescribePolicy", Scope.ORGANIZATION, "what they say"),
  TARGETS("Organizations", "ListTargetsForPolicy", Scope.ORGANIZATION, "what they are attached to");

  /** Where a call is made. */
  public enum Scope {
    /** In every account. */
    ACCOUNT,
    /** In the management account, or that of a delegated administrator. */
    ORGANIZATION,
    BOTH
  }

  private final String service;
  private final String operation;
  private final Scope scope;
  private final String purpose;

  ReadCall(String service, String operation, Scope scope, String purpose) {
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
    return service.toLowerCase(Locale.ROOT) + ":" + operation;
  }

  /** The call of that name; empty for any that is not on the list. */
  static Optional<ReadCall> of(String service, String operation) {
    return Arrays.stream(values())
        .filter(call -> call.service.equalsIgnoreCase(service))
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
    return document(calls(organization), roleName, "\n", "  ");
  }

  /** What a session in a member account is limited to; no longer than STS takes. */
  static String sessionPolicy() {
    return document(calls(false), "", "", "");
  }

  private static String document(
      List<ReadCall> calls, String roleName, String line, String indent) {
    String actions =
        calls.stream()
            .map(call -> line + indent.repeat(4) + "\"" + call.action() + "\"")
            .collect(Collectors.joining(","));
    return "{"
        + (line + indent + "\"Version\":\"2012-10-17\",")
        + (line + indent + "\"Statement\":[{")
        + (line + indent.repeat(2) + "\"Effect\":\"Allow\",")
        + (line + indent.repeat(2) + "\"Action\":[")
        + actions
        + (line + indent.repeat(2) + "],")
        + (line + indent.repeat(2) + "\"Resource\":\"*\"")
        + (line + indent + "}")
        + stepping(roleName, line, indent)
        + "]"
        + (line + "}");
  }

  private static String stepping(String roleName, String line, String indent) {
    if (roleName.isBlank()) {
      return "";
    }
    // A name is told by a person: it stays one string of the document.
    String name = roleName.strip().replace("\\", "").replace("\"", "");
    return ",{"
        + (line + indent.repeat(2) + "\"Effect\":\"Allow\",")
        + (line + indent.repeat(2) + "\"Action\":\"sts:AssumeRole\",")
        + (line + indent.repeat(2) + "\"Resource\":\"arn:*:iam::*:role/" + name + "\"")
        + (line + indent + "}");
  }
}

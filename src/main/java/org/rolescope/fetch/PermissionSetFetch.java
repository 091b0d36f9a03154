package org.rolescope.fetch;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountsForProvisionedPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListCustomerManagedPolicyReferencesInPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListManagedPoliciesInPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.PermissionsBoundary;
import software.amazon.awssdk.services.ssoadmin.model.ResourceNotFoundException;
import tools.jackson.core.JsonGenerator;

/** Reads one permission set of Identity Center: its name, and the policies of its roles. */
final class PermissionSetFetch {
  private final SsoAdminClient admin;
  private final String instance;
  private final String set;
  private final Lacks lacks;

  PermissionSetFetch(SsoAdminClient admin, String instance, String set, Lacks lacks) {
    this.admin = admin;
    this.instance = instance;
    this.set = set;
    this.lacks = lacks;
  }

  /**
   * A permission set.
   *
   * @param json one object: what describe-permission-set tells, and lists beside it
   * @param accounts that it is in
   * @param lacks what of it was not read
   */
  record Read(String arn, String json, List<String> accounts, Lacks lacks) {}

  Read read() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonLists.generator(text)) {
      write(json);
    }
    return new Read(set, text.toString(), accounts(), lacks);
  }

  private List<String> accounts() {
    List<String> accounts = new ArrayList<>();
    lacks.trying(
        ReadCall.PROVISIONED,
        () ->
            Pages.read(
                token ->
                    admin.listAccountsForProvisionedPermissionSet(
                        ask -> ask.instanceArn(instance).permissionSetArn(set).nextToken(token)),
                ListAccountsForProvisionedPermissionSetResponse::nextToken,
                page -> accounts.addAll(List.copyOf(page.accountIds()))));
    return accounts;
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    boolean[] described = {false};
    lacks.trying(
        ReadCall.PERMISSION_SET,
        () -> {
          SdkPojo found =
              admin
                  .describePermissionSet(ask -> ask.instanceArn(instance).permissionSetArn(set))
                  .permissionSet();
          SdkJson.members(found, json);
          described[0] = true;
        });
    if (!described[0]) {
      json.writeStringProperty("PermissionSetArn", set);
    }
    managed(json);
    inline(json);
    boundary(json);
    customer(json);
    json.writeEndObject();
  }

  private void managed(JsonGenerator json) {
    List<SdkPojo> found = new ArrayList<>();
    lacks.trying(
        ReadCall.SET_MANAGED,
        () ->
            Pages.read(
                token ->
                    admin.listManagedPoliciesInPermissionSet(
                        ask -> ask.instanceArn(instance).permissionSetArn(set).nextToken(token)),
                ListManagedPoliciesInPermissionSetResponse::nextToken,
                page -> found.addAll(List.copyOf(page.attachedManagedPolicies()))));
    write("AttachedManagedPolicies", found, json);
  }

  private void inline(JsonGenerator json) {
    lacks.trying(
        ReadCall.SET_INLINE,
        () -> {
          String policy =
              admin
                  .getInlinePolicyForPermissionSet(
                      ask -> ask.instanceArn(instance).permissionSetArn(set))
                  .inlinePolicy();
          if (policy != null && !policy.isEmpty()) {
            json.writeName("InlinePolicy");
            SdkJson.document(policy, json);
          }
        });
  }

  private void boundary(JsonGenerator json) {
    lacks.trying(
        ReadCall.SET_BOUNDARY,
        () -> {
          try {
            PermissionsBoundary found =
                admin
                    .getPermissionsBoundaryForPermissionSet(
                        ask -> ask.instanceArn(instance).permissionSetArn(set))
                    .permissionsBoundary();
            if (found != null) {
              json.writeName("PermissionsBoundary");
              SdkJson.write(found, json);
            }
          } catch (ResourceNotFoundException none) {
            // How AWS says that a permission set has no boundary.
          }
        });
  }

  private void customer(JsonGenerator json) {
    List<SdkPojo> found = new ArrayList<>();
    lacks.trying(
        ReadCall.SET_CUSTOMER,
        () ->
            Pages.read(
                token ->
                    admin.listCustomerManagedPolicyReferencesInPermissionSet(
                        ask -> ask.instanceArn(instance).permissionSetArn(set).nextToken(token)),
                ListCustomerManagedPolicyReferencesInPermissionSetResponse::nextToken,
                page -> found.addAll(List.copyOf(page.customerManagedPolicyReferences()))));
    write("CustomerManagedPolicyReferences", found, json);
  }

  private static void write(String name, List<SdkPojo> entries, JsonGenerator json) {
    if (!entries.isEmpty()) {
      json.writeName(name);
      json.writeStartArray();
      entries.forEach(entry -> SdkJson.write(entry, json));
      json.writeEndArray();
    }
  }
}

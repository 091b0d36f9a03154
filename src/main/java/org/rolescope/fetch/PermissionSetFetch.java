package org.rolescope.fetch;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
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

  /** Writes it as one object: what describe-permission-set tells, and lists beside it. */
  void write(JsonGenerator json) {
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
            admin
                .listManagedPoliciesInPermissionSetPaginator(
                    ask -> ask.instanceArn(instance).permissionSetArn(set))
                .attachedManagedPolicies()
                .forEach(found::add));
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
            admin
                .listCustomerManagedPolicyReferencesInPermissionSetPaginator(
                    ask -> ask.instanceArn(instance).permissionSetArn(set))
                .customerManagedPolicyReferences()
                .forEach(found::add));
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

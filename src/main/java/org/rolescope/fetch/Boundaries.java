package org.rolescope.fetch;

import java.util.Objects;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Policy;
import tools.jackson.core.JsonGenerator;

/** Documents of managed policies that are nothing but permissions boundaries. */
final class Boundaries {
  private final IamClient iam;
  private final Lacks lacks;
  private final ObjIntConsumer<ReadCall> telling;

  Boundaries(IamClient iam, Lacks lacks, ObjIntConsumer<ReadCall> telling) {
    this.iam = iam;
    this.lacks = lacks;
    this.telling = telling;
  }

  /** Adds each to the list of policies, in the form that the others have there. */
  void add(Set<String> arns, JsonGenerator policies) {
    int done = 0;
    try {
      for (String arn : arns) {
        telling.accept(ReadCall.POLICY, done++);
        add(arn, policies);
      }
    } catch (SdkException over) {
      // What was read before the credentials expired stays.
      lacks.note(ReadCall.POLICY, "", over);
    }
  }

  private void add(String arn, JsonGenerator policies) {
    String of = "boundary `" + arn + "`";
    lacks.trying(
        ReadCall.POLICY,
        of,
        () -> {
          Policy policy = iam.getPolicy(ask -> ask.policyArn(arn)).policy();
          String version = policy.defaultVersionId();
          lacks.trying(
              ReadCall.POLICY_VERSION, of, () -> write(policy, document(arn, version), policies));
        });
  }

  private String document(String arn, String version) {
    return Objects.requireNonNull(
        iam.getPolicyVersion(ask -> ask.policyArn(arn).versionId(version))
            .policyVersion()
            .document());
  }

  private static void write(Policy policy, String document, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("PolicyName", policy.policyName());
    out.writeStringProperty("PolicyId", policy.policyId());
    out.writeStringProperty("Arn", policy.arn());
    out.writeStringProperty("Path", policy.path());
    out.writeStringProperty("DefaultVersionId", policy.defaultVersionId());
    out.writeName("PolicyVersionList");
    out.writeStartArray();
    out.writeStartObject();
    out.writeName("Document");
    SdkJson.document(document, out);
    out.writeStringProperty("VersionId", policy.defaultVersionId());
    out.writeName("IsDefaultVersion");
    out.writeBoolean(true);
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }
}

package org.rolescope.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Policy;
import tools.jackson.core.JsonGenerator;

/** Documents of managed policies that are nothing but permissions boundaries. */
final class Boundaries {
  private final IamClient iam;
  private final Optional<String> profile;
  private final ObjIntConsumer<ReadCall> telling;

  Boundaries(IamClient iam, Optional<String> profile, ObjIntConsumer<ReadCall> telling) {
    this.iam = iam;
    this.profile = profile;
    this.telling = telling;
  }

  /** Adds each to the list of policies, in the form that the others have there. */
  List<Lack> add(Set<String> arns, JsonGenerator policies) {
    List<Lack> lacks = new ArrayList<>();
    int done = 0;
    for (String arn : arns) {
      telling.accept(ReadCall.POLICY, done++);
      ReadCall call = ReadCall.POLICY;
      try {
        Policy policy = iam.getPolicy(ask -> ask.policyArn(arn)).policy();
        call = ReadCall.POLICY_VERSION;
        String version = policy.defaultVersionId();
        String document =
            iam.getPolicyVersion(ask -> ask.policyArn(arn).versionId(version))
                .policyVersion()
                .document();
        write(policy, document, policies);
      } catch (SdkException failure) {
        Lack lack = Failures.of(call.action(), profile, failure);
        lacks.add(new Lack(lack.action(), "boundary `" + arn + "`: " + lack.why(), lack.cure()));
      }
    }
    return lacks;
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

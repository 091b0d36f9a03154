package org.rolescope.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallDetails;
import org.rolescope.simulate.CallerSession;
import org.rolescope.simulate.CallerSession.Credentials;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the lines of a batch, each a JSON object that asks one question. A name that is not known
 * is an error: a misspelt {@code externalId} would otherwise change the verdict in silence.
 */
public final class RequestLines {
  /** A longer line is not read, in characters. */
  static final int MAX_LENGTH = 1 << 20;

  /** Deeper JSON is not read. */
  static final int MAX_DEPTH = 64;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Set<String> FIELDS =
      new TreeSet<>(
          List.of(
              "id",
              "action",
              "principal",
              "role",
              "externalId",
              "sessionName",
              "sourceIdentity",
              "durationSeconds",
              "sessionTags",
              "transitiveTagKeys",
              "mfaCode",
              "sessionPolicy",
              "callerSession",
              "vpcEndpointPolicy",
              "providedContexts",
              "policy",
              "policyArns",
              "serialNumber",
              "tokenCode",
              "claims",
              "via",
              "switches",
              "context"));

  private static final Set<String> SESSION_FIELDS =
      new TreeSet<>(List.of("credentials", "mfa", "tags", "transitiveTagKeys", "sourceIdentity"));

  private RequestLines() {}

  /**
   * The beginning of a file of lines without the mark of byte order that some editors put there.
   */
  public static String withoutMark(String beginning) {
    return beginning.startsWith("\ufeff") ? beginning.substring(1) : beginning;
  }

  /** Reads one line. Never throws on bad input. */
  public static RequestLine read(String line) {
    if (line.length() > MAX_LENGTH) {
      return new RequestLine.Unreadable(
          "", "request.too-long", "the line is longer than " + MAX_LENGTH + " characters");
    }
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JacksonException bad) {
      return new RequestLine.Unreadable(
          "", "request.bad-json", "the line is not JSON: " + bad.getOriginalMessage());
    }
    if (!node.isObject()) {
      return new RequestLine.Unreadable(
          "", "request.bad-type", "the line is not a JSON object with `principal` and `role`");
    }
    return read(new JsonFields(node, ""));
  }

  private static RequestLine read(JsonFields fields) {
    fields.only(FIELDS);
    String id = fields.required("id");
    String principal = fields.required("principal");
    String role = fields.required("role");
    String action = fields.text("action").orElse(AssumeRoleRequest.ASSUME_ROLE);
    Options options = options(fields);
    Map<String, ContextValue> context = fields.context("context");
    if (fields.problem().isPresent()) {
      JsonFields.Problem problem = fields.problem().get();
      return new RequestLine.Unreadable(id, problem.code(), problem.message());
    }
    return new RequestLine.Readable(
        id, new AssumeRoleRequest(action, principal, role, options, context, Mode.REQUEST));
  }

  private static Options options(JsonFields fields) {
    return new Options(
        fields.text("externalId"),
        fields.text("sessionName"),
        fields.text("sourceIdentity"),
        fields.integer("durationSeconds"),
        fields.texts("sessionTags"),
        fields.list("transitiveTagKeys"),
        fields.flag("mfaCode").orElse(false),
        fields.policy("sessionPolicy"),
        fields.object("callerSession").map(RequestLines::session),
        fields.policy("vpcEndpointPolicy"),
        fields.list("providedContexts"),
        fields.list("via"),
        fields.switches("switches"),
        details(fields));
  }

  private static CallDetails details(JsonFields fields) {
    return new CallDetails(
        fields.claims("claims"),
        fields.policyText("policy").map(PolicyTexts::passed),
        fields.list("policyArns"),
        fields.text("serialNumber"),
        fields.text("tokenCode"));
  }

  private static CallerSession session(JsonFields fields) {
    fields.only(SESSION_FIELDS);
    Optional<Credentials> credentials = fields.oneOf("credentials", Credentials.values());
    return new CallerSession(
        credentials.orElse(Credentials.LONG_TERM),
        fields.flag("mfa"),
        fields.texts("tags"),
        fields.list("transitiveTagKeys"),
        fields.text("sourceIdentity").orElse(""));
  }
}

package org.rolescope.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Policy;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallDetails;
import org.rolescope.simulate.CallerSession;
import org.rolescope.simulate.Switch;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a call down as {@link RequestLines} reads it, and as a command that asks it. */
public final class RequestText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final String ID = "call";

  private RequestText() {}

  /** The call as a line of a batch; what is not in it is left out. */
  public static String line(AssumeRoleRequest request) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("id", ID);
    call(line, request);
    return MAPPER.writeValueAsString(line);
  }

  /** The same without an id, to be read. */
  static String call(AssumeRoleRequest request) {
    ObjectNode line = MAPPER.createObjectNode();
    call(line, request);
    return MAPPER.writeValueAsString(line);
  }

  private static void call(ObjectNode line, AssumeRoleRequest request) {
    line.put("action", request.action());
    line.put("principal", request.principal());
    line.put("role", request.role());
    options(line, request.options());
    if (!request.context().isEmpty()) {
      ObjectNode context = line.putObject("context");
      sorted(request.context()).forEach((key, value) -> put(context, key, value));
    }
  }

  private static void options(ObjectNode line, Options options) {
    options.externalId().ifPresent(value -> line.put("externalId", value));
    options.sessionName().ifPresent(value -> line.put("sessionName", value));
    options.sourceIdentity().ifPresent(value -> line.put("sourceIdentity", value));
    options.durationSeconds().ifPresent(value -> line.put("durationSeconds", value));
    texts(line, "sessionTags", options.sessionTags());
    texts(line, "transitiveTagKeys", options.transitiveTagKeys());
    if (options.mfaCode()) {
      line.put("mfaCode", true);
    }
    options.sessionPolicy().ifPresent(policy -> put(line, "sessionPolicy", policy));
    options.callerSession().ifPresent(session -> session(line.putObject("callerSession"), session));
    options.vpcEndpointPolicy().ifPresent(policy -> put(line, "vpcEndpointPolicy", policy));
    texts(line, "providedContexts", options.providedContexts());
    details(line, options.details());
    texts(line, "via", options.via());
    texts(line, "switches", names(options.switches()));
  }

  private static void details(ObjectNode line, CallDetails details) {
    details.policy().ifPresent(policy -> line.put("policy", policy.text()));
    texts(line, "policyArns", details.policyArns());
    details.serialNumber().ifPresent(value -> line.put("serialNumber", value));
    details.tokenCode().ifPresent(value -> line.put("tokenCode", value));
    if (!details.claims().isEmpty()) {
      ObjectNode claims = line.putObject("claims");
      details.claims().forEach((name, values) -> values(claims, name, values));
    }
  }

  private static List<String> names(Set<Switch> switches) {
    return new TreeSet<>(switches).stream().map(Switch::wireName).toList();
  }

  private static void session(ObjectNode target, CallerSession session) {
    target.put(
        "credentials", session.credentials().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    session.mfa().ifPresent(mfa -> target.put("mfa", mfa));
    texts(target, "tags", session.tags());
    texts(target, "transitiveTagKeys", session.transitiveTagKeys());
    if (!session.sourceIdentity().isEmpty()) {
      target.put("sourceIdentity", session.sourceIdentity());
    }
  }

  private static void put(ObjectNode target, String name, Policy policy) {
    target.set(name, MAPPER.readTree(policy.json()));
  }

  private static void texts(ObjectNode target, String name, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      ObjectNode object = target.putObject(name);
      sorted(texts).forEach(object::put);
    }
  }

  private static void texts(ObjectNode target, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode array = target.putArray(name);
      texts.forEach(array::add);
    }
  }

  private static <V> Map<String, V> sorted(Map<String, V> map) {
    return new TreeMap<>(map);
  }

  private static void put(ObjectNode context, String key, ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      values(context, key, present.values());
    } else if (value instanceof ContextValue.Absent) {
      context.putNull(key);
    } else {
      context.putObject(key).put("unknown", true);
    }
  }

  private static void values(ObjectNode target, String name, List<String> values) {
    if (values.size() == 1) {
      target.put(name, values.get(0));
    } else {
      ArrayNode array = target.putArray(name);
      values.forEach(array::add);
    }
  }

  /**
   * A command for a shell that asks the call of the data in the current folder. A call that the
   * command's options cannot tell is handed over as a line.
   */
  public static String command(AssumeRoleRequest request) {
    List<String> words = new ArrayList<>(List.of("rolescope", "simulate", "--data", "."));
    if (!plain(request.options())) {
      words.addAll(List.of("--requests", "/dev/stdin"));
      return "printf '%s\\n' " + quoted(line(request)) + " | " + joined(words);
    }
    add(words, "--principal", request.principal());
    add(words, "--role", request.role());
    if (!request.action().equals(AssumeRoleRequest.ASSUME_ROLE)) {
      add(words, "--action", request.action());
    }
    Options options = request.options();
    options.externalId().ifPresent(value -> add(words, "--external-id", value));
    options.sessionName().ifPresent(value -> add(words, "--session-name", value));
    options.sourceIdentity().ifPresent(value -> add(words, "--source-identity", value));
    options.durationSeconds().ifPresent(value -> add(words, "--duration", "" + value));
    sorted(options.sessionTags()).forEach((key, value) -> add(words, "--tag", key + '=' + value));
    options.transitiveTagKeys().forEach(key -> add(words, "--transitive", key));
    if (options.mfaCode()) {
      words.add("--mfa-code");
    }
    options.providedContexts().forEach(arn -> add(words, "--provided-context", arn));
    options.via().forEach(role -> add(words, "--via", role));
    names(options.switches()).forEach(name -> add(words, "--switch", name));
    sorted(request.context()).forEach((key, value) -> context(words, key, value));
    return joined(words);
  }

  /** Whether the options of the command can tell them all. */
  private static boolean plain(Options options) {
    return options.sessionPolicy().isEmpty()
        && options.vpcEndpointPolicy().isEmpty()
        && options.callerSession().isEmpty()
        && options.details().equals(CallDetails.NONE);
  }

  private static void context(List<String> words, String key, ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      present.values().forEach(text -> add(words, "--context", key + '=' + text));
    } else if (value instanceof ContextValue.Absent) {
      add(words, "--absent", key);
    } else {
      add(words, "--unknown", key);
    }
  }

  private static void add(List<String> words, String option, String value) {
    words.add(option);
    words.add(value);
  }

  private static String joined(List<String> words) {
    return String.join(" ", words.stream().map(RequestText::quoted).toList());
  }

  /** As a shell takes it for one word. */
  private static String quoted(String word) {
    boolean safe =
        !word.isEmpty()
            && word.chars()
                .allMatch(
                    c -> (c < 128 && Character.isLetterOrDigit(c)) || "-_./:=,@+".indexOf(c) >= 0);
    return safe ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

package org.rolescope.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A small AWS on the loopback: IAM and STS in the Query protocol, Organizations in JSON. */
public final class Loopback implements AutoCloseable {
  /** What a call is answered. */
  public record Answer(int status, String body) {
    public static Answer denied(String action) {
      return error(403, "AccessDenied", "User: x is not authorized to perform: " + action);
    }

    static Answer error(int status, String code, String message) {
      return new Answer(
          status,
          "<ErrorResponse><Error><Type>Sender</Type><Code>"
              + code
              + "</Code><Message>"
              + message
              + "</Message></Error><RequestId>r</RequestId></ErrorResponse>");
    }
  }

  private final HttpServer server;
  private final Map<String, Function<Map<String, String>, Answer>> answers =
      Collections.synchronizedMap(new TreeMap<>());
  private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final List<Map<String, String>> parameters =
      Collections.synchronizedList(new ArrayList<>());

  public Loopback() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** An account without anything in it, whose credentials these are. */
  public Loopback empty(String account) {
    xml(
        "GetCallerIdentity",
        "<Arn>arn:aws:iam::"
            + account
            + ":user/ann</Arn><UserId>AIDA</UserId><Account>"
            + account
            + "</Account>");
    xml("ListAccountAliases", "<AccountAliases><member>shop</member></AccountAliases>");
    xml("GetAccountAuthorizationDetails", "<IsTruncated>false</IsTruncated>");
    xml("ListRoles", "<IsTruncated>false</IsTruncated><Roles/>");
    xml("ListSAMLProviders", "<SAMLProviderList/>");
    return xml("ListOpenIDConnectProviders", "<OpenIDConnectProviderList/>");
  }

  /** Names of the operations that were called, in order. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** With what each call was signed. */
  List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  /** What each call passed. */
  List<Map<String, String>> parameters() {
    return List.copyOf(parameters);
  }

  public Loopback on(String operation, Function<Map<String, String>, Answer> answer) {
    answers.put(operation, answer);
    return this;
  }

  /** A Query answer: {@code result} stands inside {@code <OperationResult>}. */
  public Loopback xml(String operation, String result) {
    return on(operation, parameters -> new Answer(200, wrapped(operation, result)));
  }

  static String wrapped(String operation, String result) {
    String name = operation + "Re";
    return "<"
        + name
        + "sponse><"
        + name
        + "sult>"
        + result
        + "</"
        + name
        + "sult><ResponseMetadata>"
        + "<RequestId>r</RequestId></ResponseMetadata></"
        + name
        + "sponse>";
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    Map<String, String> given = target == null ? form(body) : Map.of("body", body);
    String operation =
        target == null
            ? given.getOrDefault("Action", "")
            : target.substring(target.indexOf('.') + 1);
    calls.add(operation);
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    parameters.add(given);
    Answer answer =
        answers
            .getOrDefault(operation, any -> Answer.error(400, "InvalidAction", operation))
            .apply(given);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", target == null ? "text/xml" : "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new TreeMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

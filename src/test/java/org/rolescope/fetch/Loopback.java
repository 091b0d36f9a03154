package org.rolescope.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** A small AWS on the loopback: IAM and STS in the Query protocol, Organizations in JSON. */
public final class Loopback implements AutoCloseable {
  /**
   * What a call is answered.
   *
   * @param body of an error its code and its message, a line each
   */
  public record Answer(int status, String body, Manner manner) {
    /** How an answer arrives. */
    enum Manner {
      WHOLE,
      ERROR,
      /** Half of it, then the line is cut. */
      CUT,
      /** Never, as long as the server is there. */
      LATE,
      COMPRESSED
    }

    public Answer(int status, String body) {
      this(status, body, Manner.WHOLE);
    }

    public static Answer denied(String action) {
      return error(403, "AccessDenied", "User: x is not authorized to perform: " + action);
    }

    public static Answer error(int status, String code, String message) {
      return new Answer(status, code + "\n" + message, Manner.ERROR);
    }

    Answer cut() {
      return new Answer(status, body, Manner.CUT);
    }

    Answer late() {
      return new Answer(status, body, Manner.LATE);
    }

    Answer compressed() {
      return new Answer(status, body, Manner.COMPRESSED);
    }

    private byte[] bytes(boolean json) throws IOException {
      byte[] plain = text(json).getBytes(StandardCharsets.UTF_8);
      if (manner != Manner.COMPRESSED) {
        return plain;
      }
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream packing = new GZIPOutputStream(packed)) {
        packing.write(plain);
      }
      return packed.toByteArray();
    }

    String text(boolean json) {
      if (manner != Manner.ERROR) {
        return body;
      }
      String code = body.substring(0, body.indexOf('\n'));
      String message = body.substring(body.indexOf('\n') + 1);
      return json
          ? "{\"__type\":\"" + code + "\",\"message\":\"" + message + "\"}"
          : "<ErrorResponse><Error><Type>Sender</Type><Code>"
              + code
              + "</Code><Message>"
              + message
              + "</Message></Error><RequestId>r</RequestId></ErrorResponse>";
    }
  }

  /** Beside what a call passes: the id of the key that it is signed with. */
  static final String KEY = "(key)";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Function<Map<String, String>, Answer>> answers =
      Collections.synchronizedMap(new TreeMap<>());
  private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final List<Map<String, String>> parameters =
      Collections.synchronizedList(new ArrayList<>());

  public Loopback() throws IOException {
    // Else every answer waits 40 ms for the client to say that it has got its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
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

  /** Every role may be assumed; the key of its session is {@code ASIA} and its name. */
  public Loopback roles() {
    return on(
        "AssumeRole", given -> session(given.getOrDefault("RoleArn", "").replaceAll(".*/", "")));
  }

  /** What AssumeRole answers where it is allowed. */
  public static Answer session(String role) {
    String credentials =
        "<Credentials><AccessKeyId>ASIA"
            + role
            + "</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
            + "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>";
    return new Answer(200, wrapped("AssumeRole", credentials));
  }

  /** An answer in JSON, as Organizations, Identity Center and its store give them. */
  public Loopback json(String operation, String body) {
    return on(operation, parameters -> new Answer(200, body.replace('\'', '"')));
  }

  /**
   * An organisation of that account alone, with an SCP, an Identity Center, one permission set with
   * everything that one can have, one group that it is assigned to, and somebody in it.
   */
  public Loopback organization(String account) {
    json("DescribeOrganization", "{'Organization':{'Id':'o-1','MasterAccountId':'%s'}}", account);
    json(
        "ListRoots",
        "{'Roots':[{'Id':'r-1','Name':'Root','PolicyTypes':"
            + "[{'Type':'SERVICE_CONTROL_POLICY','Status':'ENABLED'}]}]}");
    json("ListOrganizationalUnitsForParent", "{'OrganizationalUnits':[]}");
    json(
        "ListAccountsForParent",
        "{'Accounts':[{'Id':'%s','Name':'shop','Status':'ACTIVE'}]}",
        account);
    json("ListPolicies", "{'Policies':[{'Id':'p-1','Name':'all'}]}");
    json("DescribePolicy", "{'Policy':{'Content':'{\\'Version\\':\\'2012-10-17\\'}'}}");
    json("ListTargetsForPolicy", "{'Targets':[{'TargetId':'r-1'}]}");
    json("ListInstances", "{'Instances':[{'InstanceArn':'i-1','IdentityStoreId':'d-1'}]}");
    json("ListPermissionSets", "{'PermissionSets':['ps-1']}");
    json("DescribePermissionSet", "{'PermissionSet':{'Name':'Admin','PermissionSetArn':'ps-1'}}");
    json(
        "ListManagedPoliciesInPermissionSet",
        "{'AttachedManagedPolicies':[{'Name':'A','Arn':'arn:aws:iam::aws:policy/A'}]}");
    json("GetInlinePolicyForPermissionSet", "{'InlinePolicy':'{\\'Statement\\':[]}'}");
    json(
        "GetPermissionsBoundaryForPermissionSet",
        "{'PermissionsBoundary':{'ManagedPolicyArn':'arn:aws:iam::aws:policy/B'}}");
    json(
        "ListCustomerManagedPolicyReferencesInPermissionSet",
        "{'CustomerManagedPolicyReferences':[{'Name':'C','Path':'/'}]}");
    json("ListAccountsForProvisionedPermissionSet", "{'AccountIds':['%s']}", account);
    json(
        "ListAccountAssignments",
        "{'AccountAssignments':[{'AccountId':'%s','PermissionSetArn':'ps-1',"
            + "'PrincipalType':'GROUP','PrincipalId':'g-1'}]}",
        account);
    json(
        "ListUsers",
        "{'Users':[{'UserId':'u-1','UserName':'mara','DisplayName':'Mara','IdentityStoreId':'d-1',"
            + "'Emails':[{'Value':'mara@example.com'}]}]}");
    json(
        "ListGroups",
        "{'Groups':[{'GroupId':'g-1','DisplayName':'Platform','IdentityStoreId':'d-1'}]}");
    return json(
        "ListGroupMemberships",
        "{'GroupMemberships':[{'MembershipId':'m','IdentityStoreId':'d-1','GroupId':'g-1',"
            + "'MemberId':{'UserId':'u-1'}}]}");
  }

  private void json(String operation, String body, String account) {
    json(operation, body.replace("%s", account));
  }

  /** Names of the operations that were called, in order. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** With what each call was signed. */
  List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  /** What each call passed. */
  public List<Map<String, String>> parameters() {
    return List.copyOf(parameters);
  }

  /** What each call of that name passed. */
  List<Map<String, String>> parameters(String operation) {
    return parameters().stream().filter(given -> operation.equals(given.get("Action"))).toList();
  }

  /** The ids of the keys that the calls of that name were signed with. */
  List<String> keys(String operation) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      if (calls.get(i).equals(operation)) {
        keys.add(parameters.get(i).getOrDefault(KEY, ""));
      }
    }
    return keys;
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
    Map<String, String> given = target == null ? form(body) : new TreeMap<>(Map.of("body", body));
    String operation =
        target == null
            ? given.getOrDefault("Action", "")
            : target.substring(target.indexOf('.') + 1);
    String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    given.put(KEY, authorization.replaceAll(".*Credential=([^/]*)/.*", "$1"));
    calls.add(operation);
    authorizations.add(authorization);
    parameters.add(given);
    Answer answer =
        answers
            .getOrDefault(operation, any -> Answer.error(400, "InvalidAction", operation))
            .apply(given);
    byte[] bytes = answer.bytes(target != null);
    if (answer.manner() == Answer.Manner.LATE) {
      awaitEnd();
    }
    exchange
        .getResponseHeaders()
        .add("Content-Type", target == null ? "text/xml" : "application/x-amz-json-1.1");
    if (answer.manner() == Answer.Manner.COMPRESSED) {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    OutputStream out = exchange.getResponseBody();
    if (answer.manner() == Answer.Manner.CUT) {
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
    } else {
      out.write(bytes);
    }
    exchange.close();
  }

  private void awaitEnd() {
    try {
      closed.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
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
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}

package org.rolescope.message;

import java.util.List;
import java.util.Map;

/** The codes of AWS's errors in a text. */
final class ErrorCodes {
  /** Codes as programs write them, and as AWS documents them; the longer ones first. */
  private static final List<Map.Entry<String, String>> CODES =
      List.of(
          Map.entry("AccessDeniedException", "AccessDenied"),
          Map.entry("AccessDenied", "AccessDenied"),
          Map.entry("UnauthorizedOperation", "AccessDenied"),
          Map.entry("ValidationException", "ValidationError"),
          Map.entry("ValidationError", "ValidationError"),
          Map.entry("InvalidParameterValue", "InvalidParameterValue"),
          Map.entry("MalformedPolicyDocument", "MalformedPolicyDocument"),
          Map.entry("PackedPolicyTooLarge", "PackedPolicyTooLarge"),
          Map.entry("RegionDisabled", "RegionDisabledException"),
          Map.entry("ExpiredTokenException", "ExpiredTokenException"),
          Map.entry("ExpiredToken", "ExpiredToken"),
          Map.entry("InvalidIdentityToken", "InvalidIdentityToken"),
          Map.entry("IDPRejectedClaim", "IDPRejectedClaim"),
          Map.entry("IDPCommunicationError", "IDPCommunicationError"),
          Map.entry("MissingAuthenticationToken", "MissingAuthenticationToken"),
          Map.entry("InvalidClientTokenId", "InvalidClientTokenId"),
          Map.entry("UnrecognizedClientException", "InvalidClientTokenId"),
          Map.entry("SignatureDoesNotMatch", "SignatureDoesNotMatch"));

  private ErrorCodes() {}

  /** The code that stands first; empty if there is none. */
  static String firstIn(String text) {
    int first = Integer.MAX_VALUE;
    String found = "";
    for (Map.Entry<String, String> code : CODES) {
      int at = text.indexOf(code.getKey());
      if (at >= 0 && at < first) {
        first = at;
        found = code.getValue();
      }
    }
    return found;
  }
}

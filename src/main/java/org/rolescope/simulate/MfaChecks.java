package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.policy.Arn;
import org.rolescope.policy.match.Caller.Kind;

/** Whether the MFA device and the code of a call can be right (R2.9, R2.10, R22.15). */
final class MfaChecks {
  private static final String WRONG_DEVICE =
      "MultiFactorAuthentication failed, unable to validate MFA code. Please verify your MFA"
          + " serial number is valid and associated with this user.";

  private MfaChecks() {}

  static List<Fault> faults(AuthorizationCall call) {
    List<Fault> faults = new ArrayList<>();
    CallDetails details = call.request().options().details();
    Optional<String> serial = details.serialNumber();
    Optional<String> code = details.tokenCode();
    if (!call.request().action().equals(AssumeRoleRequest.ASSUME_ROLE)) {
      if (serial.isPresent() || code.isPresent() || call.request().options().mfaCode()) {
        faults.add(Fault.invalid("a federated call has no MFA parameters", "R2.10", ""));
      }
      return faults;
    }
    serial.flatMap(FieldRule.SERIAL_NUMBER::fault).ifPresent(faults::add);
    code.flatMap(FieldRule.TOKEN_CODE::fault).ifPresent(faults::add);
    if (serial.isPresent() != code.isPresent()) {
      faults.add(Fault.denied("SerialNumber and TokenCode go together", "R2.10", ""));
    }
    if (faults.isEmpty() && serial.isPresent() && !ownDevice(serial.get(), call)) {
      faults.add(
          Fault.denied(
              "`" + serial.get() + "` is no MFA device of " + call.caller().label(),
              "R22.15",
              WRONG_DEVICE));
    }
    return faults;
  }

  /** The data list no devices: only another account, or a caller that is no user, is wrong. */
  private static boolean ownDevice(String serial, AuthorizationCall call) {
    boolean user = call.caller().caller().kind() == Kind.USER;
    return user
        && Arn.parse(serial)
            .map(arn -> arn.isIam("mfa") && arn.account().equals(call.caller().account()))
            .orElse(true);
  }
}

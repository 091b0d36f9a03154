package org.rolescope.fetch;

import java.util.Optional;

/** Asks a person for the code of an MFA device. */
public interface CodePrompt {
  /** Nobody is there to be asked. */
  CodePrompt NOBODY = (profile, device) -> Optional.empty();

  /**
   * The code that the device shows now; empty if nobody gives one.
   *
   * @param profile the profile that wants it
   * @param device the device's ARN or serial number
   */
  Optional<String> code(String profile, String device);
}

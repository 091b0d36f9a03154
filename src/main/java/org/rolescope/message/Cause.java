package org.rolescope.message;

import java.util.Optional;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Settling;

/**
 * Why a call may have been refused.
 *
 * @param gate the gate it is about; empty where it is about none
 * @param text a sentence
 * @param settling the file that would tell, and how to get it
 */
public record Cause(Optional<PolicyType> gate, String text, Settling settling) {}

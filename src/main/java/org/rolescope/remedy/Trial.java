package org.rolescope.remedy;

import org.rolescope.iam.IamIndex;
import org.rolescope.simulate.AssumeRoleRequest;

/**
 * Data and a call, to be changed and decided again; never written back to where the data came from.
 *
 * @param index the data
 * @param request the call
 */
public record Trial(IamIndex index, AssumeRoleRequest request) {}

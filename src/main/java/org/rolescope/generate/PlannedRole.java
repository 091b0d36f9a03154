package org.rolescope.generate;

import java.util.List;
import java.util.Map;

/**
 * A role as it is written.
 *
 * @param path begins and ends with a slash
 * @param trust statements of its trust policy
 * @param inline statements of its one inline policy; empty for none
 * @param attached ARNs of managed policies
 * @param bounded whether the developers' boundary is set
 * @param hours of the longest session
 */
record PlannedRole(
    String name,
    String path,
    List<Map<String, Object>> trust,
    List<Map<String, Object>> inline,
    List<String> attached,
    boolean bounded,
    int hours) {}

package org.rolescope.policy;

import java.util.List;

/**
 * One key under one operator of a {@code Condition} element.
 *
 * @param operator as written, set qualifier and {@code IfExists} included
 * @param key as written
 * @param values as text, whatever their JSON type (R76)
 * @param pointer JSON pointer of the key within the policy
 */
public record Condition(String operator, String key, List<String> values, String pointer) {
  public Condition {
    values = List.copyOf(values);
  }
}
